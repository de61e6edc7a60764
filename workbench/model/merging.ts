import { intersect, sameArea, type Area } from "./area";
import { EMPTY_CONTENT } from "./cell";
import type { Sheet } from "./sheet";

/** Merges the area (or each of its rows); only the first cell keeps its content. */
export function mergeCells(sheet: Sheet, area: Area, across: boolean): void {
  const parts = across
    ? Array.from({ length: area.rows }, (_row, index) => ({ ...area, row: area.row + index, rows: 1 }))
    : [area];
  const kept = sheet.state.merges.filter((merge) => !intersect(merge, area));
  sheet.update({ merges: [...kept, ...parts.filter((part) => part.rows * part.columns > 1)] });
  for (const part of parts)
    for (const [row, column] of [...sheet.storedIn(part)])
      if (row !== part.row || column !== part.column) sheet.setContent(row, column, EMPTY_CONTENT);
}

export function unmergeCells(sheet: Sheet, area: Area): void {
  sheet.update({ merges: sheet.state.merges.filter((merge) => !intersect(merge, area)) });
}

/** Excel grows a read area to whole merged areas only for selection; here an area is merged if it is one. */
export const isMerged = (sheet: Sheet, area: Area): boolean =>
  sheet.state.merges.some((merge) => sameArea(merge, area));
