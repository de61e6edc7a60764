import fc from "fast-check";
import {
  WrongValueError,
  balanceLines,
  capitalizeFirst,
  compareVietnamese,
  enumerationLetter,
  headerRule,
  romanNumeral,
  toNfc,
  upperCase,
} from "../../src/vi";

describe("letters", () => {
  test.each([
    ["Ủy ban nhân dân xã Mẫu", "ỦY BAN NHÂN DÂN XÃ MẪU"],
    ["đường", "ĐƯỜNG"],
    ["thôn Nà Mẫu".normalize("NFD"), "THÔN NÀ MẪU"],
    ["Công ty A&B <số 1>", "CÔNG TY A&B <SỐ 1>"],
  ])("“%s” in capitals is “%s”", (text, expected) => expect(upperCase(text)).toBe(expected));

  test.each([
    ["thôn Nà Mẫu", "Thôn Nà Mẫu"],
    ["đặc khu Ví Dụ", "Đặc khu Ví Dụ"],
    ["ủy ban".normalize("NFD"), "Ủy ban"],
    ["“an toàn”", "“An toàn”"],
    ["08 giờ", "08 giờ"],
    ["", ""],
  ])("“%s” begins a sentence as “%s”", (text, expected) => expect(capitalizeFirst(text)).toBe(expected));

  test("both Unicode forms become one", () => expect(toNfc("Mẫu".normalize("NFD"))).toBe("Mẫu"));
});

describe("enumerations", () => {
  test.each([
    [1, "I"],
    [4, "IV"],
    [9, "IX"],
    [14, "XIV"],
    [19, "XIX"],
    [40, "XL"],
    [48, "XLVIII"],
    [50, "L"],
  ])("%d is %s", (number, expected) => expect(romanNumeral(number)).toBe(expected));

  test("points follow Circular 124, Articles 4 and 6", () => {
    const letters = Array.from({ length: 23 }, (_, i) => enumerationLetter(i + 1));
    expect(letters.join(" ")).toBe("a b c d đ e g h i k l m n o p q r s t u v x y");
  });

  test.each([
    [24, "a1"],
    [28, "đ1"],
    [47, "a2"],
  ])("point %d is %s, past the alphabet", (number, expected) =>
    expect(enumerationLetter(number)).toBe(expected),
  );

  test.each([[0], [-1], [1.5], [NaN]])("%d numbers nothing", (number) => {
    expect(() => romanNumeral(number)).toThrow(WrongValueError);
    expect(() => enumerationLetter(number)).toThrow(WrongValueError);
  });

  test("51 has no place among the Roman numerals here", () =>
    expect(() => romanNumeral(51)).toThrow(WrongValueError));
});

describe("rule under a header line", () => {
  test.each([
    ["THÔN NÀ MẪU", 6],
    ["BAN CHỈ ĐẠO 138", 8],
    ["A".repeat(30), 15],
    ["A".repeat(60), 17],
    ["UB", 4],
    ["THÔN NÀ MẪU".normalize("NFD"), 6],
  ])("“%s” has %d underscores", (line, length) => expect(headerRule(line)).toBe("_".repeat(length)));

  test("a name over two lines is ruled by the longer one", () => {
    // ỦY BAN NHÂN DÂN is 15 letters, XÃ MẪU SƠN MẪU 14.
    expect(headerRule("ủy ban nhân dân xã Mẫu Sơn Mẫu", 24)).toBe("_".repeat(8));
    expect(headerRule("thôn Nà Mẫu", 24)).toBe("_".repeat(6));
  });
});

describe("names over several lines", () => {
  test.each([
    ["BAN CHỈ ĐẠO 138", 24, "BAN CHỈ ĐẠO 138", "fits"],
    ["ỦY BAN NHÂN DÂN XÃ MẪU SƠN MẪU", 24, "ỦY BAN NHÂN DÂN\nXÃ MẪU SƠN MẪU", "no word alone"],
    ["TRƯỜNG TRUNG HỌC CƠ SỞ VÍ DỤ", 24, "TRƯỜNG TRUNG HỌC\nCƠ SỞ VÍ DỤ", "halves"],
    ["CÔNG TY CỔ PHẦN CHẾ BIẾN HỒI MẪU", 24, "CÔNG TY CỔ PHẦN\nCHẾ BIẾN HỒI MẪU", "halves"],
    ["A".repeat(30), 24, "A".repeat(30), "one word cannot be broken"],
    ["", 24, "", "nothing"],
  ])("“%s” for %d letters: %s (%s)", (text, longest, expected) =>
    expect(balanceLines(text, longest)).toBe(expected),
  );

  test("words stay in order, and no line is longer than asked unless it is one word", () => {
    const names = fc.array(fc.stringMatching(/^[A-Z]{1,12}$/), { minLength: 1, maxLength: 15 });
    fc.assert(
      fc.property(names, fc.integer({ min: 12, max: 40 }), (words, longest) => {
        const lines = balanceLines(words.join(" "), longest).split("\n");
        expect(lines.join(" ")).toBe(words.join(" "));
        for (const line of lines) expect(line.length).toBeLessThanOrEqual(longest);
      }),
    );
  });
});

describe("order of names", () => {
  test("letters of the Vietnamese alphabet, then numbers by value", () => {
    const names = ["thôn Đồng", "thôn Dương", "thôn Ánh", "thôn Ân", "thôn An", "Tổ 10", "Tổ 2", "thôn Ăn"];
    expect([...names].sort(compareVietnamese)).toEqual([
      "thôn An",
      "thôn Ánh",
      "thôn Ăn",
      "thôn Ân",
      "thôn Dương",
      "thôn Đồng",
      "Tổ 2",
      "Tổ 10",
    ]);
  });

  test("the Unicode form of a name does not matter", () => {
    fc.assert(
      fc.property(fc.constantFrom("thôn Nà Mẫu", "Tổ dân phố Đường 3", "xã Yên Bình"), (name) =>
        expect(compareVietnamese(name.normalize("NFD"), name)).toBe(0),
      ),
    );
  });
});
