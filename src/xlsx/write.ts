import { digitPixels } from "./column-width";
import { toFileFormula } from "./formulas";
import { printNames } from "./page-setup";
import type { CoreProperties, DefinedName, PlainWorkbook } from "./types";
import { sheetXml } from "./write-sheet";
import { StyleWriter } from "./write-styles";
import { element, encodeText, escapeXml, XML_HEADER } from "./xml-write";
import { packParts, utf16 } from "./zip";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const LINKS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const TYPES = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/**
 * Writes a .xlsx file. The same workbook gives the same bytes. Every program recalculates on opening when a formula
 * comes without its value.
 *
 * Errors: throws for a workbook without a visible sheet, which Excel refuses to open. Text that starts with "=" is
 * written as text; guarding against such text when it is shown elsewhere is the caller's matter.
 */
export function writeXlsx(workbook: PlainWorkbook): Uint8Array {
  if (!workbook.sheets.some((sheet) => sheet.state === "visible"))
    throw new Error("a workbook needs a visible sheet");
  const parts = new Map<string, string | Uint8Array>();
  const styles = new StyleWriter(workbook.defaultFont);
  const strings = new Map<string, number>();
  const stringIndex = (text: string): number => {
    const known = strings.get(text);
    if (known !== undefined) return known;
    strings.set(text, strings.size);
    return strings.size - 1;
  };

  const types: string[] = [];
  const declare = (name: string, type: string, content: string | Uint8Array): void => {
    types.push(element("Override", { PartName: `/${name}`, ContentType: type }));
    parts.set(name, content);
  };

  // Placeholders keep the types first in the zip, where readers look for them.
  parts.set("[Content_Types].xml", "");
  parts.set(
    "_rels/.rels",
    relationships([
      ["officeDocument", "xl/workbook.xml"],
      ["core", "docProps/core.xml"],
    ]),
  );
  declare(
    "docProps/core.xml",
    "application/vnd.openxmlformats-package.core-properties+xml",
    coreXml(workbook.properties),
  );
  declare("xl/workbook.xml", `${TYPES}.sheet.main+xml`, workbookXml(workbook));
  const sheetLinks = workbook.sheets.map((_, i): Link => ["worksheet", `worksheets/sheet${i + 1}.xml`]);
  parts.set(
    "xl/_rels/workbook.xml.rels",
    relationships([...sheetLinks, ["styles", "styles.xml"], ["sharedStrings", "sharedStrings.xml"]]),
  );

  let propertyParts = 0;
  workbook.sheets.forEach((sheet, i) => {
    const links: Link[] = sheet.customProperties.map(({ value }) => {
      const name = `customProperty${++propertyParts}.bin`;
      declare(`xl/${name}`, `${TYPES}.customProperty`, utf16(value));
      return ["customProperty", `../${name}`];
    });
    const xml = sheetXml(sheet, {
      styles,
      stringIndex,
      digit: digitPixels(workbook.defaultFont),
      isActive: i === workbook.activeSheet,
      customPropertyIds: links.map((_, n) => `rId${n + 1}`),
    });
    declare(`xl/worksheets/sheet${i + 1}.xml`, `${TYPES}.worksheet+xml`, xml);
    if (links.length > 0) parts.set(`xl/worksheets/_rels/sheet${i + 1}.xml.rels`, relationships(links));
  });
  declare("xl/styles.xml", `${TYPES}.styles+xml`, styles.toXml());
  declare("xl/sharedStrings.xml", `${TYPES}.sharedStrings+xml`, stringsXml([...strings.keys()]));
  parts.set("[Content_Types].xml", contentTypes(types));
  return packParts(parts);
}

/** Kind and target of a relationship. */
type Link = readonly [kind: string, target: string];

function relationships(links: readonly Link[]): string {
  const items = links.map(([kind, target], i) =>
    element("Relationship", {
      Id: `rId${i + 1}`,
      Type: kind === "core" ? `${PACKAGE}/relationships/metadata/core-properties` : `${LINKS}/${kind}`,
      Target: target,
    }),
  );
  return XML_HEADER + element("Relationships", { xmlns: `${PACKAGE}/relationships` }, items.join(""));
}

function contentTypes(overrides: readonly string[]): string {
  const defaults =
    element("Default", {
      Extension: "rels",
      ContentType: "application/vnd.openxmlformats-package.relationships+xml",
    }) + element("Default", { Extension: "xml", ContentType: "application/xml" });
  return XML_HEADER + element("Types", { xmlns: `${PACKAGE}/content-types` }, defaults + overrides.join(""));
}

function workbookXml(workbook: PlainWorkbook): string {
  const sheets = workbook.sheets.map((sheet, i) =>
    element("sheet", {
      name: sheet.name.normalize("NFC"),
      sheetId: i + 1,
      state: sheet.state === "visible" ? undefined : sheet.state,
      "r:id": `rId${i + 1}`,
    }),
  );
  const names = [
    ...workbook.names.map((name) => nameXml(name)),
    ...workbook.sheets.flatMap((sheet, i) =>
      [...sheet.names, ...printNames(sheet.name, sheet.page)].map((name) => nameXml(name, i)),
    ),
  ];
  const stale =
    workbook.recalculateOnLoad === true ||
    workbook.sheets.some((sheet) =>
      sheet.cells.some((c) => c.formula !== undefined && c.value === undefined),
    );
  return (
    XML_HEADER +
    element(
      "workbook",
      { xmlns: MAIN, "xmlns:r": LINKS },
      element("bookViews", {}, element("workbookView", { activeTab: workbook.activeSheet })) +
        element("sheets", {}, sheets.join("")) +
        (names.length > 0 ? element("definedNames", {}, names.join("")) : "") +
        element("calcPr", { calcId: 191029, fullCalcOnLoad: stale || undefined }),
    )
  );
}

function nameXml({ name, formula, hidden, comment }: DefinedName, sheet?: number): string {
  return element(
    "definedName",
    { name: name.normalize("NFC"), comment, localSheetId: sheet, hidden: hidden || undefined },
    escapeXml(toFileFormula(formula.normalize("NFC"))),
  );
}

function stringsXml(strings: readonly string[]): string {
  const items = strings.map((text) =>
    element("si", {}, `<t xml:space="preserve">${escapeXml(encodeText(text))}</t>`),
  );
  return XML_HEADER + element("sst", { xmlns: MAIN, uniqueCount: strings.length }, items.join(""));
}

function coreXml(properties: CoreProperties): string {
  const text = (name: string, value: string | undefined, attributes = {}): string =>
    value === undefined ? "" : element(name, attributes, escapeXml(value.normalize("NFC")));
  const time = { "xsi:type": "dcterms:W3CDTF" };
  return (
    XML_HEADER +
    element(
      "cp:coreProperties",
      {
        "xmlns:cp": `${PACKAGE}/metadata/core-properties`,
        "xmlns:dc": "http://purl.org/dc/elements/1.1/",
        "xmlns:dcterms": "http://purl.org/dc/terms/",
        "xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance",
      },
      text("dc:title", properties.title) +
        text("dc:subject", properties.subject) +
        text("dc:creator", properties.creator) +
        text("cp:keywords", properties.keywords) +
        text("dc:description", properties.description) +
        text("cp:category", properties.category) +
        text("cp:lastModifiedBy", properties.lastModifiedBy) +
        text("dcterms:created", properties.created, time) +
        text("dcterms:modified", properties.modified, time),
    )
  );
}
