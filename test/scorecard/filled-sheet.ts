import type { CellInput, Entry } from "../../src/scoring";
import { COLUMN, literalValue, type SheetLayout } from "../../src/scorecard";
import type { CellValue, PlainCell } from "../../src/xlsx";

/** A formula, or a value as it lies in the cell. 0-based. */
export interface FilledCell {
  readonly row: number;
  readonly column: number;
  readonly content: { readonly formula: string } | number | string | boolean;
}

const FIELDS = {
  selfScore: "self",
  councilScore: "council",
  figureA: "figureA",
  figureB: "figureB",
  evidence: "evidence",
  note: "note",
} as const;

const columnOf = (letter: string) => letter.charCodeAt(0) - 65;

/** The cells a layout puts into a new sheet. */
export function layoutCells(layout: SheetLayout): FilledCell[] {
  return layout.cells.flatMap((cells, row) =>
    cells.flatMap((content, column): FilledCell[] => {
      if (content === "") return [];
      const isFormula = typeof content === "string" && content.startsWith("=");
      return [{ row, column, content: isFormula ? { formula: content } : literalValue(content) }];
    }),
  );
}

/** The cells that entries fill in, found by the code in column A. */
export function entryCells(layout: SheetLayout, entries: readonly Entry[]): FilledCell[] {
  const rows = new Map(layout.cells.map((cells, row) => [literalValue(cells[0] ?? ""), row]));
  return entries.flatMap((entry) => {
    const row = rows.get(entry.code);
    if (row === undefined) throw new Error(`no row for ${entry.code}`);
    return Object.entries(FIELDS).flatMap(([field, key]): FilledCell[] => {
      const content: CellInput = Reflect.get(entry, field);
      return content === undefined ? [] : [{ row, column: columnOf(COLUMN[key]), content }];
    });
  });
}

const ERROR_TEXT = /^#(N\/A|REF!|DIV\/0!|VALUE!|NAME\?|NUM!|NULL!)$/;

/** The same cells for an .xlsx file: formulas without results, errors as errors. */
export function toPlainCell({ row, column, content }: FilledCell): PlainCell {
  if (typeof content === "object") return { row, column, formula: content.formula.slice(1) };
  const value: CellValue =
    typeof content === "string" && ERROR_TEXT.test(content) ? { error: content } : content;
  return { row, column, value };
}
