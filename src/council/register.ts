import { assessmentPeriod, SUBJECT_TYPES, type CriteriaSet, type SubjectType } from "../criteria";
import { criteriaOf, FORM_TEXT, type ColumnSummary, type ScorecardSummary, type Subject } from "../scorecard";
import { showsChange } from "./closing";
import { recognitionPercent, type CommuneFigures } from "./commune-figures";
import { flipOf, type Flip } from "./compare";
import type { Closing } from "./log";
import { ratioOf, RECOGNITION_PERCENT, type RatioResult } from "./ratio";
import { daysToDeadline, isUntouched, itemCountOf, STATUSES, statusOf, type Status } from "./status";

/** The four kinds of units whose recognition counts for a commune (Circular 124/2021/TT-BCA, Article 5, clause 4). */
export type UnitType = Exclude<SubjectType, "commune">;
export const UNIT_TYPES: readonly UnitType[] = SUBJECT_TYPES.filter((t) => t !== "commune");

/** Which verdicts a council wants before it recognises: the points table's alone (default), or the Circular's too. */
export type RecognitionRule = "points-table" | "points-table-and-circular";

/** What people type in the register beside a subject. */
export interface ManualColumns {
  /** Absent: a unit with a scorecard has registered. */
  readonly registered?: boolean;
  /** Absent: follows from the closed result. */
  readonly recognised?: boolean;
  /** Number and date of the decision. */
  readonly decision?: string;
  readonly note?: string;
}

/** Units of a type that have no scorecard in this workbook, counted by hand. */
export interface OtherUnits {
  readonly total: number;
  readonly registered: number;
  readonly recognised: number;
}

export interface RegisterInput {
  /** Scorecards in tab order, from a light reading. */
  readonly scorecards: readonly { readonly sheetName: string; readonly summary: ScorecardSummary }[];
  readonly sets: readonly CriteriaSet[];
  /** ISO date. */
  readonly today: string;
  readonly closings: ReadonlyMap<string, Closing>;
  /** Subjects whose entries were read as a whole and differ from their closing. */
  readonly changed?: ReadonlySet<string>;
  readonly manual?: ReadonlyMap<string, ManualColumns>;
  readonly others?: Readonly<Partial<Record<UnitType, OtherUnits>>>;
  readonly rule?: RecognitionRule;
  /** Absent: the latest year of the scorecards. */
  readonly year?: number;
  /** Absent: the limit of the commune's points table, else 70. */
  readonly percent?: number;
}

/** One subject of the register. */
export interface RegisterRow {
  readonly sheetName: string;
  readonly subject: Subject;
  readonly isIllustrative: boolean;
  readonly setId: string;
  /** `undefined`: the points table is not at hand. */
  readonly itemCount: number | undefined;
  readonly self: ColumnSummary;
  readonly council: ColumnSummary;
  readonly hasSelf: boolean;
  readonly hasCouncil: boolean;
  readonly status: Status;
  readonly closing?: Closing;
  readonly isChanged: boolean;
  /** Council's total minus the self-score's; `undefined` while the council has scored nothing. */
  readonly difference: number | undefined;
  readonly flip: Flip;
  /** ISO date; the dossier is due before it. `undefined` without the points table, as are the days. */
  readonly deadline: string | undefined;
  /** Whole days; negative = past. */
  readonly daysLeft: number | undefined;
  readonly isRegistered: boolean;
  readonly recognition: "yes" | "no" | "pending";
  /** A copy of another sheet with the same identity; listed, never counted. */
  readonly isDuplicate: boolean;
  /** A blank form without a name yet is listed, never counted. */
  readonly isNamed: boolean;
  readonly manual: ManualColumns;
}

/** Counts of one type of units, or of all four. */
export interface RegisterCounts {
  readonly total: number;
  readonly registered: number;
  readonly recognised: number;
  readonly pending: number;
  readonly byStatus: Readonly<Record<Status, number>>;
}

export interface Register {
  readonly year: number;
  readonly rows: readonly RegisterRow[];
  readonly byType: Readonly<Record<SubjectType, RegisterCounts>>;
  /** The four types of units in one pool. */
  readonly units: RegisterCounts;
  readonly ratio: RatioResult;
  /** All units registered (“100% … đăng ký”). */
  readonly allRegistered: boolean;
  readonly figures: CommuneFigures;
  /** Scorecards of other years, not listed. */
  readonly otherYears: number;
  readonly isIllustrative: boolean;
  readonly rule: RecognitionRule;
  readonly others: Readonly<Partial<Record<UnitType, OtherUnits>>>;
}

/**
 * The register of all scorecards of one year, with what a commune's item 4.1 and 4.2 need (đăng ký, công nhận). Work
 * grows with the number of scorecards, nothing else.
 *
 * A unit counts as recognised when its result is closed, unchanged since, and its council verdict is “đạt”; “Công
 * nhận” typed in the register goes before that. A unit that did not register is not recognised.
 */
export function register(input: RegisterInput): Register {
  const year = input.year ?? Math.max(0, ...input.scorecards.map((s) => s.summary.identity.subject.year));
  const ofYear = input.scorecards.filter((s) => s.summary.identity.subject.year === year);
  const seen = new Set<string>();
  const rows = ofYear.map(({ sheetName, summary }) => {
    const { id } = summary.identity.subject;
    const isDuplicate = seen.has(id);
    seen.add(id);
    return rowOf(input, sheetName, summary, isDuplicate);
  });
  const counted = rows.filter((r) => r.isNamed && !r.isDuplicate);
  const countsOf = (type: SubjectType) =>
    countRows(
      counted.filter((r) => r.subject.type === type),
      type === "commune" ? undefined : input.others?.[type],
    );
  const byType = {
    "residential-area": countsOf("residential-area"),
    commune: countsOf("commune"),
    agency: countsOf("agency"),
    enterprise: countsOf("enterprise"),
    school: countsOf("school"),
  };
  const units = UNIT_TYPES.map((t) => byType[t]).reduce(addCounts);
  const { total, registered, recognised } = units;
  return {
    year,
    rows,
    byType,
    units,
    ratio: ratioOf(units, input.percent ?? percentOf(input)),
    allRegistered: total > 0 && registered === total,
    figures: { total, registered, recognised },
    otherYears: input.scorecards.length - ofYear.length,
    isIllustrative: rows.some((r) => r.isIllustrative),
    rule: input.rule ?? "points-table",
    others: input.others ?? {},
  };
}

function rowOf(
  input: RegisterInput,
  sheetName: string,
  { identity, self, council }: ScorecardSummary,
  isDuplicate: boolean,
): RegisterRow {
  const { subject } = identity;
  const criteria = criteriaOf(input.sets, identity)?.criteria;
  const itemCount = criteria === undefined ? undefined : itemCountOf(criteria);
  const closing = input.closings.get(subject.id);
  const isChanged =
    closing !== undefined &&
    (input.changed?.has(subject.id) === true || showsChange(closing.result, self, council));
  const manual = input.manual?.get(subject.id) ?? {};
  const hasSelf = !isUntouched(self, itemCount);
  const hasCouncil = !isUntouched(council, itemCount);
  const isRegistered = manual.registered ?? true;
  return {
    sheetName,
    subject,
    isIllustrative: identity.isIllustrative,
    setId: identity.setId,
    itemCount,
    self,
    council,
    hasSelf,
    hasCouncil,
    status: statusOf(self, council, itemCount, closing !== undefined),
    ...(closing === undefined ? {} : { closing }),
    isChanged,
    difference: hasCouncil && hasSelf ? Math.round((council.total - self.total) * 100) / 100 : undefined,
    flip: flipOf(self.verdict, council.verdict),
    deadline: criteria === undefined ? undefined : assessmentPeriod(criteria, subject.year).deadline,
    daysLeft: criteria === undefined ? undefined : daysToDeadline(criteria, subject.year, input.today),
    isRegistered,
    recognition: recognitionOf(
      isRegistered,
      manual,
      closing === undefined || isChanged ? undefined : council,
      input.rule,
    ),
    isDuplicate,
    isNamed: subject.name !== FORM_TEXT.unnamed,
    manual,
  };
}

/** @param closed  the council's column of a standing, unchanged closing */
function recognitionOf(
  isRegistered: boolean,
  manual: ManualColumns,
  closed: ColumnSummary | undefined,
  rule: RecognitionRule = "points-table",
): RegisterRow["recognition"] {
  if (!isRegistered) return "no";
  if (manual.recognised !== undefined) return manual.recognised ? "yes" : "no";
  if (closed === undefined) return "pending";
  const passes = closed.verdict === "pass" && (rule === "points-table" || closed.circularVerdict === "pass");
  return passes ? "yes" : "no";
}

function countRows(rows: readonly RegisterRow[], others: OtherUnits | undefined): RegisterCounts {
  const count = (test: (r: RegisterRow) => boolean) => rows.filter(test).length;
  const extra = others ?? { total: 0, registered: 0, recognised: 0 };
  return {
    total: rows.length + extra.total,
    registered: count((r) => r.isRegistered) + extra.registered,
    recognised: count((r) => r.recognition === "yes") + extra.recognised,
    // Units counted by hand are assessed elsewhere: those that registered may still be recognised.
    pending: count((r) => r.recognition === "pending") + Math.max(0, extra.registered - extra.recognised),
    byStatus: {
      "not-started": count((r) => r.status === "not-started"),
      scoring: count((r) => r.status === "scoring"),
      awaiting: count((r) => r.status === "awaiting"),
      appraised: count((r) => r.status === "appraised"),
      closed: count((r) => r.status === "closed"),
    },
  };
}

function addCounts(a: RegisterCounts, b: RegisterCounts): RegisterCounts {
  const byStatus = { ...a.byStatus };
  for (const s of STATUSES) byStatus[s] += b.byStatus[s];
  return {
    total: a.total + b.total,
    registered: a.registered + b.registered,
    recognised: a.recognised + b.recognised,
    pending: a.pending + b.pending,
    byStatus,
  };
}

/** The commune's own table decides; without a commune in the workbook, any table that has the item. */
function percentOf({ scorecards, sets }: RegisterInput): number {
  const commune = scorecards.find((s) => s.summary.identity.subject.type === "commune");
  const own = commune && criteriaOf(sets, commune.summary.identity)?.criteria;
  return (
    recognitionPercent(own) ??
    sets.map((s) => recognitionPercent(s.subjects.commune)).find((p) => p !== undefined) ??
    RECOGNITION_PERCENT
  );
}
