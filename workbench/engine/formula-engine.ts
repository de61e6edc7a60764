import type { Scalar } from "../model/cell";

/** A formula calculator without formats, names, rules or protection: those are the model's. */
export interface FormulaEngine {
  /** The sheets there are now; sheets not seen before are new, missing ones are gone. */
  setSheets(sheets: readonly { readonly id: string; readonly name: string }[]): void;
  /** "" empties the cell; text is never read as a formula. Row and column are 0-based. */
  setCell(sheetId: string, row: number, column: number, input: Scalar | { readonly formula: string }): void;
  /** The value of a cell, recalculated if anything changed. Errors are their text, such as "#DIV/0!". */
  value(sheetId: string, row: number, column: number): Scalar;
  /** Values of free-standing formulas (with "=", every reference with its sheet). */
  evaluate(formulas: readonly string[]): readonly Scalar[];
  /** False for a formula Excel would refuse to enter. */
  accepts(formula: string): boolean;
}
