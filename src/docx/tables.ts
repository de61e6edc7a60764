import { CompileContext } from "./compile/context";
import { DEFAULT_LIMITS } from "./limits";
import { columnSpan } from "./blocks/columns";
import { openPackage } from "./parts/package";
import { DocxFillError } from "./types";
import type { XmlElement } from "./xml/element";

/** A table of a Word document as plain data, with the paragraphs around it. All text is NFC. */
export interface DocxTable {
  /** Non-blank paragraphs since the table before, headings included. */
  readonly before: readonly string[];
  /** Non-blank paragraphs up to the next table. */
  readonly after: readonly string[];
  readonly rows: readonly DocxTableRow[];
}

export interface DocxTableRow {
  /** 1-based, as a person counts the table's rows. */
  readonly number: number;
  /** In column order; a cell that a merge covers is not listed. */
  readonly cells: readonly DocxTableCell[];
}

export interface DocxTableCell {
  /** 0-based grid column. */
  readonly column: number;
  /** Paragraphs joined by \n; an automatic list number stands before its paragraph. */
  readonly text: string;
  readonly rowSpan: number;
  readonly columnSpan: number;
}

/**
 * The tables of a .docx body in document order, merged cells as spans; a table within a cell counts as that
 * cell's text. Deleted tracked text is left out, inserted text read. Rejects with `DocxFillError` when the file
 * cannot be read.
 */
export async function readDocxTables(docx: Uint8Array): Promise<DocxTable[]> {
  const context = new CompileContext(new Map(), undefined);
  const file = openPackage(docx, DEFAULT_LIMITS, context);
  const main = file?.textParts.find(({ root }) => root.name === "w:document");
  if (file === undefined || main === undefined) throw new DocxFillError(context.problems);
  const numbering = [...file.xmlParts.values()].find(({ root }) => root.name === "w:numbering");
  const body = main.root.child("w:body");
  return body === undefined ? [] : new Reader(numbering ? readLists(numbering.root) : new Map()).tables(body);
}

/** Wrappers that stand between a block and its container without a meaning of their own here. */
const WRAPPERS = new Set(["w:sdt", "w:sdtContent", "w:ins", "w:customXml", "w:smartTag", "w:moveTo"]);

type Level = { readonly format: string; readonly text: string; readonly start: number };
type Lists = ReadonlyMap<string, readonly (Level | undefined)[]>;

class Reader {
  readonly #counters = new Map<string, number[]>();

  readonly #lists: Lists;

  constructor(lists: Lists) {
    this.#lists = lists;
  }

  tables(body: XmlElement): DocxTable[] {
    const found: { before: string[]; after: string[]; rows: DocxTableRow[] }[] = [];
    let between: string[] = [];
    for (const block of this.#unwrapped(body)) {
      if (block.name === "w:tbl") {
        const table = { before: between, after: [], rows: this.#rows(block) };
        between = table.after;
        found.push(table);
        // What follows this table is also what stands before the next.
      } else if (block.name === "w:p") {
        const text = this.#paragraph(block).trim();
        if (text !== "") between.push(text);
      }
    }
    return found;
  }

  #rows(table: XmlElement): DocxTableRow[] {
    /** The cell that a continued vertical merge belongs to, by column. */
    const open = new Map<number, { rowSpan: number }>();
    return this.#unwrapped(table)
      .filter((row) => row.name === "w:tr" && !this.#isDeleted(row))
      .map((row, index) => ({ number: index + 1, cells: this.#cells(row, open) }));
  }

  #cells(row: XmlElement, open: Map<number, { rowSpan: number }>): DocxTableCell[] {
    const cells: DocxTableCell[] = [];
    let column = Number(value(row.child("w:trPr"), "w:gridBefore"));
    for (const cell of this.#unwrapped(row).filter(({ name }) => name === "w:tc")) {
      const span = columnSpan(cell);
      const merge = cell.child("w:tcPr")?.child("w:vMerge");
      const isContinued = merge !== undefined && merge.attribute("w:val") !== "restart";
      const above = open.get(column);
      const text = this.#blockText(cell);
      if (isContinued && above !== undefined && text === "") above.rowSpan++;
      else {
        const read = { column, text, rowSpan: 1, columnSpan: span };
        cells.push(read);
        if (merge === undefined) open.delete(column);
        else open.set(column, read);
      }
      column += span;
    }
    return cells;
  }

  #blockText(container: XmlElement): string {
    const lines: string[] = [];
    const visit = (element: XmlElement): void => {
      for (const block of this.#unwrapped(element))
        if (block.name === "w:p") lines.push(this.#paragraph(block).trim());
        else if (block.name === "w:tbl" || block.name === "w:tr" || block.name === "w:tc") visit(block);
    };
    visit(container);
    return lines.join("\n").replace(/^\n+|\n+$/g, "");
  }

  #paragraph(paragraph: XmlElement): string {
    const text = this.#runText(paragraph).normalize("NFC");
    const number = this.#automaticNumber(paragraph.child("w:pPr")?.child("w:numPr"));
    return number === "" ? text : `${number} ${text}`;
  }

  #runText(element: XmlElement): string {
    switch (element.name) {
      case "w:t":
        return withMarks(element.text());
      case "w:tab":
        return element.parent?.name === "w:tabs" ? "" : "\t";
      case "w:br":
      case "w:cr":
        return "\n";
      case "w:noBreakHyphen":
        return "-";
      case "w:sym":
        return SYMBOLS[element.attribute("w:char").toUpperCase()] ?? "";
      case "w:pPr":
      case "w:del":
      case "w:moveFrom":
      case "mc:Fallback":
        return "";
    }
    return element.children.map((inner) => this.#runText(inner)).join("");
  }

  /** The number that Word shows before a paragraph of a list; it is nowhere in the text itself. */
  #automaticNumber(numPr: XmlElement | undefined): string {
    const id = value(numPr, "w:numId");
    const at = Number(value(numPr, "w:ilvl"));
    const levels = this.#lists.get(id);
    const level = levels?.[at];
    if (level === undefined || levels === undefined) return "";
    const counts = this.#counters.get(id) ?? [];
    this.#counters.set(id, counts);
    counts[at] = (counts[at] ?? level.start - 1) + 1;
    counts.length = at + 1;
    if (level.format === "bullet") return "-";
    return level.text.replace(/%(\d)/g, (_, digit: string) => {
      const other = levels[Number(digit) - 1];
      return other === undefined ? "" : numeral(counts[Number(digit) - 1] ?? other.start, other.format);
    });
  }

  #isDeleted(row: XmlElement): boolean {
    return row.child("w:trPr")?.child("w:del") !== undefined;
  }

  #unwrapped(element: XmlElement): XmlElement[] {
    return element.children.flatMap((inner) => (WRAPPERS.has(inner.name) ? this.#unwrapped(inner) : [inner]));
  }
}

const named = (parent: XmlElement, name: string) => parent.children.filter((child) => child.name === name);
/** What the child of that name says in its `w:val`. */
const value = (parent: XmlElement | undefined, name: string) => parent?.child(name)?.attribute("w:val") ?? "";

/** Ticks and crosses of the Wingdings font, which tables use as marks. */
const SYMBOLS: Readonly<Record<string, string>> = { F0FC: "✓", F0FE: "☑", F0FB: "✗", F0FD: "☒", F0A8: "☐" };

/** Some programs write such a mark as a letter of the private area instead of a symbol. */
function withMarks(text: string): string {
  return text.replace(/[\uf000-\uf0ff]/g, (c) => SYMBOLS[c.charCodeAt(0).toString(16).toUpperCase()] ?? c);
}

function readLists(numbering: XmlElement): Lists {
  const definitions = new Map<string, Level[]>();
  for (const definition of named(numbering, "w:abstractNum")) {
    const levels: Level[] = [];
    for (const level of named(definition, "w:lvl"))
      levels[Number(level.attribute("w:ilvl"))] = {
        format: value(level, "w:numFmt") || "decimal",
        text: value(level, "w:lvlText"),
        start: Number(value(level, "w:start") || 1),
      };
    definitions.set(definition.attribute("w:abstractNumId"), levels);
  }
  return new Map(
    named(numbering, "w:num").map((list) => [
      list.attribute("w:numId"),
      definitions.get(value(list, "w:abstractNumId")) ?? [],
    ]),
  );
}

const ROMAN: readonly (readonly [number, string])[] = [
  [10, "X"],
  [9, "IX"],
  [5, "V"],
  [4, "IV"],
  [1, "I"],
];

function numeral(count: number, format: string): string {
  switch (format) {
    case "upperRoman":
    case "lowerRoman": {
      let text = "";
      let rest = count;
      for (const [value, letters] of ROMAN) for (; rest >= value; rest -= value) text += letters;
      return format === "upperRoman" ? text : text.toLowerCase();
    }
    case "upperLetter":
      return String.fromCharCode(64 + count);
    case "lowerLetter":
      return String.fromCharCode(96 + count);
    default:
      return String(count);
  }
}
