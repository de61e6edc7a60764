import {
  changesSinceClosing,
  closingsOf,
  compare,
  manualBySubject,
  readLog,
  type Closing,
  type LogFault,
  type ManualColumns,
  type OtherUnits,
  type UnitType,
} from "../src/council";
import type { CriteriaSet } from "../src/criteria";
import { summaryOfEvaluation, type ScorecardSummary } from "../src/scorecard";
import { showCell, type Entry } from "../src/scoring";
import { checkSheet, type CheckContext, type CheckedSheet } from "./check-file";
import type { InputFile } from "./input-files";
import { subjectId } from "./make-workbook";
import { readCards, type FileCards, type ReadCard } from "./read-cards";
import { text, type Text } from "./words";

/** An item that the council scored otherwise than the unit, as tables show it. */
export interface DifferenceLine {
  readonly item: string;
  readonly text: string;
  readonly self: string;
  readonly council: string;
  readonly points: number;
  readonly reason: string;
}

/** One scorecard for the province's tables. The subject's id is the same in every workbook of that unit and year. */
export interface CollectedCard extends CheckedSheet {
  readonly file: string;
  readonly entries: readonly Entry[];
  /** Absent: the points table that the sheet names is not at hand. */
  readonly summary?: ScorecardSummary;
  readonly closing?: Closing;
  /** Entries differ from those that were closed. */
  readonly isChanged: boolean;
  /** What people typed beside the unit in the workbook's register. */
  readonly manual?: ManualColumns;
  readonly differences: readonly DifferenceLine[];
}

export interface CollectedFile extends FileCards<CollectedCard> {
  /** Points tables that the workbook keeps. */
  readonly sets?: readonly CriteriaSet[];
  /** Units of the commune that have no scorecard, as counted by hand in its register. */
  readonly others?: Readonly<Partial<Record<UnitType, OtherUnits>>>;
}

/** Reads one workbook for consolidation: results, differences and faults of each scorecard, as plain data. */
export function collectFile(file: InputFile, { sets, language }: CheckContext): CollectedFile {
  const { workbook, cards, ...read } = readCards(file, sets);
  if (workbook === undefined) return { ...read, cards: [] };
  const log = readLog(workbook.log);
  const of = { closings: closingsOf(log), manual: manualBySubject(workbook.register) };
  return {
    ...read,
    notes: [...read.notes, ...log.faults.map(logNote)],
    cards: cards.map((card) => collectCard(file.name, card, of, checkSheet(card, language))),
    sets: workbook.storedSets.sets,
    others: workbook.register?.others ?? {},
  };
}

const logNote = ({ message, kind, row }: LogFault): Text =>
  text(message, `The council's log, row ${row}: ${LOG_FAULTS[kind]}.`);

const LOG_FAULTS: Readonly<Record<LogFault["kind"], string>> = {
  unreadable: "cannot be read",
  changed: "was edited by hand",
  "predecessor-missing": "the line before it is missing",
};

interface CouncilOf {
  readonly closings: ReadonlyMap<string, Closing>;
  readonly manual: ReadonlyMap<string, ManualColumns>;
}

function collectCard(
  file: string,
  { reading, assessed }: ReadCard,
  { closings, manual }: CouncilOf,
  checked: CheckedSheet,
): CollectedCard {
  const { identity, entries } = reading;
  const subject = { ...identity.subject, id: subjectId(identity.subject) };
  const closing = closings.get(identity.subject.id);
  const typed = manual.get(identity.subject.id);
  const head = {
    ...checked,
    file,
    subject,
    entries,
    isChanged: closing !== undefined && changesSinceClosing(closing.result, entries).length > 0,
    ...(closing === undefined ? {} : { closing }),
    ...(typed === undefined ? {} : { manual: typed }),
  };
  if (assessed === undefined) return { ...head, differences: [] };
  const { criteria, self, council } = assessed;
  const compared = compare(criteria, entries, (column) => (column === "self" ? self : council));
  return {
    ...head,
    summary: {
      identity: { ...identity, subject },
      self: summaryOfEvaluation(self),
      council: summaryOfEvaluation(council),
    },
    differences: compared.differences.map((d) => ({
      item: d.item.code,
      text: d.item.text,
      self: showCell(d.self),
      council: showCell(d.council),
      points: d.points,
      reason: d.reason,
    })),
  };
}
