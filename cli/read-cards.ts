import type { CriteriaSet, SubjectCriteria } from "../src/criteria";
import { assess, criteriaOf, FORM_TEXT, type ScorecardInFile } from "../src/scorecard";
import type { Evaluation, ScoreColumn } from "../src/scoring";
import type { FileFault } from "./file-fault";
import type { InputFile } from "./input-files";
import { readWorkbookFile, type ScoredWorkbook } from "./read-workbook";
import type { Text } from "./words";

/** What came of one input file: a `Card` of each of its scorecards, or why there are none. */
export interface FileCards<Card> {
  readonly file: string;
  /** Fingerprint of the file's bytes. */
  readonly key?: string;
  readonly fault?: FileFault;
  readonly notes: readonly Text[];
  readonly cards: readonly Card[];
  /** Ready forms that nobody has touched. */
  readonly unused: number;
}

/** A scorecard with its evaluation, exactly as the task pane has it (`assess`). */
export interface ReadCard extends ScorecardInFile {
  /** Absent: the points table that the sheet names is neither in the workbook nor at hand. */
  readonly assessed?: AssessedCard;
}

export interface AssessedCard {
  readonly set: CriteriaSet;
  readonly criteria: SubjectCriteria;
  readonly self: Evaluation;
  readonly council: Evaluation;
  /** The council has scored something. */
  readonly hasCouncil: boolean;
}

/** An input file as a thread has read it. */
export interface ReadFile extends FileCards<ReadCard> {
  /** Absent where the file has a fault. */
  readonly workbook?: ScoredWorkbook;
}

/**
 * Reads one workbook and evaluates its scorecards, each with the points table that its sheet names; untouched forms are
 * counted only. Never throws for what the file is. `sets` are the tables at hand besides those that the workbook keeps.
 */
export function readCards(file: InputFile, sets: readonly CriteriaSet[]): ReadFile {
  const reading = readWorkbookFile(file.path, sets);
  if (!reading.ok)
    return {
      ...withoutCards(file.name, reading.fault),
      ...(reading.key === undefined ? {} : { key: reading.key }),
    };
  const { workbook } = reading;
  const used = workbook.scorecards.filter((card) => !isUnused(card));
  return {
    file: file.name,
    key: workbook.key,
    notes: workbook.notes,
    cards: used.map((card) => assessedBy(workbook.sets, card)),
    unused: workbook.scorecards.length - used.length,
    workbook,
  };
}

export const withoutCards = (file: string, fault: FileFault): FileCards<never> => ({
  file,
  fault,
  notes: [],
  cards: [],
  unused: 0,
});

function assessedBy(sets: readonly CriteriaSet[], card: ScorecardInFile): ReadCard {
  const { reading } = card;
  const found = criteriaOf(sets, reading.identity);
  if (found === undefined) return card;
  const of = (column: ScoreColumn) => assess(found.criteria, reading, column);
  const hasCouncil = reading.entries.some((e) => e.councilScore !== undefined);
  return { ...card, assessed: { ...found, self: of("self"), council: of("council"), hasCouncil } };
}

/** A form of a ready workbook whose unit is not named and that holds no entry. */
function isUnused({ reading }: ScorecardInFile): boolean {
  return reading.identity.subject.name === FORM_TEXT.unnamed && !reading.entries.some(isTyped);
}

const isTyped = ({ code: _, ...typed }: ScorecardInFile["reading"]["entries"][number]): boolean =>
  Object.values(typed).some((value) => value !== undefined && value !== "");
