import fc from "fast-check";
import { FIELD_CATALOGUE, parseField, type CatalogueField } from "../../src/dossier";

const field = (name: string): CatalogueField => {
  const found = FIELD_CATALOGUE.find((f) => f.name === name);
  if (found === undefined) throw new Error(`no field ${name}`);
  return found;
};
const value = (name: string, text: string): unknown => {
  const parsed = parseField(field(name), text);
  return parsed.ok ? parsed.value : `! ${parsed.message}`;
};

test.each<[string, string, unknown, string]>([
  ["ngay_hop", "31/10/2026", "2026-10-31", "as people type"],
  ["ngay_hop", " 3-11-2026 ", "2026-11-03", "other separators, one digit"],
  ["ngay_hop", "2026-11-03", "2026-11-03", "as Excel may give it"],
  ["ngay_hop", "30/02/2026", "! Không có ngày 30/02/2026, nhập theo dạng 31/10/2026", "no such day"],
  ["ngay_hop", "tháng 11", "! Nhập ngày theo dạng 31/10/2026", "not a day"],
  ["ngay_hop", "", undefined, "empty is not answered"],
  ["gio_bat_dau", "08:00", "08:00", ""],
  ["gio_bat_dau", "8h30", "08:30", ""],
  ["gio_bat_dau", "8h", "08:00", ""],
  ["gio_bat_dau", "14 giờ 15 phút", "14:15", ""],
  ["gio_bat_dau", "24:00", "! Nhập giờ theo dạng 08:00 hoặc 8h30", "no such hour"],
  ["so_lieu.nhan_khau", "1.034", 1034, "thousands dot"],
  ["so_lieu.nhan_khau", "1034", 1034, ""],
  ["so_lieu.nhan_khau", "1,5", "! “1,5” không phải số nguyên từ 0 trở lên", "people are whole"],
  ["so_lieu.nhan_khau", "-1", "! “-1” không phải số nguyên từ 0 trở lên", "not negative"],
  ["ho_so.to_trinh.so_thu_tu", "7", 7, ""],
  ["ho_so.to_trinh.so_thu_tu", "07a", "07a", "registries number so too"],
  ["co_to_chuc_dang", "Không", false, ""],
  ["co_to_chuc_dang", "chưa", "! Chỉ nhận “có” hoặc “không”", ""],
  ["kinh_gui", "A\n\n B  C ", ["A", "B C"], "empty lines drop out"],
  ["noi_nhan", "-", undefined, "left blank on purpose"],
  ["quy_tac_ket_luan", "khác", "! Chọn một giá trị trong danh sách", ""],
  [
    "thanh_phan",
    "Nông Thị Ví Dụ, Bí thư chi bộ, Chi bộ\nLý Văn Thử, Công an xã",
    [
      { ho_ten: "Nông Thị Ví Dụ", chuc_vu: "Bí thư chi bộ", dai_dien: "Chi bộ" },
      { ho_ten: "Lý Văn Thử", chuc_vu: "Công an xã", dai_dien: undefined },
    ],
    "third part may be absent",
  ],
  [
    "thanh_phan",
    "Vi Văn Nháp; Trưởng ban, Chủ tịch Mặt trận; Ban Công tác Mặt trận",
    [{ ho_ten: "Vi Văn Nháp", chuc_vu: "Trưởng ban, Chủ tịch Mặt trận", dai_dien: "Ban Công tác Mặt trận" }],
    "semicolons let a post hold commas",
  ],
  ["thanh_phan", "A, X\nB", "! Dòng 2: thiếu chức vụ của B", "the line is named"],
  [
    "mo_hinh",
    "Tiếng kẻng an ninh, 2021, duy trì đều, có hiệu quả",
    [{ ten: "Tiếng kẻng an ninh", nam_lap: "2021", ket_qua: "duy trì đều, có hiệu quả" }],
    "the last part takes the rest",
  ],
  [
    "y_kien",
    "Bà Ví Dụ: nhất trí, đề nghị: sớm",
    [{ nguoi: "Bà Ví Dụ", noi_dung: "nhất trí, đề nghị: sớm" }],
    "",
  ],
  ["nhom_dau_moi", "Khu dân cư, 25, 25, mười", "! Dòng 1: “mười” không phải số", "a table column of numbers"],
])("%s %j -> %j %s", (name, text, expected) => {
  expect(value(name, text)).toEqual(expected);
});

test("a text in decomposed Unicode comes out composed", () => {
  expect(value("nguoi_dung_dau.ho_ten", "Hoàng Văn Mẫu".normalize("NFD"))).toBe("Hoàng Văn Mẫu");
});

test("no text throws, whatever the field", () => {
  const asked = FIELD_CATALOGUE.filter((f) => f.asked !== undefined);
  fc.assert(
    fc.property(fc.constantFrom(...asked), fc.string({ unit: "binary" }), (f, text) => {
      const parsed = parseField(f, text);
      expect(parsed.ok || parsed.message !== "").toBe(true);
    }),
    { numRuns: 300 },
  );
});
