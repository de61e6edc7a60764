import type { CriteriaSet } from "../../../src/criteria";
import { assess, criteriaOf, summaryOfEvaluation, type ScorecardReading } from "../../../src/scorecard";
import type { Entry } from "../../../src/scoring";
import type { SheetGlance, SheetReading } from "../../excel/workbook-port";
import type { SubjectCard } from "./state";

/**
 * What a sheet means. The card it had before is kept as it is when nothing on the sheet changed; a glance at a sheet
 * that was read whole keeps that reading for as long as the sheet shows the same.
 */
export function cardOf(
  sheet: SheetReading | SheetGlance,
  sets: readonly CriteriaSet[],
  before: SubjectCard | undefined,
): SubjectCard {
  const { sheetId, sheetName, reading, summary: shown } = sheet;
  const { identity } = sheet.reading ?? sheet.summary;
  const criteria = criteriaOf(sets, identity)?.criteria;
  const isKnown = before?.sheetName === sheetName && before.criteria === criteria;
  if (before !== undefined && isKnown && showsTheSame(before, sheet)) return before;
  const card = {
    sheetId,
    sheetName,
    identity,
    ...(shown === undefined ? {} : { shown, summary: shown }),
    ...(criteria === undefined ? {} : { criteria }),
  };
  if (reading === undefined) return card;
  if (criteria === undefined) return { ...card, reading };
  const self = assess(criteria, reading, "self");
  const council = assess(criteria, reading, "council");
  const summary = { identity, self: summaryOfEvaluation(self), council: summaryOfEvaluation(council) };
  return { ...card, reading, self, council, summary };
}

/** Codes of the items whose cells differ between two readings of one sheet. */
export function changedItems(before: readonly Entry[], after: readonly Entry[]): string[] {
  const old = new Map(before.map((e) => [e.code, JSON.stringify(inOrder(e))]));
  return after.filter((e) => old.get(e.code) !== JSON.stringify(inOrder(e))).map((e) => e.code);
}

function showsTheSame(before: SubjectCard, { reading, summary }: SheetReading | SheetGlance): boolean {
  if (reading === undefined) return JSON.stringify(before.shown) === JSON.stringify(summary);
  return before.reading !== undefined && comparable(before.reading) === comparable(reading);
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
