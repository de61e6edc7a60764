import type { Item, ScoringRules } from "../criteria";
import { decide } from "./decide";
import { acceptedPoints, isStepped } from "./accepted-points";
import {
  isNotApplicable,
  RATING_PENDING,
  scoreOf,
  type CellInput,
  type Entry,
  type ScoreColumn,
} from "./entry";
import type { Decision } from "./fault";
import type { Finding, FindingDetail, FindingField, Severity } from "./finding";

/**
 * What the score cell alone says. `must` is a valid score below the maximum of a mandatory item, `lost` of any other;
 * it is 0 unless the item is stepped. `full` is the maximum, `na` a permitted “không áp dụng”.
 */
export type ScoreState = "blank" | "invalid" | "must" | "lost" | "full" | "na";

/** One item after evaluation. Points are points; `hasFigureError` = figures faulty or against the score. */
export interface ItemResult {
  readonly item: Item;
  readonly state: ScoreState;
  readonly earned: number;
  readonly hasFigureError: boolean;
  readonly isWaiting: boolean;
}

/**
 * Evaluates one item in one column: all or nothing unless the item is stepped, blank apart from 0, figures against
 * score. Figures say whether a requirement is met; how much a step between is worth they leave to the person.
 * Source: guidance 76/HD-BCĐ, section 4.
 */
export function evaluateItem(
  item: Item,
  entry: Entry | undefined,
  column: ScoreColumn,
  rules: ScoringRules,
): { result: ItemResult; findings: Finding[] } {
  const score = scoreOf(entry, column);
  const { state, points } = readScore(item, score);
  const findings: Finding[] = [];
  const add = (severity: Severity, field: FindingField, detail: FindingDetail) =>
    findings.push({ severity, itemCode: item.code, field, detail });

  if (state === "invalid") add("error", column, invalidDetail(item, score));

  const decision: Decision =
    item.measure === undefined || state === "na"
      ? { kind: "unanswered" }
      : decide(item.measure, entry?.figureA, entry?.figureB);
  const contradicts =
    (decision.kind === "met" && (state === "must" || state === "lost") && points === 0) ||
    (decision.kind === "unmet" && state === "full");
  if (contradicts)
    add("error", column, {
      code: "figures.contradict",
      item,
      figureA: entry?.figureA,
      figureB: entry?.figureB,
      points: state === "full" ? item.points : 0,
    });
  if (decision.kind === "faulty") {
    const { fault } = decision;
    const inB =
      fault.code === "ratio.total-is-zero" || (fault.code === "figure.not-a-count" && fault.side === "B");
    add("error", inB ? "figureB" : "figureA", { code: "figures.faulty", fault });
  }

  if (state === "must")
    add("warning", column, {
      code: "mandatory.missed",
      max: item.points,
      points,
      occurred: item.mustNotOccur === true,
    });
  if (state === "na" && isEmpty(entry?.note)) add("warning", "note", { code: "not-applicable.no-reason" });
  if (state === "full" && column === "self" && rules.evidence === "expected" && isEmpty(entry?.evidence))
    add("warning", "evidence", { code: "evidence.missing" });

  const isWaiting = state === "blank" && item.measure?.kind === "rating" && entry?.figureA === RATING_PENDING;
  if (state === "blank")
    add(
      "todo",
      column,
      isWaiting && item.measure?.kind === "rating"
        ? { code: "score.waiting", label: item.measure.label }
        : { code: "score.blank", max: item.points },
    );
  if (decision.kind === "neutral" && typeof entry?.figureB === "number")
    add("note", column, { code: "figures.equal", cases: entry.figureB });

  const earned = state === "na" && rules.notApplicable === "full" ? item.points : points;
  return {
    result: { item, state, earned, hasFigureError: contradicts || decision.kind === "faulty", isWaiting },
    findings,
  };
}

/** The state and the points that stand in the cell; 0 where no valid score does. */
function readScore(item: Item, score: CellInput): { state: ScoreState; points: number } {
  if (score === undefined) return { state: "blank", points: 0 };
  if (isNotApplicable(score))
    return { state: item.applicableWhen === undefined ? "invalid" : "na", points: 0 };
  const points = typeof score === "number" ? acceptedPoints(item, score) : undefined;
  if (points === undefined) return { state: "invalid", points: 0 };
  if (points === item.points) return { state: "full", points };
  return { state: item.mandatory ? "must" : "lost", points };
}

function invalidDetail(item: Item, score: CellInput): FindingDetail {
  const { points: max, allowed } = item;
  const accepts = allowed === undefined || !isStepped(item) ? { max } : { max, allowed };
  if (isNotApplicable(score)) return { code: "score.not-applicable-refused", ...accepts };
  return typeof score === "string"
    ? { code: "score.text", value: score, ...accepts }
    : { code: "score.invalid", value: score, ...accepts };
}

function isEmpty(text: string | undefined): boolean {
  return text === undefined || text.trim() === "";
}
