import { CompileContext } from "./compile/context";
import { DEFAULT_LIMITS } from "./limits";
import { openPackage } from "./parts/package";
import { DocxFillError } from "./types";
import type { XmlElement } from "./xml/element";

export interface PartText {
  /** Part name inside the file, such as `word/document.xml`. */
  readonly part: string;
  /** Text of each paragraph, in document order; a line break is \n, a tab \t. */
  readonly paragraphs: readonly string[];
}

/**
 * The text of a .docx by part and paragraph, as for a preview or a search. Rejects with `DocxFillError` when the
 * file cannot be read.
 */
export async function readDocxText(docx: Uint8Array): Promise<PartText[]> {
  const context = new CompileContext(new Map(), undefined);
  const file = openPackage(docx, DEFAULT_LIMITS, context);
  if (file === undefined) throw new DocxFillError(context.problems);
  return file.textParts
    .filter(({ shape }) => shape === "word")
    .map(({ name, root }) => {
      const paragraphs: { start: number; text: string }[] = [];
      collect(root, undefined, paragraphs);
      return { part: name, paragraphs: paragraphs.sort((a, b) => a.start - b.start).map(({ text }) => text) };
    });
}

function collect(
  element: XmlElement,
  around: { text: string } | undefined,
  all: { start: number; text: string }[],
): void {
  const { name } = element;
  let paragraph = around;
  if (name === "w:p" || name === "a:p") {
    const own = { start: element.start, text: "" };
    all.push(own);
    paragraph = own;
  } else if (name === "mc:Fallback" || name === "w:pPr") return;
  else if (paragraph) paragraph.text += textOf(element);
  for (const child of element.children) collect(child, paragraph, all);
}

function textOf(element: XmlElement): string {
  switch (element.name) {
    case "w:t":
    case "a:t":
      return element.text();
    case "w:tab":
      return "\t";
    case "w:br":
    case "w:cr":
      return "\n";
    default:
      return "";
  }
}
