import { HelperArgumentError, TEMPLATE_HELPERS } from "../../src/dossier";

const call = (name: string, ...args: unknown[]): unknown => {
  const helper = TEMPLATE_HELPERS[name];
  if (helper === undefined) throw new Error(`no helper ${name}`);
  return helper(args, {});
};

const DAY = "\u00A0".repeat(6);
const NUMBER = "\u00A0".repeat(8);

describe("helpers print what the specification says (section 6)", () => {
  test.each<[string, unknown[], unknown]>([
    ["ngay_thang", ["2026-07-05"], "ngày 05 tháng 7 năm 2026"],
    ["ngay_thang", ["2026-02-01"], "ngày 01 tháng 02 năm 2026"],
    ["ngay_thang", ["2022-05"], `ngày ${DAY} tháng 5 năm 2022`],
    ["ngay_thang", ["", 2026], `ngày ${DAY} tháng ${DAY} năm 2026`],
    ["ngay_thang", [undefined], ""],
    ["ngay_ngan", ["2026-03-09"], "09/03/2026"],
    ["gio_phut", ["14:30"], "14 giờ 30 phút"],
    ["so", [1234.5], "1.234,5"],
    ["so", [0], "0"],
    ["so", [undefined], ""],
    ["co_dau", [2.5], "+2,5"],
    ["so_dem", [4], "04"],
    ["so_van_ban", [7], "07"],
    ["so_van_ban", [""], NUMBER],
    ["so_hieu", [{ so_thu_tu: 7, ky_hieu: "TTr-BCĐ" }], "07/TTr-BCĐ"],
    ["so_hieu", [{ so_thu_tu: "7", ky_hieu: "TTr-BCĐ" }], "07/TTr-BCĐ"],
    ["so_hieu", [{ ky_hieu: "QĐ-UBND" }], `${NUMBER}/QĐ-UBND`],
    ["dau", [true], "."],
    ["dau", [false], ";"],
    ["noi", [["a", "b"]], "a; b"],
    ["noi", [[]], ""],
    ["phan_tram", [23, 33], "69,6%"],
    ["phan_tram", [23, 0], ""],
    ["phan_tram", [undefined, 33], ""],
    ["tang_giam", [3, 2], "giảm 01 (33,3%)"],
    ["tang_giam", [undefined, 2], ""],
    ["bang_chu", [92.5], "chín mươi hai phẩy năm"],
    ["hoa_dau", ["thôn Nà Mẫu"], "Thôn Nà Mẫu"],
    ["viet_hoa", ["Ủy ban nhân dân"], "ỦY BAN NHÂN DÂN"],
    ["viet_hoa", ["Trường Trung học cơ sở Ví Dụ", 24], "TRƯỜNG TRUNG HỌC\nCƠ SỞ VÍ DỤ"],
    ["la_ma", [9], "IX"],
    ["thu_tu_chu", [5], "đ"],
    ["ke_ngang", ["THÔN NÀ MẪU"], "______"],
    ["danh_dau", [true], "x"],
    ["danh_dau", [false], ""],
    ["mac_dinh", [""], "…".repeat(7)],
    ["mac_dinh", ["Còn hạn chế"], "Còn hạn chế"],
    ["cong", [1, 3], 4],
    ["co", [0], true],
    ["co", [""], false],
    ["eq", [90, 90], true],
    ["eq", ["ấ", "ấ".normalize("NFD")], true],
    ["ne", [90, 89], true],
    ["gte", [89.5, 90], false],
    ["gte", [90, 90], true],
    ["and", [true, 0], false],
    ["or", [0, "x"], true],
    ["not", [[]], true],
  ])("%s %j -> %j", (name, args, expected) => {
    expect(call(name, ...args)).toBe(expected);
  });
});

describe("a value of the wrong type is an error that names helper and argument", () => {
  test.each<[string, unknown[], number]>([
    ["so", ["92"], 1],
    ["phan_tram", [1, "2"], 2],
    ["ngay_thang", [{}], 1],
    ["noi", ["a; b"], 1],
    ["noi", [[1]], 1],
    ["so_hieu", ["7/TTr"], 1],
    ["dau", ["false"], 1],
    ["gte", [90, "90"], 2],
  ])("%s %j: argument %i", (name, args, argument) => {
    const error = (() => {
      try {
        return call(name, ...args);
      } catch (thrown) {
        return thrown;
      }
    })();
    expect(error).toBeInstanceOf(HelperArgumentError);
    expect(error).toMatchObject({ helper: name, argument });
    expect(String(error)).toContain(`Hàm “${name}”, tham số ${argument}`);
  });
});
