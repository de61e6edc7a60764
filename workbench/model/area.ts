/** Limits of a sheet in every Excel since 2007. */
export const MAX_ROWS = 1048576;
export const MAX_COLUMNS = 16384;

/** A rectangle of cells; row and column are 0-based, counts at least 1. */
export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export const lastRow = (area: Area): number => area.row + area.rows - 1;
export const lastColumn = (area: Area): number => area.column + area.columns - 1;
export const cellCount = (area: Area): number => area.rows * area.columns;
export const cellArea = (row: number, column: number): Area => ({ row, column, rows: 1, columns: 1 });
export const WHOLE_SHEET: Area = { row: 0, column: 0, rows: MAX_ROWS, columns: MAX_COLUMNS };
export const isEntireColumns = (area: Area): boolean => area.rows === MAX_ROWS;
export const isEntireRows = (area: Area): boolean => area.columns === MAX_COLUMNS;

export const contains = (area: Area, row: number, column: number): boolean =>
  row >= area.row && row <= lastRow(area) && column >= area.column && column <= lastColumn(area);

export const sameArea = (a: Area, b: Area): boolean =>
  a.row === b.row && a.column === b.column && a.rows === b.rows && a.columns === b.columns;

export function fromCorners(top: number, left: number, bottom: number, right: number): Area {
  return { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
}

export const isInSheet = (area: Area): boolean =>
  area.row >= 0 &&
  area.column >= 0 &&
  area.rows > 0 &&
  area.columns > 0 &&
  lastRow(area) < MAX_ROWS &&
  lastColumn(area) < MAX_COLUMNS;

export function intersect(a: Area, b: Area): Area | undefined {
  const top = Math.max(a.row, b.row);
  const left = Math.max(a.column, b.column);
  const bottom = Math.min(lastRow(a), lastRow(b));
  const right = Math.min(lastColumn(a), lastColumn(b));
  return bottom < top || right < left ? undefined : fromCorners(top, left, bottom, right);
}

export function boundingArea(a: Area, b: Area): Area {
  return fromCorners(
    Math.min(a.row, b.row),
    Math.min(a.column, b.column),
    Math.max(lastRow(a), lastRow(b)),
    Math.max(lastColumn(a), lastColumn(b)),
  );
}

/** What is left of `area` outside `hole`, as up to four rectangles. */
export function subtract(area: Area, hole: Area): readonly Area[] {
  const cut = intersect(area, hole);
  if (!cut) return [area];
  const parts: Area[] = [];
  if (cut.row > area.row) parts.push({ ...area, rows: cut.row - area.row });
  if (lastRow(cut) < lastRow(area))
    parts.push({ ...area, row: lastRow(cut) + 1, rows: lastRow(area) - lastRow(cut) });
  const band = { row: cut.row, rows: cut.rows };
  if (cut.column > area.column)
    parts.push({ ...band, column: area.column, columns: cut.column - area.column });
  if (lastColumn(cut) < lastColumn(area))
    parts.push({ ...band, column: lastColumn(cut) + 1, columns: lastColumn(area) - lastColumn(cut) });
  return parts;
}

export function* cellsOf(area: Area): Generator<readonly [row: number, column: number]> {
  for (let row = area.row; row <= lastRow(area); row += 1)
    for (let column = area.column; column <= lastColumn(area); column += 1) yield [row, column];
}

/** A matrix of the area's shape. */
export function mapCells<R>(area: Area, make: (row: number, column: number) => R): R[][] {
  return Array.from({ length: area.rows }, (_row, i) =>
    Array.from({ length: area.columns }, (_column, j) => make(area.row + i, area.column + j)),
  );
}
