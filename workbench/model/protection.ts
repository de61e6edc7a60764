import { accessDenied } from "../interpreter/host-error";
import { cellCount, lastColumn, type Area } from "./area";
import type { Sheet } from "./sheet";
import type { ProtectionOptions } from "./sheet-state";

/** Above this many cells only stored cells and whole columns are looked at one by one. */
const EVERY_CELL_LIMIT = 100_000;

/** Whether a user or an add-in may write content into every cell of the area. */
export function isEditable(sheet: Sheet, area: Area): boolean {
  return sheet.state.protection === undefined || isUnlocked(sheet, area);
}

export function isUnlocked(sheet: Sheet, area: Area): boolean {
  if (cellCount(area) <= EVERY_CELL_LIMIT) {
    for (let row = area.row; row < area.row + area.rows; row += 1)
      for (let column = area.column; column <= lastColumn(area); column += 1)
        if (sheet.styleAt(row, column).locked) return false;
    return true;
  }
  for (let column = area.column; column <= lastColumn(area); column += 1) {
    const style = sheet.state.columns.get(column)?.style?.locked ?? sheet.state.style.locked ?? true;
    if (style) return false;
  }
  for (const [row, column] of sheet.storedIn(area)) if (sheet.styleAt(row, column).locked) return false;
  return true;
}

export function requireEditable(sheet: Sheet, area: Area): void {
  if (!isEditable(sheet, area))
    throw accessDenied(`sheet "${sheet.name}" is protected and the cells are locked`);
}

type Permission = Exclude<keyof ProtectionOptions, "selectionMode">;

/** Throws AccessDenied on a protected sheet unless its options allow the deed. */
export function requireAllowed(sheet: Sheet, permission: Permission): void {
  const { protection } = sheet.state;
  if (protection && !protection.options[permission])
    throw accessDenied(`sheet "${sheet.name}" is protected (${permission} is off)`);
}

/** For what no option of a protected sheet can allow, such as merging or data validation. */
export function requireUnprotected(sheet: Sheet): void {
  if (sheet.state.protection) throw accessDenied(`sheet "${sheet.name}" is protected`);
}
