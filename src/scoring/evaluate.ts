import type { ScoringRules, SubjectCriteria } from "../criteria";
import type { Entry, ScoreColumn } from "./entry";
import { evaluateItem, type ItemResult } from "./evaluate-item";
import { worstFirst, type Finding } from "./finding";
import { verdictReasons } from "./reasons";
import {
  circularVerdict,
  provincialVerdict,
  type ClauseResult,
  type Tally,
  type Verdict,
  type VerdictCause,
} from "./verdict";

/** One criterion after evaluation, in points. */
export interface CriterionResult {
  readonly code: string;
  readonly title: string;
  readonly maximum: number;
  readonly earned: number;
  readonly open: number;
  readonly blank: number;
  readonly errors: number;
  readonly mandatoryMissed: boolean;
}

/** The result of evaluating one column of a scorecard. Points are points, counts are items. */
export interface Evaluation extends Tally {
  readonly column: ScoreColumn;
  readonly maximum: number;
  readonly passMark: number;
  readonly items: readonly ItemResult[];
  readonly criteria: readonly CriterionResult[];
  readonly findings: readonly Finding[];
  readonly verdict: Verdict;
  readonly cause: VerdictCause;
  readonly circularVerdict: Verdict;
  readonly circularClauses: readonly ClauseResult[];
  /** Whether both verdicts are final and differ (design: “Hai kết luận khác nhau”). */
  readonly verdictsDiffer: boolean;
  /** Plain Vietnamese sentences, at most two. */
  readonly reasons: readonly string[];
}

/**
 * Entries and criteria to totals, findings and both verdicts.
 *
 * Entries are matched by item code; their order does not matter, an item without entry is blank, an entry
 * without item is ignored (src/scorecard reports it). Nothing is thrown: what a person can mend is a finding.
 * Source: guidance 76/HD-BCĐ, section 4 (points); Circular 124/2021/TT-BCA, Articles 4–7 (criteria).
 */
export function evaluate(
  subject: SubjectCriteria,
  entries: readonly Entry[],
  column: ScoreColumn = "self",
): Evaluation {
  const byCode = new Map(entries.map((e) => [e.code, e]));
  const findings: Finding[] = [];
  const criteria: CriterionResult[] = [];
  const items: ItemResult[] = [];
  for (const criterion of subject.criteria) {
    const results = criterion.items.map((item) => {
      const one = evaluateItem(item, byCode.get(item.code), column, subject.scoring);
      findings.push(...one.findings);
      return one.result;
    });
    items.push(...results);
    criteria.push({ code: criterion.code, title: criterion.title, ...criterionTally(results) });
  }

  const tally = tallyItems(items, subject.scoring);
  const provincial = provincialVerdict(tally, subject.scoring);
  const circular = circularVerdict(items);
  return {
    ...tally,
    column,
    maximum: subject.scoring.total,
    passMark: subject.scoring.passMark,
    items,
    criteria,
    findings: worstFirst(findings),
    ...provincial,
    circularVerdict: circular.verdict,
    circularClauses: circular.clauses,
    verdictsDiffer: tally.blank + tally.errorItems === 0 && provincial.verdict !== circular.verdict,
    reasons: verdictReasons(tally, provincial.cause, subject.scoring),
  };
}

function criterionTally(results: readonly ItemResult[]): Omit<CriterionResult, "code" | "title"> {
  return {
    maximum: points(results, (r) => r.item.points),
    earned: points(results, (r) => r.earned),
    open: points(results.filter(isOpen), (r) => r.item.points),
    blank: results.filter((r) => r.state === "blank").length,
    errors: results.filter(isErroneous).length,
    mandatoryMissed: results.some((r) => r.state === "must"),
  };
}

function tallyItems(items: readonly ItemResult[], rules: ScoringRules): Tally {
  const scale = notApplicableScale(items, rules);
  const earned = points(items, (r) => r.earned);
  const open = points(items.filter(isOpen), (r) => r.item.points);
  const mandatory = items.filter((r) => r.item.mandatory);
  const blank = items.filter((r) => r.state === "blank").length;
  return {
    total: scale(earned),
    open: scale(open),
    reachable: scale(earned + open),
    answered: items.length - blank,
    blank,
    errorItems: items.filter(isErroneous).length,
    mandatoryMisses: mandatory.filter((r) => r.state === "must").map((r) => r.item.code),
    mandatoryMet: mandatory.filter((r) => r.state === "full" || r.state === "na").length,
    mandatoryTotal: mandatory.length,
  };
}

/**
 * Where not applicable items are excluded, the rest is scaled to the full total, cut (not rounded up) to two
 * decimals so that a total below the pass mark never shows as reaching it.
 */
function notApplicableScale(items: readonly ItemResult[], rules: ScoringRules): (points: number) => number {
  if (rules.notApplicable === "full") return (p) => round2(p);
  const base =
    rules.total -
    points(
      items.filter((r) => r.state === "na"),
      (r) => r.item.points,
    );
  return (p) => (base <= 0 ? rules.total : Math.floor((p * rules.total * 100) / base + 1e-9) / 100);
}

const isOpen = (r: ItemResult) => r.state === "blank" || r.state === "invalid";
const isErroneous = (r: ItemResult) => r.state === "invalid" || r.hasFigureError;

function points(results: readonly ItemResult[], of: (r: ItemResult) => number): number {
  return round2(results.reduce((sum, r) => sum + of(r), 0));
}

/** Points carry at most two decimals; this removes binary dust from their sums. */
function round2(n: number): number {
  return Math.round(n * 100) / 100;
}
