import type { CompileContext } from "../compile/context";
import type { PartSource } from "../compile/part";
import type { Limits } from "../limits";
import { NOWHERE } from "../problems";
import { NumberingPart } from "../render/numbering";
import type { XmlElement } from "../xml/element";
import { scanXml, XmlFault } from "../xml/scan";
import { inflateEntry, readZip, ZipFault, type ZipEntry } from "../zip/read";
import { ContentTypes, isMain, shapeOf } from "./content-types";
import { readLinks, relationshipsOf } from "./links";
import { checkSafety } from "./safety";

/** An XML part, decoded and scanned. */
export interface XmlPart {
  readonly entry: ZipEntry;
  readonly name: string;
  readonly root: XmlElement;
}

/** A part whose text may hold tags. */
export interface TextPart extends PartSource {
  readonly entry: ZipEntry;
}

export interface DocxPackage {
  readonly entries: readonly ZipEntry[];
  readonly types: ContentTypes;
  readonly typesPart: XmlPart;
  readonly textParts: readonly TextPart[];
  readonly xmlParts: ReadonlyMap<string, XmlPart>;
  readonly numbering: { readonly entry: ZipEntry; readonly lists: NumberingPart } | undefined;
}

const CONTENT_TYPES = "[Content_Types].xml";

/**
 * Opens a .docx, checking every entry against its size and CRC-32, every XML part for form, and the whole for
 * what a template should not carry. Faults go to `context`; gives undefined when the file cannot be used at all.
 */
export function openPackage(
  docx: Uint8Array,
  limits: Limits,
  context: CompileContext,
): DocxPackage | undefined {
  try {
    return readPackage(docx, limits, context);
  } catch (error) {
    if (!(error instanceof ZipFault)) throw error;
    context.report("error", error.code, { ...NOWHERE, part: error.entry }, { entry: error.entry });
    return undefined;
  }
}

function readPackage(docx: Uint8Array, limits: Limits, context: CompileContext): DocxPackage | undefined {
  const entries = readZip(docx, limits);
  const xmlParts = new Map<string, XmlPart>();
  for (const entry of entries) {
    const content = inflateEntry(entry);
    if (!/\.(?:xml|rels)$/i.test(entry.name)) continue;
    const part = readXml(entry, content, limits, context);
    if (part) xmlParts.set(entry.name, part);
  }
  const typesPart = xmlParts.get(CONTENT_TYPES);
  if (typesPart === undefined) {
    context.report("error", "not-a-docx", { ...NOWHERE, part: CONTENT_TYPES });
    return undefined;
  }
  const types = new ContentTypes(typesPart.root);
  checkSafety(
    entries.map(({ name }) => name),
    types,
    xmlParts.values(),
    context,
  );
  const textParts = [...xmlParts.values()].flatMap((part) => textPart(part, types, xmlParts));
  if (!textParts.some(({ name, root }) => isMain(types.of(name)) && root.name === "w:document"))
    context.report("error", "not-a-docx", NOWHERE);
  return { entries, types, typesPart, textParts, xmlParts, numbering: readNumbering(xmlParts, types) };
}

function readXml(
  entry: ZipEntry,
  content: Uint8Array,
  limits: Limits,
  context: CompileContext,
): XmlPart | undefined {
  try {
    const source = new TextDecoder("utf-8", { fatal: true }).decode(content);
    return { entry, name: entry.name, root: scanXml(source, limits.xmlDepth) };
  } catch (error) {
    // The decoder throws a TypeError for bytes that are not UTF-8.
    const code = error instanceof XmlFault ? error.code : "malformed-part";
    context.report("error", code, { ...NOWHERE, part: entry.name }, { entry: entry.name });
    return undefined;
  }
}

function textPart(part: XmlPart, types: ContentTypes, xmlParts: ReadonlyMap<string, XmlPart>): TextPart[] {
  const shape = shapeOf(types.of(part.name));
  if (shape === undefined) return [];
  const relationships = xmlParts.get(relationshipsOf(part.name));
  const links = relationships && readLinks(relationships.root);
  return [{ ...part, links, shape }];
}

function readNumbering(
  xmlParts: ReadonlyMap<string, XmlPart>,
  types: ContentTypes,
): DocxPackage["numbering"] {
  for (const { name, entry, root } of xmlParts.values())
    if (types.of(name).endsWith("wordprocessingml.numbering+xml"))
      return { entry, lists: new NumberingPart(root) };
  return undefined;
}
