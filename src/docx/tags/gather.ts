import type { XmlElement } from "../xml/element";
import { findTags, type BraceFinding } from "./find";
import { normaliseTag } from "./normalise";
import { readTagSyntax, type TagSyntax } from "./syntax";
import { trimAround } from "./trim";

/** A tag, put back together, in the text element where it starts: the value takes that run's formatting. */
export interface Tag {
  readonly syntax: TagSyntax;
  /** As written, braces included. */
  readonly raw: string;
  readonly text: XmlElement;
  readonly paragraph: Paragraph;
}

/** What one text element holds after tags were put back together. */
export type Piece = string | Tag;

/**
 * What stands in a paragraph, in order. `text` has pieces; `mark` is a tab or line break, with its character
 * unless a tag swallowed it; `object` is anything else a reader sees.
 */
export interface Item {
  readonly kind: "text" | "mark" | "object";
  readonly element: XmlElement;
  pieces: readonly Piece[];
}

export interface Paragraph {
  readonly element: XmlElement;
  readonly items: Item[];
  readonly tags: Tag[];
  /** Its text as it reads in Word. */
  text: string;
  /** It carries a section break, so it must stay whatever else goes. */
  hasSectionBreak: boolean;
}

/** How the text of a part is laid out: Word and DrawingML have paragraphs and runs, properties just elements. */
export type PartShape = "word" | "properties";

export interface Gathered {
  /** Paragraphs that hold tags, in document order. */
  readonly paragraphs: Paragraph[];
  readonly tags: Tag[];
  /** Text elements whose content changed: by element, what they hold now. */
  readonly pieces: Map<XmlElement, readonly Piece[]>;
  /** Elements that lost all they had to a tag: emptied runs, swallowed tabs. */
  readonly dropped: Set<XmlElement>;
  readonly faults: {
    readonly finding: BraceFinding;
    readonly paragraph: Paragraph;
    readonly next: Paragraph | undefined;
  }[];
}

const TEXT = new Set(["w:t", "a:t", "m:t"]);
const MARKS = new Map([
  ["w:tab", "\t"],
  ["w:br", "\n"],
  ["w:cr", "\n"],
  ["a:br", "\n"],
  ["w:noBreakHyphen", "-"],
]);
const OBJECT =
  /^(?:w:(?:drawing|pict|object|sym|(?:footnote|endnote)Reference|fldChar|instrText|fldSimple|ptab|pgNum|(?:day|month|year)(?:Long|Short)|ruby)|mc:AlternateContent|m:oMath)$/;
/** Text that Word shows as moved away or deleted, and properties: never a place for tags. */
const SKIPPED = /^w:(?:del|moveFrom|(?:r|p|tbl|tc|tr|sect|sdt)Pr)$/;

/** Finds every tag of a part and puts those back together that Word has split over runs. */
export function gatherTags(root: XmlElement, shape: PartShape): Gathered {
  const gathered: Gathered = { paragraphs: [], tags: [], pieces: new Map(), dropped: new Set(), faults: [] };
  const paragraphs: Paragraph[] = [];
  collect(root, undefined, shape, paragraphs);
  paragraphs.sort((a, b) => a.element.start - b.element.start);
  paragraphs.forEach((paragraph, i) => {
    const { text } = paragraph;
    if (text.includes("{{") || text.includes("}}")) joinTags(paragraph, gathered, paragraphs[i + 1]);
  });
  // A text box stands inside its paragraph, so paragraph order is not yet tag order.
  gathered.tags.sort((a, b) => a.text.start - b.text.start);
  return gathered;
}

function collect(
  element: XmlElement,
  current: Paragraph | undefined,
  shape: PartShape,
  all: Paragraph[],
): void {
  const { name } = element;
  let paragraph = current;
  if (name === "w:p" || name === "a:p" || (shape === "properties" && element.children.length === 0)) {
    paragraph = { element, items: [], tags: [], text: "", hasSectionBreak: false };
    all.push(paragraph);
    if (shape === "properties") addText(element, paragraph);
  } else if (SKIPPED.test(name)) {
    if (name === "w:pPr" && current && element.child("w:sectPr")) current.hasSectionBreak = true;
    return;
  } else if (current !== undefined) addItem(element, current);
  for (const child of element.children) collect(child, paragraph, shape, all);
}

function addItem(element: XmlElement, paragraph: Paragraph): void {
  const { name } = element;
  if (TEXT.has(name)) return addText(element, paragraph);
  const mark = MARKS.get(name);
  if (mark !== undefined && !/w:type="(?:page|column)"/.test(element.openTag())) {
    paragraph.items.push({ kind: "mark", element, pieces: [mark] });
    paragraph.text += mark;
  } else if (mark !== undefined || OBJECT.test(name))
    paragraph.items.push({ kind: "object", element, pieces: [] });
}

function addText(element: XmlElement, paragraph: Paragraph): void {
  const text = element.text();
  paragraph.items.push({ kind: "text", element, pieces: [text] });
  paragraph.text += text;
}

/** Cuts the paragraph's joined text into tags and text, and deals the pieces back to the text elements. */
function joinTags(paragraph: Paragraph, gathered: Gathered, next: Paragraph | undefined): void {
  const { text, items } = paragraph;
  const findings = findTags(text);
  for (const finding of findings)
    if (finding.kind !== "tag" && finding.kind !== "escape")
      gathered.faults.push({ finding, paragraph, next });
  const cuts = findings.filter(({ kind }) => kind === "tag" || kind === "escape");
  if (cuts.length === 0) return;
  gathered.paragraphs.push(paragraph);

  let from = 0;
  for (const item of items) {
    const [whole] = item.pieces;
    const to = from + (typeof whole === "string" ? whole.length : 0);
    const overlapping = cuts.filter((cut) => cut.start < to && cut.end > from);
    if (item.kind !== "object" && overlapping.length > 0)
      cutItem(paragraph, item, from, to, overlapping, gathered);
    from = to;
  }
  trimAround(paragraph, gathered.pieces, gathered.dropped);
  for (const item of items)
    if (item.kind === "text" && item.pieces.length === 0) dropEmptiedRun(item.element, gathered);
}

function cutItem(
  paragraph: Paragraph,
  item: Item,
  from: number,
  to: number,
  cuts: readonly BraceFinding[],
  gathered: Gathered,
): void {
  const pieces: Piece[] = [];
  let at = from;
  for (const cut of cuts) {
    if (cut.start > at) pieces.push(paragraph.text.slice(at, cut.start));
    if (cut.kind === "tag" && cut.start >= from) {
      const raw = paragraph.text.slice(cut.start, cut.end);
      const tag: Tag = { raw, syntax: readTagSyntax(normaliseTag(raw)), text: item.element, paragraph };
      pieces.push(tag);
      paragraph.tags.push(tag);
      gathered.tags.push(tag);
    }
    at = Math.min(cut.end, to);
  }
  if (at < to) pieces.push(paragraph.text.slice(at, to));
  item.pieces = pieces;
  if (item.kind === "text") gathered.pieces.set(item.element, pieces);
  else gathered.dropped.add(item.element);
}

/** A run that only held the middle of a split tag would stay as clutter in every copy. */
function dropEmptiedRun(text: XmlElement, { pieces, dropped }: Gathered): void {
  const run = text.parent;
  if (run === undefined || (run.name !== "w:r" && run.name !== "a:r")) return;
  const gone = (child: XmlElement) =>
    child.name.endsWith(":rPr") || dropped.has(child) || pieces.get(child)?.length === 0;
  if (run.children.every(gone)) dropped.add(run);
}
