import type { CriteriaSet, SubjectType } from "../src/criteria";
import { assess, FORM_TEXT, type ScorecardInFile, type Subject, setOfSheet } from "../src/scorecard";
import { findingText, type Evaluation, type Severity, type Verdict } from "../src/scoring";
import type { FileFault } from "./file-fault";
import type { InputFile } from "./input-files";
import { keyOf } from "./journal";
import { readWorkbookFile } from "./read-workbook";
import type { Language, Text } from "./words";

/** One finding as a person reads it. */
export interface FindingLine {
  readonly severity: Severity;
  readonly column: "self" | "council";
  /** Empty for the sheet as a whole. */
  readonly item: string;
  /** A1 address, where the row is still there. */
  readonly cell?: string;
  readonly code: string;
  readonly text: string;
}

/** The result of one score column. */
export interface ColumnResult {
  readonly total: number;
  readonly maximum: number;
  readonly verdict: Verdict;
  readonly circularVerdict: Verdict;
  readonly errors: number;
  readonly blank: number;
  readonly reasons: readonly string[];
}

export interface CheckedSheet {
  readonly sheet: string;
  readonly subject: Subject;
  readonly set: string;
  /** Fingerprint of everything typed into it. */
  readonly entriesKey: string;
  /** Absent: the points table that the sheet names is not at hand. */
  readonly self?: ColumnResult;
  /** Present once the council has scored something. */
  readonly council?: ColumnResult;
  readonly findings: readonly FindingLine[];
}

export interface CheckedFile {
  readonly file: string;
  readonly key?: string;
  readonly fault?: FileFault;
  readonly notes: readonly Text[];
  readonly sheets: readonly CheckedSheet[];
  /** Ready forms that nobody has touched. */
  readonly unused: number;
}

interface CheckContext {
  readonly sets: readonly CriteriaSet[];
  readonly language: Language;
}

/** Reads one workbook and evaluates each of its scorecards, exactly as the task pane does (`assess`). */
export function checkFile(file: InputFile, { sets, language }: CheckContext): CheckedFile {
  const reading = readWorkbookFile(file.path, sets);
  if (!reading.ok)
    return {
      file: file.name,
      ...(reading.key === undefined ? {} : { key: reading.key }),
      fault: reading.fault,
      notes: [],
      sheets: [],
      unused: 0,
    };
  const { scorecards, notes, key } = reading.workbook;
  const used = scorecards.filter((card) => !isUnused(card));
  return {
    file: file.name,
    key,
    notes,
    sheets: used.map((card) => checkSheet(card, sets, language)),
    unused: scorecards.length - used.length,
  };
}

/** A form of a ready workbook whose unit is not named and that holds no entry. */
export function isUnused({ reading }: ScorecardInFile): boolean {
  return reading.identity.subject.name === FORM_TEXT.unnamed && !reading.entries.some(isTyped);
}

const isTyped = ({ code: _, ...typed }: ScorecardInFile["reading"]["entries"][number]): boolean =>
  Object.values(typed).some((value) => value !== undefined && value !== "");

function checkSheet(card: ScorecardInFile, sets: readonly CriteriaSet[], language: Language): CheckedSheet {
  const { sheetName, reading } = card;
  const { subject, setId } = reading.identity;
  const head = { sheet: sheetName, subject, set: setId, entriesKey: keyOf(JSON.stringify(reading.entries)) };
  const criteria = setOfSheet(sets, reading.identity)?.subjects[subject.type];
  if (criteria === undefined) return { ...head, findings: [unknownSet(setId, subject.type, language)] };
  const self = assess(criteria, reading, "self");
  const hasCouncil = reading.entries.some((e) => e.councilScore !== undefined);
  const council = hasCouncil ? assess(criteria, reading, "council") : undefined;
  const seen = new Set<string>();
  const lines = [...linesOf(self, card, language), ...(council ? linesOf(council, card, language) : [])];
  const named = subject.name === FORM_TEXT.unnamed ? [unnamed(language)] : [];
  return {
    ...head,
    self: resultOf(self),
    ...(council === undefined ? {} : { council: resultOf(council) }),
    // Findings about the sheet itself are the same for both columns.
    findings: [...named, ...lines].filter((line) => {
      const about = `${line.code} ${line.item} ${line.cell ?? ""} ${line.text}`;
      return seen.size < seen.add(about).size;
    }),
  };
}

const resultOf = (e: Evaluation): ColumnResult => ({
  total: e.total,
  maximum: e.maximum,
  verdict: e.verdict,
  circularVerdict: e.circularVerdict,
  errors: e.errorItems,
  blank: e.blank,
  reasons: e.reasons,
});

function linesOf(evaluation: Evaluation, { reading }: ScorecardInFile, language: Language): FindingLine[] {
  return evaluation.findings.map((finding) => {
    const cell = finding.cell ?? reading.addressOf(finding.itemCode, finding.field);
    return {
      severity: finding.severity,
      column: evaluation.column,
      item: finding.itemCode,
      ...(cell === undefined ? {} : { cell }),
      code: finding.detail.code,
      text: findingText(finding, language),
    };
  });
}

const sheetError = (code: string, said: string): FindingLine => ({
  severity: "error",
  column: "self",
  item: "",
  code,
  text: said,
});

const unknownSet = (setId: string, type: SubjectType, language: Language): FindingLine =>
  sheetError(
    "set.unknown",
    language === "vi"
      ? `Bảng theo thang điểm “${setId}” (${type}) không có ở đây; thêm --set <tệp thang điểm>`
      : `The sheet uses the points table “${setId}” (${type}), not at hand; add --set <file>`,
  );

const unnamed = (language: Language): FindingLine =>
  sheetError(
    "subject.unnamed",
    language === "vi" ? "Đã chấm nhưng chưa ghi tên đơn vị" : "Scored, but the unit is not named",
  );
