import { strToU8, zipSync } from "fflate";
import { documentXml, headerXml } from "./document-xml";
import type { Skeleton } from "./skeleton";
import { stylesXml } from "./styles";

const DECLARATION = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n`;
const WORD_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml";
const RELATIONSHIP = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";

// One date for every entry: the same skeleton gives the same bytes on any day and in any time zone.
const ENTRY_DATE = new Date(2026, 0, 1);

/** The bytes of a .docx for a skeleton; equal skeletons give equal bytes. */
export function composeTemplate(skeleton: Skeleton): Uint8Array {
  const parts: Record<string, string> = {
    "[Content_Types].xml": contentTypes,
    "_rels/.rels": packageRelations,
    "word/document.xml": documentXml(skeleton),
    "word/styles.xml": stylesXml(),
    "word/settings.xml": settings,
    "word/header1.xml": headerXml("page-number"),
    "word/header2.xml": headerXml("nothing"),
    "word/_rels/document.xml.rels": documentRelations,
    "docProps/core.xml": coreProperties(skeleton.title),
  };
  const entries = Object.entries(parts).map(([path, xml]) => [path, strToU8(DECLARATION + xml)] as const);
  return zipSync(Object.fromEntries(entries), { level: 6, mtime: ENTRY_DATE });
}

const contentTypes =
  `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
  `<Default Extension="xml" ContentType="application/xml"/>` +
  `<Override PartName="/word/document.xml" ContentType="${WORD_TYPE}.document.main+xml"/>` +
  `<Override PartName="/word/styles.xml" ContentType="${WORD_TYPE}.styles+xml"/>` +
  `<Override PartName="/word/settings.xml" ContentType="${WORD_TYPE}.settings+xml"/>` +
  `<Override PartName="/word/header1.xml" ContentType="${WORD_TYPE}.header+xml"/>` +
  `<Override PartName="/word/header2.xml" ContentType="${WORD_TYPE}.header+xml"/>` +
  `<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>`;

const packageRelations =
  `<Relationships xmlns="${PACKAGE}/relationships">` +
  `<Relationship Id="rId1" Type="${RELATIONSHIP}/officeDocument" Target="word/document.xml"/>` +
  `<Relationship Id="rId2" Type="${PACKAGE}/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>`;

const documentRelations =
  `<Relationships xmlns="${PACKAGE}/relationships">` +
  `<Relationship Id="rId1" Type="${RELATIONSHIP}/styles" Target="styles.xml"/>` +
  `<Relationship Id="rId2" Type="${RELATIONSHIP}/settings" Target="settings.xml"/>` +
  `<Relationship Id="rId3" Type="${RELATIONSHIP}/header" Target="header1.xml"/>` +
  `<Relationship Id="rId4" Type="${RELATIONSHIP}/header" Target="header2.xml"/></Relationships>`;

// Compatibility mode 15: without it Word 2013 and later lay tables out as Word 2007 did and say so in the title bar.
const settings =
  `<w:settings xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:defaultTabStop w:val="720"/>` +
  `<w:characterSpacingControl w:val="doNotCompress"/><w:compat><w:compatSetting w:name="compatibilityMode" ` +
  `w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>` +
  `<w:themeFontLang w:val="vi-VN"/><w:decimalSymbol w:val=","/><w:listSeparator w:val=";"/></w:settings>`;

const coreProperties = (title: string): string =>
  `<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">` +
  `<dc:title>${title}</dc:title><dc:creator>Chấm điểm ANTT</dc:creator><dc:language>vi-VN</dc:language></cp:coreProperties>`;
