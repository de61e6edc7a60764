import type { PlainSheet, PlainWorkbook } from "../xlsx";

/** The texts of a sheet row by row from A1, `undefined` when the file has no such sheet. Blank cells are "". */
export function textRowsInFile(workbook: PlainWorkbook, sheetName: string): string[][] | undefined {
  const sheet = workbook.sheets.find((s) => s.name === sheetName);
  if (sheet === undefined) return undefined;
  const rows: string[][] = [];
  for (const { row, column, value } of sheet.cells) {
    const text = typeof value === "object" ? value.error : String(value ?? "");
    const cells = (rows[row] ??= []);
    while (cells.length <= column) cells.push("");
    cells[column] = text;
  }
  return Array.from(rows, (cells) => cells ?? []);
}

/** Texts as a sheet of a file that only programs read: nothing in it is taken for a number or a formula. */
export function textSheet(
  name: string,
  rows: readonly (readonly string[])[],
  state: PlainSheet["state"] = "veryHidden",
): PlainSheet {
  return {
    name,
    state,
    showGridlines: true,
    cells: rows.flatMap((cells, row) =>
      cells.flatMap((value, column) =>
        value === "" ? [] : [{ row, column, value, style: { numberFormat: "@" } }],
      ),
    ),
    columns: [],
    rows: [],
    merges: [],
    validations: [],
    conditionalFormats: [],
    names: [],
    customProperties: [],
  };
}
