import type { CriteriaSet, SubjectType } from "../../criteria";
import { NOT_APPLICABLE, type Entry } from "../../scoring";
import type { DossierInput } from "../types";
import { sampleSheet, type Deviations } from "./sheet";

/** One invented subject: what its sheet says beside the maximum, and what its clerk typed for the documents. */
interface Sample {
  readonly id: string;
  readonly name: string;
  readonly commune: string;
  readonly today: string;
  readonly deviations: Deviations;
  readonly typed: Readonly<Record<string, string>>;
}

const COMMUNE = "Xã Mẫu Sơn Mẫu";
const zero = (note: string, figures: Partial<Entry> = {}): Partial<Entry> => ({
  selfScore: 0,
  note,
  evidence: "",
  ...figures,
});
const people = (count: number, line: (i: number) => string): string[] =>
  Array.from({ length: count }, (_, i) => line(i + 1));

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

/** The five subjects of the document specification, section 9: what was lost and why. All names are invented. */
const SAMPLES: Readonly<Record<SubjectType, Sample>> = {
  "residential-area": {
    id: "s1",
    name: "Thôn Nà Mẫu",
    commune: COMMUNE,
    today: "2026-11-05",
    deviations: {
      "1.3": { figureA: 252, figureB: 252 },
      "3.a": { figureA: 0 },
      "3.b": { figureA: 0 },
      "4.a": zero("số vụ phạm tội tăng.", { figureA: 2, figureB: 4 }),
      "4.c1": zero("phát sinh 01 tụ điểm đánh bạc;", { figureA: 1 }),
      "4.c2": zero("02 người mới mắc tệ nạn xã hội", { figureA: 2 }),
      "5.1": { figureA: "Hoàn thành tốt nhiệm vụ" },
    },
    typed: {
      ...REPORT,
      "nguoi_dung_dau.ho_ten": "Hoàng Văn Mẫu",
      "so_lieu.nhan_khau": "1.034",
      ngay_hop: "03/11/2026",
      thanh_phan: [
        "Hoàng Văn Mẫu, Trưởng thôn, thôn",
        "Nông Thị Ví Dụ, Bí thư chi bộ, Chi bộ",
        "Vi Văn Nháp, Trưởng ban, Ban Công tác Mặt trận",
        "Lý Văn Thử, Công an xã",
        ...["Một", "Hai", "Ba", "Bốn", "Năm"].map((n) => `Lô Thị ${n}, đại diện hộ gia đình`),
      ].join("\n"),
      "bieu_quyet.dong_y": "9",
    },
  },
  commune: {
    id: "s2",
    name: COMMUNE,
    commune: "",
    today: "2026-11-18",
    deviations: {
      "1.4": { figureA: 2 },
      "4.1": { figureA: 33, figureB: 33 },
      "4.2": { figureA: 24, figureB: 33 },
      "2.3.a": { figureA: 3, figureB: 2 },
    },
    typed: {
      ...REPORT,
      ...PLAN,
      "nguoi_dung_dau.ho_ten": "Vi Văn Ví Dụ",
      "so_lieu.kdc_tong": "25",
      "so_lieu.don_vi_tong": "8",
      mo_hinh: "Tiếng kẻng an ninh, 2021, duy trì đều, có hiệu quả.",
      ngay_hop: "17/11/2026",
      thanh_phan: people(15, (i) => `Vi Văn Mẫu ${i}, thành viên`).join("\n"),
      "bieu_quyet.dong_y": "15",
      "ho_so.to_trinh.so_thu_tu": "7",
      "ho_so.to_trinh.ngay": "18/11/2026",
      "ho_so.bao_cao.so_thu_tu": "6",
      "ho_so.bao_cao.ngay": "18/11/2026",
    },
  },
  agency: {
    id: "s3",
    name: "Trung tâm Dịch vụ Mẫu",
    commune: COMMUNE,
    today: "2026-11-17",
    deviations: {
      "1.5": { figureA: 42, figureB: 42 },
      "1.6": zero("mô hình chưa hoạt động", { figureA: 0 }),
      "5.1": { figureA: 6, figureB: 7 },
      "4.1": { figureA: "Hoàn thành tốt nhiệm vụ" },
    },
    typed: {
      ...REPORT,
      ...PLAN,
      "nguoi_dung_dau.ho_ten": "Lương Văn Nháp",
      ngay_hop: "16/11/2026",
      thanh_phan: [
        "Lương Văn Nháp, Giám đốc",
        "Bế Thị Mẫu, Bí thư chi bộ, cấp ủy",
        "Lý Văn Thử, Trưởng Công an xã",
        ...people(9, (i) => `Lương Văn Mẫu ${i}, viên chức`),
      ].join("\n"),
      "bieu_quyet.dong_y": "11",
    },
  },
  enterprise: {
    id: "s4",
    name: "Công ty cổ phần Chế biến Hồi Mẫu",
    commune: COMMUNE,
    today: "2026-11-18",
    deviations: {
      "1.1": { selfScore: NOT_APPLICABLE, note: "không có tổ chức Đảng" },
      "1.5": { figureA: 186, figureB: 186 },
      "1.6": zero("mô hình chưa hoạt động", { figureA: 0 }),
      "2.2": zero("chưa thực hiện quy chế phối hợp"),
      "5.1": { figureA: 8, figureB: 9 },
    },
    typed: {
      ...REPORT,
      ...PLAN,
      "nguoi_dung_dau.ho_ten": "Triệu Thị Giả Định",
      ngay_hop: "17/11/2026",
      thanh_phan: [
        "Triệu Thị Giả Định, Giám đốc",
        "Lý Văn Thử, Trưởng Công an xã",
        ...people(8, (i) => `Triệu Văn Mẫu ${i}, người lao động`),
      ].join("\n"),
      "bieu_quyet.dong_y": "10",
    },
  },
  school: {
    id: "s5",
    name: "Trường Trung học cơ sở Ví Dụ",
    commune: COMMUNE,
    today: "2026-11-17",
    deviations: {
      "1.6": { figureA: 1 },
      "4.1": zero("01 vụ bạo lực học đường", { figureA: 1 }),
      "6.1": { figureA: 5, figureB: 6 },
    },
    typed: {
      ...REPORT,
      ...PLAN,
      "nguoi_dung_dau.ho_ten": "Bế Văn Thí Nghiệm",
      "so_lieu.can_bo_tong": "38",
      "so_lieu.nguoi_hoc_tong": "512",
      mo_hinh: "Cổng trường an toàn; 2022; hoạt động hiệu quả",
      ngay_hop: "16/11/2026",
      thanh_phan: [
        "Bế Văn Thí Nghiệm, Hiệu trưởng",
        "Hứa Thị Mẫu, Bí thư chi bộ",
        "Lý Văn Thử, Trưởng Công an xã",
        ...people(11, (i) => `Bế Thị Mẫu ${i}, giáo viên`),
      ].join("\n"),
      "bieu_quyet.dong_y": "14",
    },
  },
};

/** The invented subject of a type, scored by the given set, with everything a recognition dossier asks for. */
export function sampleInput(set: CriteriaSet, type: SubjectType): DossierInput {
  const { id, name, commune, today, deviations, typed } = SAMPLES[type];
  const profile = Object.fromEntries(Object.entries(typed).map(([field, text]) => [`${id}/${field}`, text]));
  return sampleSheet(set, type, { id, name, commune }, deviations, {
    today,
    profile: { "chung/tinh": "tỉnh Lạng Mẫu", ...profile },
  });
}
