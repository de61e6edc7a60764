import { BooleanNumber, type IRange } from "@univerjs/core";
import {
  AddWorksheetMergeMutation,
  RemoveWorksheetMergeMutation,
  SetColHiddenMutation,
  SetColVisibleMutation,
  SetFrozenMutation,
  SetRowHiddenMutation,
  SetRowVisibleMutation,
  SetTabColorMutation,
  SetWorksheetColumnCountMutation,
  SetWorksheetColWidthMutation,
  SetWorksheetHideMutation,
  SetWorksheetNameMutation,
  SetWorksheetRowCountMutation,
  SetWorksheetRowHeightMutation,
  SetWorksheetRowIsAutoHeightMutation,
  ToggleGridlinesMutation,
} from "@univerjs/preset-sheets-core";
import { lastColumn, lastRow, type Area } from "../model/area";
import type { SheetFrame } from "./grid-source";

/** One change of Univer's own document, without workbook and sheet id. */
export interface Mutation {
  readonly id: string;
  readonly params: object;
}

const PIXELS_PER_POINT = 4 / 3;
export const DEFAULT_ROW_PIXELS = 20;
/** Room to type beyond what is used, so that a new workbook looks like one. */
const SPARE_ROWS = 50;
const SPARE_COLUMNS = 6;

export const pixels = (points: number): number => Math.round(points * PIXELS_PER_POINT);
export const rowCount = (frame: SheetFrame): number => Math.max(200, frame.lastRow + SPARE_ROWS);
export const columnCount = (frame: SheetFrame): number => Math.max(26, frame.lastColumn + SPARE_COLUMNS);

/** What turns a sheet drawn as `before` into `after`. Cells are not part of it. */
export function frameMutations(before: SheetFrame, after: SheetFrame): Mutation[] {
  const changes: Mutation[] = [];
  const add = (mutation: { id: string }, params: object): void =>
    void changes.push({ id: mutation.id, params });

  if (before.name !== after.name) add(SetWorksheetNameMutation, { name: after.name });
  if (before.visible !== after.visible)
    add(SetWorksheetHideMutation, { hidden: after.visible ? BooleanNumber.FALSE : BooleanNumber.TRUE });
  if (before.tabColor !== after.tabColor) add(SetTabColorMutation, { color: after.tabColor });
  if (before.showGridlines !== after.showGridlines)
    add(ToggleGridlinesMutation, {
      showGridlines: after.showGridlines ? BooleanNumber.TRUE : BooleanNumber.FALSE,
    });
  if (rowCount(before) !== rowCount(after)) add(SetWorksheetRowCountMutation, { rowCount: rowCount(after) });
  if (columnCount(before) !== columnCount(after))
    add(SetWorksheetColumnCountMutation, { columnCount: columnCount(after) });

  const widths = changedSizes(before.columnWidths, after.columnWidths, after.standardWidth);
  for (const [column, points] of widths)
    add(SetWorksheetColWidthMutation, { ranges: [columnRange(column, after)], colWidth: pixels(points) });
  const heights = changedSizes(before.rowHeights, after.rowHeights, DEFAULT_ROW_PIXELS / PIXELS_PER_POINT);
  for (const [row, points] of heights) {
    const ranges = [rowRange(row, after)];
    add(SetWorksheetRowHeightMutation, { ranges, rowHeight: pixels(points) });
    add(SetWorksheetRowIsAutoHeightMutation, { ranges, autoHeightInfo: BooleanNumber.FALSE });
  }

  const columns = difference(before.hiddenColumns, after.hiddenColumns);
  const rows = difference(before.hiddenRows, after.hiddenRows);
  const columnRanges = (list: readonly number[]): IRange[] =>
    list.map((column) => columnRange(column, after));
  const rowRanges = (list: readonly number[]): IRange[] => list.map((row) => rowRange(row, after));
  if (columns.gone.length > 0) add(SetColVisibleMutation, { ranges: columnRanges(columns.gone) });
  if (columns.added.length > 0) add(SetColHiddenMutation, { ranges: columnRanges(columns.added) });
  if (rows.gone.length > 0) add(SetRowVisibleMutation, { ranges: rowRanges(rows.gone) });
  if (rows.added.length > 0) add(SetRowHiddenMutation, { ranges: rowRanges(rows.added) });

  if (JSON.stringify(before.merges) !== JSON.stringify(after.merges)) {
    if (before.merges.length > 0) add(RemoveWorksheetMergeMutation, { ranges: before.merges.map(toRange) });
    if (after.merges.length > 0) add(AddWorksheetMergeMutation, { ranges: after.merges.map(toRange) });
  }
  const { rows: frozenRows, columns: frozenColumns } = after.freeze;
  if (frozenRows !== before.freeze.rows || frozenColumns !== before.freeze.columns)
    add(SetFrozenMutation, {
      startRow: frozenRows || -1,
      startColumn: frozenColumns || -1,
      ySplit: frozenRows,
      xSplit: frozenColumns,
    });
  return changes;
}

/** A sheet with nothing on it, as Univer draws it before it is told anything. */
export function blankFrame(id: string, name: string, standardWidth: number): SheetFrame {
  return {
    id,
    name,
    visible: true,
    tabColor: "",
    showGridlines: true,
    standardWidth,
    columnWidths: new Map(),
    rowHeights: new Map(),
    hiddenColumns: [],
    hiddenRows: [],
    merges: [],
    freeze: { rows: 0, columns: 0 },
    lastRow: 0,
    lastColumn: 0,
  };
}

export const toRange = (area: Area): IRange => ({
  startRow: area.row,
  startColumn: area.column,
  endRow: lastRow(area),
  endColumn: lastColumn(area),
});

const columnRange = (column: number, frame: SheetFrame): IRange => ({
  startRow: 0,
  endRow: rowCount(frame) - 1,
  startColumn: column,
  endColumn: column,
});

const rowRange = (row: number, frame: SheetFrame): IRange => ({
  startRow: row,
  endRow: row,
  startColumn: 0,
  endColumn: columnCount(frame) - 1,
});

function changedSizes(
  before: ReadonlyMap<number, number>,
  after: ReadonlyMap<number, number>,
  usual: number,
): [index: number, points: number][] {
  const changed: [number, number][] = [...after].filter(([index, size]) => before.get(index) !== size);
  for (const index of before.keys()) if (!after.has(index)) changed.push([index, usual]);
  return changed;
}

function difference(
  before: readonly number[],
  after: readonly number[],
): { gone: number[]; added: number[] } {
  return {
    gone: before.filter((index) => !after.includes(index)),
    added: after.filter((index) => !before.includes(index)),
  };
}
