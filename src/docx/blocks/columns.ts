import type { Tag } from "../tags/gather";
import { attributesOf } from "../xml/attributes";
import type { XmlElement } from "../xml/scan";
import { touch } from "./ancestry";
import { repeatsCells, type Slot } from "./place";
import type { Block } from "./pair";

/**
 * Where cells repeat, the table's grid has to gain columns too. Adds the block's tags around the grid columns
 * under its cells: once per table, and only if no block over rows changes what the tags see.
 */
export function repeatGridColumns(
  source: string,
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
    const grid = table?.children.find(({ name }) => name === "w:tblGrid");
    if (row === undefined || table === undefined || grid === undefined || done.has(table)) continue;
    if (table.children.some((child) => before.has(child) || after.has(child))) continue;
    const first = grid.children[columnsBefore(source, row, open.element)];
    const last = grid.children[columnsBefore(source, row, close.element) + spanOf(source, close.element) - 1];
    if (first === undefined || last === undefined) continue;
    done.add(table);
    before.set(first, [block.open]);
    after.set(last, [block.close]);
    for (const column of [first, last]) touch(column);
  }
}

function columnsBefore(source: string, row: XmlElement, cell: XmlElement): number {
  const cells = row.children.filter(({ name, start }) => name === "w:tc" && start < cell.start);
  return cells.reduce((count, other) => count + spanOf(source, other), 0);
}

function spanOf(source: string, cell: XmlElement): number {
  const properties = cell.children.find(({ name }) => name === "w:tcPr");
  const span = properties?.children.find(({ name }) => name === "w:gridSpan");
  return (span && Number(attributesOf(source, span)["w:val"])) || 1;
}
