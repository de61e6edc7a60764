import { carryProfile, formFields, readProfile, writeProfile } from "../../src/dossier";
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

test("a new year keeps the unit's own texts, not the year's, and never overwrites what was typed", () => {
  const carried = carryProfile(
    {
      "s1/nguoi_dung_dau.ho_ten": "Hoàng Văn Mẫu",
      "s1/ky.ho_ten@steering": "Lý Văn Thử",
      "s1/noi_luu": "VT, CA",
      "s1/ngay_hop": "03/11/2026",
      "s2/noi_luu": "hồ sơ thôn",
    },
    "s1",
    "s2",
  );
  expect(carried).toMatchObject({
    "s2/nguoi_dung_dau.ho_ten": "Hoàng Văn Mẫu",
    "s2/ky.ho_ten@steering": "Lý Văn Thử",
    "s2/noi_luu": "hồ sơ thôn",
  });
  expect(carried).not.toHaveProperty("s2/ngay_hop");
});

test("a commune signs registration and submission in two names, stored apart", () => {
  const fields = formFields([{ id: "a1-dang-ky" }, { id: "b1-to-trinh" }], SAMPLES.S2());
  const signing = fields.filter((f) => f.field.name === "ky.quyen_han");
  expect(signing.map((f) => [f.key, f.text])).toEqual([
    ["s2/ky.quyen_han@committee", "TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH"],
    ["s2/ky.quyen_han@steering", "TRƯỞNG BAN"],
  ]);
});
