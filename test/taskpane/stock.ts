import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseCriteriaSet, type SubjectCriteria, type SubjectType } from "../../src/criteria";
import { identityOf, type ScorecardReading, type Subject } from "../../src/scorecard";
import { evaluate, type Entry, type FindingField } from "../../src/scoring";

/** The stock criteria set: 100 points per type, residential areas 20 items of which 8 are mandatory. */
export const STOCK = parseCriteriaSet(
  JSON.parse(
    readFileSync(join(__dirname, "../../templates/criteria/lang-son-2022-minh-hoa.json"), "utf8"),
  ) as unknown,
);

export function criteriaOf(type: SubjectType): SubjectCriteria {
  const criteria = STOCK.subjects[type];
  if (criteria === undefined) throw new Error(`no ${type} in the stock set`);
  return criteria;
}

export const VILLAGE: Subject = {
  id: "na-mau",
  type: "residential-area",
  name: "Thôn Nà Mẫu",
  commune: "Xã Mẫu Sơn Mẫu",
  year: 2026,
};

/** Every item at its maximum with evidence, except what `changes` says per item code. */
export function fullEntries(type: SubjectType, changes: Record<string, Partial<Entry>> = {}): Entry[] {
  return criteriaOf(type).criteria.flatMap((c) =>
    c.items.map((item) => ({
      code: item.code,
      selfScore: item.points,
      evidence: "Xác nhận của Công an xã",
      ...changes[item.code],
    })),
  );
}

const COLUMNS: Readonly<Record<FindingField, string>> = {
  code: "A",
  text: "C",
  max: "E",
  figureA: "G",
  figureB: "H",
  self: "I",
  council: "J",
  evidence: "K",
  note: "L",
  councilReason: "M",
};

/** A reading with items from row 10 on, a group row before each criterion, as on the sheet. */
export function readingOf(subject: Subject, entries: readonly Entry[]): ScorecardReading {
  const criteria = criteriaOf(subject.type);
  const codes = criteria.criteria.flatMap((c) => [c.code, ...c.items.map((i) => i.code)]);
  const row = (code: string) => (codes.includes(code) ? codes.indexOf(code) + 10 : undefined);
  const shown = (column: "self" | "council") => {
    const { total, verdict, circularVerdict } = evaluate(criteria, entries, column);
    return { total, verdict, circular: circularVerdict };
  };
  return {
    identity: identityOf(STOCK, criteria, subject),
    entries,
    findings: [],
    shown: { self: shown("self"), council: shown("council") },
    addressOf: (code, field) => (row(code) === undefined ? undefined : `${COLUMNS[field]}${row(code)}`),
    addressOfCriterion: (code) => (row(code) === undefined ? undefined : `C${row(code)}`),
  };
}
