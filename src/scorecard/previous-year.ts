import { migrateEntries, type SubjectCriteria } from "../criteria";
import { countOf, type Entry } from "../scoring";
import type { ScorecardReading } from "./reading";

/**
 * What last year's sheet knows of the new one: where an item compares with the year before (`noIncrease`), the cases
 * of last year go into “năm trước”. Nothing else is taken over, for every score of the new year is given anew.
 *
 * Items are found again as in a change of points table. Rows that were changed by hand are passed over, for nobody
 * can say what their figures count.
 * @param from  the table the old sheet was made with; without it nothing can be compared
 */
export function previousFigures(
  past: Pick<ScorecardReading, "entries" | "findings">,
  from: SubjectCriteria | undefined,
  to: SubjectCriteria,
): Entry[] {
  if (from === undefined) return [];
  const changed = new Set(past.findings.filter((f) => f.severity === "error").map((f) => f.itemCode));
  const compares = new Set(
    to.criteria.flatMap((c) => c.items.filter((i) => i.measure?.kind === "noIncrease").map((i) => i.code)),
  );
  const sound = past.entries.filter((e) => !changed.has(e.code));
  return migrateEntries(from, to, sound).carried.flatMap(({ entry, keepsFigures }): Entry[] => {
    const cases = countOf(entry.figureB);
    return keepsFigures && compares.has(entry.code) && cases !== undefined
      ? [{ code: entry.code, figureA: cases }]
      : [];
  });
}
