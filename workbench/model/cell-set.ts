import { cellCount, cellsOf, contains, MAX_COLUMNS, sameArea, type Area } from "./area";

/** Areas up to this size are kept cell by cell, so that asking for a cell costs the same however many there are. */
const SMALL = 2_000;

/** Cells of one sheet, only ever more of them. */
export class CellSet {
  private readonly cells = new Set<number>();
  private readonly areas: Area[] = [];

  has(row: number, column: number): boolean {
    return (
      this.cells.has(row * MAX_COLUMNS + column) || this.areas.some((area) => contains(area, row, column))
    );
  }

  /** False if all of the area was in the set before. */
  add(area: Area): boolean {
    if (cellCount(area) > SMALL) {
      if (this.areas.some((known) => sameArea(known, area))) return false;
      this.areas.push(area);
      return true;
    }
    const { size } = this.cells;
    for (const [row, column] of cellsOf(area)) this.cells.add(row * MAX_COLUMNS + column);
    return this.cells.size > size;
  }
}
