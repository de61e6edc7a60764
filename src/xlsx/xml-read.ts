import { XlsxError } from "./errors";

/** An element with local names only: which prefix a program chose for a namespace does not matter here. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: XmlElement[];
  /** All character data directly inside. */
  text: string;
}

const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };
const LAST_WORD = /([^\s=/]+)\s*$/;
/** Deeper than any part of a workbook; keeps recursion over hostile files bounded. */
const MAX_DEPTH = 100;

/**
 * Parses one part. Enough XML for OOXML: elements, attributes, text, CDATA, references; comments and processing
 * instructions are skipped. A document type is refused.
 */
export function parseXml(source: string, part: string): XmlElement {
  const broken = (reason: string): XlsxError => new XlsxError({ code: "broken-part", part, reason });
  const root: XmlElement = { name: "", attributes: {}, children: [], text: "" };
  const open: XmlElement[] = [root];
  let at = source.charCodeAt(0) === 0xfeff ? 1 : 0;

  while (at < source.length) {
    const top = open[open.length - 1] ?? root;
    const start = source.indexOf("<", at);
    if (start < 0) break;
    if (start > at) top.text += decodeReferences(source.slice(at, start));

    if (source.startsWith("<!--", start)) at = after(source, "-->", start, broken);
    else if (source.startsWith("<![CDATA[", start)) {
      at = after(source, "]]>", start, broken);
      top.text += source.slice(start + 9, at - 3);
    } else if (source.startsWith("<!", start)) throw new XlsxError({ code: "dtd", part });
    else if (source.startsWith("<?", start)) at = after(source, "?>", start, broken);
    else {
      const end = endOfTag(source, start);
      if (end < 0) throw broken("the part ends inside a tag");
      at = end + 1;
      if (source[start + 1] === "/") {
        if (open.length === 1 || localName(source.slice(start + 2, end).trim()) !== top.name) {
          throw broken(`unexpected end of ${source.slice(start + 2, end)}`);
        }
        open.pop();
      } else {
        const empty = source[end - 1] === "/";
        const child = parseTag(source.slice(start + 1, empty ? end - 1 : end));
        top.children.push(child);
        if (!empty) open.push(child);
        if (open.length > MAX_DEPTH) throw broken("nested too deeply");
      }
    }
  }
  if (open.length > 1) throw broken(`the part ends inside ${open[open.length - 1]?.name ?? ""}`);
  const [document] = root.children;
  if (!document) throw broken("the part is empty");
  return document;
}

function after(source: string, mark: string, from: number, broken: (reason: string) => XlsxError): number {
  const end = source.indexOf(mark, from);
  if (end < 0) throw broken("the part ends too early");
  return end + mark.length;
}

const [TAG_END, DOUBLE, SINGLE] = [">", '"', "'"].map((c) => c.charCodeAt(0));

/** A ">" inside a quoted attribute value does not end the tag. */
function endOfTag(source: string, start: number): number {
  let quote: number | undefined;
  for (let i = start; i < source.length; i++) {
    const c = source.charCodeAt(i);
    if (quote !== undefined) {
      if (c === quote) quote = undefined;
    } else if (c === TAG_END) return i;
    else if (c === DOUBLE || c === SINGLE) quote = c;
  }
  return -1;
}

function parseTag(tag: string): XmlElement {
  const blank = tag.search(/\s/);
  const name = blank < 0 ? tag : tag.slice(0, blank);
  const attributes: Record<string, string> = {};
  let at = blank < 0 ? tag.length : blank;
  for (let equals = tag.indexOf("=", at); equals >= 0; equals = tag.indexOf("=", at)) {
    const key = LAST_WORD.exec(tag.slice(at, equals))?.[1] ?? "";
    let opening = equals + 1;
    while (/\s/.test(tag[opening] ?? "")) opening += 1;
    const quote = tag[opening];
    const closing = quote === '"' || quote === "'" ? tag.indexOf(quote, opening + 1) : -1;
    at = closing < 0 ? equals + 1 : closing + 1;
    if (closing >= 0 && key !== "" && !key.startsWith("xmlns"))
      attributes[localName(key)] = decodeReferences(tag.slice(opening + 1, closing));
  }
  return { name: localName(name), attributes, children: [], text: "" };
}

const localName = (name: string): string => name.slice(name.indexOf(":") + 1);

function decodeReferences(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(
    /&(?:#x([0-9a-fA-F]+)|#(\d+)|(\w+));/g,
    (whole, hex?: string, decimal?: string, name?: string) => {
      if (name) return ENTITIES[name] ?? whole;
      const code = hex ? parseInt(hex, 16) : Number(decimal);
      return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    },
  );
}

/** First child of that name. */
export function child(parent: XmlElement | undefined, name: string): XmlElement | undefined {
  return parent?.children.find((c) => c.name === name);
}

/** All children of that name. */
export function childrenOf(parent: XmlElement | undefined, name: string): XmlElement[] {
  return parent?.children.filter((c) => c.name === name) ?? [];
}

/** A number attribute; undefined when absent or not a number. */
export function numberAttribute(element: XmlElement | undefined, name: string): number | undefined {
  const text = element?.attributes[name];
  if (text === undefined || text.trim() === "") return undefined;
  const value = Number(text);
  return Number.isFinite(value) ? value : undefined;
}

/** A boolean attribute: "1", "true" and "on" are true. */
export function flag(element: XmlElement | undefined, name: string, whenAbsent = false): boolean {
  const text = element?.attributes[name];
  return text === undefined ? whenAbsent : text === "1" || text === "true" || text === "on";
}

/** The attribute as one of a known list, else undefined. */
export function oneOf<T extends string>(text: string | undefined, known: readonly T[]): T | undefined {
  return known.find((candidate) => candidate === text);
}
