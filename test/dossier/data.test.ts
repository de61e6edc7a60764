import fc from "fast-check";
import { NOT_APPLICABLE } from "../../src/scoring";
import {
  dossierData,
  FIELD_CATALOGUE,
  type DocumentId,
  type DossierInput,
  type TemplateObject,
} from "../../src/dossier";
import { evaluate } from "../../src/scoring";
import { SAMPLES, sheetOf, STOCK_SET } from "./samples";

type Item = Record<string, unknown>;
const items = (data: TemplateObject): Item[] =>
  (data.tieu_chi as unknown as { noi_dung: Item[] }[]).flatMap((c) => c.noi_dung);
const item = (data: TemplateObject, code: string): Item => {
  const found = items(data).find((i) => i.ma === code);
  if (found === undefined) throw new Error(`no item ${code}`);
  return found;
};
const report = (input: DossierInput): TemplateObject => dossierData(input, "b2-bao-cao");

/** Section 9 of the document specification, worked out by hand from the points of the stock set. */
test.each<[keyof typeof SAMPLES, object]>([
  [
    "S1",
    {
      tong_diem_tu_cham: 89,
      bat_buoc_dat: 8,
      bat_buoc_tong: 8,
      dat_tu_cham: false,
      ly_do_ket_luan: ["tổng điểm 89/100, dưới mức 90 điểm"],
      khoan_chua_dat: ["điểm a khoản 4 Điều 4", "điểm c khoản 4 Điều 4"],
      dieu_tieu_chi: "Điều 4",
      ky_tu_ngay: "2025-11-01",
      ky_den_ngay: "2026-10-31",
    },
  ],
  [
    "S2",
    {
      tong_diem_tu_cham: 100,
      bat_buoc_dat: 9,
      bat_buoc_tong: 9,
      dat_tu_cham: true,
      ly_do_ket_luan: [],
      khoan_chua_dat: [],
      noi_dung_chua_dat: [],
      ky_tu_ngay: "2025-11-16",
      ky_den_ngay: "2026-11-15",
      nhom_dau_moi: [{ ten: "Cộng", tong: 33, dang_ky: 33, cong_nhan: 24 }],
    },
  ],
  ["S3", { tong_diem_tu_cham: 96, dat_tu_cham: true, khoan_chua_dat: ["khoản 1 Điều 6"], mo_hinh: [] }],
  [
    "S4",
    {
      tong_diem_tu_cham: 90,
      dat_tu_cham: true,
      khoan_chua_dat: ["khoản 1 Điều 6", "khoản 2 Điều 6"],
      co_to_chuc_dang: false,
    },
  ],
  [
    "S5",
    {
      tong_diem_tu_cham: 95,
      bat_buoc_dat: 8,
      bat_buoc_tong: 9,
      dat_tu_cham: false,
      ly_do_ket_luan: ["nội dung bắt buộc 4.1 (Không để xảy ra bạo lực học đường) không đạt điểm tối đa"],
      khoan_chua_dat: ["khoản 4 Điều 7"],
    },
  ],
])("%s: totals, verdict, provisions", (sample, expected) => {
  expect(report(SAMPLES[sample]())).toMatchObject(expected);
});

test("every criterion of S1 with its points, mandatory only where all its items are", () => {
  const criteria = report(SAMPLES.S1()).tieu_chi as unknown as Item[];
  expect(criteria.map((c) => [c.stt, c.diem_chuan, c.diem_tu_cham, c.bat_buoc, c.can_cu])).toEqual([
    [1, 15, 15, false, "khoản 1 Điều 4"],
    [2, 15, 15, false, "khoản 2 Điều 4"],
    [3, 35, 35, true, "khoản 3 Điều 4"],
    [4, 25, 14, false, "khoản 4 Điều 4"],
    [5, 10, 10, false, "khoản 5 Điều 4"],
  ]);
});

test("items: figures in words, results, reasons without their full stop, numbering from 1 in each list", () => {
  const data = report(SAMPLES.S1());
  expect(item(data, "4.a")).toMatchObject({
    stt: 1,
    can_cu: "điểm a khoản 4 Điều 4",
    so_lieu: "năm 2025 là 02, năm 2026 là 04, tăng 02 (100%)",
    ket_qua: "chưa đạt",
    ly_do_chua_dat: "số vụ phạm tội tăng",
    diem_tu_cham: 0,
  });
  expect(item(data, "1.3")).toMatchObject({ stt: 3, so_lieu: "252/252 (100%)", ket_qua: "đạt" });
  expect(data.noi_dung_chua_dat).toMatchObject([
    { stt: 1, ma: "4.a" },
    { stt: 2, ma: "4.c1", ly_do_chua_dat: "phát sinh 01 tụ điểm đánh bạc" },
    { stt: 3, ma: "4.c2" },
  ]);
});

test("a forbidden event is “không xảy ra”, never “đạt”, and alone it is named in full", () => {
  expect(item(report(SAMPLES.S1()), "3.đ")).toMatchObject({
    ten: "Ly khai, đòi tự trị",
    ket_qua: "không xảy ra",
    ten_day_du: "Không để xảy ra: ly khai, đòi tự trị",
  });
});

test("a forbidden event that occurred: verdict, words and figures agree", () => {
  const input = sheetOf(
    "residential-area",
    { id: "k", name: "Thôn Nà Mẫu", commune: "Xã Mẫu Sơn Mẫu" },
    { "3.e": { selfScore: 0, figureA: 1, note: "tranh chấp đất kéo dài" } },
  );
  const data = report(input);
  expect(item(data, "3.e")).toMatchObject({ ket_qua: "có xảy ra", so_lieu: "số vụ việc là 01" });
  expect(data.dat_tu_cham).toBe(false);
  // Six items scored full count 0 each, 3.e counts 1.
  expect(data.so_lieu_bang).toContainEqual(
    expect.objectContaining({ chi_tieu: "Vụ việc không được để xảy ra theo khoản 3 Điều 4", nam_nay: 1 }),
  );
});

test("an item of a commune cites its own clause and the one it points on to", () => {
  expect(item(report(SAMPLES.S2()), "2.3.a").can_cu).toBe("khoản 2 Điều 5 (điểm a khoản 4 Điều 4)");
});

test("not applicable counts at full points and gives its reason", () => {
  expect(item(report(SAMPLES.S4()), "1.1")).toMatchObject({
    khong_ap_dung: true,
    diem_tu_cham: 4,
    ket_qua: "không áp dụng",
    ghi_chu: "không có tổ chức Đảng",
    ly_do_chua_dat: "",
  });
});

test("not applicable left out of the scale: no points printed, the total scaled", () => {
  const base = SAMPLES.S4();
  const criteria = {
    ...base.criteria,
    scoring: { ...base.criteria.scoring, notApplicable: "excluded-rescale" as const },
  };
  const data = report({ ...base, criteria, evaluation: evaluate(criteria, base.entries) });
  expect(item(data, "1.1").diem_tu_cham).toBeUndefined();
  // 86 of 96 points, cut to two decimals.
  expect(data.tong_diem_tu_cham).toBe(89.58);
  expect(data.dat_tu_cham).toBe(false);
});

test("a score cell written “kad” reads as not applicable too", () => {
  const input = sheetOf(
    "school",
    { id: "k", name: "Trường Trung học cơ sở Ví Dụ", commune: "Xã Mẫu" },
    { "1.1": { selfScore: ` ${NOT_APPLICABLE.toLowerCase()} ` } },
  );
  expect(report(input).co_to_chuc_dang).toBe(false);
});

test("the stricter rule of the verdict fails 90 points with a clause unmet and says which", () => {
  const input = SAMPLES.S4();
  const strict = {
    ...input,
    profile: { ...input.profile, "chung/quy_tac_ket_luan": "thang_diem_va_thong_tu" },
  };
  expect(report(strict)).toMatchObject({
    dat_tu_cham: false,
    ly_do_ket_luan: ["chưa đạt khoản 1 Điều 6, khoản 2 Điều 6 của Thông tư số 124/2021/TT-BCA"],
  });
});

test("the two-year table keeps the sheet's figures and takes the year before from the form", () => {
  const input = SAMPLES.S1();
  const typed = "Tụ điểm phát sinh; tụ điểm; 2; 9; khu chợ\nTai nạn giao thông; vụ; 1; 0";
  const rows = report({ ...input, profile: { ...input.profile, "s1/so_lieu_bang": typed } }).so_lieu_bang;
  expect(rows).toContainEqual(
    expect.objectContaining({ chi_tieu: "Tụ điểm phát sinh", nam_truoc: 2, nam_nay: 1, ghi_chu: "khu chợ" }),
  );
  expect(rows).toContainEqual(
    expect.objectContaining({ chi_tieu: "Tai nạn giao thông", nam_truoc: 1, nam_nay: 0 }),
  );
  expect(rows).toContainEqual(
    expect.objectContaining({
      chi_tieu: "Tội phạm, tệ nạn xã hội và vi phạm pháp luật khác",
      nam_truoc: 2,
      nam_nay: 4,
    }),
  );
});

test("a commune's register by kind ends with its sum", () => {
  const input: DossierInput = {
    ...SAMPLES.S2(),
    units: [
      { type: "residential-area", total: 25, registered: 25, recognised: 18 },
      { type: "agency", total: 3, registered: 3, recognised: 2 },
      { type: "enterprise", total: 2, registered: 2, recognised: 1 },
      { type: "school", total: 3, registered: 3, recognised: 3 },
    ],
  };
  expect(report(input).nhom_dau_moi).toEqual([
    { ten: "Khu dân cư", tong: 25, dang_ky: 25, cong_nhan: 18 },
    { ten: "Cơ quan", tong: 3, dang_ky: 3, cong_nhan: 2 },
    { ten: "Doanh nghiệp", tong: 2, dang_ky: 2, cong_nhan: 1 },
    { ten: "Cơ sở giáo dục", tong: 3, dang_ky: 3, cong_nhan: 3 },
    { ten: "Cộng", tong: 33, dang_ky: 33, cong_nhan: 24 },
  ]);
  expect(dossierData(input, "a1-dang-ky").so_lieu).toMatchObject({ kdc_tong: 25, don_vi_tong: 8 });
});

test("who took part, in one sentence, without the chair", () => {
  expect(dossierData(SAMPLES.S1(), "b1-to-trinh").thanh_phan_tom_tat).toBe(
    "Bí thư chi bộ, đại diện Ban Công tác Mặt trận, Công an xã, đại diện hộ gia đình",
  );
});

test("a force without rating typed but scored full is said to reach the level asked for", () => {
  expect(report(SAMPLES.S5()).luc_luong).toEqual({
    ten: "Lực lượng bảo vệ cơ sở giáo dục",
    xep_loai: "từ “Hoàn thành tốt nhiệm vụ” trở lên",
    so_ky_luat: 0,
  });
});

test("abbreviations of an imported table are printed in full", () => {
  const base = SAMPLES.S1();
  const criteria = {
    ...base.criteria,
    criteria: base.criteria.criteria.map((c) => ({
      ...c,
      title: c.title.replace("an ninh, trật tự", "ANTT"),
      items: c.items.map((i) => ({ ...i, text: i.text.replace("an ninh, trật tự", "ANTT") + ";" })),
    })),
  };
  const data = report({ ...base, criteria, evaluation: evaluate(criteria, base.entries) });
  expect(item(data, "1.1").ten).toBe("Chi bộ có nghị quyết lãnh đạo công tác bảo đảm an ninh, trật tự");
  expect(JSON.stringify(data)).not.toContain("ANTT");
});

test("decomposed input comes out composed everywhere", () => {
  const input = SAMPLES.S1();
  const nfd = (text: string): string => text.normalize("NFD");
  const decomposed: DossierInput = {
    ...input,
    subject: { ...input.subject, name: nfd(input.subject.name), commune: nfd(input.subject.commune) },
    entries: input.entries.map((e) => ({
      ...e,
      ...(e.note === undefined ? {} : { note: nfd(e.note) }),
      evidence: nfd(e.evidence ?? ""),
    })),
    profile: Object.fromEntries(Object.entries(input.profile).map(([k, v]) => [k, nfd(v)])),
  };
  expect(dossierData(decomposed, "b3-bien-ban-hop")).toEqual(dossierData(input, "b3-bien-ban-hop"));
});

test.each<DocumentId>(["a1-dang-ky", "b1-to-trinh", "b2-bao-cao", "b3-bien-ban-hop", "b4-bang-tu-cham-diem"])(
  "%s: the data has every field the catalogue says it prints",
  (id) => {
    const data = dossierData(SAMPLES.S3(), id);
    const code = id.slice(0, 2).toUpperCase();
    const absent = FIELD_CATALOGUE.filter((f) => (f.documents as readonly string[]).includes(code))
      .map((f) => f.name.split(/\.|\[\]/)[0] ?? "")
      .filter((name) => !Object.hasOwn(data, name));
    expect(absent).toEqual([]);
  },
);

test("whatever is scored, criteria add up to the total, and lost points to what is missing of 100", () => {
  const criteria = STOCK_SET.subjects.school;
  if (criteria === undefined) throw new Error("no school");
  const codes = criteria.criteria.flatMap((c) => c.items.map((i) => i.code));
  fc.assert(
    fc.property(fc.subarray(codes), (lost) => {
      const deviations = Object.fromEntries(lost.map((code) => [code, { selfScore: 0 }]));
      const data = report(
        sheetOf("school", { id: "k", name: "Trường Ví Dụ", commune: "Xã Mẫu" }, deviations),
      );
      const sum = (rows: unknown, field: string) =>
        (rows as Record<string, number>[]).reduce((total, row) => total + (row[field] ?? 0), 0);
      expect(sum(data.tieu_chi, "diem_tu_cham")).toBe(data.tong_diem_tu_cham);
      expect(sum(data.noi_dung_chua_dat, "diem_chuan")).toBe(100 - Number(data.tong_diem_tu_cham));
      expect(data.noi_dung_chua_dat).toHaveLength(lost.length);
      expect((data.ly_do_ket_luan as unknown[]).length > 0).toBe(data.dat_tu_cham === false);
    }),
    { numRuns: 60 },
  );
});
