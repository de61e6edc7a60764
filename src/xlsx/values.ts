import type { PlainSheet } from "./types";

/**
 * Values and formulas of a sheet's cells from A1 on, as Office.js gives them: "" = blank, errors as their text.
 * What lies beyond `most` is left out: a stray cell in the last row of a sheet must not cost gigabytes.
 */
export function sheetGrid(
  sheet: PlainSheet,
  most: { readonly rows: number; readonly columns: number },
): { readonly values: unknown[][]; readonly formulas: unknown[][] } {
  const cells = sheet.cells.filter(
    (c) => c.row < most.rows && c.column < most.columns && (c.value !== undefined || c.formula !== undefined),
  );
  const height = cells.reduce((h, c) => Math.max(h, c.row + 1), 0);
  const width = cells.reduce((w, c) => Math.max(w, c.column + 1), 0);
  const blank = () => Array.from({ length: height }, () => Array<unknown>(width).fill(""));
  const [values, formulas] = [blank(), blank()];
  for (const { row, column, value, formula } of cells) {
    const plain = typeof value === "object" ? value.error : (value ?? "");
    const [valueRow, formulaRow] = [values[row], formulas[row]];
    if (valueRow === undefined || formulaRow === undefined) continue;
    valueRow[column] = plain;
    formulaRow[column] = formula === undefined ? plain : `=${formula}`;
  }
  return { values, formulas };
}
