import type { AllowedPoints, Item } from "../criteria";
import type { CellInput } from "./entry";
import type { Fault } from "./fault";

/** Which cell of the item's row a finding points at. */
export type FindingField =
  | "self"
  | "council"
  | "figureA"
  | "figureB"
  | "evidence"
  | "note"
  | "councilReason"
  | "max"
  | "text"
  | "code";

/** What a score cell takes: 0 or the maximum, unless the item is stepped. */
export interface AcceptedScores {
  readonly max: number;
  readonly allowed?: AllowedPoints;
}

/** What a finding says, as code and typed fields; `wording.ts` makes the sentence. */
export type FindingDetail =
  | ({ readonly code: "score.invalid"; readonly value: CellInput } & AcceptedScores)
  | ({ readonly code: "score.text"; readonly value: string } & AcceptedScores)
  | ({ readonly code: "score.not-applicable-refused" } & AcceptedScores)
  | {
      readonly code: "figures.contradict";
      readonly item: Item;
      readonly figureA: CellInput;
      readonly figureB: CellInput;
      readonly points: number;
    }
  | { readonly code: "figures.faulty"; readonly fault: Fault }
  | { readonly code: "figures.equal"; readonly cases: number }
  | {
      readonly code: "mandatory.missed";
      readonly max: number;
      readonly points: number;
      readonly occurred: boolean;
    }
  | { readonly code: "not-applicable.no-reason" }
  | { readonly code: "evidence.missing" }
  | { readonly code: "score.waiting"; readonly label: string }
  | { readonly code: "score.blank"; readonly max: number }
  | SheetFindingDetail;

/** Findings about the sheet itself, made by src/scorecard. */
export type SheetFindingDetail =
  | { readonly code: "sheet.row-missing"; readonly text: string }
  | { readonly code: "sheet.row-duplicate"; readonly rows: readonly number[] }
  | { readonly code: "sheet.row-unknown"; readonly value: string }
  | { readonly code: "sheet.max-changed"; readonly expected: number; readonly found: CellInput }
  | { readonly code: "sheet.text-changed" }
  | { readonly code: "sheet.mandatory-changed"; readonly expected: boolean }
  | { readonly code: "sheet.header-overwritten"; readonly expected: string }
  | { readonly code: "sheet.formula-overwritten"; readonly what: string }
  | { readonly code: "sheet.stamp-damaged" }
  /** Made with an older or newer version of the points table, with the same rows, wording and points. */
  | { readonly code: "sheet.set-differs" }
  /** A file whose formulas no program has worked out yet. */
  | { readonly code: "sheet.not-calculated" }
  | { readonly code: "sheet.result-differs"; readonly shown: string; readonly computed: string };

export type Severity = "error" | "warning" | "todo" | "note";

/** Something a person should know about one item (phát hiện). Worst first: error, warning, todo, note. */
export interface Finding {
  readonly severity: Severity;
  readonly itemCode: string;
  readonly field: FindingField;
  readonly detail: FindingDetail;
  /** Where a finding about the sheet itself stands; item findings are located by code and field. */
  readonly cell?: string;
}

const ORDER: Record<Severity, number> = { error: 0, warning: 1, todo: 2, note: 3 };

/** Worst first; inside a severity the order given (sheet order) stays. */
export function worstFirst(findings: readonly Finding[]): Finding[] {
  return [...findings].sort((a, b) => ORDER[a.severity] - ORDER[b.severity]);
}
