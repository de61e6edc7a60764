import type { CriteriaSet } from "../../../src/criteria";
import {
  mergeWorkbooks,
  openItems,
  readReviewRows,
  REVIEW_SHEET,
  reviewRows,
  type ReviewMark,
  type SubjectEntries,
} from "../../../src/council";
import {
  scorecardsIn,
  scorecardsToWorkbook,
  textRowsInFile,
  textSheet,
  setOfSheet,
} from "../../../src/scorecard";
import { fileSlug } from "../../../src/vi";
import { readXlsx, writeXlsx } from "../../../src/xlsx";
import type { DeliveredFile } from "../../delivery";
import type { ReturnedCopy } from "./council-state";
import type { AssessedCard } from "./state";

const XLSX_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

export interface ReviewRequest {
  readonly cards: readonly AssessedCard[];
  readonly sets: readonly CriteriaSet[];
  readonly mark: Omit<ReviewMark, "copyId" | "base">;
  readonly body: string;
}

/** A workbook of its own with every scorecard as it is now, and a hidden sheet with what was handed out. */
export function reviewFile({ cards, sets, mark, body }: ReviewRequest): {
  readonly copyId: string;
  readonly file: DeliveredFile;
} {
  const copyId = `${fileSlug(body)}-${Date.parse(mark.time).toString(36)}`;
  const base = new Map(cards.map((c) => [c.identity.subject.id, c.reading.entries]));
  const scorecards = cards.flatMap(({ identity, reading }) => {
    const set = setOfSheet(sets, identity);
    return set === undefined ? [] : [{ set, subject: identity.subject, entries: reading.entries }];
  });
  const marked = textSheet(REVIEW_SHEET, reviewRows({ ...mark, copyId, base }));
  const data = writeXlsx(scorecardsToWorkbook(scorecards, [marked]).workbook);
  const day = mark.time.slice(0, 10);
  return { copyId, file: { name: `${day}_${fileSlug(body)}_ban-gui-tham-dinh.xlsx`, data, type: XLSX_TYPE } };
}

/** A returned file beside ours; “file” when it is no workbook, “empty” when it has no scorecard. */
export function returnedCopy(
  fileName: string,
  data: Uint8Array,
  cards: readonly AssessedCard[],
  sets: readonly CriteriaSet[],
): ReturnedCopy | "file" | "empty" {
  const file = readXlsx(data);
  if (!file.ok) return "file";
  const theirs = scorecardsIn(file.workbook, sets).map(({ reading }) => ({
    subject: reading.identity.subject,
    entries: reading.entries,
  }));
  if (theirs.length === 0) return "empty";
  const mark = readReviewRows(textRowsInFile(file.workbook, REVIEW_SHEET));
  return merged({ fileName, copyId: mark?.copyId ?? fileName, mark, theirs, choices: new Map() }, cards);
}

/** The same copy beside the workbook as it is now; choices for cells that are still the same stay. */
export function remerge(returned: ReturnedCopy, cards: readonly AssessedCard[]): ReturnedCopy {
  const next = merged(returned, cards);
  const sameCells = (sheetId: string, code: string) => {
    const cellsOf = (copy: ReturnedCopy) =>
      copy.subjects.find((s) => s.sheetId === sheetId)?.merge.items.find((i) => i.code === code)?.cells;
    return JSON.stringify(cellsOf(returned)) === JSON.stringify(cellsOf(next));
  };
  const choices = [...returned.choices].map(
    ([sheetId, own]) => [sheetId, new Map([...own].filter(([code]) => sameCells(sheetId, code)))] as const,
  );
  return { ...next, choices: new Map(choices) };
}

function merged(
  copy: Pick<ReturnedCopy, "fileName" | "copyId" | "mark" | "theirs" | "choices">,
  cards: readonly AssessedCard[],
): ReturnedCopy {
  const ours = cards.map((c): SubjectEntries & { sheetId: string } => ({
    sheetId: c.sheetId,
    subject: c.identity.subject,
    entries: c.reading.entries,
  }));
  const { subjects, onlyTheirs, ambiguous } = mergeWorkbooks(copy.mark, ours, copy.theirs);
  return {
    ...copy,
    subjects: subjects.flatMap((s) => {
      const own = ours.find((o) => o.subject === s.subject);
      return own === undefined ? [] : [{ ...s, sheetId: own.sheetId, name: s.subject.name }];
    }),
    unknown: onlyTheirs.map((s) => s.subject.name),
    ambiguous,
  };
}

/** Items over all subjects for which somebody still has to choose. */
export function openChoices({ subjects, choices }: ReturnedCopy): number {
  return subjects.reduce((n, s) => n + openItems(s.merge, choices.get(s.sheetId) ?? new Map()).length, 0);
}
