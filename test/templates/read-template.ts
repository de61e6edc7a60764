import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { child, childrenNamed, descendants, parseXml, value, type XmlNode } from "./xml-tree";

const FOLDER = join(__dirname, "../../templates/word");

/** File names without extension, sorted. */
export const TEMPLATE_NAMES = readdirSync(FOLDER)
  .filter((file) => file.endsWith(".docx"))
  .map((file) => file.replace(".docx", ""))
  .sort();

/** Tables of many columns, and the certificate, lie across the page. */
export const LANDSCAPE = ["b4-bang-tu-cham-diem", "c5b-bang-diem-tham-dinh", "c9-giay-cong-nhan-tham-khao"];

/** A run as it prints: own formatting over its paragraph style over the document defaults. */
export interface Run {
  text: string;
  font: readonly (string | undefined)[];
  /** Half-points. */
  size: number;
  bold: boolean;
  italic: boolean;
  color: string;
}

export interface ParagraphRead {
  /** The style's name as Word shows it. */
  style: string;
  text: string;
  align: string;
  /** Twips. */
  before: number;
  after: number;
  line: number;
  lineRule: string;
  firstLine: number;
  left: number;
  keepNext: boolean;
  runs: Run[];
}

export interface Template {
  name: string;
  body: XmlNode;
  defaults: XmlNode | undefined;
  paragraphs: ParagraphRead[];
  tables: XmlNode[];
  sections: XmlNode[];
  /** Header part a section refers to, by relationship id. */
  header: (relationId: string | undefined) => XmlNode | undefined;
  readParagraph: (p: XmlNode) => ParagraphRead;
}

/** Opens one template of templates/word. */
export const readTemplate = (name: string): Template =>
  readDocx(name, readFileSync(join(FOLDER, `${name}.docx`)));

/** Opens the bytes of a .docx; `name` is for messages. */
export function readDocx(name: string, docx: Uint8Array): Template {
  const parts = unzipSync(docx);
  const part = (path: string): XmlNode => {
    const bytes = parts[path];
    if (bytes === undefined) throw new Error(`${name}.docx has no ${path}`);
    return parseXml(strFromU8(bytes));
  };
  const styles = part("word/styles.xml");
  const relations = childrenNamed(part("word/_rels/document.xml.rels"), "Relationship");
  const body = child(part("word/document.xml"), "w:body");
  if (body === undefined) throw new Error(`${name}.docx has no body`);
  const defaults = child(styles, "w:docDefaults");
  const readParagraph = (p: XmlNode) => resolveParagraph(p, styles, defaults);
  return {
    name,
    body,
    defaults,
    paragraphs: descendants(body, "w:p").map(readParagraph),
    tables: descendants(body, "w:tbl"),
    sections: descendants(body, "w:sectPr"),
    header: (id) => {
      const target = relations.find((r) => r.attributes["Id"] === id)?.attributes["Target"];
      return target === undefined ? undefined : part(`word/${target}`);
    },
    readParagraph,
  };
}

const runText = (r: XmlNode): string =>
  r.children.map((c) => (c.name === "w:t" ? c.text : c.name === "w:br" ? "\n" : "")).join("");

function resolveParagraph(p: XmlNode, styles: XmlNode, defaults: XmlNode | undefined): ParagraphRead {
  const own = child(p, "w:pPr");
  const chain = styleChain(value(own, "w:pStyle", "w:val"), styles);
  const paragraphLayers = [
    own,
    ...chain.map((style) => child(style, "w:pPr")),
    child(child(defaults, "w:pPrDefault"), "w:pPr"),
  ];
  const runLayers = [
    ...chain.map((style) => child(style, "w:rPr")),
    child(child(defaults, "w:rPrDefault"), "w:rPr"),
  ];
  const read = (...path: [...string[], string]) => firstValue(paragraphLayers, path);
  const runs = descendants(p, "w:r").map((r) => resolveRun(r, [child(r, "w:rPr"), ...runLayers]));
  return {
    style: value(chain[0], "w:name", "w:val") ?? "Normal",
    text: runs.map((run) => run.text).join(""),
    align: read("w:jc", "w:val") ?? "left",
    before: Number(read("w:spacing", "w:before") ?? 0),
    after: Number(read("w:spacing", "w:after") ?? 0),
    line: Number(read("w:spacing", "w:line") ?? 240),
    lineRule: read("w:spacing", "w:lineRule") ?? "auto",
    firstLine: Number(read("w:ind", "w:firstLine") ?? 0),
    left: Number(read("w:ind", "w:left") ?? 0),
    keepNext: isOn(paragraphLayers, "w:keepNext"),
    runs,
  };
}

function resolveRun(r: XmlNode, layers: readonly (XmlNode | undefined)[]): Run {
  const fonts = ["w:ascii", "w:hAnsi", "w:eastAsia", "w:cs"] as const;
  return {
    text: runText(r),
    font: fonts.map((slot) => firstValue(layers, ["w:rFonts", slot])),
    size: Number(firstValue(layers, ["w:sz", "w:val"])),
    bold: isOn(layers, "w:b"),
    italic: isOn(layers, "w:i"),
    color: firstValue(layers, ["w:color", "w:val"]) ?? "auto",
  };
}

/** A style and those it is based on, nearest first. */
function styleChain(id: string | undefined, styles: XmlNode): XmlNode[] {
  const style = childrenNamed(styles, "w:style").find((s) =>
    id === undefined
      ? s.attributes["w:type"] === "paragraph" && s.attributes["w:default"] === "1"
      : s.attributes["w:styleId"] === id,
  );
  if (style === undefined) return [];
  const parent = value(style, "w:basedOn", "w:val");
  return parent === undefined ? [style] : [style, ...styleChain(parent, styles)];
}

function firstValue(
  layers: readonly (XmlNode | undefined)[],
  path: [...string[], string],
): string | undefined {
  return layers.map((layer) => value(layer, ...path)).find((found) => found !== undefined);
}

function isOn(layers: readonly (XmlNode | undefined)[], name: string): boolean {
  const switchNode = layers.map((layer) => child(layer, name)).find((found) => found !== undefined);
  return switchNode !== undefined && !["0", "false"].includes(switchNode.attributes["w:val"] ?? "");
}
