import { lastColumn, lastRow, MAX_COLUMNS, MAX_ROWS, type Area } from "./area";

/** Cells inserted or deleted at `area`; the cells below (rows) or to the right (columns) move. */
export interface Shift {
  readonly kind: "insert" | "delete";
  readonly axis: "rows" | "columns";
  readonly area: Area;
}

interface Span {
  readonly first: number;
  readonly last: number;
}

/**
 * Where an area lies after the shift: it grows when cells are inserted inside it, shrinks when some are deleted,
 * and is undefined when all of it is gone. An area only partly inside the moving columns (rows) stays.
 */
export function moveArea(area: Area, shift: Shift): Area | undefined {
  const rows: Span = { first: area.row, last: lastRow(area) };
  const columns: Span = { first: area.column, last: lastColumn(area) };
  const [along, across] = shift.axis === "rows" ? [rows, columns] : [columns, rows];
  const at = shift.area;
  const [from, count, sideFirst, sideLast] =
    shift.axis === "rows"
      ? [at.row, at.rows, at.column, lastColumn(at)]
      : [at.column, at.columns, at.row, lastRow(at)];
  if (across.first < sideFirst || across.last > sideLast) return area;

  const limit = shift.axis === "rows" ? MAX_ROWS : MAX_COLUMNS;
  const moved =
    shift.kind === "insert" ? insertInto(along, from, count, limit) : deleteFrom(along, from, count, limit);
  if (!moved) return undefined;
  const size = moved.last - moved.first + 1;
  return shift.axis === "rows"
    ? { ...area, row: moved.first, rows: size }
    : { ...area, column: moved.first, columns: size };
}

function insertInto(span: Span, from: number, count: number, limit: number): Span | undefined {
  // A whole column stays a whole column.
  if (span.first === 0 && span.last === limit - 1) return span;
  const first = span.first >= from ? span.first + count : span.first;
  const last = span.last >= from ? Math.min(span.last + count, limit - 1) : span.last;
  return first >= limit ? undefined : { first, last };
}

function deleteFrom(span: Span, from: number, count: number, limit: number): Span | undefined {
  if (span.first === 0 && span.last === limit - 1) return span;
  const end = from + count;
  const first = span.first < from ? span.first : Math.max(span.first, end) - count;
  const last = span.last < from ? span.last : span.last < end ? from - 1 : span.last - count;
  return last < first ? undefined : { first, last };
}
