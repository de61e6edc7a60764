import { SaxesParser } from "saxes";
import { outOfOrder } from "./word-order";

/**
 * Checks a part against the rules of WordprocessingML that a filler can break: what may stand in what, in
 * which order, and what may not be empty (ECMA-376 part 1: 17.3.1.22, 17.3.2.25, 17.4.37, 17.4.65, 17.4.78). Throws with the first breach.
 */
export function checkWordRules(name: string, xml: string): void {
  const parser = new SaxesParser({ xmlns: true });
  const open: Element[] = [];
  const fail = (reason: string): never => {
    throw new Error(`${name}: ${reason}`);
  };
  parser.on("error", (error) => fail(error.message));
  parser.on("opentag", (tag) => {
    const parent = open.at(-1);
    const allowed = PARENTS[tag.name];
    if (allowed && parent && !allowed.includes(parent.name)) fail(`${tag.name} in ${parent.name}`);
    if (tag.name === "w:tbl" && parent?.children.at(-1) === "w:tbl") fail("two tables touch");
    parent?.children.push(tag.name);
    open.push({ name: tag.name, children: [] });
  });
  parser.on("closetag", () => {
    const element = open.pop();
    if (element) checkContent(element, fail);
  });
  parser.on("text", (text) => {
    const parent = open.at(-1)?.name ?? "";
    if (text.trim() !== "" && /^w:/.test(parent) && !TEXT.includes(parent))
      fail(`text in ${parent}: ${text.slice(0, 40)}`);
  });
  parser.write(xml).close();
}

interface Element {
  readonly name: string;
  readonly children: string[];
}

function checkContent({ name, children }: Element, fail: (reason: string) => never): void {
  const content = children.filter((child) => !/^w:(?:bookmark|comment|perm)/.test(child));
  if (name === "w:tc" && content.at(-1) !== "w:p") fail(`cell ends with ${content.at(-1)}`);
  if (name === "w:tbl" && !content.some((child) => ["w:tr", "w:sdt"].includes(child)))
    fail("table without rows");
  if (name === "w:tr" && !content.some((child) => ["w:tc", "w:sdt"].includes(child)))
    fail("row without cells");
  const misplaced = outOfOrder(name, children);
  if (misplaced !== undefined) fail(`${misplaced} in ${name} out of order: ${children.join(" ")}`);
  if (name === "w:body" && content.slice(0, -1).includes("w:sectPr"))
    fail("the section is not the last of the body");
  if (NOT_EMPTY.includes(name) && content.length === 0) fail(`${name} is empty`);
}

const TEXT = ["w:t", "w:instrText", "w:delText", "w:delInstrText"];
const NOT_EMPTY = [
  "w:hdr",
  "w:ftr",
  "w:footnote",
  "w:endnote",
  "w:comment",
  "w:txbxContent",
  "w:sdtContent",
  "w:body",
];
const STORIES = [
  "w:body",
  "w:hdr",
  "w:ftr",
  "w:footnote",
  "w:endnote",
  "w:comment",
  "w:txbxContent",
  "w:tc",
  "w:sdtContent",
  "w:docPartBody",
];
const INLINE = [
  "w:p",
  "w:hyperlink",
  "w:ins",
  "w:del",
  "w:moveTo",
  "w:moveFrom",
  "w:sdtContent",
  "w:smartTag",
  "w:fldSimple",
];
const PARENTS: Readonly<Partial<Record<string, readonly string[]>>> = {
  "w:p": STORIES,
  "w:tbl": STORIES,
  "w:tr": ["w:tbl", "w:sdtContent"],
  "w:tc": ["w:tr", "w:sdtContent"],
  "w:r": INLINE,
  "w:t": ["w:r"],
  "w:br": ["w:r"],
  "w:drawing": ["w:r", "mc:Choice"],
};
