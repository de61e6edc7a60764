import { invalidArgument } from "../interpreter/host-error";
import { cellCount, cellsOf, isEntireColumns, isEntireRows, mapCells, type Area } from "./area";
import { EMPTY_CONTENT, type Content, type Scalar } from "./cell";
import { readTyped, TEXT_FORMAT } from "./cell-input";
import { AMERICAN, type Culture } from "./culture";
import { applyStyle } from "./formatting";
import { offsetFormula } from "./formula-rewrite";
import type { Sheet } from "./sheet";
import type { Workbook } from "./workbook";

/** Writes contents cell by cell; undefined leaves the cell. Emits one change event for the whole area. */
export function writeContents(
  workbook: Workbook,
  sheet: Sheet,
  area: Area,
  contentAt: (row: number, column: number) => Content | undefined,
): void {
  const single = cellCount(area) === 1;
  const before = single ? workbook.value(sheet, area.row, area.column) : "";
  for (const [row, column] of cellsOf(area)) {
    const content = contentAt(row, column);
    if (content === undefined) continue;
    const merge = sheet.mergeAt(row, column);
    // Only the first cell of a merged area holds anything.
    if (merge && (merge.row !== row || merge.column !== column)) continue;
    sheet.setContent(row, column, content);
  }
  const detail = single ? { before, after: workbook.value(sheet, area.row, area.column) } : undefined;
  workbook.emit({ kind: "changed", sheet, area, changeType: "RangeEdited", ...(detail ? { detail } : {}) });
}

/**
 * Reads one value given through the API (`range.values`, `range.formulas`) for a cell: null leaves the cell,
 * text is read as typing, numbers with a decimal point.
 */
export function contentFromApi(
  workbook: Workbook,
  sheet: Sheet,
  row: number,
  column: number,
  value: unknown,
): Content | undefined {
  if (value === null || value === undefined) return undefined;
  if (typeof value === "boolean") return { value };
  if (typeof value === "number") {
    if (!Number.isFinite(value)) throw invalidArgument("a cell cannot hold an infinite number");
    // A cell formatted as text keeps a number as text.
    return { value: sheet.styleAt(row, column).numberFormat === TEXT_FORMAT ? String(value) : value };
  }
  if (typeof value !== "string")
    throw invalidArgument("a cell value must be text, a number, true/false or null");
  const culture: Culture = { ...AMERICAN, dateOrder: workbook.culture.dateOrder };
  return readInto(workbook, sheet, row, column, value, culture);
}

/** Reads what a user types into a cell, and puts the number format on a General cell that typing brings along. */
export function readInto(
  workbook: Workbook,
  sheet: Sheet,
  row: number,
  column: number,
  text: string,
  culture: Culture,
): Content {
  const format = sheet.styleAt(row, column).numberFormat;
  const { content, suggestedFormat } = readTyped(text, culture, format);
  if (content.formula !== undefined && !workbook.calculation.accepts(content.formula))
    throw invalidArgument(`the formula ${content.formula} has a mistake`);
  if (suggestedFormat !== undefined && format === "General")
    applyStyle(sheet, { row, column, rows: 1, columns: 1 }, { numberFormat: suggestedFormat });
  return content;
}

/** Turns an API value (a scalar for all cells, or a matrix of the area's shape) into one value per cell. */
export function matrixFor(area: Area, given: unknown): (row: number, column: number) => unknown {
  if (!Array.isArray(given)) return () => given;
  const rows: readonly unknown[] = given;
  const fits =
    rows.length === area.rows && rows.every((row) => Array.isArray(row) && row.length === area.columns);
  if (!fits)
    throw invalidArgument(`the array must have ${area.rows} rows and ${area.columns} columns like the range`);
  return (row, column) => {
    const line = rows[row - area.row];
    return Array.isArray(line) ? (line[column - area.column] as unknown) : undefined;
  };
}

export type ClearWhat = "All" | "Formats" | "Contents" | "Hyperlinks";

export function clearArea(workbook: Workbook, sheet: Sheet, area: Area, what: ClearWhat): void {
  for (const [row, column, cell] of [...sheet.storedIn(area)]) {
    if (what === "All") sheet.setCell(row, column, undefined);
    else if (what === "Contents") sheet.setContent(row, column, EMPTY_CONTENT);
    else if (what === "Formats") {
      const { style: _style, ...rest } = cell;
      sheet.setCell(row, column, rest);
    } else {
      const { hyperlink: _link, ...rest } = cell;
      sheet.setCell(row, column, rest);
    }
  }
  if (what === "All" || what === "Formats") clearLineStyles(sheet, area);
  if (what === "All" || what === "Contents")
    workbook.emit({ kind: "changed", sheet, area, changeType: "RangeEdited" });
}

function clearLineStyles(sheet: Sheet, area: Area): void {
  for (const axis of ["columns", "rows"] as const) {
    const covered = axis === "columns" ? isEntireColumns(area) : isEntireRows(area);
    if (!covered) continue;
    const [first, count] = axis === "columns" ? [area.column, area.columns] : [area.row, area.rows];
    const lines = [...sheet.state[axis]].map(([index, line]) => {
      const { style: _style, ...rest } = line;
      return [index, index >= first && index < first + count ? rest : line] as const;
    });
    sheet.update({
      [axis]: new Map(lines),
      ...(isEntireColumns(area) && isEntireRows(area) ? { style: {} } : {}),
    });
  }
}

/** The content a cell has after being copied elsewhere: relative references move along. */
export function copiedContent(content: Content, rows: number, columns: number): Content {
  return content.formula === undefined
    ? content
    : { ...content, formula: offsetFormula(content.formula, rows, columns) };
}

export const valuesOf = (workbook: Workbook, sheet: Sheet, area: Area): Scalar[][] =>
  mapCells(area, (row, column) => workbook.value(sheet, row, column));

/** As `range.formulas`: the formula where there is one, else the value. */
export const formulasOf = (sheet: Sheet, area: Area): Scalar[][] =>
  mapCells(area, (row, column) => {
    const content = sheet.content(row, column);
    return content.formula ?? content.value;
  });
