import { nearest } from "../blocks/ancestry";
import type { Tag } from "../tags/gather";
import type { TemplatePlace } from "../types";
import type { XmlElement } from "../xml/scan";

const LONGEST = 160;
const TABLE = new Set(["w:tbl"]);
const ROW = new Set(["w:tr"]);
const CELL = new Set(["w:tc"]);

/** Where a tag stands, for a person: paragraph text, and the innermost table cell around it. */
export function placeOf(source: string, part: string, tag: Tag): TemplatePlace {
  return placeAt(source, part, tag.paragraph.element, tag.paragraph.text, tag.raw);
}

export function placeAt(
  source: string,
  part: string,
  element: XmlElement,
  text: string,
  tag: string,
): TemplatePlace {
  const trimmed = text.replace(/\s+/g, " ").trim();
  const paragraph = trimmed.length > LONGEST ? trimmed.slice(0, LONGEST) + "…" : trimmed;
  const row = nearest(element, ROW);
  const table = row && nearest(row, TABLE);
  if (row === undefined || table === undefined) return { part, paragraph, tag };
  const cell = nearest(element, CELL);
  const before = source.slice(0, table.start + 7).match(/<w:tbl[ >]/g);
  return {
    part,
    paragraph,
    tag,
    table: before?.length ?? 1,
    row: 1 + siblingsBefore(row),
    ...(cell !== undefined && cell.start > row.start ? { cell: 1 + siblingsBefore(cell) } : {}),
  };
}

function siblingsBefore(element: XmlElement): number {
  const siblings = element.parent?.children ?? [];
  return siblings.filter(({ name, start }) => name === element.name && start < element.start).length;
}
