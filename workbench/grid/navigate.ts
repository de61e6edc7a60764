import { contains, lastColumn, lastRow, type Area } from "../model/area";

/** What moving about needs to know of a sheet. */
export interface Terrain {
  readonly rowCount: number;
  readonly columnCount: number;
  isHiddenRow(row: number): boolean;
  isHiddenColumn(column: number): boolean;
  mergeAt(row: number, column: number): Area | undefined;
}

export interface Cell {
  readonly row: number;
  readonly column: number;
}

export type Direction = "up" | "down" | "left" | "right";

const STEPS: Readonly<Record<Direction, { readonly row: number; readonly column: number }>> = {
  up: { row: -1, column: 0 },
  down: { row: 1, column: 0 },
  left: { row: 0, column: -1 },
  right: { row: 0, column: 1 },
};

/** The next cell in a direction: over hidden lines, out of a merged area, and not off the sheet. */
export function step(terrain: Terrain, from: Cell, direction: Direction): Cell {
  const { row: down, column: right } = STEPS[direction];
  const merge = terrain.mergeAt(from.row, from.column);
  let row = merge && down > 0 ? lastRow(merge) : merge && down < 0 ? merge.row : from.row;
  let column = merge && right > 0 ? lastColumn(merge) : merge && right < 0 ? merge.column : from.column;
  do {
    row += down;
    column += right;
    if (row < 0 || column < 0 || row >= terrain.rowCount || column >= terrain.columnCount) return from;
  } while ((down !== 0 && terrain.isHiddenRow(row)) || (right !== 0 && terrain.isHiddenColumn(column)));
  return cornerOf(terrain, { row, column });
}

/** Several steps at once, as Page Down does. */
export function steps(terrain: Terrain, from: Cell, direction: Direction, count: number): Cell {
  let cell = from;
  for (let i = 0; i < count; i += 1) cell = step(terrain, cell, direction);
  return cell;
}

/** The cell of a merged area that holds its value. */
export function cornerOf(terrain: Terrain, cell: Cell): Cell {
  const merge = terrain.mergeAt(cell.row, cell.column);
  return merge ? { row: merge.row, column: merge.column } : cell;
}

/** The smallest area over two cells that cuts through no merged area. */
export function areaBetween(merges: readonly Area[], from: Cell, to: Cell): Area {
  let [top, bottom] = [Math.min(from.row, to.row), Math.max(from.row, to.row)];
  let [left, right] = [Math.min(from.column, to.column), Math.max(from.column, to.column)];
  for (let grown = true; grown;) {
    grown = false;
    for (const merge of merges) {
      const apart =
        merge.row > bottom || lastRow(merge) < top || merge.column > right || lastColumn(merge) < left;
      const inside = contains(
        { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 },
        merge.row,
        merge.column,
      );
      const whole = inside && lastRow(merge) <= bottom && lastColumn(merge) <= right;
      if (apart || whole) continue;
      top = Math.min(top, merge.row);
      left = Math.min(left, merge.column);
      bottom = Math.max(bottom, lastRow(merge));
      right = Math.max(right, lastColumn(merge));
      grown = true;
    }
  }
  return { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
}
