import { formatClause, type ScoringRules } from "../criteria";
import type { ItemResult } from "./evaluate-item";

/** Kết luận: đạt, chưa đạt, chưa đủ. */
export type Verdict = "pass" | "fail" | "incomplete";

/** Sums over all items of one column, in points and counts. */
export interface Tally {
  readonly total: number;
  /** Maximum of the items that are blank or invalid. */
  readonly open: number;
  readonly answered: number;
  readonly blank: number;
  readonly errorItems: number;
  readonly mandatoryMisses: readonly string[];
  readonly mandatoryMet: number;
  readonly mandatoryTotal: number;
  /** The most that can still be reached. */
  readonly reachable: number;
}

/** Why the verdict is what it is; the first rule that holds (pane-design section 5.2). */
export type VerdictCause =
  "mandatory-missed" | "pass-mark-out-of-reach" | "errors-left" | "items-open" | "passed" | "below-pass-mark";

/**
 * The provincial verdict: from the pass mark up with every mandatory item at its maximum. A certain failure is
 * said at once, before everything is scored. Source: guidance 76/HD-BCĐ, section 4.
 */
export function provincialVerdict(
  tally: Tally,
  rules: ScoringRules,
): { verdict: Verdict; cause: VerdictCause } {
  if (tally.mandatoryMisses.length > 0) return { verdict: "fail", cause: "mandatory-missed" };
  if (tally.reachable < rules.passMark)
    return { verdict: "fail", cause: tally.open > 0 ? "pass-mark-out-of-reach" : "below-pass-mark" };
  if (tally.blank > 0) return { verdict: "incomplete", cause: "items-open" };
  if (tally.errorItems > 0) return { verdict: "incomplete", cause: "errors-left" };
  return { verdict: "pass", cause: "passed" };
}

/** One clause of the Circular and the items that belong to it. */
export interface ClauseResult {
  /** “khoản 3 Điều 4” */
  readonly clause: string;
  readonly verdict: Verdict;
  /** Items below their maximum. */
  readonly missed: readonly string[];
  /** Items with an invalid entry or figures against the score. */
  readonly faulty: readonly string[];
  /** Items not scored. */
  readonly open: readonly string[];
}

/**
 * The Circular's own verdict: every criterion met, whatever the points.
 * Source: Circular 124/2021/TT-BCA, Articles 4–7 (“đạt đầy đủ các tiêu chí”).
 */
export function circularVerdict(items: readonly ItemResult[]): { verdict: Verdict; clauses: ClauseResult[] } {
  const byClause = new Map<string, ItemResult[]>();
  for (const result of items) {
    const clause = formatClause(result.item.cite);
    byClause.set(clause, [...(byClause.get(clause) ?? []), result]);
  }
  const clauses = [...byClause].map(([clause, results]) => clauseResult(clause, results));
  return { verdict: worst(clauses.map((c) => c.verdict)), clauses };
}

function clauseResult(clause: string, results: readonly ItemResult[]): ClauseResult {
  const codes = (test: (r: ItemResult) => boolean) => results.filter(test).map((r) => r.item.code);
  const missed = codes((r) => r.state === "must" || r.state === "lost");
  const faulty = codes((r) => r.state === "invalid" || r.hasFigureError);
  const open = codes((r) => r.state === "blank");
  const verdict: Verdict =
    missed.length > 0 ? "fail" : faulty.length + open.length > 0 ? "incomplete" : "pass";
  return { clause, verdict, missed, faulty, open };
}

function worst(verdicts: readonly Verdict[]): Verdict {
  if (verdicts.includes("fail")) return "fail";
  return verdicts.includes("incomplete") ? "incomplete" : "pass";
}
