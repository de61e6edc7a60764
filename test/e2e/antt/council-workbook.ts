import { readFileSync } from "node:fs";
import { join } from "node:path";
import {
  closedResult,
  compare,
  LOG_HEADINGS,
  LOG_SHEET,
  logRow,
  nextLogEntry,
  type LogEntry,
} from "../../../src/council";
import { parseCriteriaSet, type CountMeasure, type SubjectType } from "../../../src/criteria";
import { layoutToSheet, scorecardLayout, textSheet, withEntries, type Subject } from "../../../src/scorecard";
import type { Entry } from "../../../src/scoring";
import { writeXlsx, type PlainSheet } from "../../../src/xlsx";

export const STOCK = parseCriteriaSet(
  JSON.parse(
    readFileSync(join(__dirname, "../../../templates/criteria/lang-son-2022-minh-hoa.json"), "utf8"),
  ) as unknown,
);

/** A subject of the file and what stands in its sheet. */
export interface FileSubject {
  readonly type: SubjectType;
  readonly name: string;
  /** Items the unit gives itself 0 for. */
  readonly ownMisses?: readonly string[];
  /** Items the council gives 0 for; absent: the council has scored nothing. */
  readonly councilMisses?: readonly string[];
  readonly reasons?: Readonly<Record<string, string>>;
}

export const COMMUNE = "Xã Mẫu Sơn Mẫu";

export function subjectOf({ type, name }: FileSubject): Subject {
  return { id: `mau-${name}`, type, name, commune: type === "commune" ? "" : COMMUNE, year: 2026 };
}

/** A workbook with these scorecards, as another program would write it. */
export function councilWorkbook(
  subjects: readonly FileSubject[],
  others: readonly PlainSheet[] = [],
): Buffer {
  const sheets = subjects.map((subject) => {
    const layout = scorecardLayout(STOCK, subjectOf(subject));
    return layoutToSheet(withEntries(layout, entriesOf(subject)).layout);
  });
  return Buffer.from(
    writeXlsx({ sheets: [...sheets, ...others], activeSheet: 0, names: [], properties: {} }),
  );
}

function entriesOf({ type, ownMisses = [], councilMisses, reasons = {} }: FileSubject): Entry[] {
  const items = (STOCK.subjects[type]?.criteria ?? []).flatMap((c) => [...c.items]);
  return items.map(({ code, points, measure }) => {
    const reason = reasons[code];
    return {
      code,
      selfScore: ownMisses.includes(code) ? 0 : points,
      evidence: "Sổ theo dõi năm 2026",
      ...(measure?.kind === "count" ? { figureA: countOf(measure, ownMisses.includes(code)) } : {}),
      ...(councilMisses === undefined ? {} : { councilScore: councilMisses.includes(code) ? 0 : points }),
      ...(reason === undefined ? {} : { councilReason: reason }),
    };
  });
}

/** The log sheet in which the results of these subjects stand as closed. */
export function closedLog(subjects: readonly FileSubject[]): PlainSheet {
  const entries = subjects.reduce<LogEntry[]>((lines, subject) => {
    const { id, name, type } = subjectOf(subject);
    const criteria = STOCK.subjects[type];
    if (criteria === undefined) throw new Error(`no ${type} in the stock set`);
    const typed = entriesOf(subject);
    const result = closedResult(compare(criteria, typed), typed);
    const record = {
      time: "2026-11-12T14:05:00+07:00",
      person: "Lý Văn Thử",
      subject: { id, name },
      detail: { action: "close", result },
    } as const;
    return [...lines, nextLogEntry({ entries: lines, faults: [] }, record)];
  }, []);
  return textSheet(LOG_SHEET, [LOG_HEADINGS, ...entries.map(logRow)], "visible");
}

/** A count that supports the score. */
function countOf(measure: CountMeasure, isMissed: boolean): number {
  if ("atMost" in measure) return measure.atMost + (isMissed ? 1 : 0);
  return measure.atLeast - (isMissed ? 1 : 0);
}
