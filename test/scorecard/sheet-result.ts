import { evaluate, type Entry } from "../../src/scoring";
import type { SubjectCriteria } from "../../src/criteria";
import type { SheetLayout } from "../../src/scorecard";

/** What one column of a scorecard comes to, by whoever worked it out. */
export interface ColumnResult {
  readonly total: unknown;
  readonly reachable: unknown;
  readonly blank: unknown;
  readonly errors: unknown;
  readonly mandatoryMissed: unknown;
  readonly verdict: unknown;
  readonly circular: unknown;
  readonly missedCodes: unknown;
  /** Verdict by clause of the Circular. */
  readonly clauses: Readonly<Record<string, unknown>>;
}

export interface SheetResult {
  readonly self: ColumnResult;
  readonly council: ColumnResult;
}

/** The same result by `evaluate`. */
export function evaluatedResult(criteria: SubjectCriteria, entries: readonly Entry[]): SheetResult {
  const of = (column: "self" | "council"): ColumnResult => {
    const e = evaluate(criteria, entries, column);
    return {
      total: e.total,
      reachable: e.reachable,
      blank: e.blank,
      errors: e.errorItems,
      mandatoryMissed: e.mandatoryMisses.length,
      verdict: e.verdict,
      circular: e.circularVerdict,
      missedCodes: e.mandatoryMisses.join(", "),
      clauses: Object.fromEntries(e.circularClauses.map((c) => [c.clause, c.verdict])),
    };
  };
  return { self: of("self"), council: of("council") };
}

const [LABELS, SELF, COUNCIL] = [22, 23, 24] as const;
const FIRST_CLAUSE_ROW = 10;

/**
 * The result as the sheet's own formulas show it, found by the labels beside them (hidden columns W to Y).
 * @param value  value of a cell, 0-based
 */
export function shownResult(
  layout: SheetLayout,
  value: (row: number, column: number) => unknown,
): SheetResult {
  const labels = layout.cells.map((cells) => String(cells[LABELS] ?? ""));
  const of = (column: number): ColumnResult => {
    const at = (label: string) => value(labels.indexOf(label), column);
    return {
      total: at("total"),
      reachable: at("reachable"),
      blank: at("blank"),
      errors: at("errors"),
      mandatoryMissed: at("mandatoryMissed"),
      verdict: at("verdict"),
      circular: at("circular"),
      missedCodes: at("missedCodes"),
      clauses: Object.fromEntries(
        labels.flatMap((label, row) =>
          row >= FIRST_CLAUSE_ROW && label.startsWith("khoản ") ? [[label, value(row, column)]] : [],
        ),
      ),
    };
  };
  return { self: of(SELF), council: of(COUNCIL) };
}
