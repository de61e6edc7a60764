import { cellArea, type Area } from "./area";
import { hasContent } from "./cell";
import type { Sheet } from "./sheet";
import type { Workbook } from "./workbook";

export interface SearchCriteria {
  readonly completeMatch: boolean;
  readonly matchCase: boolean;
}

/** Cells of the area whose shown text holds the wanted text, in reading order. */
export function findCells(
  workbook: Workbook,
  sheet: Sheet,
  area: Area,
  wanted: string,
  criteria: SearchCriteria,
): readonly Area[] {
  const fold = (text: string): string => (criteria.matchCase ? text : text.toLowerCase());
  const needle = fold(wanted);
  return [...sheet.storedIn(area)]
    .filter(([row, column, cell]) => {
      if (!hasContent(cell)) return false;
      const text = fold(workbook.text(sheet, row, column));
      return criteria.completeMatch ? text === needle : text.includes(needle);
    })
    .sort(([rowA, columnA], [rowB, columnB]) => rowA - rowB || columnA - columnB)
    .map(([row, column]) => cellArea(row, column));
}
