import { criteriaInForce, type CriteriaSet, type SubjectType } from "../../src/criteria";
import { STOCK } from "../criteria/stock-set";

const set = (
  id: string,
  status: CriteriaSet["status"],
  from: string,
  to: string | null,
  subjects: CriteriaSet["subjects"] = STOCK.subjects,
): CriteriaSet => ({ ...STOCK, id, status, effective: { from, to }, subjects });

const OLD = set("old", "official", "2022-05-17", "2025-12-31");
const NEW = set("new", "official", "2026-01-01", null);
const LATER = set("later", "official", "2026-06-01", null);
const SCHOOLS = set("schools", "official", "2022-01-01", null, {
  school: STOCK.subjects.school,
} as CriteriaSet["subjects"]);
const LATE_AUTUMN = set("late-autumn", "official", "2026-11-10", null);
const SAMPLE = set("sample", "illustrative", "2022-05-17", null);

const CASES: readonly [sets: readonly CriteriaSet[], SubjectType, number, string | undefined, string][] = [
  [[OLD, NEW], "commune", 2025, "old", "the period ends on 15/11/2025"],
  [[OLD, NEW], "commune", 2026, "new", "the period began under the old table and ends under the new"],
  [[NEW], "commune", 2025, undefined, "not yet in force"],
  [[OLD], "commune", 2026, undefined, "no longer in force"],
  [[NEW, LATER], "commune", 2026, "later", "the later one replaces the earlier"],
  [[SAMPLE, OLD], "commune", 2025, "old", "official before illustrative"],
  [[SAMPLE, OLD], "commune", 2026, "sample", "only the illustrative one is left, and says so itself"],
  [[SCHOOLS, SAMPLE], "commune", 2026, "sample", "an annex for schools says nothing of communes"],
  [[LATE_AUTUMN], "residential-area", 2026, undefined, "residential areas close on 31/10, before 10/11"],
  [[LATE_AUTUMN], "commune", 2026, "late-autumn", "communes close on 15/11, after 10/11"],
];

describe("the table of a year", () => {
  test.each(CASES)("%#: %s", (sets, type, year, id) => {
    expect(criteriaInForce(sets, type, year)?.set.id).toBe(id);
  });

  test("the others that would have applied are named", () => {
    expect(criteriaInForce([SAMPLE, LATER, NEW], "commune", 2026)?.others.map((s) => s.id)).toEqual([
      "new",
      "sample",
    ]);
  });
});
