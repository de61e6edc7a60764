import { JsonReader, type CriteriaProblem } from "./json-reader";
import { readMeasure } from "./parse-measure";
import {
  SUBJECT_TYPES,
  type AllowedPoints,
  type Citation,
  type Criterion,
  type CriteriaSet,
  type Instrument,
  type Item,
  type Provision,
  type ScoringRules,
  type SetSource,
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

/** The title of a cell's prompt holds 32 characters: “Điểm thẩm định mục ” and the code. */
export const LONGEST_CODE = 12;
/** Each item is named in a formula of at most 8192 characters. */
export const MOST_ITEMS = 150;
export const CODE = /^[0-9A-Za-zĐđ]+(\.[0-9A-Za-zĐđ]+)*$/;

/**
 * Parses a criteria set from JSON.
 *
 * Checks, all in one pass: shape and types, unknown keys, duplicate codes, unknown instruments, points
 * that miss the stated total, days the calendar does not have, a pass mark above the total, rating levels.
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
    ["statusNote", "source"],
  );
  const instruments = readInstruments(at("instruments"));
  const scoring = readScoring(at("scoring"));
  const effective = at("effective").object(["from"], ["to"]);
  const from = effective("from").date("2022-05-17");
  const to = effective("to").isPresent && !effective("to").isNull ? effective("to").date("2026-12-31") : null;
  if (to !== null && to < from)
    at("effective").problem(`ngày hết hiệu lực ${to} trước ngày có hiệu lực ${from}`);
  return {
    id: at("id").pattern(/^[a-z0-9-]+$/, "chữ thường, số và gạch nối"),
    title: at("title").text(),
    status: at("status").oneOf(["illustrative", "official"]),
    ...(at("statusNote").isPresent ? { statusNote: at("statusNote").text() } : {}),
    ...(at("source").isPresent ? { source: readSource(at("source")) } : {}),
    effective: { from, to },
    instruments,
    scoring,
    subjects: readSubjects(at("subjects"), {
      scoring,
      ...(root.hasStandIn(/^instruments(\[\d+\](\.id)?)?$/)
        ? {}
        : { instruments: new Set(instruments.map((i) => i.id)) }),
      ...(root.hasStandIn(/^scoring(\.total)?$/) ? {} : { total: scoring.total }),
    }),
  };
}

function readSource(reader: JsonReader): SetSource {
  const at = reader.object(["title", "confirmedBy", "importedAt"], ["number", "date", "province"]);
  return {
    title: at("title").text(),
    ...(at("number").isPresent ? { number: at("number").text() } : {}),
    ...(at("date").isPresent ? { date: at("date").date("2022-05-17") } : {}),
    ...(at("province").isPresent ? { province: at("province").text() } : {}),
    confirmedBy: at("confirmedBy").text(),
    importedAt: at("importedAt").date("2026-11-03"),
  };
}

/** What a subject type's table is checked against; absent where it is itself unreadable. */
interface Context {
  readonly scoring: ScoringRules;
  readonly instruments?: ReadonlySet<string>;
  readonly total?: number;
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
      ...(at("date").isPresent ? { date: at("date").date("2021-12-28") } : {}),
      ...(at("issuer").isPresent ? { issuer: at("issuer").text() } : {}),
      ...(at("effectiveFrom").isPresent ? { effectiveFrom: at("effectiveFrom").date("2022-02-10") } : {}),
      ...(at("note").isPresent ? { note: at("note").text() } : {}),
    };
  });
}

function readScoring(reader: JsonReader): ScoringRules {
  const at = reader.object(["total", "passMark", "itemRule"], ["notApplicable", "evidence"]);
  const total = readPoints(at("total"), 1);
  const passMark = readPoints(at("passMark"), 0);
  if (passMark > total && !reader.hasStandIn(/\.(total|passMark)$/))
    reader.problem(`mức đạt ${passMark} lớn hơn tổng điểm ${total}`);
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

function readSubjects(reader: JsonReader, context: Context): Partial<Record<SubjectType, SubjectCriteria>> {
  const at = reader.object([], SUBJECT_TYPES);
  if (reader.keys().length === 0) reader.problem("chưa có loại đối tượng nào");
  const subjects: Partial<Record<SubjectType, SubjectCriteria>> = {};
  for (const type of SUBJECT_TYPES)
    if (at(type).isPresent) subjects[type] = readSubject(at(type), type, context);
  return subjects;
}

function readSubject(reader: JsonReader, type: SubjectType, context: Context): SubjectCriteria {
  const { scoring, total } = context;
  const at = reader.object(["label", "article", "period", "deadline", "criteria"], ["labelNote"]);
  const period = at("period").object(["from", "to"]);
  const codes = new Map<string, string>();
  const criteria = at("criteria")
    .array()
    .map((r) => readCriterion(r, context, codes));
  const count = codes.size - criteria.length;
  if (count > MOST_ITEMS) reader.problem(`có ${count} nội dung, nhiều nhất ${MOST_ITEMS}`);
  const sum = round2(criteria.flatMap((c) => c.items).reduce((s, i) => s + i.points, 0));
  if (total !== undefined && sum !== total && !reader.hasStandIn(/(\.(criteria|items|points)|\])$/))
    reader.problem(`tổng điểm chuẩn là ${sum}, phải bằng ${total}`);
  return {
    type,
    label: at("label").text(),
    ...(at("labelNote").isPresent ? { labelNote: at("labelNote").text() } : {}),
    article: at("article").number({ min: 1, max: 999, integer: true }),
    period: {
      from: period("from").monthDay("11-01"),
      to: period("to").monthDay("10-31"),
    },
    deadline: at("deadline").monthDay("11-15"),
    criteria,
    scoring,
  };
}

function readCriterion(reader: JsonReader, context: Context, codes: Map<string, string>): Criterion {
  const at = reader.object(["code", "title", "items"]);
  return {
    code: uniqueCode(at("code"), codes, "tiêu chí"),
    title: at("title").text(),
    items: at("items")
      .array()
      .map((r) => readItem(r, context, codes)),
  };
}

function readItem(reader: JsonReader, context: Context, codes: Map<string, string>): Item {
  const at = reader.object(
    ["code", "text", "points", "mandatory", "cite"],
    ["allowed", "measure", "mustNotOccur", "applicableWhen"],
  );
  const points = readPoints(at("points"), 0.01);
  const measure = at("measure").isPresent ? readMeasure(at("measure")) : undefined;
  return {
    code: uniqueCode(at("code"), codes, "nội dung"),
    text: at("text").text(),
    points,
    ...(at("allowed").isPresent ? { allowed: readAllowed(at("allowed"), points) } : {}),
    mandatory: at("mandatory").bool(),
    cite: readCitation(at("cite"), context),
    ...(measure === undefined ? {} : { measure }),
    ...(at("mustNotOccur").isPresent ? { mustNotOccur: at("mustNotOccur").bool() } : {}),
    ...(at("applicableWhen").isPresent ? { applicableWhen: at("applicableWhen").text() } : {}),
  };
}

function readAllowed(reader: JsonReader, points: number): AllowedPoints {
  if (!reader.isList) return reader.oneOf(["max-or-zero", "range"]);
  const values = reader.array().map((r) => readPoints(r, 0));
  if (values.some((v, i) => v <= (values[i - 1] ?? -1))) reader.problem("các mức điểm phải tăng dần");
  if (values.at(-1) !== points) reader.problem(`mức cao nhất phải bằng điểm chuẩn ${points}`);
  return values;
}

/** Criteria and items share one space of codes per subject type: a code names one row of the sheet. */
function uniqueCode(reader: JsonReader, codes: Map<string, string>, what: string): string {
  const code = reader.pattern(CODE, "1, 1.2 hoặc 3.đ");
  if (code.length > LONGEST_CODE) reader.problem(`dài ${code.length} ký tự, nhiều nhất ${LONGEST_CODE}`);
  const first = codes.get(code);
  if (code !== "" && first !== undefined) reader.problem(`mã ${what} “${code}” trùng với ${first}`);
  else codes.set(code, reader.path);
  return code;
}

function readCitation(reader: JsonReader, { instruments }: Context): Citation {
  const at = reader.object(["instrument", "article", "clause"], ["point", "refersTo"]);
  const instrument = at("instrument").text();
  if (instrument !== "" && instruments?.has(instrument) === false)
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

/** Points have at most two decimals, as they are written and as sums are rounded. */
function readPoints(reader: JsonReader, min: number): number {
  const points = reader.number({ min, max: 1000 });
  if (round2(points) !== points) reader.problem(`điểm có nhiều nhất hai chữ số thập phân, đang là ${points}`);
  return points;
}

function round2(n: number): number {
  return Math.round(n * 100) / 100;
}
