import fc from "fast-check";
import {
  assessmentPeriod,
  daysBetween,
  defaultAssessmentYear,
  SUBJECT_TYPES,
  type SubjectType,
} from "../../src/criteria";
import { tableOf } from "./stock-set";

describe("the assessment period (guidance 76/HD-BCĐ, section 3)", () => {
  test.each<[SubjectType, string, string, string]>([
    ["residential-area", "2025-11-01", "2026-10-31", "2026-11-15"],
    ["commune", "2025-11-16", "2026-11-15", "2026-11-20"],
    ["agency", "2025-11-16", "2026-11-15", "2026-11-20"],
    ["enterprise", "2025-11-16", "2026-11-15", "2026-11-20"],
    ["school", "2025-11-16", "2026-11-15", "2026-11-20"],
  ])("of 2026 for %s: %s to %s, dossier before %s", (type, from, to, deadline) => {
    expect(assessmentPeriod(tableOf(type), 2026)).toEqual({ from, to, deadline });
  });

  test("of a table that follows the calendar year stays inside that year", () => {
    const table = { period: { from: "01-01", to: "12-31" }, deadline: "12-31" };
    expect(assessmentPeriod(table, 2026)).toEqual({
      from: "2026-01-01",
      to: "2026-12-31",
      deadline: "2026-12-31",
    });
  });

  test("covers every day once: a period starts the day after the last one ended", () => {
    for (const type of SUBJECT_TYPES)
      for (const year of [2024, 2025, 2026])
        expect(
          daysBetween(
            assessmentPeriod(tableOf(type), year).to,
            assessmentPeriod(tableOf(type), year + 1).from,
          ),
        ).toBe(1);
  });
});

describe("the year proposed for a new sheet: the last one at most 60 days past its deadline", () => {
  test.each<[SubjectType, string, number, string]>([
    ["residential-area", "2025-10-31", 2025, "last day of the period"],
    ["residential-area", "2025-11-01", 2025, "the next period has begun, the dossier is being made"],
    ["residential-area", "2025-11-15", 2025, "the deadline itself"],
    ["residential-area", "2025-12-31", 2025, "still 60 days"],
    ["residential-area", "2026-01-01", 2025, "over New Year"],
    ["residential-area", "2026-01-14", 2025, "60 days after 15/11"],
    ["residential-area", "2026-01-15", 2026, "61 days after 15/11"],
    ["residential-area", "2026-07-01", 2026, "middle of the year"],
    ["school", "2026-01-19", 2025, "60 days after 20/11"],
    ["school", "2026-01-20", 2026, "61 days after 20/11"],
    ["school", "2028-02-29", 2028, "a leap day"],
  ])("%s on %s: %i (%s)", (type, today, year) => {
    expect(defaultAssessmentYear(tableOf(type), today)).toBe(year);
  });

  test("a table due in spring proposes the coming year once those 60 days are over", () => {
    const table = { period: { from: "04-01", to: "03-31" }, deadline: "04-10" };
    expect(defaultAssessmentYear(table, "2026-06-09")).toBe(2026);
    expect(defaultAssessmentYear(table, "2026-06-10")).toBe(2027);
  });

  test("never goes back as days go by", () => {
    const day = fc
      .integer({ min: 0, max: 3650 })
      .map((n) => new Date(Date.UTC(2020, 0, 1 + n)).toISOString().slice(0, 10));
    fc.assert(
      fc.property(fc.constantFrom(...SUBJECT_TYPES), day, day, (type, a, b) => {
        const [early, late] = a < b ? [a, b] : [b, a];
        expect(defaultAssessmentYear(tableOf(type), early)).toBeLessThanOrEqual(
          defaultAssessmentYear(tableOf(type), late),
        );
      }),
    );
  });
});

test.each([
  ["2026-11-15", "2026-11-15", 0],
  ["2026-11-14", "2026-11-15", 1],
  ["2026-11-16", "2026-11-15", -1],
  ["2027-12-31", "2028-03-01", 61],
])("from %s to %s are %i days", (from, to, days) => {
  expect(daysBetween(from, to)).toBe(days);
});
