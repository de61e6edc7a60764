import { exclusionOf, mentionsPrimaryLevel, type SubjectType } from "../../src/criteria";

describe("who is not assessed (Circular 124/2021/TT-BCA, Article 1, clause 2, point b)", () => {
  test.each<[SubjectType, string]>([
    ["agency", "cơ quan, đơn vị lực lượng vũ trang"],
    ["enterprise", "doanh nghiệp nhỏ, doanh nghiệp siêu nhỏ"],
    ["school", "trường tiểu học, mầm non, nhà trẻ"],
  ])("%s: %s", (type, excluded) => {
    expect(exclusionOf(type)).toEqual({
      type,
      excluded,
      citation: "điểm b khoản 2 Điều 1 Thông tư 124/2021/TT-BCA",
    });
  });

  test.each<[SubjectType]>([["residential-area"], ["commune"]])("%s has no exclusion", (type) => {
    expect(exclusionOf(type)).toBeUndefined();
  });
});

describe("a school with a primary level gets a note, not a refusal", () => {
  test.each([
    ["Trường Tiểu học và Trung học cơ sở Ví Dụ", true],
    ["TRƯỜNG TIỂU HỌC VÍ DỤ", true],
    ["Trường Tiểu học Ví Dụ".normalize("NFD"), true],
    ["Trường Trung học cơ sở Ví Dụ", false],
    ["Trường Tiểu thương học nghề", false],
  ])("%s: %s", (name, mentions) => {
    expect(mentionsPrimaryLevel(name)).toBe(mentions);
  });
});
