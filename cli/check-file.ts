import type { CriteriaSet } from "../src/criteria";
import type { Subject } from "../src/scorecard";
import type { Evaluation, Verdict } from "../src/scoring";
import { findingLines, type FindingLine } from "./finding-lines";
import type { InputFile } from "./input-files";
import { keyOf } from "./journal";
import { readCards, type FileCards, type ReadCard } from "./read-cards";
import type { Language } from "./words";

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

export interface CheckContext {
  /** Points tables at hand besides those that a workbook keeps. */
  readonly sets: readonly CriteriaSet[];
  readonly language: Language;
}

/** Reads one workbook and tells of each of its scorecards. */
export function checkFile(file: InputFile, { sets, language }: CheckContext): FileCards<CheckedSheet> {
  const { workbook: _, cards, ...read } = readCards(file, sets);
  return { ...read, cards: cards.map((card) => checkSheet(card, language)) };
}

export function checkSheet(card: ReadCard, language: Language): CheckedSheet {
  const { sheetName, reading, assessed } = card;
  return {
    sheet: sheetName,
    subject: reading.identity.subject,
    set: reading.identity.setId,
    entriesKey: entriesKeyOf(card),
    ...(assessed === undefined ? {} : { self: resultOf(assessed.self) }),
    ...(assessed?.hasCouncil === true ? { council: resultOf(assessed.council) } : {}),
    findings: findingLines(card, language),
  };
}

export const entriesKeyOf = ({ reading }: ReadCard): string => keyOf(JSON.stringify(reading.entries));

const resultOf = (e: Evaluation): ColumnResult => ({
  total: e.total,
  maximum: e.maximum,
  verdict: e.verdict,
  circularVerdict: e.circularVerdict,
  errors: e.errorItems,
  blank: e.blank,
  reasons: e.reasons,
});
