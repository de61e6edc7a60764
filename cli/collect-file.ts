import type { CriteriaSet } from "../src/criteria";
import { closingsOf, compare, readLog, type Closing } from "../src/council";
import {
  assess,
  criteriaOf,
  summaryOfEvaluation,
  type ScorecardInFile,
  type ScorecardSummary,
} from "../src/scorecard";
import { findingText, showCell, type Entry, type ScoreColumn } from "../src/scoring";
import { isUnused, type FindingLine } from "./check-file";
import type { FileFault } from "./file-fault";
import type { InputFile } from "./input-files";
import { keyOf } from "./journal";
import { subjectId } from "./make-workbook";
import { readWorkbookFile } from "./read-workbook";
import type { Language, Text } from "./words";

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
export interface CollectedCard {
  readonly file: string;
  readonly sheet: string;
  readonly entriesKey: string;
  readonly entries: readonly Entry[];
  /** Absent: the points table that the sheet names is not at hand. */
  readonly summary?: ScorecardSummary;
  readonly subject: ScorecardSummary["identity"]["subject"];
  readonly setId: string;
  readonly closing?: Closing;
  readonly differences: readonly DifferenceLine[];
  readonly errors: readonly FindingLine[];
}

export interface CollectedFile {
  readonly file: string;
  readonly key?: string;
  readonly fault?: FileFault;
  readonly notes: readonly Text[];
  readonly cards: readonly CollectedCard[];
  /** Ready forms that nobody has touched. */
  readonly unused: number;
}

/** Reads one workbook for consolidation: results, differences and faults of each scorecard, as plain data. */
export function collectFile(
  file: InputFile,
  { sets, language }: { readonly sets: readonly CriteriaSet[]; readonly language: Language },
): CollectedFile {
  const reading = readWorkbookFile(file.path, sets);
  if (!reading.ok)
    return {
      file: file.name,
      ...(reading.key === undefined ? {} : { key: reading.key }),
      fault: reading.fault,
      notes: [],
      cards: [],
      unused: 0,
    };
  const { scorecards, notes, key, log } = reading.workbook;
  const closings = closingsOf(readLog(log));
  const used = scorecards.filter((card) => !isUnused(card));
  return {
    file: file.name,
    key,
    notes,
    cards: used.map((card) => collectCard(file.name, card, closings, sets, language)),
    unused: scorecards.length - used.length,
  };
}

function collectCard(
  file: string,
  { sheetName, reading }: ScorecardInFile,
  closings: ReadonlyMap<string, Closing>,
  sets: readonly CriteriaSet[],
  language: Language,
): CollectedCard {
  const { identity, entries } = reading;
  const subject = { ...identity.subject, id: subjectId(identity.subject) };
  const closing = closings.get(identity.subject.id);
  const head = {
    file,
    sheet: sheetName,
    subject,
    setId: identity.setId,
    entries,
    entriesKey: keyOf(JSON.stringify(entries)),
    ...(closing === undefined ? {} : { closing }),
  };
  const criteria = criteriaOf(sets, identity)?.criteria;
  if (criteria === undefined) return { ...head, differences: [], errors: [] };
  const hasCouncil = entries.some((e) => e.councilScore !== undefined);
  const assessed = (column: ScoreColumn) => assess(criteria, reading, column);
  const [self, council] = [assessed("self"), assessed("council")];
  const judged = hasCouncil ? [self, council] : [self];
  return {
    ...head,
    summary: {
      identity: { ...identity, subject },
      self: summaryOfEvaluation(self),
      council: summaryOfEvaluation(council),
    },
    differences: compare(criteria, entries, (column) => (column === "self" ? self : council)).differences.map(
      (d) => ({
        item: d.item.code,
        text: d.item.text,
        self: showCell(d.self),
        council: showCell(d.council),
        points: d.points,
        reason: d.reason,
      }),
    ),
    errors: judged.flatMap((e) =>
      e.findings
        .filter((f) => f.severity === "error")
        .map((f): FindingLine => {
          const cell = f.cell ?? reading.addressOf(f.itemCode, f.field);
          return {
            severity: f.severity,
            column: e.column,
            item: f.itemCode,
            ...(cell === undefined ? {} : { cell }),
            code: f.detail.code,
            text: findingText(f, language),
          };
        }),
    ),
  };
}
