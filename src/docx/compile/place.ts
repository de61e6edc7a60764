import { nearest } from "../blocks/ancestry";
import type { Tag } from "../tags/gather";
import type { TemplatePlace } from "../types";
import type { XmlElement } from "../xml/element";

const LONGEST = 160;

/** Tells where the tags of one part stand, as a person counts: paragraph text, and the innermost table cell around. */
export class Places {
  readonly #known = new Map<Tag, TemplatePlace>();
  readonly #numbers = new Map<XmlElement, number>();
  #tableStarts: number[] | undefined;

  readonly #source: string;
  readonly #part: string;

  constructor(source: string, part: string) {
    this.#source = source;
    this.#part = part;
  }

  of(tag: Tag): TemplatePlace {
    const place = this.#known.get(tag) ?? this.#find(tag);
    this.#known.set(tag, place);
    return place;
  }

  #find({ raw, paragraph: { element, text } }: Tag): TemplatePlace {
    const place = { part: this.#part, paragraph: shorten(text), tag: shorten(raw) };
    const row = nearest(element, "w:tr");
    const table = row && nearest(row, "w:tbl");
    if (row === undefined || table === undefined) return place;
    const cell = nearest(element, "w:tc");
    const inTable = { ...place, table: this.#tableNumber(table), row: this.#numberOf(row) };
    return cell !== undefined && cell.start > row.start
      ? { ...inTable, cell: this.#numberOf(cell) }
      : inTable;
  }

  #tableNumber({ start }: XmlElement): number {
    this.#tableStarts ??= [...this.#source.matchAll(/<w:tbl[ >]/g)].map(({ index }) => index);
    return this.#tableStarts.indexOf(start) + 1;
  }

  /** 1-based among its siblings of the same name. */
  #numberOf(element: XmlElement): number {
    const known = this.#numbers.get(element);
    if (known !== undefined) return known;
    let count = 0;
    for (const sibling of element.parent?.children ?? [])
      if (sibling.name === element.name) this.#numbers.set(sibling, ++count);
    return this.#numbers.get(element) ?? 1;
  }
}

function shorten(text: string): string {
  const line = text
    .slice(0, 4 * LONGEST)
    .replace(/\s+/g, " ")
    .trim();
  return line.length > LONGEST ? line.slice(0, LONGEST) + "…" : line;
}
