import { carriedToNew, carryProfile, formFields, readProfile, writeProfile } from "../../src/dossier";
import { SAMPLES } from "./samples";

test("an emptied text goes back to the default and leaves no key behind", () => {
  const typed = writeProfile({}, "s1/ky.ho_ten", " Lý Văn Thử ");
  expect(typed).toEqual({ "s1/ky.ho_ten": "Lý Văn Thử" });
  expect(writeProfile(typed, "s1/ky.ho_ten", "  ")).toEqual({});
});

test("texts are read in NFC, and inherited names of an object are no texts", () => {
  expect(readProfile({ k: "Mẫu".normalize("NFD") }, "k")).toBe("Mẫu");
  expect(readProfile({}, "constructor")).toBeUndefined();
});

test("a new year takes over the unit's own texts and the shared ones, not the year's, and never what is here", () => {
  const past = {
    "s1/nguoi_dung_dau.ho_ten": "Hoàng Văn Mẫu",
    "s1/ky.ho_ten@steering": "Lý Văn Thử",
    "s1/noi_luu": "VT, CA",
    "s1/ngay_hop": "03/11/2025",
    "s9/noi_luu": "của đơn vị khác",
    "chung/tinh": "Lạng Sơn",
    "chung/huyen": "Huyện Mẫu",
  };
  const here = { "s2/noi_luu": "hồ sơ thôn", "chung/tinh": "Tỉnh Mẫu" };
  expect(carryProfile(past, here, "s1", "s2")).toEqual({
    "s2/nguoi_dung_dau.ho_ten": "Hoàng Văn Mẫu",
    "s2/ky.ho_ten@steering": "Lý Văn Thử",
    "chung/huyen": "Huyện Mẫu",
  });
});

test("a commune signs registration and submission in two names, stored apart", () => {
  const fields = formFields([{ id: "a1-dang-ky" }, { id: "b1-to-trinh" }], SAMPLES.S2());
  const signing = fields.filter((f) => f.field.name === "ky.quyen_han");
  expect(signing.map((f) => [f.key, f.text])).toEqual([
    ["s2/ky.quyen_han@committee", "TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH"],
    ["s2/ky.quyen_han@steering", "TRƯỞNG BAN"],
  ]);
});

describe("what a new sheet takes over", () => {
  const area = (id: string, name: string, year: number) =>
    ({ id, name, year, type: "residential-area", commune: "Xã Mẫu Sơn Mẫu" }) as const;
  const typed = {
    "a25/nguoi_dung_dau.ho_ten": "Hoàng Văn Mẫu",
    "a25/ngay_hop": "03/11/2025",
    "b25/kinh_gui": "Thường trực Ban Chỉ đạo 138 xã Mẫu",
    "b25/nguoi_dung_dau.ho_ten": "Vi Văn Nháp",
    "chung/tinh": "tỉnh Lạng Mẫu",
  };
  const others = [
    area("a24", "Thôn Nà Mẫu", 2024),
    area("a25", "Thôn Nà Mẫu", 2025),
    area("b25", "Thôn Hai", 2025),
  ];

  test("the same unit, its latest year: persons and posts, no dates; bodies above it from a neighbour", () => {
    expect(carriedToNew(typed, area("a26", "thôn Nà Mẫu", 2026), others)).toEqual({
      "a26/nguoi_dung_dau.ho_ten": "Hoàng Văn Mẫu",
      "a26/kinh_gui": "Thường trực Ban Chỉ đạo 138 xã Mẫu",
    });
  });

  test("another unit: nobody’s name, only the bodies above", () => {
    expect(carriedToNew(typed, area("c26", "Thôn Ba", 2026), others)).toEqual({
      "c26/kinh_gui": "Thường trực Ban Chỉ đạo 138 xã Mẫu",
    });
  });

  test("nothing typed is overwritten, and a school takes nothing from a thôn", () => {
    const own = { ...typed, "a26/kinh_gui": "Công an xã Mẫu" };
    expect(carriedToNew(own, area("a26", "Thôn Nà Mẫu", 2026), others)).not.toHaveProperty("a26/kinh_gui");
    expect(carriedToNew(typed, { ...area("k", "Trường Ba", 2026), type: "school" }, others)).toEqual({});
  });
});
