import { contains, isEntireColumns, isEntireRows, lastColumn, lastRow, type Area } from "./area";
import type { Sheet } from "./sheet";
import type { Line } from "./sheet-state";
import { mergeStyles, NO_BORDER, type Border, type CellStyle, type EdgeName, type FullStyle } from "./style";

/** Sets formats. Whole columns, rows and sheets are kept as such, so that cells written later inherit them. */
export function applyStyle(sheet: Sheet, area: Area, patch: CellStyle): void {
  if (isEntireColumns(area) && isEntireRows(area)) return styleWholeSheet(sheet, patch);
  if (isEntireColumns(area)) return styleLines(sheet, area, "columns", patch);
  if (isEntireRows(area)) return styleLines(sheet, area, "rows", patch);
  for (let row = area.row; row <= lastRow(area); row += 1)
    for (let column = area.column; column <= lastColumn(area); column += 1)
      patchCell(sheet, row, column, patch);
}

function patchCell(sheet: Sheet, row: number, column: number, patch: CellStyle): void {
  const cell = sheet.cell(row, column) ?? { value: "" };
  sheet.setCell(row, column, { ...cell, style: mergeStyles(cell.style ?? {}, patch) });
}

function styleWholeSheet(sheet: Sheet, patch: CellStyle): void {
  sheet.update({
    style: mergeStyles(sheet.state.style, patch),
    columns: patchLines(sheet.state.columns, patch),
    rows: patchLines(sheet.state.rows, patch),
  });
  for (const [row, column] of [...sheet.stored()]) patchCell(sheet, row, column, patch);
}

function patchLines(lines: ReadonlyMap<number, Line>, patch: CellStyle): ReadonlyMap<number, Line> {
  return new Map(
    [...lines].map(([index, line]) => [
      index,
      line.style ? { ...line, style: mergeStyles(line.style, patch) } : line,
    ]),
  );
}

function styleLines(sheet: Sheet, area: Area, axis: "rows" | "columns", patch: CellStyle): void {
  const [first, last] = axis === "rows" ? [area.row, lastRow(area)] : [area.column, lastColumn(area)];
  const lines = new Map(sheet.state[axis]);
  for (let index = first; index <= last; index += 1) {
    const line = lines.get(index) ?? {};
    lines.set(index, { ...line, style: mergeStyles(line.style ?? {}, patch) });
  }
  sheet.update({ [axis]: lines });
  for (const [row, column] of [...sheet.storedIn(area)]) patchCell(sheet, row, column, patch);
  // Rows win over columns; where a styled row crosses, the cell itself must carry the newer format.
  if (axis === "columns")
    for (const [row, line] of sheet.state.rows)
      if (line.style)
        for (let column = first; column <= last; column += 1) patchCell(sheet, row, column, patch);
}

/** The common value of a format over an area; null when cells differ, as the API reports it. */
export function uniformStyle<K extends keyof FullStyle>(
  sheet: Sheet,
  area: Area,
  key: K,
): FullStyle[K] | null {
  const first = sheet.styleAt(area.row, area.column)[key];
  for (const [row, column] of sampleCells(sheet, area))
    if (sheet.styleAt(row, column)[key] !== first) return null;
  return first;
}

/** All cells of a small area; of a large one its stored cells and one cell per styled line. */
export function* sampleCells(sheet: Sheet, area: Area): Generator<readonly [row: number, column: number]> {
  if (area.rows * area.columns <= 50_000) {
    for (let row = area.row; row <= lastRow(area); row += 1)
      for (let column = area.column; column <= lastColumn(area); column += 1) yield [row, column];
    return;
  }
  for (const [row, column] of sheet.storedIn(area)) yield [row, column];
  for (const column of sheet.state.columns.keys())
    if (contains(area, area.row, column)) yield [area.row, column];
  for (const row of sheet.state.rows.keys()) if (contains(area, row, area.column)) yield [row, area.column];
  yield [lastRow(area), lastColumn(area)];
}

export type BorderIndex =
  | "EdgeTop"
  | "EdgeBottom"
  | "EdgeLeft"
  | "EdgeRight"
  | "InsideHorizontal"
  | "InsideVertical"
  | "DiagonalDown"
  | "DiagonalUp";

interface EdgeCells {
  readonly area: Area;
  readonly edge: EdgeName;
}

/** Which edge of which cells an API border index means. */
export function edgesOf(area: Area, index: BorderIndex): readonly EdgeCells[] {
  const { row, column, rows, columns } = area;
  switch (index) {
    case "EdgeTop":
      return [{ area: { ...area, rows: 1 }, edge: "top" }];
    case "EdgeBottom":
      return [{ area: { ...area, row: lastRow(area), rows: 1 }, edge: "bottom" }];
    case "EdgeLeft":
      return [{ area: { ...area, columns: 1 }, edge: "left" }];
    case "EdgeRight":
      return [{ area: { ...area, column: lastColumn(area), columns: 1 }, edge: "right" }];
    case "InsideHorizontal":
      if (rows === 1) return [];
      return [
        { area: { ...area, rows: rows - 1 }, edge: "bottom" },
        { area: { ...area, row: row + 1, rows: rows - 1 }, edge: "top" },
      ];
    case "InsideVertical":
      if (columns === 1) return [];
      return [
        { area: { ...area, columns: columns - 1 }, edge: "right" },
        { area: { ...area, column: column + 1, columns: columns - 1 }, edge: "left" },
      ];
    case "DiagonalDown":
      return [{ area, edge: "diagonalDown" }];
    case "DiagonalUp":
      return [{ area, edge: "diagonalUp" }];
  }
}

export function setBorder(sheet: Sheet, area: Area, index: BorderIndex, patch: Partial<Border>): void {
  for (const { area: cells, edge } of edgesOf(area, index)) {
    if (isEntireColumns(cells) || isEntireRows(cells)) {
      applyStyle(sheet, cells, { borders: { [edge]: completeBorder(NO_BORDER, patch) } });
      continue;
    }
    for (let row = cells.row; row <= lastRow(cells); row += 1)
      for (let column = cells.column; column <= lastColumn(cells); column += 1) {
        const old = sheet.styleAt(row, column).borders[edge] ?? NO_BORDER;
        patchCell(sheet, row, column, { borders: { [edge]: completeBorder(old, patch) } });
      }
  }
}

/** A colour or weight given to a missing line draws one, as in Excel. */
function completeBorder(old: Border, patch: Partial<Border>): Border {
  const next = { ...old, ...patch };
  return patch.style === undefined && old.style === "None" ? { ...next, style: "Continuous" } : next;
}

export function borderOf(sheet: Sheet, area: Area, index: BorderIndex, field: keyof Border): string | null {
  let found: string | undefined;
  for (const { area: cells, edge } of edgesOf(area, index))
    for (const [row, column] of sampleCells(sheet, cells)) {
      const value = (sheet.styleAt(row, column).borders[edge] ?? NO_BORDER)[field];
      if (found !== undefined && found !== value) return null;
      found = value;
    }
  return found ?? NO_BORDER[field];
}
