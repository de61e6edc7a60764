import type { CriteriaSet } from "../../../src/criteria";
import { assess, type ScorecardReading } from "../../../src/scorecard";
import type { Entry } from "../../../src/scoring";
import type { SheetReading } from "../../excel/workbook-port";
import type { SubjectCard } from "./state";

/** Reads one sheet's meaning. The card it had before is kept as it is when nothing on the sheet changed. */
export function cardOf(
  sheet: SheetReading,
  sets: readonly CriteriaSet[],
  before: SubjectCard | undefined,
): SubjectCard {
  if (before !== undefined && before.sheetName === sheet.sheetName && isSame(before.reading, sheet.reading))
    return before;
  const { identity } = sheet.reading;
  const criteria = sets.find((s) => s.id === identity.setId)?.subjects[identity.subject.type];
  if (criteria === undefined) return { ...sheet };
  return {
    ...sheet,
    criteria,
    self: assess(criteria, sheet.reading, "self"),
    council: assess(criteria, sheet.reading, "council"),
  };
}

/** Codes of the items whose cells differ between two readings of one sheet. */
export function changedItems(before: readonly Entry[], after: readonly Entry[]): string[] {
  const old = new Map(before.map((e) => [e.code, JSON.stringify(inOrder(e))]));
  return after.filter((e) => old.get(e.code) !== JSON.stringify(inOrder(e))).map((e) => e.code);
}

function isSame(a: ScorecardReading, b: ScorecardReading): boolean {
  return comparable(a) === comparable(b);
}

function comparable(r: ScorecardReading): string {
  return JSON.stringify([
    r.identity,
    r.entries.map((e) => [inOrder(e), r.addressOf(e.code, "self")]),
    r.findings,
    r.shown,
  ]);
}

function inOrder(e: Entry): unknown[] {
  return [e.code, e.selfScore, e.councilScore, e.figureA, e.figureB, e.evidence, e.note, e.councilReason].map(
    // A blank and the absence of a key are the same cell.
    (v) => v ?? null,
  );
}
