import { decodeXml } from "./text";

const ATTRIBUTE = /\s([^\s=<>"'/]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
const NONE: readonly XmlElement[] = [];

/** An element of a scanned part: where it stands in the source text, of which nothing is copied until asked for. */
export class XmlElement {
  /** Offset of the `<` of the end tag; equals `openEnd` when self-closing. */
  closeStart: number;
  /** Offset after the `>` of the end tag. */
  end: number;
  children = NONE;
  /** Something in it or below it changes when the part is filled. */
  touched = false;

  constructor(
    readonly source: string,
    readonly name: string,
    /** Offset of the `<` of the start tag. */
    readonly start: number,
    /** Offset after the `>` of the start tag. */
    readonly openEnd: number,
    readonly parent: XmlElement | undefined,
  ) {
    this.closeStart = this.end = openEnd;
  }

  add(child: XmlElement): void {
    if (this.children === NONE) this.children = [child];
    else (this.children as XmlElement[]).push(child); // ours: only the shared empty list is read-only
  }

  /** The first child of that name. */
  child(name: string): XmlElement | undefined {
    return this.children.find((child) => child.name === name);
  }

  /** The attributes, decoded, by their name as written. */
  attributes(): Readonly<Partial<Record<string, string>>> {
    const found: Record<string, string> = Object.create(null) as Record<string, string>; // names come from the file
    for (const [, name = "", double, single] of this.openTag().matchAll(ATTRIBUTE))
      found[name] = decodeXml(double ?? single ?? "");
    return found;
  }

  attribute(name: string): string {
    return this.attributes()[name] ?? "";
  }

  openTag(): string {
    return this.source.slice(this.start, this.openEnd);
  }

  /** The element as written. */
  xml(): string {
    return this.source.slice(this.start, this.end);
  }

  /** The text of an element that holds nothing else. */
  text(): string {
    return decodeXml(this.source.slice(this.openEnd, this.closeStart));
  }
}
