import type { Tag } from "../tags/gather";
import type { XmlElement } from "../xml/element";
import { touch } from "./ancestry";
import { repeatsCells, type Slot } from "./place";
import type { Block } from "./pair";

/**
 * Where cells repeat, the table's grid has to gain columns too. Adds the block's tags around the grid columns
 * under its cells: once per table, and only if no block over rows changes what the tags see.
 */
export function repeatGridColumns(
  blocks: readonly Block[],
  slots: ReadonlyMap<Tag, Slot>,
  before: Map<XmlElement, Tag[]>,
  after: Map<XmlElement, Tag[]>,
): void {
  const done = new Set<XmlElement>();
  for (const block of blocks) {
    const [open, close] = [slots.get(block.open), slots.get(block.close)];
    if (!repeatsCells(block) || open?.at !== "before" || close?.at !== "after") continue;
    const row = open.element.parent;
    const table = row?.parent;
    const grid = table?.child("w:tblGrid");
    if (row === undefined || table === undefined || grid === undefined || done.has(table)) continue;
    if (table.children.some((child) => before.has(child) || after.has(child))) continue;
    const first = grid.children[columnsBefore(row, open.element)];
    const last = grid.children[columnsBefore(row, close.element) + columnSpan(close.element) - 1];
    if (first === undefined || last === undefined) continue;
    done.add(table);
    before.set(first, [block.open]);
    after.set(last, [block.close]);
    for (const column of [first, last]) touch(column);
  }
}

function columnsBefore(row: XmlElement, cell: XmlElement): number {
  const cells = row.children.filter(({ name, start }) => name === "w:tc" && start < cell.start);
  return cells.reduce((count, other) => count + columnSpan(other), 0);
}

/** How many grid columns a cell takes. */
export function columnSpan(cell: XmlElement): number {
  return Number(cell.child("w:tcPr")?.child("w:gridSpan")?.attribute("w:val")) || 1;
}
