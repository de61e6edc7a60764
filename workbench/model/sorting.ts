import type { Area } from "./area";
import type { Scalar } from "./cell";
import { copiedContent } from "./editing";
import type { Sheet } from "./sheet";
import type { Workbook } from "./workbook";

export interface SortField {
  /** 0-based within the area. */
  readonly column: number;
  readonly ascending: boolean;
}

/** Sorts the rows of an area by value; numbers before text before true/false, blanks last. Relative references move along. */
export function sortRows(
  workbook: Workbook,
  sheet: Sheet,
  area: Area,
  fields: readonly SortField[],
  hasHeaders: boolean,
): void {
  const first = area.row + (hasHeaders ? 1 : 0);
  const rows = Array.from({ length: area.row + area.rows - first }, (_row, index) => first + index);
  const valueAt = (row: number, field: SortField): Scalar =>
    workbook.value(sheet, row, area.column + field.column);
  const sorted = [...rows].sort((a, b) => {
    for (const field of fields) {
      const order = compareForSort(valueAt(a, field), valueAt(b, field), field.ascending);
      if (order !== 0) return order;
    }
    return a - b;
  });
  const lines = sorted.map((row) =>
    Array.from({ length: area.columns }, (_cell, index) => sheet.cell(row, area.column + index)),
  );
  lines.forEach((line, index) => {
    const target = first + index;
    const moved = target - (sorted[index] ?? target);
    line.forEach((cell, offset) =>
      sheet.setCell(target, area.column + offset, cell && { ...cell, ...copiedContent(cell, moved, 0) }),
    );
  });
  workbook.emit({ kind: "changed", sheet, area, changeType: "RangeEdited" });
}

function compareForSort(a: Scalar, b: Scalar, ascending: boolean): number {
  if (a === "" || b === "") return (a === "" ? 1 : 0) - (b === "" ? 1 : 0);
  const rank = (value: Scalar): number => ["number", "string", "boolean"].indexOf(typeof value);
  const order =
    rank(a) - rank(b) ||
    (typeof a === "number" && typeof b === "number" ? a - b : String(a).localeCompare(String(b), "vi"));
  return ascending ? order : -order;
}
