import { JsonReader, type CriteriaProblem } from "./json-reader";
import {
  SUBJECT_TYPES,
  type Citation,
  type Criterion,
  type CriteriaSet,
  type Instrument,
  type Item,
  type Measure,
  type Provision,
  type ScoringRules,
  type SubjectCriteria,
  type SubjectType,
} from "./types";

/** Thrown by `parseCriteriaSet` once, with every problem and its path. */
export class CriteriaSetError extends Error {
  constructor(readonly problems: readonly CriteriaProblem[]) {
    super(
      `Thang điểm có ${problems.length} lỗi:\n${problems.map((p) => `- ${p.path}: ${p.message}`).join("\n")}`,
    );
    this.name = "CriteriaSetError";
  }
}

const ISO_DATE = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;
const MONTH_DAY = /^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;
const CODE = /^[0-9A-Za-zĐđ]+(\.[0-9A-Za-zĐđ]+)*$/;

/**
 * Parses a criteria set from JSON.
 *
 * Checks, all in one pass: shape and types, unknown keys, duplicate codes, unknown instruments, points
 * that miss the stated total, a pass mark above the total, rating levels.
 * Texts come out trimmed and in NFC; points are points, percentages whole percents.
 *
 * @throws CriteriaSetError with all problems and their paths
 */
export function parseCriteriaSet(json: unknown): CriteriaSet {
  const problems: CriteriaProblem[] = [];
  const set = readSet(new JsonReader(json, "", problems));
  if (problems.length > 0) throw new CriteriaSetError(problems);
  return set;
}

function readSet(root: JsonReader): CriteriaSet {
  const at = root.object(
    ["id", "title", "status", "effective", "instruments", "scoring", "subjects"],
    ["statusNote"],
  );
  const instruments = readInstruments(at("instruments"));
  const scoring = readScoring(at("scoring"));
  const effective = at("effective").object(["from"], ["to"]);
  const to = effective("to");
  return {
    id: at("id").pattern(/^[a-z0-9-]+$/, "chữ thường, số và gạch nối"),
    title: at("title").text(),
    status: at("status").oneOf(["illustrative", "official"]),
    ...(at("statusNote").isPresent ? { statusNote: at("statusNote").text() } : {}),
    effective: {
      from: effective("from").pattern(ISO_DATE, "2022-05-17"),
      to: to.isPresent && !to.isNull ? to.pattern(ISO_DATE, "2026-12-31") : null,
    },
    instruments,
    scoring,
    subjects: readSubjects(at("subjects"), new Set(instruments.map((i) => i.id)), scoring),
  };
}

function readInstruments(reader: JsonReader): Instrument[] {
  const seen = new Set<string>();
  return reader.array().map((r) => {
    const at = r.object(["id", "title"], ["date", "issuer", "effectiveFrom", "note"]);
    const id = at("id").text();
    if (id !== "" && seen.has(id)) r.problem(`văn bản “${id}” khai hai lần`);
    seen.add(id);
    return {
      id,
      title: at("title").text(),
      ...(at("date").isPresent ? { date: at("date").pattern(ISO_DATE, "2021-12-28") } : {}),
      ...(at("issuer").isPresent ? { issuer: at("issuer").text() } : {}),
      ...(at("effectiveFrom").isPresent
        ? { effectiveFrom: at("effectiveFrom").pattern(ISO_DATE, "2022-02-10") }
        : {}),
      ...(at("note").isPresent ? { note: at("note").text() } : {}),
    };
  });
}

function readScoring(reader: JsonReader): ScoringRules {
  const at = reader.object(["total", "passMark", "itemRule"], ["notApplicable", "evidence"]);
  const total = at("total").number({ min: 1, max: 1000 });
  const passMark = at("passMark").number({ min: 0, max: 1000 });
  if (passMark > total) reader.problem(`mức đạt ${passMark} lớn hơn tổng điểm ${total}`);
  return {
    total,
    passMark,
    itemRule: at("itemRule").oneOf(["all-or-nothing"]),
    notApplicable: at("notApplicable").isPresent
      ? at("notApplicable").oneOf(["full", "excluded-rescale"])
      : "full",
    evidence: at("evidence").isPresent ? at("evidence").oneOf(["expected", "optional"]) : "expected",
  };
}

function readSubjects(
  reader: JsonReader,
  instruments: ReadonlySet<string>,
  scoring: ScoringRules,
): Partial<Record<SubjectType, SubjectCriteria>> {
  const at = reader.object([], SUBJECT_TYPES);
  if (reader.keys().length === 0) reader.problem("chưa có loại đối tượng nào");
  const subjects: Partial<Record<SubjectType, SubjectCriteria>> = {};
  for (const type of SUBJECT_TYPES)
    if (at(type).isPresent) subjects[type] = readSubject(at(type), type, instruments, scoring);
  return subjects;
}

function readSubject(
  reader: JsonReader,
  type: SubjectType,
  instruments: ReadonlySet<string>,
  scoring: ScoringRules,
): SubjectCriteria {
  const at = reader.object(["label", "article", "period", "deadline", "criteria"], ["labelNote"]);
  const period = at("period").object(["from", "to"]);
  const codes = new Map<string, string>();
  const criteria = at("criteria")
    .array()
    .map((r) => readCriterion(r, instruments, codes));
  const sum = round2(criteria.flatMap((c) => c.items).reduce((s, i) => s + i.points, 0));
  if (sum !== scoring.total) reader.problem(`tổng điểm chuẩn là ${sum}, phải bằng ${scoring.total}`);
  return {
    type,
    label: at("label").text(),
    ...(at("labelNote").isPresent ? { labelNote: at("labelNote").text() } : {}),
    article: at("article").number({ min: 1, max: 999, integer: true }),
    period: {
      from: period("from").pattern(MONTH_DAY, "11-01"),
      to: period("to").pattern(MONTH_DAY, "10-31"),
    },
    deadline: at("deadline").pattern(MONTH_DAY, "11-15"),
    criteria,
    scoring,
  };
}

function readCriterion(
  reader: JsonReader,
  instruments: ReadonlySet<string>,
  codes: Map<string, string>,
): Criterion {
  const at = reader.object(["code", "title", "items"]);
  return {
    code: uniqueCode(at("code"), codes, "tiêu chí"),
    title: at("title").text(),
    items: at("items")
      .array()
      .map((r) => readItem(r, instruments, codes)),
  };
}

function readItem(reader: JsonReader, instruments: ReadonlySet<string>, codes: Map<string, string>): Item {
  const at = reader.object(
    ["code", "text", "points", "mandatory", "cite"],
    ["measure", "mustNotOccur", "applicableWhen"],
  );
  const points = at("points").number({ min: 0.01, max: 1000 });
  return {
    code: uniqueCode(at("code"), codes, "nội dung"),
    text: at("text").text(),
    points,
    mandatory: at("mandatory").bool(),
    cite: readCitation(at("cite"), instruments),
    ...(at("measure").isPresent ? { measure: readMeasure(at("measure")) } : {}),
    ...(at("mustNotOccur").isPresent ? { mustNotOccur: at("mustNotOccur").bool() } : {}),
    ...(at("applicableWhen").isPresent ? { applicableWhen: at("applicableWhen").text() } : {}),
  };
}

/** Criteria and items share one space of codes per subject type: a code names one row of the sheet. */
function uniqueCode(reader: JsonReader, codes: Map<string, string>, what: string): string {
  const code = reader.pattern(CODE, "1, 1.2 hoặc 3.đ");
  const first = codes.get(code);
  if (code !== "" && first !== undefined) reader.problem(`mã ${what} “${code}” trùng với ${first}`);
  else codes.set(code, reader.path);
  return code;
}

function readCitation(reader: JsonReader, instruments: ReadonlySet<string>): Citation {
  const at = reader.object(["instrument", "article", "clause"], ["point", "refersTo"]);
  const instrument = at("instrument").text();
  if (instrument !== "" && !instruments.has(instrument))
    at("instrument").problem(`không có văn bản “${instrument}” trong danh sách instruments`);
  return {
    instrument,
    ...readPlace(at),
    ...(at("refersTo").isPresent
      ? { refersTo: readPlace(at("refersTo").object(["article", "clause"], ["point"])) }
      : {}),
  };
}

function readPlace(at: (key: string) => JsonReader): Provision {
  return {
    article: at("article").number({ min: 1, max: 999, integer: true }),
    clause: at("clause").number({ min: 1, max: 99, integer: true }),
    ...(at("point").isPresent ? { point: at("point").pattern(/^[a-zđ]\d?$/u, "a, b, đ hoặc c1") } : {}),
  };
}

function readMeasure(reader: JsonReader): Measure {
  const kind = reader.peek("kind").oneOf(["ratio", "count", "noIncrease", "rating"]);
  switch (kind) {
    case "ratio": {
      const at = reader.object(["kind", "numerator", "denominator", "atLeastPercent"]);
      return {
        kind,
        numerator: at("numerator").text(),
        denominator: at("denominator").text(),
        atLeastPercent: at("atLeastPercent").number({ min: 1, max: 100, integer: true }),
      };
    }
    case "noIncrease": {
      const at = reader.object(["kind", "previous", "current"]);
      return { kind, previous: at("previous").text(), current: at("current").text() };
    }
    case "count": {
      const at = reader.object(["kind", "label"], ["atMost", "atLeast"]);
      if (at("atMost").isPresent === at("atLeast").isPresent)
        reader.problem("cần đúng một trong hai: atMost hoặc atLeast");
      const label = at("label").text();
      const range = { min: 0, max: 1_000_000, integer: true };
      return at("atLeast").isPresent
        ? { kind, label, atLeast: at("atLeast").number(range) }
        : { kind, label, atMost: at("atMost").isPresent ? at("atMost").number(range) : 0 };
    }
    case "rating": {
      const at = reader.object(["kind", "label", "levels", "atLeast"]);
      const levels = at("levels")
        .array()
        .map((r) => r.text());
      const atLeast = at("atLeast").text();
      if (atLeast !== "" && !levels.includes(atLeast))
        at("atLeast").problem(`mức “${atLeast}” không có trong levels`);
      if (new Set(levels).size !== levels.length) at("levels").problem("có mức xếp loại ghi hai lần");
      return { kind, label: at("label").text(), levels, atLeast };
    }
  }
}

function round2(n: number): number {
  return Math.round(n * 100) / 100;
}
