import type { StyleKey } from "./styles";

/** One paragraph. `**…**` in the text is bold, everything else is the style's. */
export interface Paragraph {
  kind: "paragraph";
  style: StyleKey;
  text: string;
  /** Kept on the page of what follows, beyond what the style says. */
  keepNext?: true;
  /** Twips above, where the style's own distance does not do (after a table). */
  before?: number;
}

export interface Cell {
  paragraphs: readonly Paragraph[];
  /** Grid columns covered; 1 unless said. */
  span?: number;
  /** Half a millimetre beside the text: columns of figures have no more. */
  narrow?: boolean;
}

export interface Row {
  cells: readonly Cell[];
  /** Repeated on every page. */
  header?: true;
}

export interface Table {
  kind: "table";
  /** Column widths in millimetres. */
  widths: readonly number[];
  bordered: boolean;
  /** The table is kept on one page with what follows it row by row. */
  rows: readonly Row[];
}

/** Ends a section inside the body; the section that follows numbers its pages from 1 again. */
export interface SectionBreak {
  kind: "section-break";
}

export type Block = Paragraph | Table | SectionBreak;

/** One template as data: what `composeTemplate` turns into a .docx. */
export interface Skeleton {
  /** File name without extension. */
  file: string;
  /** Title in the file's properties. */
  title: string;
  landscape: boolean;
  blocks: readonly Block[];
}

export const paragraph = (style: StyleKey, text: string): Paragraph => ({ kind: "paragraph", style, text });

/**
 * Body lines in the notation of the document specification: `#I. ` a part, `#` a heading, `~` italic (căn cứ),
 * anything else a justified paragraph. Lines of block tags only are paragraphs that leave nothing in the output.
 */
export function lines(text: string): Paragraph[] {
  return text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .map((line) => {
      if (isBlockTagsOnly(line)) return paragraph("the", line);
      if (/^#[IVX]+\. /.test(line)) return paragraph("phan", line.slice(1));
      if (line.startsWith("#")) return paragraph("muc", line.slice(1));
      if (line.startsWith("~")) return paragraph("canCu", line.slice(1));
      return paragraph("noiDung", line);
    });
}

/** The last words of the body: kept on the page of the signature that follows. */
export const closingLines = (text: string): Paragraph[] =>
  lines(text).map((line) => ({ ...line, keepNext: true }));

export const isBlockTagsOnly = (text: string): boolean =>
  text !== "" && text.replace(/\{\{(?:[#/][^{}]*|else)\}\}/g, "").trim() === "";

/** `12c 83l 20s`: widths in millimetres; c centred, l left-aligned, s left-aligned in smaller letters. */
type Columns = string;

interface DataTable {
  columns: Columns;
  header: readonly string[];
  /** A row of one text is a row of block tags over the whole width. */
  rows: readonly (readonly string[])[];
  /** 11 pt instead of 12 pt, for tables of many columns. */
  small?: true;
  /** On one page with what follows: the whole of a short table, or the last row, which holds the total. */
  keep?: "table" | "last-row";
}

/** A ruled table whose first row repeats on every page and whose rows do not split. */
export function dataTable({ columns, header, rows, small, keep }: DataTable): Table {
  const specs = columns.split(" ").map((spec) => ({ mm: parseFloat(spec), kind: spec.at(-1) }));
  const [head, left, centre] = small
    ? (["dauBangNho", "oBangNho", "oBangNhoGiua"] as const)
    : (["dauBang", "oBang", "oBangGiua"] as const);
  const toRow = (texts: readonly string[], index: number): Row => {
    const [only] = texts;
    if (texts.length === 1 && only !== undefined) {
      return { cells: [{ paragraphs: [paragraph("the", only)], span: specs.length }] };
    }
    if (texts.length !== specs.length)
      throw new Error(`Row of ${texts.length} cells in ${columns}: ${texts}`);
    // A bold row heads the rows below it; alone at the foot of a page it heads nothing.
    const heads = only?.startsWith("**") ?? false;
    const keepNext = heads || keep === "table" || (keep === "last-row" && index === rows.length - 1);
    return {
      cells: texts.map((text, i) => {
        const kind = specs[i]?.kind;
        const cell = paragraph(kind === "c" ? centre : kind === "s" ? "oBangNho" : left, text);
        return { paragraphs: [keepNext ? { ...cell, keepNext } : cell], narrow: kind !== "l" };
      }),
    };
  };
  return {
    kind: "table",
    widths: specs.map((spec) => spec.mm),
    bordered: true,
    rows: [
      { cells: header.map((text) => ({ paragraphs: [paragraph(head, text)], narrow: true })), header: true },
      ...rows.map(toRow),
    ],
  };
}

/** A table that only places text: no borders, no cell margins. */
export const layoutTable = (
  widths: readonly number[],
  rows: readonly (readonly (readonly Paragraph[])[])[],
): Table => ({
  kind: "table",
  widths,
  bordered: false,
  rows: rows.map((cells) => ({ cells: cells.map((paragraphs) => ({ paragraphs })) })),
});
