import fc from "fast-check";
import { distinctFileSlugs, fileSlug } from "../../src/vi";

describe("names in file names", () => {
  test.each([
    ["thôn Nà Mẫu", "thon-na-mau", "the example of the file name rule"],
    ["thôn Nà Mẫu".normalize("NFD"), "thon-na-mau", "typed with combining marks"],
    ["Ủy ban nhân dân xã Đường", "uy-ban-nhan-dan-xa-duong", "đ has no decomposition"],
    ["xã Ðồng Ðăng", "xa-dong-dang", "eth typed for đ"],
    ['Công ty A&B <"Hồi/Mẫu"> ', "cong-ty-a-b-hoi-mau", "no character Windows refuses"],
    [
      "Trường Trung học cơ sở Dân tộc nội trú Ví Dụ",
      "truong-trung-hoc-co-so-dan-toc-noi-tru",
      "cut between words",
    ],
    ["a".repeat(50), "a".repeat(40), "one long word is cut anyway"],
    ["CON", "con-1", "a device name"],
    [`con ${"a".repeat(40)}`, "con-1", "a device name after the cut"],
    ["???", "khong-ten", "nothing left"],
    ["Tổ 1.", "to-1", "no trailing dot or hyphen"],
  ])("“%s” is %s: %s", (name, expected) => expect(fileSlug(name)).toBe(expected));

  test("two names that meet get -2, -3", () => {
    const names = ["thôn Nà Mẫu", "thôn Na Mau", "Thôn Nà Mậu", "thôn Khác"];
    expect(distinctFileSlugs(names)).toEqual(["thon-na-mau", "thon-na-mau-2", "thon-na-mau-3", "thon-khac"]);
  });

  test("the suffix stays inside 40 characters", () => {
    const name = "Trường Trung học cơ sở Ví Dụ Số Một Hai Ba Bốn";
    expect(distinctFileSlugs([name, name]).map((slug) => slug.length <= 40)).toEqual([true, true]);
  });

  test("whatever is typed, slugs are distinct, short and safe on Windows", () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: "grapheme" })), (names) => {
        const slugs = distinctFileSlugs(names);
        expect(new Set(slugs).size).toBe(names.length);
        for (const slug of slugs) expect(slug).toMatch(/^(?=.{1,40}$)[a-z0-9]+(-[a-z0-9]+)*$/);
      }),
    );
  });
});
