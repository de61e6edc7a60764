import { contains, lastColumn, lastRow, type Area } from "../model/area";
import { columnCount, rowCount } from "./frame-mutations";
import type { CellLook, SheetFrame } from "./grid-source";
import type { Terrain } from "./navigate";

/** What moving about needs to know of a drawn sheet. */
export function terrainOf(frame: SheetFrame): Terrain {
  const rows = new Set(frame.hiddenRows);
  const columns = new Set(frame.hiddenColumns);
  return {
    rowCount: rowCount(frame),
    columnCount: columnCount(frame),
    isHiddenRow: (row) => rows.has(row),
    isHiddenColumn: (column) => columns.has(column),
    mergeAt: (row, column) => frame.merges.find((merge) => contains(merge, row, column)),
  };
}

/** The texts of an area as drawn, row by row; of whole rows and columns only the used part. */
export function textsIn(area: Area, frame: SheetFrame, looks: readonly CellLook[]): string[][] {
  const bottom = Math.min(lastRow(area), Math.max(frame.lastRow, area.row));
  const right = Math.min(lastColumn(area), Math.max(frame.lastColumn, area.column));
  const texts = new Map(looks.map((look) => [`${look.row},${look.column}`, look.text]));
  return Array.from({ length: bottom - area.row + 1 }, (_, down) =>
    Array.from(
      { length: right - area.column + 1 },
      (_, across) => texts.get(`${area.row + down},${area.column + across}`) ?? "",
    ),
  );
}
