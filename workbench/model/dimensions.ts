import { isEntireColumns, isEntireRows, lastColumn, lastRow, type Area } from "./area";
import type { Sheet } from "./sheet";
import { STANDARD_HEIGHT, type Line } from "./sheet-state";
import type { Workbook } from "./workbook";

type Axis = "rows" | "columns";

const linesOf = (area: Area, axis: Axis): readonly [first: number, last: number] =>
  axis === "rows" ? [area.row, lastRow(area)] : [area.column, lastColumn(area)];

export const sizeOf = (sheet: Sheet, axis: Axis, index: number): number =>
  sheet.state[axis].get(index)?.size ?? (axis === "rows" ? STANDARD_HEIGHT : sheet.state.standardWidth);

/** The common size in points; null if lines differ. */
export function uniformSize(sheet: Sheet, area: Area, axis: Axis): number | null {
  return uniformLine(sheet, area, axis, (index) => sizeOf(sheet, axis, index));
}

export const uniformHidden = (sheet: Sheet, area: Area, axis: Axis): boolean | null =>
  uniformLine(sheet, area, axis, (index) => sheet.state[axis].get(index)?.hidden === true);

function uniformLine<V>(sheet: Sheet, area: Area, axis: Axis, read: (index: number) => V): V | null {
  const [first, last] = linesOf(area, axis);
  const value = read(first);
  const whole = axis === "rows" ? isEntireColumns(area) : isEntireRows(area);
  // In a whole sheet only lines with settings of their own, and the last one, can differ.
  const others = whole
    ? [...sheet.state[axis].keys(), last]
    : Array.from({ length: last - first }, (_line, i) => first + 1 + i);
  return others.every((index) => index < first || index > last || read(index) === value) ? value : null;
}

export function setSize(sheet: Sheet, area: Area, axis: Axis, size: number): void {
  if (axis === "columns" && isEntireRows(area))
    sheet.update({
      standardWidth: size,
      columns: new Map([...sheet.state.columns].map(([index, line]) => [index, { ...line, size }])),
    });
  else patchLines(sheet, area, axis, () => ({ size }));
}

export const setHidden = (sheet: Sheet, area: Area, axis: Axis, hidden: boolean): void =>
  patchLines(sheet, area, axis, () => ({ hidden }));

export function clearSize(sheet: Sheet, area: Area, axis: Axis): void {
  const [first, last] = linesOf(area, axis);
  const lines = [...sheet.state[axis]].map(([index, line]) => {
    const { size: _size, ...rest } = line;
    return [index, index >= first && index <= last ? rest : line] as const;
  });
  sheet.update({ [axis]: new Map(lines) });
}

function patchLines(sheet: Sheet, area: Area, axis: Axis, patch: (index: number) => Line): void {
  const lines = new Map(sheet.state[axis]);
  const [first, last] = linesOf(area, axis);
  for (let index = first; index <= last; index += 1)
    lines.set(index, { ...lines.get(index), ...patch(index) });
  sheet.update({ [axis]: lines });
}

const PADDING = 4;

/** Mean width of a letter in points: an estimate, good enough to see text neither cut nor lost in space. */
const letterWidth = (fontSize: number, bold: boolean): number => fontSize * (bold ? 0.52 : 0.48);

function textWidth(workbook: Workbook, sheet: Sheet, row: number, column: number): number {
  const style = sheet.styleAt(row, column);
  const longest = Math.max(
    ...workbook
      .text(sheet, row, column)
      .split("\n")
      .map((line) => line.length),
  );
  return longest * letterWidth(style.fontSize, style.bold) + PADDING;
}

/** Sets each column as wide as its longest unwrapped text. */
export function autofitColumns(workbook: Workbook, sheet: Sheet, area: Area): void {
  const widths = new Map<number, number>();
  for (const [row, column] of sheet.storedIn(area)) {
    if (sheet.mergeAt(row, column)) continue;
    widths.set(column, Math.max(widths.get(column) ?? 0, textWidth(workbook, sheet, row, column)));
  }
  const lines = new Map(sheet.state.columns);
  for (const [column, size] of widths)
    lines.set(column, { ...lines.get(column), size: Math.max(size, PADDING * 2) });
  sheet.update({ columns: lines });
}

/** Sets each row as high as its tallest cell, wrapped lines counted from the column width. */
export function autofitRows(workbook: Workbook, sheet: Sheet, area: Area): void {
  const heights = new Map<number, number>();
  for (const [row, column] of sheet.storedIn(area)) {
    if (sheet.mergeAt(row, column)) continue;
    const style = sheet.styleAt(row, column);
    const room = Math.max(sizeOf(sheet, "columns", column) - PADDING, 1);
    const lines = style.wrap
      ? workbook
          .text(sheet, row, column)
          .split("\n")
          .reduce(
            (sum, line) =>
              sum + Math.max(1, Math.ceil((line.length * letterWidth(style.fontSize, style.bold)) / room)),
            0,
          )
      : 1;
    heights.set(row, Math.max(heights.get(row) ?? STANDARD_HEIGHT, lines * style.fontSize * 1.36));
  }
  const lines = new Map(sheet.state.rows);
  for (const [row, size] of heights) lines.set(row, { ...lines.get(row), size });
  sheet.update({ rows: lines });
}
