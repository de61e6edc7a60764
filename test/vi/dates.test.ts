import { WrongValueError, formatDate, formatShortDate, formatTime, isIsoDate } from "../../src/vi";

// Six no-break spaces: room for the pen.
const GAP = "\u00A0\u00A0\u00A0\u00A0\u00A0\u00A0";

describe("dates in documents (Decree 30/2020/NĐ-CP, Annex I)", () => {
  test.each([
    ["2026-07-05", "ngày 05 tháng 7 năm 2026", "a day under 10 has a zero, month 7 has none"],
    ["2026-02-01", "ngày 01 tháng 02 năm 2026", "months 1 and 2 have a zero"],
    ["2026-01-15", "ngày 15 tháng 01 năm 2026", "months 1 and 2 have a zero"],
    ["2026-03-09", "ngày 09 tháng 3 năm 2026", "month 3 is the first without"],
    ["2026-09-30", "ngày 30 tháng 9 năm 2026", "month 9 is the last single digit"],
    ["2026-10-31", "ngày 31 tháng 10 năm 2026", "two digits as they are"],
    ["2028-02-29", "ngày 29 tháng 02 năm 2028", "leap year"],
    ["2022-05", `ngày ${GAP} tháng 5 năm 2022`, "as the 2022 guidance itself is dated"],
    ["2022-01", `ngày ${GAP} tháng 01 năm 2022`, "a blank day does not change the month"],
  ])("%s is “%s”: %s", (date, expected) => expect(formatDate(date)).toBe(expected));

  test.each([[""], [undefined]])("an empty date (%p) leaves day and month to the pen", (date) => {
    expect(formatDate(date, 2026)).toBe(`ngày ${GAP} tháng ${GAP} năm 2026`);
    expect(formatDate(date)).toBe("");
  });

  test("a year beside a full date changes nothing", () =>
    expect(formatDate("2027-01-15", 2026)).toBe("ngày 15 tháng 01 năm 2027"));

  test.each([
    ["2026-02-30"],
    ["2026-02-29"],
    ["2100-02-29"],
    ["2026-04-31"],
    ["2026-13-01"],
    ["2026-00-10"],
    ["2026-01-00"],
    ["2026-1-5"],
    ["05/07/2026"],
    ["2026-07-05T00:00:00Z"],
    ["2026"],
    [" "],
  ])("%p is no date", (date) => {
    expect(() => formatDate(date)).toThrow(WrongValueError);
    expect(isIsoDate(date)).toBe(false);
  });

  test("the error carries what was expected and what came", () => {
    expect(() => formatDate("2026-02-30")).toThrow(
      expect.objectContaining({ expected: "date", value: "2026-02-30" }),
    );
  });

  test("a partial date is no full date", () => {
    expect(isIsoDate("2026-07")).toBe(false);
    expect(isIsoDate("2026-07-05")).toBe(true);
    expect(() => formatShortDate("2026-07")).toThrow(WrongValueError);
  });

  test("short form", () => expect(formatShortDate("2026-03-09")).toBe("09/03/2026"));
});

describe("hours of a meeting", () => {
  test.each([
    ["08:00", "08 giờ 00 phút"],
    ["14:30", "14 giờ 30 phút"],
    ["8:05", "08 giờ 05 phút"],
    ["00:00", "00 giờ 00 phút"],
    ["23:59", "23 giờ 59 phút"],
  ])("%s is “%s”", (time, expected) => expect(formatTime(time)).toBe(expected));

  test.each([["24:00"], ["08:60"], ["8h00"], ["0800"], [""]])("%p is no time", (time) =>
    expect(() => formatTime(time)).toThrow(WrongValueError),
  );
});
