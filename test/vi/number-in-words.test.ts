import fc from "fast-check";
import { WrongValueError, numberInWords, type WordsOptions } from "../../src/vi";

describe("numbers in words", () => {
  test.each([
    [0, "không"],
    [1, "một"],
    [4, "bốn"],
    [5, "năm"],
    [10, "mười"],
    [11, "mười một"],
    [14, "mười bốn"],
    [15, "mười lăm"],
    [20, "hai mươi"],
    [21, "hai mươi mốt"],
    [24, "hai mươi bốn"],
    [25, "hai mươi lăm"],
    [44, "bốn mươi bốn"],
    [55, "năm mươi lăm"],
    [89, "tám mươi chín"],
    [90, "chín mươi"],
    [91, "chín mươi mốt"],
    [92, "chín mươi hai"],
    [95, "chín mươi lăm"],
    [100, "một trăm"],
    [101, "một trăm linh một"],
    [105, "một trăm linh năm"],
    [110, "một trăm mười"],
    [111, "một trăm mười một"],
    [115, "một trăm mười lăm"],
    [121, "một trăm hai mươi mốt"],
    [1000, "một nghìn"],
    [1005, "một nghìn không trăm linh năm"],
    [1646, "một nghìn sáu trăm bốn mươi sáu"],
    [20015, "hai mươi nghìn không trăm mười lăm"],
    [100_000, "một trăm nghìn"],
    [1_000_000, "một triệu"],
    [1_000_005, "một triệu không trăm linh năm"],
    [2_005_000, "hai triệu không trăm linh năm nghìn"],
    [999_999_999, "chín trăm chín mươi chín triệu chín trăm chín mươi chín nghìn chín trăm chín mươi chín"],
    [0.5, "không phẩy năm"],
    [92.5, "chín mươi hai phẩy năm"],
    [92.05, "chín mươi hai phẩy không năm"],
    [92.25, "chín mươi hai phẩy hai mươi lăm"],
    [87.5, "tám mươi bảy phẩy năm"],
    [0.21, "không phẩy hai mươi mốt"],
    [0.15, "không phẩy mười lăm"],
    [89.999, "chín mươi"],
  ])("%d is “%s”", (value, expected) => expect(numberInWords(value)).toBe(expected));

  test.each<[number, WordsOptions, string, string]>([
    [24, { fourAfterTens: "tư" }, "hai mươi tư", "tư only after mươi"],
    [14, { fourAfterTens: "tư" }, "mười bốn", "not after mười"],
    [104, { fourAfterTens: "tư", emptyTens: "lẻ" }, "một trăm lẻ bốn", "not after lẻ"],
    [1005, { thousand: "ngàn" }, "một ngàn không trăm linh năm", "the Southern word"],
  ])("%d with %p is “%s”: %s", (value, options, expected) =>
    expect(numberInWords(value, options)).toBe(expected),
  );

  test.each([[-1], [1e9], [NaN], [Infinity]])("%d is out of range", (value) =>
    expect(() => numberInWords(value)).toThrow(WrongValueError),
  );

  test("two different numbers never read the same", () => {
    const max = 999_999_999;
    fc.assert(
      fc.property(fc.nat(max), fc.nat(max), (a, b) => {
        fc.pre(a !== b);
        expect(numberInWords(a)).not.toBe(numberInWords(b));
      }),
    );
  });
});
