import { bundleName, documentFileName, formFields, midSentence } from "../../src/dossier";
import { SAMPLES, sheetOf } from "./samples";

test.each([
  ["Thôn Nà Mẫu", "thôn Nà Mẫu", "type word"],
  ["TỔ DÂN PHỐ 3", "tổ dân phố 3", "type word of three syllables"],
  ["Khu dân cư số 5", "khu dân cư số 5", "longest word first"],
  ["Đặc khu Ví Dụ", "đặc khu Ví Dụ", "đ"],
  ["Trường Trung học cơ sở Ví Dụ", "Trường Trung học cơ sở Ví Dụ", "names of schools stay"],
  ["Thônh Mẫu", "Thônh Mẫu", "only whole words"],
  ["Thôn  Nà Mẫu".normalize("NFD"), "thôn Nà Mẫu", "decomposed input, double space"],
])("%s in a sentence: %s (%s)", (name, expected) => {
  expect(midSentence(name)).toBe(expected);
});

test("file names carry year, subject and template", () => {
  const { subject } = SAMPLES.S1();
  expect(documentFileName(subject, "b1-to-trinh")).toBe("2026_thon-na-mau_b1-to-trinh.docx");
  expect(documentFileName(subject, "b2-bao-cao", "thon-na-mau-2")).toBe("2026_thon-na-mau-2_b2-bao-cao.docx");
  expect(bundleName(subject, "recognition")).toBe("2026_thon-na-mau_ho-so-de-nghi.zip");
});

/** Defaults that follow from type, name and commune alone. */
test.each<[keyof typeof SAMPLES, Record<string, string>]>([
  [
    "S1",
    {
      "ho_so.to_trinh.ky_hieu": "TTr-NM",
      "nguoi_dung_dau.chuc_vu": "Trưởng thôn",
      "don_vi.chu_quan": "UBND xã Mẫu Sơn Mẫu",
      "don_vi.dia_danh": "Mẫu Sơn Mẫu",
      kinh_gui: "Thường trực Ban Chỉ đạo 138 xã Mẫu Sơn Mẫu",
      nguoi_quyet_dinh: "Chủ tịch Ủy ban nhân dân xã Mẫu Sơn Mẫu",
      noi_luu: "hồ sơ thôn Nà Mẫu",
      "ky.quyen_han": "TRƯỞNG THÔN",
    },
  ],
  [
    "S2",
    {
      "ho_so.to_trinh.ky_hieu": "TTr-BCĐ",
      "don_vi.ten": "Ban Chỉ đạo 138",
      "don_vi.chu_quan": "UBND xã Mẫu Sơn Mẫu",
      kinh_gui: "Thường trực Ban Chỉ đạo 138 tỉnh Lạng Mẫu",
      nguoi_quyet_dinh: "Chủ tịch Ủy ban nhân dân tỉnh Lạng Mẫu",
      "ky.chuc_vu_khac": "CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ",
      noi_nhan: "Đảng ủy xã Mẫu Sơn Mẫu\nCông an xã Mẫu Sơn Mẫu",
    },
  ],
  ["S4", { noi_nhan: "Công an xã Mẫu Sơn Mẫu", "ky.quyen_han": "GIÁM ĐỐC", noi_luu: "VT, CA" }],
  ["S5", { "ho_so.to_trinh.ky_hieu": "TTr-THCSVD", "ky.quyen_han": "HIỆU TRƯỞNG" }],
])("%s: defaults of the submission", (sample, expected) => {
  const fields = formFields([{ id: "b1-to-trinh" }], SAMPLES[sample]());
  const shown = Object.fromEntries(fields.map((f) => [f.field.name, f.text]));
  expect(shown).toMatchObject(expected);
});

test.each<[string, string, string, boolean]>([
  ["Xã Mẫu Sơn Mẫu", "2024-11-18", "Chủ tịch Ủy ban nhân dân huyện Ví Dụ", false],
  ["Xã Mẫu Sơn Mẫu", "2025-03-10", "Chủ tịch Ủy ban nhân dân huyện Ví Dụ", true],
  ["Xã Mẫu Sơn Mẫu", "2025-07-01", "Chủ tịch Ủy ban nhân dân tỉnh Lạng Mẫu", true],
])("%s on %s: %s decides (unverified: %s)", (name, today, decider, isUnverified) => {
  const input = sheetOf(
    "commune",
    { id: "x", name, commune: "" },
    {},
    { today, profile: { "chung/tinh": "tỉnh Lạng Mẫu", "chung/huyen": "huyện Ví Dụ" } },
  );
  const field = formFields([{ id: "b1-to-trinh" }], input).find((f) => f.field.name === "nguoi_quyet_dinh");
  expect(field).toMatchObject({ text: decider, isUnverified });
});

test.each([
  ["Trường Trung học cơ sở Ví Dụ", "Chủ tịch Ủy ban nhân dân xã Mẫu Sơn Mẫu"],
  ["Trường Trung học phổ thông Ví Dụ", "Chủ tịch Ủy ban nhân dân tỉnh Lạng Mẫu"],
])("%s is decided by %s", (name, decider) => {
  const input = sheetOf(
    "school",
    { id: "x", name, commune: "Xã Mẫu Sơn Mẫu" },
    {},
    { profile: { "chung/tinh": "tỉnh Lạng Mẫu" } },
  );
  const field = formFields([{ id: "b1-to-trinh" }], input).find((f) => f.field.name === "nguoi_quyet_dinh");
  expect(field?.text).toBe(decider);
});

test.each([
  ["Xã Mẫu Sơn Mẫu", "Mẫu Sơn Mẫu"],
  ["Phường 3", "Phường 3"],
  ["Đặc khu Ví Dụ", "Ví Dụ"],
])("documents of %s are dated at %s", (commune, place) => {
  const input = sheetOf("residential-area", { id: "x", name: "Tổ dân phố 1", commune }, {});
  const fields = formFields([{ id: "b1-to-trinh" }], input);
  expect(fields.find((f) => f.field.name === "don_vi.dia_danh")?.text).toBe(place);
  expect(fields.find((f) => f.field.name === "ho_so.to_trinh.ky_hieu")?.text).toBe("TTr-TDP1");
});
