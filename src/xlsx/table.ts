import type { PlainCell, PlainSheet } from "./types";

/** The used cells of a sheet as one table, merged cells as spans. Rows without text are left out. */
export interface SheetTable {
  readonly title: string;
  readonly before: readonly string[];
  readonly after: readonly string[];
  readonly rows: readonly SheetTableRow[];
}

export interface SheetTableRow {
  /** 1-based row of the sheet. */
  readonly number: number;
  /** In column order; a cell that a merge covers is not listed. */
  readonly cells: readonly SheetTableCell[];
}

export interface SheetTableCell {
  /** 0-based column of the sheet. */
  readonly column: number;
  readonly text: string;
  readonly rowSpan: number;
  readonly columnSpan: number;
}

/**
 * Reads a sheet as a table of texts (NFC). Numbers keep a decimal point; a date shows as dd/mm/yyyy, for Excel
 * turns a typed “1-5” into one; a formula never calculated shows as itself. Hidden columns are left out, hidden
 * rows are not: a filter must not lose a line.
 */
export function sheetTable(sheet: PlainSheet): SheetTable {
  const hidden = new Set(sheet.columns.filter((c) => c.hidden === true).map((c) => c.index));
  const spans = new Map(sheet.merges.map((m) => [`${m.top}:${m.left}`, m]));
  const isCovered = ({ row, column }: PlainCell): boolean =>
    sheet.merges.some(
      (m) =>
        row >= m.top &&
        row <= m.bottom &&
        column >= m.left &&
        column <= m.right &&
        !(row === m.top && column === m.left),
    );
  const rows = new Map<number, SheetTableCell[]>();
  for (const cell of sheet.cells) {
    const text = cellText(cell);
    if (text === "" || hidden.has(cell.column) || isCovered(cell)) continue;
    const merge = spans.get(`${cell.row}:${cell.column}`);
    const read = {
      column: cell.column,
      text,
      rowSpan: merge === undefined ? 1 : merge.bottom - merge.top + 1,
      columnSpan: merge === undefined ? 1 : merge.right - merge.left + 1,
    };
    rows.set(cell.row, [...(rows.get(cell.row) ?? []), read]);
  }
  return {
    title: sheet.name,
    before: [],
    after: [],
    rows: [...rows.entries()]
      .sort(([a], [b]) => a - b)
      .map(([row, cells]) => ({ number: row + 1, cells: cells.sort((a, b) => a.column - b.column) })),
  };
}

function cellText({ value, formula, style }: PlainCell): string {
  if (value === undefined) return formula === undefined ? "" : `=${formula}`;
  if (typeof value === "object") return value.error;
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (typeof value === "string") return value.normalize("NFC").replace(/\r\n?/g, "\n").trim();
  return isDateFormat(style?.numberFormat ?? "") ? dateText(value) : String(value);
}

/** A code with a day, month or year outside quotes, brackets and escapes. */
function isDateFormat(code: string): boolean {
  return /[dmy]/i.test(code.replace(/"[^"]*"|\[[^\]]*\]|\\./g, "").replace(/general/i, ""));
}

/** Serial days count from 30/12/1899 (ECMA-376 part 1, 18.17.4.1, the 1900 system after its false leap day). */
function dateText(serial: number): string {
  const [year = "", month = "", day = ""] = new Date(Date.UTC(1899, 11, 30) + Math.floor(serial) * 86_400_000)
    .toISOString()
    .slice(0, 10)
    .split("-");
  return `${day}/${month}/${year}`;
}
