import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from "fflate";
import { compileTemplate, type CompileOptions } from "../../src/docx";
import { packageFaults } from "./package-rules";
import { checkWordRules } from "./word-rules";

/** Tiny .docx files written in the test itself, so that a case shows the XML it is about. */

const NAMESPACES =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" ' +
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" ' +
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" ' +
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" ' +
  'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture" ' +
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" ' +
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" ' +
  'xmlns:v="urn:schemas-microsoft-com:vml" ' +
  'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"';
const RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
const WORD_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** A run; the text goes into the XML as it is. */
export const run = (text: string, properties = ""): string =>
  `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;

/** A paragraph of one run, or of the runs given as XML. */
export const p = (content = ""): string =>
  `<w:p>${content === "" || content.startsWith("<") ? content : run(content)}</w:p>`;

/** A table; each row is a list of cells, each cell plain text or paragraphs as XML. */
export const table = (...rows: readonly (readonly string[])[]): string =>
  `<w:tbl><w:tblPr/><w:tblGrid/>${rows.map((cells) => `<w:tr>${cells.map(cell).join("")}</w:tr>`).join("")}</w:tbl>`;

const cell = (content: string): string => `<w:tc>${content.startsWith("<") ? content : p(content)}</w:tc>`;

export interface Extra {
  /** More parts by name; what stands in `NS` is replaced by the namespace declarations. */
  readonly parts?: Readonly<Record<string, string | Uint8Array>>;
  /** Relationships of the main document: id, last word of the type, target, and mode. */
  readonly rels?: readonly (readonly [id: string, type: string, target: string, external?: boolean])[];
  /** Content types of parts: last words of the WordprocessingML type, or a whole type. */
  readonly types?: Readonly<Record<string, string>>;
  readonly mainType?: string;
  readonly prologue?: string;
}

/** The parts of a .docx with this body; a section ends it. */
export function partsOf(body: string, extra: Extra = {}): Record<string, Uint8Array> {
  const types = Object.entries({ "word/document.xml": extra.mainType ?? "document.main", ...extra.types })
    .map(
      ([part, type]) =>
        `<Override PartName="/${part}" ContentType="${type.includes("/") ? type : `${WORD_TYPE}${type}+xml`}"/>`,
    )
    .join("");
  const rels = (extra.rels ?? [])
    .map(
      ([id, type, target, external]) =>
        `<Relationship Id="${id}" Type="${RELATIONSHIPS}${type}" Target="${target}"${external ? ' TargetMode="External"' : ""}/>`,
    )
    .join("");
  const more = Object.entries(extra.parts ?? {}).map(([name, content]) => [
    name,
    typeof content === "string" ? strToU8(XML + content.replace("NS", NAMESPACES)) : content,
  ]);
  return {
    "[Content_Types].xml": strToU8(
      `${XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${types}</Types>`,
    ),
    "_rels/.rels": strToU8(
      `${XML}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${RELATIONSHIPS}officeDocument" Target="word/document.xml"/></Relationships>`,
    ),
    "word/_rels/document.xml.rels": strToU8(
      `${XML}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${rels}</Relationships>`,
    ),
    "word/document.xml": strToU8(
      `${XML}${extra.prologue ?? ""}<w:document ${NAMESPACES}><w:body>${body}<w:sectPr/></w:body></w:document>`,
    ),
    ...(Object.fromEntries(more) as Record<string, Uint8Array>),
  };
}

export function docx(body: string, extra: Extra = {}): Uint8Array {
  const files: Zippable = partsOf(body, extra);
  return zipSync(files, { mtime: new Date(2024, 0, 2, 3, 4, 6) });
}

/** The parts of a .docx as text, checked to be well-formed and to keep Word's rules, each by itself and together. */
export function openDocx(bytes: Uint8Array): Record<string, string> {
  const parts: Record<string, string> = {};
  for (const [name, content] of Object.entries(unzipSync(bytes))) {
    parts[name] = strFromU8(content);
    if (/\.(?:xml|rels)$/.test(name)) checkWordRules(name, parts[name] ?? "");
  }
  const faults = packageFaults(parts);
  if (faults.length > 0) throw new Error(faults.join("\n"));
  return parts;
}

/** Fills the body with the data; gives what then stands between body tags, section left out. */
export async function fillBody(
  body: string,
  data: unknown,
  options: CompileOptions = {},
  extra: Extra = {},
): Promise<string> {
  const parts = await fillParts(body, data, options, extra);
  return (parts["word/document.xml"] ?? "")
    .replace(/^[\s\S]*<w:body>/, "")
    .replace(/<w:sectPr\/><\/w:body>[\s\S]*$/, "");
}

export async function fillParts(
  body: string,
  data: unknown,
  options: CompileOptions = {},
  extra: Extra = {},
): Promise<Record<string, string>> {
  const template = await compileTemplate(docx(body, extra), options);
  return openDocx(await template.fill(data));
}

/** Text of each paragraph of filled XML; a line break is \n, a tab \t. */
export function texts(xml: string): string[] {
  return [...xml.matchAll(/<w:p(?:\/>|[ >][\s\S]*?<\/w:p>)/g)].map(([paragraph]) =>
    paragraph
      .replace(/<w:delText>.*?<\/w:delText>/g, "")
      .replace(/<w:br\/>/g, "\n")
      .replace(/<w:tab\/>/g, "\t")
      .replace(/<[^>]*>/g, "")
      .replace(/&lt;/g, "<")
      .replace(/&gt;/g, ">")
      .replace(/&amp;/g, "&"),
  );
}

/** Paragraph texts after filling. */
export async function fillTexts(
  body: string,
  data: unknown,
  options: CompileOptions = {},
): Promise<string[]> {
  return texts(await fillBody(body, data, options));
}

/** What is wrong with a template, as `code tag` lines. */
export async function problemsOf(
  body: string,
  options: CompileOptions = {},
  extra: Extra = {},
): Promise<string[]> {
  const { problems } = await compileTemplate(docx(body, extra), options);
  return problems.map(({ code, place }) => `${code} ${place.tag}`.trim());
}
