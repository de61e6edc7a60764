import { isSamePart, leadingLabel, readLabel, type Label } from "./labels";
import type { ColumnReading } from "./columns";
import type { ColumnRole, Correction, LeftOut } from "./proposal";
import { fold } from "./similar-text";
import { tidy, type TableGrid, type GridCell, type Place } from "./table";

/** One line of the points table: a row of the source, or one of several lines within its cells. */
export interface TableLine {
  readonly row: number;
  /** 0 for the row itself or the first line of its cell. */
  readonly part: number;
  readonly label?: Label;
  /** What stands in the number cell and is no number of a line. */
  readonly unreadLabel?: string;
  readonly text: string;
  readonly textPlace: Place;
  /** Starts a criterion, where criteria have a column of their own. */
  readonly criterion?: { readonly text: string; readonly place: Place; readonly label?: Label };
  readonly points: LineCell;
  readonly mandatory: LineCell;
  readonly cite: LineCell;
  readonly note: LineCell;
  /** The cell reaches over the points column, as a heading between items does. */
  readonly isBand: boolean;
  readonly as?: "criterion" | "item";
}

export interface LineCell {
  readonly text: string;
  readonly place?: Place;
  /** The row whose merged cell covers this one. */
  readonly mergedFrom?: number;
}

export interface LineReading {
  readonly lines: readonly TableLine[];
  readonly leftOut: readonly LeftOut[];
  /** Footnote-like lines among and after the rows. */
  readonly footnotes: readonly { readonly text: string; readonly place: Place }[];
  readonly total?: { readonly text: string; readonly place: Place };
}

const NOTHING: LineCell = { text: "" };
const TOTAL = /^(?:tong cong|tong diem|tong so diem|tong|cong)(?: \(.*\)|:.*| diem.*| so.*| [ivx+ ]+)?$/;
const SUBTOTAL = /^(?:tong )?cong (?:muc|tieu chi|phan|nhom)|^tong diem (?:muc|tieu chi|phan|nhom)/;
const FOOTNOTE = /^(?:ghi chu|luu y|chu thich|\(?\*{1,3}\)?)/;

/** Reads the rows below the header into lines, and sets aside what is none. */
export function readLines(
  grid: TableGrid,
  { columns, headerRows, bodyFrom }: ColumnReading,
  corrections: readonly Correction[],
): LineReading {
  const columnOf = (role: ColumnRole) => columns.find((c) => c.role.value === role)?.column;
  const at = (row: number, role: ColumnRole) => grid.at(row, columnOf(role));
  const header = headerRows.map((row) => rowText(grid, row));
  const said = new Map(corrections.flatMap((c) => (c.kind === "row" ? [[c.row, c.as] as const] : [])));
  const lines: TableLine[] = [];
  const leftOut: LeftOut[] = [];
  const footnotes: { text: string; place: Place }[] = [];
  const isNumberMerged = numbersCriteria(grid, bodyFrom, columnOf("number"), columnOf("criterion"));
  let total: LineReading["total"];

  for (const { number: row, cells } of grid.table.rows) {
    const text = rowText(grid, row);
    const leave = (reason: LeftOut["reason"]) => leftOut.push({ row, text, reason });
    const as = said.get(row);
    const line = readRow(row, at, columnOf, isNumberMerged);
    const firstWords = cells.map((c) => tidy(c.text)).find((t) => t !== "") ?? "";
    const folded = fold(line.text === "" ? firstWords : line.text);
    const place = { row, column: cells[0]?.column ?? 0 };
    const isPlain = line.label === undefined && line.criterion === undefined;
    if (as === "left-out") leave("person");
    else if (as !== undefined) lines.push({ ...line, as });
    else if (row < bodyFrom) leave(headerRows.includes(row) ? "header" : "before-header");
    else if (header.includes(text)) leave("repeated-header");
    else if (isPlain && SUBTOTAL.test(folded)) leave("subtotal");
    else if (isPlain && total === undefined && TOTAL.test(folded)) {
      total = { text: line.points.text || text, place: line.points.place ?? place };
      leave("total");
    } else if (isPlain && line.text !== "" && (total !== undefined || FOOTNOTE.test(folded))) {
      footnotes.push(...line.text.split("\n").map((t) => ({ text: t, place })));
      leave("remark");
    } else if (line.text !== "" || !isPlain || line.points.text !== "") {
      if (total !== undefined && isPlain) leave("unread");
      else lines.push(...splitLines(line));
    } else if (line.unreadLabel !== undefined) leave("unread");
    else if (text !== "") leave("other-columns");
  }
  return { lines, leftOut, footnotes, ...(total === undefined ? {} : { total }) };
}

function rowText(grid: TableGrid, row: number): string {
  const cells = grid.table.rows.find(({ number }) => number === row)?.cells ?? [];
  return cells
    .map((c) => tidy(c.text))
    .filter((t) => t !== "")
    .join(" | ");
}

function readRow(
  row: number,
  at: (row: number, role: ColumnRole) => GridCell | undefined,
  columnOf: (role: ColumnRole) => number | undefined,
  isNumberMerged: boolean,
): TableLine {
  const number = at(row, "number");
  const text = at(row, "text");
  const criterion = at(row, "criterion");
  const isSpread = number !== undefined && number === text;
  const cell = (role: ColumnRole): LineCell => {
    const found = at(row, role);
    if (found === undefined || found === text) return NOTHING;
    return {
      text: found.text,
      place: found.place,
      ...(found.place.row === row ? {} : { mergedFrom: found.place.row }),
    };
  };
  const own = text !== undefined && text.place.row === row ? text.text : "";
  const [, numberText = "", sign = ""] = /^(.*?)\s*(\(?\*{1,3}\)?)?$/s.exec(number?.text ?? "") ?? [];
  const numbered = isSpread || number?.place.row !== row ? undefined : readLabel(numberText);
  const isUnread = !isSpread && number?.place.row === row && numberText !== "" && numbered === undefined;
  const starts =
    criterion !== undefined && criterion !== text && criterion.place.row === row && criterion.text !== "";
  // The number of a row that holds nothing but a criterion is the criterion's too.
  const numbersCriterion =
    (isNumberMerged && criterion !== undefined && criterion !== text) || (starts && own === "");
  const led = (numbered === undefined || numbersCriterion) && !isList(own) ? leadingLabel(own) : undefined;
  const label = numbersCriterion ? led?.label : (numbered ?? led?.label);
  const wording = led === undefined ? withoutRepeatedLabel(own, label) : led.rest;
  const criterionLed = starts ? leadingLabel(criterion.text) : undefined;
  const criterionLabel = numbersCriterion ? numbered : criterionLed?.label;
  return {
    row,
    part: 0,
    text: numbered === undefined ? wording : `${wording} ${sign}`.trim(),
    textPlace: text?.place ?? { row, column: columnOf("text") ?? 0 },
    points: cell("points"),
    mandatory: cell("mandatory"),
    cite: cell("cite"),
    note: cell("note"),
    isBand: text !== undefined && text === at(row, "points"),
    ...(label === undefined ? {} : { label }),
    ...(isUnread ? { unreadLabel: numberText } : {}),
    ...(starts
      ? {
          criterion: {
            text: criterionLed?.rest ?? criterion.text,
            place: criterion.place,
            ...(criterionLabel === undefined ? {} : { label: criterionLabel }),
          },
        }
      : {}),
  };
}

/** Number cells merged over the same rows as their criterion number the criterion, not its first item. */
function numbersCriteria(
  grid: TableGrid,
  bodyFrom: number,
  number: number | undefined,
  criterion: number | undefined,
): boolean {
  if (number === undefined || criterion === undefined) return false;
  return grid.table.rows.some(({ number: row }) => {
    const rowSpan = grid.at(row, criterion)?.rowSpan ?? 1;
    return row >= bodyFrom && rowSpan > 1 && grid.at(row, number)?.rowSpan === rowSpan;
  });
}

/** “1.1” in the number cell and again before the wording. */
function withoutRepeatedLabel(text: string, label: Label | undefined): string {
  const led = leadingLabel(text);
  const isSame =
    led !== undefined &&
    label !== undefined &&
    led.label.parts.length > 0 &&
    led.label.parts.every((part, i) => isSamePart(part, label.parts[i]));
  return isSame ? led.rest : text;
}

/**
 * A cell that holds several items, “a) … b) …”, becomes a line each when every line has its own points: beside it
 * in the points cell, or within its words. One score for all lines leaves them one item.
 */
function splitLines(line: TableLine): TableLine[] {
  const parts = partsOf(line.text);
  const labelled = parts.filter((p) => p.label !== undefined);
  const head = parts[0]?.label === undefined ? 1 : 0;
  const scores = nonBlank(line.points.text);
  const inWords = labelled.every((p) => /\d ?(?:điểm|đ)(?!\p{L})/iu.test(p.text));
  const before = scores.length === labelled.length ? head : scores.length === parts.length ? 0 : undefined;
  if (labelled.length < 2 || (before === undefined && !inWords)) return [asOneLine(line)];
  const marks = line.mandatory.text.split("\n");
  const { label: rowLabel, criterion, ...rest } = line;
  return parts.map((part, i): TableLine => {
    const score = before === undefined ? undefined : scores[i - before];
    const mark =
      marks.length === parts.length
        ? marks[i]
        : marks.length === labelled.length
          ? marks[i - head]
          : undefined;
    const label = head === 0 ? under(rowLabel, part.label) : (part.label ?? rowLabel);
    return {
      ...rest,
      part: i,
      text: part.text,
      points:
        score !== undefined
          ? { ...line.points, text: score }
          : before === undefined && head === 1 && i === 0
            ? line.points
            : NOTHING,
      mandatory: mark === undefined ? line.mandatory : { ...line.mandatory, text: mark },
      ...(label === undefined ? {} : { label }),
      ...(i === 0 && criterion !== undefined ? { criterion } : {}),
    };
  });
}

function asOneLine(line: TableLine): TableLine {
  const text = line.text.replace(/\n/g, " ");
  const led = line.label === undefined ? leadingLabel(text) : undefined;
  return led === undefined ? { ...line, text } : { ...line, label: led.label, text: led.rest };
}

/** “a)” in a row numbered 1 is 1.a. */
function under(row: Label | undefined, own: Label | undefined): Label | undefined {
  if (row === undefined || own === undefined || own.style === "dotted" || own.style === "dash")
    return own ?? row;
  return { style: "dotted", parts: [...row.parts, ...own.parts] };
}

/** Several lines numbered in the same way: none of the numbers is the row's own. */
function isList(text: string): boolean {
  const [first, ...others] = partsOf(text).map((p) => p.label?.style);
  return first !== undefined && others.includes(first);
}

function partsOf(text: string): { label?: Label; text: string }[] {
  const parts: { label?: Label; text: string }[] = [];
  for (const line of text.split("\n").filter((l) => l !== "")) {
    const led = leadingLabel(line);
    const last = parts.at(-1);
    if (led !== undefined) parts.push({ label: led.label, text: led.rest });
    else if (last === undefined) parts.push({ text: line });
    else last.text += ` ${line}`;
  }
  return parts;
}

function nonBlank(text: string): string[] {
  return text.split("\n").filter((l) => l !== "");
}
