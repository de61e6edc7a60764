import type { CellInput, Entry, Finding, FindingField, ScoreColumn } from "../scoring";
import type { ScorecardIdentity } from "./identity";

/** A scorecard read back from cells: entries matched by item code, and what is wrong with the sheet itself. */
export interface ScorecardReading {
  readonly identity: ScorecardIdentity;
  readonly entries: readonly Entry[];
  /** Structural findings: missing, duplicate or foreign rows, changed wording or points, overwritten formulas. */
  readonly findings: readonly Finding[];
  /** Total and verdicts as the sheet's own formulas show them. */
  readonly shown: Readonly<Record<ScoreColumn, ShownResult>>;
  /** A1 address of an item's cell, e.g. “I26”; `undefined` when its row is gone. */
  addressOf(itemCode: string, field: FindingField): string | undefined;
  /** A1 address of a criterion's group row. */
  addressOfCriterion(criterionCode: string): string | undefined;
}

/** What the summary's cells hold. */
export interface ShownResult {
  readonly total: CellInput;
  readonly verdict: CellInput;
  /** The Circular's own verdict. */
  readonly circular: CellInput;
}
