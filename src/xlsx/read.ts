import { colourReader } from "./colours";
import { dropUndefined } from "./drop-undefined";
import { XlsxError, type XlsxFault } from "./errors";
import { fromFileFormula } from "./formulas";
import { stringItem } from "./read-cells";
import { readSheet } from "./read-sheet";
import { readStyles } from "./read-styles";
import { readRelationships, type Relationship } from "./relationships";
import type { CoreProperties, DefinedName, PlainSheet, PlainWorkbook } from "./types";
import { child, childrenOf, flag, numberAttribute, type XmlElement } from "./xml-read";
import { DEFAULT_LIMITS, fromUtf16, openPackage, type Package, type ReadLimits } from "./zip";

export type ReadResult =
  | { readonly ok: true; readonly workbook: PlainWorkbook; readonly warnings: readonly ReadWarning[] }
  | { readonly ok: false; readonly fault: XlsxFault };

/** Something the file has and the plain data has not. It is gone once the workbook is written again. */
export type ReadWarning =
  | { readonly code: "macros" }
  | { readonly code: "dropped"; readonly sheet: string; readonly what: string }
  /** A sheet that is a chart, a dialog or a macro sheet. */
  | { readonly code: "not-a-worksheet"; readonly sheet: string }
  | { readonly code: "date-system-1904" };

/**
 * Reads a .xlsx or .xlsm file, in steps: zip → workbook part and its relationships → strings, styles, theme → sheets.
 * Never throws for a bad file: the fault says what is wrong. Macros are reported and never read.
 */
export function readXlsx(bytes: Uint8Array, limits: ReadLimits = DEFAULT_LIMITS): ReadResult {
  try {
    return readPackage(openPackage(bytes, limits));
  } catch (error) {
    if (error instanceof XlsxError) return { ok: false, fault: error.fault };
    throw error;
  }
}

function readPackage(zip: Package): ReadResult {
  const warnings: ReadWarning[] = [];
  const rootLinks = readRelationships(zip, "");
  const path = rootLinks.find((link) => link.kind === "officeDocument")?.target ?? "xl/workbook.xml";
  if (path.endsWith(".bin")) throw new XlsxError({ code: "binary-workbook" });
  const book = zip.xml(path);
  if (!book || book.name !== "workbook") throw new XlsxError({ code: "not-a-workbook" });
  if (zip.names.some((name) => name.endsWith("vbaproject.bin"))) warnings.push({ code: "macros" });
  if (flag(child(book, "workbookPr"), "date1904")) warnings.push({ code: "date-system-1904" });

  const links = readRelationships(zip, path);
  const linked = (kind: string): XmlElement | undefined => {
    const target = links.find((link) => link.kind === kind)?.target;
    return target === undefined ? undefined : zip.xml(target);
  };
  const styleSheet = linked("styles");
  const colour = colourReader(linked("theme"), styleSheet);
  const styles = readStyles(styleSheet, colour);
  const strings = childrenOf(linked("sharedStrings"), "si").map(stringItem);
  const names = readNames(child(book, "definedNames"));

  const sheets: PlainSheet[] = [];
  const active = numberAttribute(child(child(book, "bookViews"), "workbookView"), "activeTab") ?? 0;
  let activeSheet = 0;
  childrenOf(child(book, "sheets"), "sheet").forEach((entry, index) => {
    const name = (entry.attributes["name"] ?? `Sheet${index + 1}`).normalize("NFC");
    const link = links.find((candidate) => candidate.id === entry.attributes["id"]);
    const xml = link?.kind === "worksheet" ? zip.xml(link.target) : undefined;
    if (!link || !xml) {
      warnings.push({ code: "not-a-worksheet", sheet: name });
      return;
    }
    if (index === active) activeSheet = sheets.length;
    const dropped = new Set<string>();
    sheets.push(
      readSheet(xml, {
        name,
        state: sheetState(entry.attributes["state"]),
        strings,
        styles,
        colour,
        names: names.filter((n) => n.scope === index).map((n) => n.name),
        customProperties: readCustomProperties(zip, xml, readRelationships(zip, link.target)),
        drop: (what) => dropped.add(what),
      }),
    );
    for (const what of dropped) warnings.push({ code: "dropped", sheet: name, what });
  });
  if (sheets.length === 0) throw new XlsxError({ code: "not-a-workbook" });

  const core = rootLinks.find((link) => link.kind === "core-properties")?.target;
  const workbook = dropUndefined<PlainWorkbook>({
    sheets,
    activeSheet,
    names: names.filter((n) => n.scope === undefined && !n.name.name.startsWith("_xlnm.")).map((n) => n.name),
    properties: readCoreProperties(core === undefined ? undefined : zip.xml(core)),
    defaultFont: styles.defaultFont,
    recalculateOnLoad: (flag(child(book, "calcPr"), "fullCalcOnLoad") && !lacksResults(sheets)) || undefined,
  });
  return { ok: true, workbook, warnings };
}

/** Results that are missing say it themselves. */
const lacksResults = (sheets: readonly PlainSheet[]): boolean =>
  sheets.some(({ cells }) => cells.some((c) => c.formula !== undefined && c.value === undefined));

const sheetState = (state: string | undefined): PlainSheet["state"] =>
  state === "hidden" || state === "veryHidden" ? state : "visible";

function readNames(source: XmlElement | undefined): { scope: number | undefined; name: DefinedName }[] {
  return childrenOf(source, "definedName").map((entry) => ({
    scope: numberAttribute(entry, "localSheetId"),
    name: dropUndefined<DefinedName>({
      name: (entry.attributes["name"] ?? "").normalize("NFC"),
      formula: fromFileFormula(entry.text).normalize("NFC"),
      hidden: flag(entry, "hidden") || undefined,
      comment: entry.attributes["comment"],
    }),
  }));
}

function readCustomProperties(
  zip: Package,
  sheet: XmlElement,
  links: readonly Relationship[],
): PlainSheet["customProperties"] {
  return childrenOf(child(sheet, "customProperties"), "customPr").map((entry) => {
    const link = links.find((candidate) => candidate.id === entry.attributes["id"]);
    const bytes = link ? zip.bytes(link.target) : undefined;
    return { key: entry.attributes["name"] ?? "", value: bytes ? fromUtf16(bytes) : "" };
  });
}

function readCoreProperties(core: XmlElement | undefined): CoreProperties {
  const text = (name: string): string | undefined => child(core, name)?.text || undefined;
  return dropUndefined<CoreProperties>({
    title: text("title"),
    subject: text("subject"),
    creator: text("creator"),
    keywords: text("keywords"),
    description: text("description"),
    category: text("category"),
    lastModifiedBy: text("lastModifiedBy"),
    created: text("created"),
    modified: text("modified"),
  });
}
