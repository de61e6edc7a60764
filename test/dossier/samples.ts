import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseCriteriaSet, type CriteriaSet, type SubjectType } from "../../src/criteria";
import { dossierTemplates, type DossierInput, type DossierTemplates } from "../../src/dossier";
import type { Subject } from "../../src/scorecard";
import { evaluate, NOT_APPLICABLE, type Entry } from "../../src/scoring";

const root = join(__dirname, "../..");
export const STOCK_SET: CriteriaSet = parseCriteriaSet(
  JSON.parse(readFileSync(join(root, "templates/criteria/lang-son-2022-minh-hoa.json"), "utf8")),
);

export const stockTemplates = (): DossierTemplates =>
  dossierTemplates(async (id) => new Uint8Array(readFileSync(join(root, `templates/word/${id}.docx`))));

/** What differs from “everything at its maximum, no figures”. */
export type Deviations = Readonly<Record<string, Partial<Omit<Entry, "code">>>>;

/** A scoring sheet of the stock set, every item at its maximum but for the deviations. */
export function sheetOf(
  type: SubjectType,
  subject: Omit<Subject, "type" | "year">,
  deviations: Deviations,
  more: Partial<Pick<DossierInput, "set" | "profile" | "today" | "units">> & { year?: number } = {},
): DossierInput {
  const { year = 2026, ...rest } = more;
  const criteria = STOCK_SET.subjects[type];
  if (criteria === undefined) throw new Error(`no criteria for ${type}`);
  const entries: Entry[] = criteria.criteria.flatMap((c) =>
    c.items.map((item) => ({
      code: item.code,
      selfScore: item.points,
      evidence: "Sổ theo dõi",
      ...deviations[item.code],
    })),
  );
  return {
    set: STOCK_SET,
    criteria,
    subject: { ...subject, type, year },
    entries,
    evaluation: evaluate(criteria, entries),
    profile: {},
    today: "2026-11-05",
    ...rest,
  };
}

const COMMUNE = "Xã Mẫu Sơn Mẫu";
const zero = (note: string, figures: Partial<Entry> = {}): Partial<Entry> => ({
  selfScore: 0,
  note,
  evidence: "",
  ...figures,
});

/** What a clerk types for the recognition dossier of each sample, keyed without the subject id. */
const typed = (id: string, fields: Readonly<Record<string, string>>): Record<string, string> => ({
  "chung/tinh": "tỉnh Lạng Mẫu",
  ...Object.fromEntries(Object.entries(fields).map(([name, text]) => [`${id}/${name}`, text])),
});

const REPORT = {
  "thu_ky.ho_ten": "Nông Thị Minh Họa",
  "thu_ky.chuc_vu": "Công chức Văn phòng - Thống kê",
  gio_bat_dau: "8h",
  gio_ket_thuc: "09:30",
  dac_diem: "Địa bàn miền núi, dân cư ổn định.",
  ton_tai: "Công tác tuyên truyền có lúc chưa thường xuyên.",
  phuong_huong: "Tiếp tục duy trì, nâng cao chất lượng các tiêu chí.",
  "nghi_quyet.so_hieu": "03-NQ/CB",
  "nghi_quyet.ngay": "12/01/2026",
};
const PLAN = { "ke_hoach.so_hieu": "12/KH-ANTT", "ke_hoach.ngay": "20/01/2026" };

/** Section 9 of the document specification: five subjects with what was lost and why. */
export const SAMPLES = {
  S1: () =>
    sheetOf(
      "residential-area",
      { id: "s1", name: "Thôn Nà Mẫu", commune: COMMUNE },
      {
        "1.3": { figureA: 252, figureB: 252 },
        "3.a": { figureA: 0 },
        "3.b": { figureA: 0 },
        "4.a": zero("số vụ phạm tội tăng.", { figureA: 2, figureB: 4 }),
        "4.c1": zero("phát sinh 01 tụ điểm đánh bạc;", { figureA: 1 }),
        "4.c2": zero("02 người mới mắc tệ nạn xã hội", { figureA: 2 }),
        "5.1": { figureA: "Hoàn thành tốt nhiệm vụ" },
      },
      {
        profile: typed("s1", {
          ...REPORT,
          "nguoi_dung_dau.ho_ten": "Hoàng Văn Mẫu",
          "so_lieu.nhan_khau": "1.034",
          ngay_hop: "03/11/2026",
          thanh_phan:
            "Hoàng Văn Mẫu, Trưởng thôn, thôn\nNông Thị Ví Dụ, Bí thư chi bộ, Chi bộ\nVi Văn Nháp, Trưởng ban, Ban Công tác Mặt trận\nLý Văn Thử, Công an xã\n" +
            ["Một", "Hai", "Ba", "Bốn", "Năm"].map((n) => `Lô Thị ${n}, đại diện hộ gia đình`).join("\n"),
          "bieu_quyet.dong_y": "9",
        }),
      },
    ),
  S2: () =>
    sheetOf(
      "commune",
      { id: "s2", name: COMMUNE, commune: "" },
      {
        "1.4": { figureA: 2 },
        "4.1": { figureA: 33, figureB: 33 },
        "4.2": { figureA: 24, figureB: 33 },
        "2.3.a": { figureA: 3, figureB: 2 },
      },
      {
        today: "2026-11-18",
        profile: typed("s2", {
          ...REPORT,
          ...PLAN,
          "nguoi_dung_dau.ho_ten": "Vi Văn Ví Dụ",
          mo_hinh: "Tiếng kẻng an ninh, 2021, duy trì đều, có hiệu quả.",
          ngay_hop: "17/11/2026",
          thanh_phan: Array.from({ length: 15 }, (_, i) => `Thành viên ${i + 1}, Ủy viên`).join("\n"),
          "bieu_quyet.dong_y": "15",
          "ho_so.to_trinh.so_thu_tu": "7",
          "ho_so.to_trinh.ngay": "18/11/2026",
          "ho_so.bao_cao.so_thu_tu": "6",
          "ho_so.bao_cao.ngay": "18/11/2026",
        }),
      },
    ),
  S3: () =>
    sheetOf(
      "agency",
      { id: "s3", name: "Trung tâm Dịch vụ Mẫu", commune: COMMUNE },
      {
        "1.5": { figureA: 42, figureB: 42 },
        "1.6": zero("mô hình chưa hoạt động", { figureA: 0 }),
        "5.1": { figureA: 6, figureB: 7 },
        "4.1": { figureA: "Hoàn thành tốt nhiệm vụ" },
      },
      {
        today: "2026-11-17",
        profile: typed("s3", {
          ...REPORT,
          ...PLAN,
          "nguoi_dung_dau.ho_ten": "Lương Văn Nháp",
          ngay_hop: "16/11/2026",
          thanh_phan:
            "Lương Văn Nháp, Giám đốc\nBế Thị Mẫu, Bí thư chi bộ, cấp ủy\nLý Văn Thử, Trưởng Công an xã\n" +
            Array.from({ length: 9 }, (_, i) => `Viên chức ${i + 1}, Viên chức`).join("\n"),
          "bieu_quyet.dong_y": "11",
        }),
      },
    ),
  S4: () =>
    sheetOf(
      "enterprise",
      { id: "s4", name: "Công ty cổ phần Chế biến Hồi Mẫu", commune: COMMUNE },
      {
        "1.1": { selfScore: NOT_APPLICABLE, note: "không có tổ chức Đảng" },
        "1.5": { figureA: 186, figureB: 186 },
        "1.6": zero("mô hình chưa hoạt động", { figureA: 0 }),
        "2.2": zero("chưa thực hiện quy chế phối hợp"),
        "5.1": { figureA: 8, figureB: 9 },
      },
      {
        today: "2026-11-18",
        profile: typed("s4", {
          ...REPORT,
          ...PLAN,
          "nguoi_dung_dau.ho_ten": "Triệu Thị Giả Định",
          ngay_hop: "17/11/2026",
          thanh_phan: Array.from({ length: 10 }, (_, i) => `Người lao động ${i + 1}, Công an viên`).join(
            "\n",
          ),
          "bieu_quyet.dong_y": "10",
        }),
      },
    ),
  S5: () =>
    sheetOf(
      "school",
      { id: "s5", name: "Trường Trung học cơ sở Ví Dụ", commune: COMMUNE },
      {
        "1.6": { figureA: 1 },
        "4.1": zero("01 vụ bạo lực học đường", { figureA: 1 }),
        "6.1": { figureA: 5, figureB: 6 },
      },
      {
        today: "2026-11-17",
        profile: typed("s5", {
          ...REPORT,
          ...PLAN,
          "nguoi_dung_dau.ho_ten": "Bế Văn Thí Nghiệm",
          "so_lieu.can_bo_tong": "38",
          "so_lieu.nguoi_hoc_tong": "512",
          mo_hinh: "Cổng trường an toàn; 2022; hoạt động hiệu quả",
          ngay_hop: "16/11/2026",
          thanh_phan:
            "Bế Văn Thí Nghiệm, Hiệu trưởng\nHứa Thị Mẫu, Bí thư chi bộ\nLý Văn Thử, Trưởng Công an xã\n" +
            Array.from({ length: 11 }, (_, i) => `Giáo viên ${i + 1}, Giáo viên`).join("\n"),
          "bieu_quyet.dong_y": "14",
        }),
      },
    ),
} as const;
