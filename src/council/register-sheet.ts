import { daysBetween } from "../criteria";
import { literal, NAME_CELL, quoteSheet, type CellContent, type SheetPlan } from "../scorecard";
import { logTime } from "./log-text";
import { UNIT_TYPES, type ManualColumns, type Register, type RegisterRow } from "./register";
import {
  BLOCK,
  BLOCK_HEADINGS,
  LAST_REGISTER_COLUMN,
  LISTS,
  NO,
  OTHER_COUNTS,
  REGISTER_COLUMN,
  REGISTER_HEADINGS,
  REGISTER_NAME,
  REGISTER_ROW as ROW,
  REGISTER_SHEET,
  YES,
  type RegisterColumn,
} from "./register-columns";
import {
  closedText,
  liveFormulas,
  poolFormulas,
  ratioSentence,
  rowFormulas,
  typeFormulas,
} from "./register-formulas";
import type { RegisterReading, RegisterReadingRow } from "./register-read";
import { registerConditionals, registerValidations } from "./register-rules";
import { registerFormats, registerHeights, REGISTER_WIDTHS } from "./register-style";
import { TYPE_TEXT } from "./type-text";

/** How the register sheet is made; everything else follows from the register. */
export interface RegisterSheetOptions {
  /** The body that keeps the register: “Xã Mẫu Sơn Mẫu”; empty = not printed. */
  readonly body?: string;
  /** The sheet as it is now: its subjects keep their rows, so that what people typed stays beside them. */
  readonly current?: RegisterReading;
}

/** A part of the sheet that refreshing writes. */
export interface RegisterPart {
  readonly address: string;
  readonly cells: readonly (readonly CellContent[])[];
}

/**
 * The sheet “Tổng hợp” as plain data: a row for each subject, counts by type and the ratio of recognition, by formulas
 * over the scorecards' own summaries. It is not protected: what people type in it is theirs, and a refresh writes the
 * rest anew.
 */
export function registerSheet(register: Register, options: RegisterSheetOptions = {}): SheetPlan {
  const lines = linesOf(register.rows, options.current);
  const last = ROW.first + Math.max(1, lines.length) - 1;
  const grid = new Grid(last);
  writeTop(grid, register, options, last);
  lines.forEach((line, i) => {
    const row = ROW.first + i;
    if (line.row === undefined) writeGone(grid, row, i + 1, line.gone);
    else writeRow(grid, row, i + 1, line.row, register);
  });
  grid.put(LISTS, 1, YES);
  grid.put(LISTS, 2, NO);
  return {
    sheetName: REGISTER_SHEET,
    cells: grid.rows,
    formats: registerFormats(last, register.isIllustrative),
    merges: [
      `B${ROW.strip}:P${ROW.strip}`,
      `B${ROW.title}:P${ROW.title}`,
      `B${ROW.subtitle}:P${ROW.subtitle}`,
      `B${ROW.label}:P${ROW.label}`,
      `C${ROW.sentence}:P${ROW.sentence}`,
    ],
    columnWidths: REGISTER_WIDTHS,
    hiddenColumns: ["A:A", `${REGISTER_COLUMN.itemCount}:${LISTS}`],
    rowHeights: registerHeights(last),
    validations: registerValidations(last),
    conditionals: registerConditionals(last),
    names: { [REGISTER_NAME]: `A1:${LISTS}${last}` },
    frozenRows: ROW.screenHeadings,
    print: {
      area: `B${ROW.title}:P${last}`,
      titleRows: `${ROW.headings}:${ROW.headings}`,
      margins: { top: 56.7, bottom: 56.7, left: 56.7, right: 42.5, header: 28.35 },
      pageNumberFromSecondPage: true,
    },
    firstEntryCell: `${REGISTER_COLUMN.registered}${ROW.first}`,
    tabColor: "#185A94",
  };
}

/** What refreshing writes into an existing register: everything but the cells people type in. */
export function registerParts(plan: SheetPlan): RegisterPart[] {
  const last = plan.cells.length;
  const part = (from: string, top: number, to: string, bottom: number): RegisterPart => ({
    address: `${from}${top}:${to}${bottom}`,
    cells: plan.cells.slice(top - 1, bottom).map((row) => row.slice(indexOf(from), indexOf(to) + 1)),
  });
  const typed = OTHER_COUNTS.map((c) => BLOCK[c]);
  const between = Object.values(BLOCK).filter((letter) => !typed.some((t) => t === letter));
  return [
    part("A", 1, LISTS, ROW.blockHeadings),
    ...between.map((letter) => part(letter, ROW.firstType, letter, ROW.allTypes - 1)),
    part("A", ROW.allTypes, LISTS, ROW.headings),
    part("A", ROW.first, REGISTER_COLUMN.daysLeft, last),
    part(REGISTER_COLUMN.itemCount, ROW.first, LAST_REGISTER_COLUMN, last),
  ];
}

/** Closing or reopening one subject, in the register sheet as it stands: the constants of its row. */
export function closedCells(
  current: RegisterReading,
  subjectId: string,
  closing: RegisterRow["closing"],
): { readonly address: string; readonly value: string }[] {
  const row = current.rows.find((r) => r.id === subjectId)?.row;
  if (row === undefined) return [];
  return closedConstants(closing).map(([key, value]) => ({
    address: REGISTER_COLUMN[key] + row,
    value: value === "" ? "" : `'${value}`,
  }));
}

type RegisterLine =
  | { readonly row: RegisterRow; readonly gone?: undefined }
  | { readonly row?: undefined; readonly gone: RegisterReadingRow };

/** Known subjects stay in their rows, new ones come below; a scorecard that is gone keeps its row while notes stand in it. */
function linesOf(rows: readonly RegisterRow[], current: RegisterReading | undefined): RegisterLine[] {
  const bySubject = new Map<string, RegisterRow[]>();
  for (const row of rows) bySubject.set(row.subject.id, [...(bySubject.get(row.subject.id) ?? []), row]);
  const placed = new Set<RegisterRow>();
  const lines = (current?.rows ?? []).map((old): RegisterLine => {
    const row = bySubject.get(old.id)?.shift();
    if (row === undefined) return { gone: old };
    placed.add(row);
    return { row };
  });
  while (lines.at(-1)?.gone !== undefined && !hasNotes(lines.at(-1)?.gone?.manual)) lines.pop();
  return [...lines, ...rows.filter((r) => !placed.has(r)).map((row) => ({ row }))];
}

function hasNotes(manual: ManualColumns | undefined): boolean {
  return manual !== undefined && Object.values(manual).some((v) => v !== undefined && v !== "");
}

/** Cells by column letters and 1-based row. */
class Grid {
  readonly rows: CellContent[][];

  constructor(height: number) {
    const width = indexOf(LISTS) + 1;
    this.rows = Array.from({ length: height }, () => Array<CellContent>(width).fill(""));
  }

  /** @param letters  the column; a 1-based row follows */
  put(letters: string, row: number, content: CellContent): void {
    const cells = this.rows[row - 1];
    if (cells !== undefined) cells[indexOf(letters)] = content;
  }
}

const INDEXES = new Map<string, number>();

/** 0-based; worked out once for each column. */
function indexOf(letters: string): number {
  const known = INDEXES.get(letters);
  if (known !== undefined) return known;
  const index = [...letters].reduce((n, l) => n * 26 + l.charCodeAt(0) - 64, 0) - 1;
  INDEXES.set(letters, index);
  return index;
}

function writeTop(grid: Grid, register: Register, { body = "" }: RegisterSheetOptions, last: number): void {
  const { year, ratio, others, isIllustrative } = register;
  grid.put("B", ROW.strip, ratioSentence(ratio.percent));
  for (const [key, heading] of Object.entries(REGISTER_HEADINGS) as [RegisterColumn, string][])
    for (const row of [ROW.screenHeadings, ROW.headings]) grid.put(REGISTER_COLUMN[key], row, heading);
  grid.put("B", ROW.title, "TỔNG HỢP KẾT QUẢ CHẤM ĐIỂM, THẨM ĐỊNH");
  grid.put(
    "B",
    ROW.subtitle,
    `Tiêu chuẩn “An toàn về an ninh, trật tự” năm ${year}${body === "" ? "" : `, ${body}`}`,
  );
  if (isIllustrative) grid.put("B", ROW.label, "Thang điểm minh họa, chưa thay bằng phụ lục chính thức");
  for (const [key, heading] of Object.entries(BLOCK_HEADINGS) as [keyof typeof BLOCK, string][])
    grid.put(BLOCK[key], ROW.blockHeadings, heading);
  UNIT_TYPES.forEach((type, i) => {
    const row = ROW.firstType + i;
    grid.put(BLOCK.label, row, TYPE_TEXT[type]);
    for (const [key, formula] of typeFormulas(type, row, last)) grid.put(BLOCK[key], row, formula);
    const other = others[type];
    if (other === undefined) return;
    grid.put(BLOCK.otherTotal, row, other.total);
    grid.put(BLOCK.otherRegistered, row, other.registered);
    grid.put(BLOCK.otherRecognised, row, other.recognised);
  });
  grid.put(BLOCK.label, ROW.allTypes, "Cả bốn loại");
  for (const [key, formula] of poolFormulas()) grid.put(BLOCK[key], ROW.allTypes, formula);
  grid.put("C", ROW.sentence, `=$B$${ROW.strip}`);
}

function writeRow(grid: Grid, row: number, number: number, r: RegisterRow, { rule }: Register): void {
  const put = (key: RegisterColumn, content: CellContent) => grid.put(REGISTER_COLUMN[key], row, content);
  const { subject, manual } = r;
  put("id", literal(subject.id));
  put("number", number);
  put("name", r.isNamed ? literal(subject.name) : nameFormula(r.sheetName));
  put("type", `${TYPE_TEXT[subject.type]}${r.isDuplicate ? " (bản sao)" : ""}`);
  if (r.deadline !== undefined) put("deadline", serialOf(r.deadline));
  put("registered", manual.registered === undefined ? "" : manual.registered ? YES : NO);
  put("recognised", manual.recognised === undefined ? "" : manual.recognised ? YES : NO);
  put("decision", literal(manual.decision ?? ""));
  put("note", literal(manual.note ?? ""));
  if (r.itemCount !== undefined) put("itemCount", r.itemCount);
  for (const [key, formula] of liveFormulas(r.sheetName)) put(key, formula);
  for (const [key, formula] of rowFormulas(row, r.itemCount, rule)) put(key, formula);
  for (const [key, value] of closedConstants(r.closing)) put(key, literal(value));
  put("typeCode", r.isDuplicate ? "" : r.isNamed ? subject.type : typeOnceNamed(row, subject.type));
}

/** A scorecard that is no longer there: its name and what people typed beside it. */
function writeGone(grid: Grid, row: number, number: number, gone: RegisterReadingRow): void {
  const put = (key: RegisterColumn, content: CellContent) => grid.put(REGISTER_COLUMN[key], row, content);
  put("id", literal(gone.id));
  put("number", number);
  put("name", literal(gone.name));
  put("type", literal(gone.type));
  put("status", "Không còn bảng");
  put("registered", gone.manual.registered === undefined ? "" : gone.manual.registered ? YES : NO);
  put("recognised", gone.manual.recognised === undefined ? "" : gone.manual.recognised ? YES : NO);
  put("decision", literal(gone.manual.decision ?? ""));
  put("note", literal(gone.manual.note ?? ""));
}

/** The name of a blank form, once it is typed into its letterhead. */
function nameFormula(sheetName: string): string {
  const at = `${quoteSheet(sheetName)}!${NAME_CELL}`;
  return `=IFERROR(IF(OR(${at}="",LEFT(${at},1)="("),"",${at}),"")`;
}

function typeOnceNamed(row: number, type: string): string {
  return `=IF($${REGISTER_COLUMN.name}${row}="","","${type}")`;
}

function closedConstants(closing: RegisterRow["closing"]): [RegisterColumn, string][] {
  return [
    ["closedAt", closing === undefined ? "" : `${logTime(closing.time)}, ${closing.person}`],
    ["closedResult", closing === undefined ? "" : closedText(closing.result)],
  ];
}

/** Days since 30/12/1899, as a date cell holds them. */
function serialOf(date: string): number {
  return daysBetween("1899-12-30", date);
}
