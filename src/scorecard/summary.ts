import type { CriteriaSet, SubjectCriteria } from "../criteria";
import { evaluate, type CellInput, type Evaluation, type ScoreColumn, type Verdict } from "../scoring";
import { COLUMN, columnIndex, NAME, ROW, SUMMARY } from "./columns";
import { readStamp, setOfSheet, type ScorecardIdentity } from "./identity";
import { namedByLetterhead } from "./letterhead";
import type { ScorecardReading } from "./reading";
import { inputOf, textOf } from "./structure";

/** What one column of a scorecard comes to. Points are points, counts are items. */
export interface ColumnSummary {
  readonly total: number;
  readonly reachable: number;
  readonly blank: number;
  readonly errors: number;
  readonly mandatoryMissed: number;
  readonly verdict: Verdict;
  readonly circularVerdict: Verdict;
}

/** A scorecard without its items: who it is of, and the result of both columns. */
export interface ScorecardSummary extends Readonly<Record<ScoreColumn, ColumnSummary>> {
  readonly identity: ScorecardIdentity;
}

/** The few cells of a scorecard that a light reading asks for. */
export interface SummaryCells {
  /** `values` of `SUMMARY_HEAD`. */
  readonly head: readonly (readonly unknown[])[];
  /** `values` of the sheet's named range `ANTT_TOM_TAT`. */
  readonly summary: readonly (readonly unknown[])[];
  readonly stampMirror?: string;
}

/** The cells with the stamp and the letterhead, next to the range named `NAME.summary`. */
export const SUMMARY_HEAD = `${COLUMN.code}${ROW.strip}:${COLUMN.number}${ROW.unit}`;
export const SUMMARY_NAME = NAME.summary;

/**
 * A light reading: identity and result, as the sheet's own formulas show them, from 26 cells instead of a thousand,
 * so that a workbook of many scorecards stays usable. It believes the sheet; whoever closes or makes papers reads
 * the whole sheet and assesses it. `undefined` when the cells are not a scorecard's, were moved, or never
 * calculated: then the whole sheet is read (`summaryOf`).
 */
export function readSummary(cells: SummaryCells): ScorecardSummary | undefined {
  const stamp = readStamp(cells.head[0]?.[0]) ?? readStamp(cells.stampMirror);
  if (stamp === undefined) return undefined;
  const [self, council] = [columnSummary(cells.summary, 0), columnSummary(cells.summary, 1)];
  if (self === undefined || council === undefined) return undefined;
  const letterhead = (row: number) => textOf(cells.head[row - 1]?.[columnIndex(COLUMN.number)]);
  return { identity: { ...stamp, subject: namedByLetterhead(stamp.subject, letterhead) }, self, council };
}

/** The same of a scorecard that was read as a whole: worked out from its entries. */
export function summaryOf(criteria: SubjectCriteria, reading: ScorecardReading): ScorecardSummary {
  const of = (column: ScoreColumn) => summaryOfEvaluation(evaluate(criteria, reading.entries, column));
  return { identity: reading.identity, self: of("self"), council: of("council") };
}

export function summaryOfEvaluation(e: Evaluation): ColumnSummary {
  return {
    total: e.total,
    reachable: e.reachable,
    blank: e.blank,
    errors: e.errorItems,
    mandatoryMissed: e.mandatoryMisses.length,
    verdict: e.verdict,
    circularVerdict: e.circularVerdict,
  };
}

/** The points table a stamp names, if it is at hand. */
export function criteriaOf(
  sets: readonly CriteriaSet[],
  identity: ScorecardIdentity,
): { readonly set: CriteriaSet; readonly criteria: SubjectCriteria } | undefined {
  const set = setOfSheet(sets, identity);
  const criteria = set?.subjects[identity.subject.type];
  return set === undefined || criteria === undefined ? undefined : { set, criteria };
}

function columnSummary(rows: SummaryCells["summary"], column: 0 | 1): ColumnSummary | undefined {
  const at = (row: number): CellInput => inputOf(rows[row - SUMMARY.total]?.[column]);
  const [total, reachable, blank, errors, mandatoryMissed] = [
    SUMMARY.total,
    SUMMARY.reachable,
    SUMMARY.blank,
    SUMMARY.errors,
    SUMMARY.mandatoryMissed,
  ].map(at);
  const [verdict, circularVerdict] = [verdictIn(at(SUMMARY.verdict)), verdictIn(at(SUMMARY.circular))];
  if (rows.length !== SUMMARY.missedClauses || verdict === undefined || circularVerdict === undefined)
    return undefined;
  if (typeof total !== "number" || typeof reachable !== "number" || typeof mandatoryMissed !== "number")
    return undefined;
  if (typeof blank !== "number" || typeof errors !== "number") return undefined;
  return { total, reachable, blank, errors, mandatoryMissed, verdict, circularVerdict };
}

function verdictIn(cell: CellInput): Verdict | undefined {
  return cell === "pass" || cell === "fail" || cell === "incomplete" ? cell : undefined;
}
