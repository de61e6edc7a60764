import fc from "fast-check";
import {
  WrongValueError,
  describeChange,
  formatCount,
  formatDocumentNumber,
  formatDocumentReference,
  formatNumber,
  formatPercent,
  formatSigned,
} from "../../src/vi";

describe("figures", () => {
  test.each([
    [92, "92"],
    [92.5, "92,5"],
    [0, "0"],
    [-0, "0"],
    [1234.5, "1.234,5"],
    [87.5, "87,5"],
    [100, "100"],
    [999, "999"],
    [1000, "1.000"],
    [1034, "1.034"],
    [1234567.89, "1.234.567,89"],
    [0.05, "0,05"],
    [0.1 + 0.2, "0,3"],
    [-1234.5, "-1.234,5"],
    [-0.001, "0"],
    [99.999, "100"],
  ])("%d is “%s”", (value, expected) => expect(formatNumber(value)).toBe(expected));

  test.each([
    [-5, "-5"],
    [2.5, "+2,5"],
    [0, "0"],
    [0.001, "0"],
    [10, "+10"],
  ])("a difference of %d is “%s”", (value, expected) => expect(formatSigned(value)).toBe(expected));

  test.each([
    [0, "0"],
    [1, "01"],
    [4, "04"],
    [9, "09"],
    [10, "10"],
    [12, "12"],
    [1646, "1.646"],
    [2.5, "2,5"],
  ])("a count of %d is “%s”", (count, expected) => expect(formatCount(count)).toBe(expected));

  test.each([[NaN], [Infinity], [1e15]])("%d is refused", (value) =>
    expect(() => formatNumber(value)).toThrow(WrongValueError),
  );

  test("a negative count is refused", () => expect(() => formatCount(-1)).toThrow(WrongValueError));

  test("reading a printed number back gives the number to two decimals", () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e11, max: 1e11 }), (cents) => {
        const printed = formatNumber(cents / 100);
        expect(Number(printed.replaceAll(".", "").replace(",", "."))).toBeCloseTo(cents / 100, 6);
      }),
    );
  });
});

describe("document numbers (Decree 30/2020/NĐ-CP: zero before numbers under 10)", () => {
  const GAP = "\u00A0".repeat(8);
  test.each([
    [7, "07"],
    [9, "09"],
    [10, "10"],
    [105, "105"],
    [1234, "1234"],
    ["7", "07"],
    ["07", "07"],
    ["12a", "12a"],
    ["", GAP],
    ["  ", GAP],
    [GAP, GAP],
    [undefined, GAP],
  ])("%p is “%s”", (number, expected) => expect(formatDocumentNumber(number)).toBe(expected));

  test.each([[0], [-1], [1.5], [NaN]])("%d is no document number", (number) =>
    expect(() => formatDocumentNumber(number)).toThrow(WrongValueError),
  );

  test("number and symbol stand without spaces", () => {
    expect(formatDocumentReference(7, "TTr-BCĐ")).toBe("07/TTr-BCĐ");
    expect(formatDocumentReference("", "QĐ-UBND")).toBe(`${GAP}/QĐ-UBND`);
  });
});

describe("shares", () => {
  test.each<[number, number, string, string?]>([
    [16, 25, "64%"],
    [23, 33, "69,6%", "69,69…% must not become 70%"],
    [252, 252, "100%"],
    [251, 252, "99,6%", "one household short is not 100%"],
    [6, 7, "85,7%"],
    [8, 9, "88,8%", "88,88…% rounds down"],
    [5, 6, "83,3%"],
    [0, 5, "0%"],
    [29, 100, "29%", "0.29 * 100 is 28.999… in floating point"],
    [7, 10, "70%"],
    [3, 0, "", "nothing to divide by"],
    [1, 3, "33,3%"],
  ])("%d of %d is “%s”", (part, total, expected) => expect(formatPercent(part, total)).toBe(expected));

  test("a printed share never claims more than there is", () => {
    fc.assert(
      fc.property(fc.nat(100_000), fc.integer({ min: 1, max: 100_000 }), (part, total) => {
        const printed = Number(
          formatPercent(part, total).replace("%", "").replaceAll(".", "").replace(",", "."),
        );
        const tenths = BigInt(Math.round(printed * 10));
        expect(tenths * BigInt(total) <= BigInt(part) * 1000n).toBe(true);
        expect((tenths + 1n) * BigInt(total) > BigInt(part) * 1000n).toBe(true);
      }),
    );
  });

  test("negative figures are refused", () => expect(() => formatPercent(-1, 5)).toThrow(WrongValueError));
});

describe("this year against last year", () => {
  test.each([
    [3, 2, "giảm 01 (33,3%)"],
    [2, 3, "tăng 01 (50%)"],
    [4, 4, "không tăng, không giảm"],
    [0, 2, "tăng 02"],
    [2, 4, "tăng 02 (100%)"],
    [5, 0, "giảm 05 (100%)"],
    [0, 0, "không tăng, không giảm"],
    [12.5, 10, "giảm 2,5 (20%)"],
    [0.3, 0.1 + 0.2, "không tăng, không giảm"],
  ])("from %d to %d: “%s”", (before, now, expected) => expect(describeChange(before, now)).toBe(expected));
});
