import type { CompileContext } from "../compile/context";
import type { PartSource } from "../compile/part";
import type { Limits } from "../limits";
import { NOWHERE } from "../problems";
import { scanXml, XmlFault } from "../xml/scan";
import { inflateEntry, readZip, ZipFault, type ZipEntry } from "../zip/read";
import { ContentTypes, roleOf } from "./content-types";

/** A part whose text may hold tags. */
export interface TextPart extends PartSource {
  readonly entry: ZipEntry;
}

export interface DocxPackage {
  readonly entries: readonly ZipEntry[];
  readonly types: ContentTypes;
  readonly textParts: readonly TextPart[];
  /** Every XML part by name, decoded and scanned. */
  readonly xmlParts: ReadonlyMap<string, TextPart>;
}

const CONTENT_TYPES = "[Content_Types].xml";

/**
 * Opens a .docx, checking every entry against its size and CRC-32 and every XML part for form. Faults go to
 * `context`; gives undefined when the file cannot be used at all.
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
    const code =
      error.code === "not-a-zip"
        ? "not-a-docx"
        : error.code === "encrypted"
          ? "legacy-or-encrypted"
          : error.code;
    context.report(
      "error",
      code,
      { ...NOWHERE, part: error.entry },
      { entry: error.entry === "" ? "" : ` (${error.entry})` },
    );
    return undefined;
  }
}

function readPackage(docx: Uint8Array, limits: Limits, context: CompileContext): DocxPackage | undefined {
  const entries = readZip(docx, limits);
  const xmlParts = new Map<string, TextPart>();
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
  const types = new ContentTypes(typesPart.source, typesPart.root);
  const textParts: TextPart[] = [];
  let hasMain = false;
  for (const part of xmlParts.values()) {
    const role = roleOf(types.of(part.name));
    if (role === "main") hasMain ||= part.root.name === "w:document";
    if (role !== "other") textParts.push(role === "properties" ? { ...part, shape: "properties" } : part);
  }
  if (!hasMain) context.report("error", "not-a-docx", NOWHERE);
  return { entries, types, textParts, xmlParts };
}

function readXml(
  entry: ZipEntry,
  content: Uint8Array,
  limits: Limits,
  context: CompileContext,
): TextPart | undefined {
  const place = { ...NOWHERE, part: entry.name };
  try {
    const source = new TextDecoder("utf-8", { fatal: true }).decode(content);
    return { entry, name: entry.name, source, root: scanXml(source, limits.xmlDepth), shape: "word" };
  } catch (error) {
    // The decoder throws a TypeError for bytes that are not UTF-8.
    context.report("error", error instanceof XmlFault ? error.code : "malformed-part", place);
    return undefined;
  }
}
