import type { Item, SubjectCriteria } from "../criteria";
import { isNotApplicable, NOT_APPLICABLE, type CellInput, type Entry } from "../scoring";
import { valueOf, type EntryField } from "./entry-fields";

/** How members' scores become one: more than half of those who scored, or their mean taken to a score the item allows. */
export type AgreeRule = "majority" | "average";

/** What members gave an item and what follows. */
export interface Proposal {
  /** `undefined`: nothing follows, the council talks. */
  readonly score: number | typeof NOT_APPLICABLE | undefined;
  readonly state: "agreed" | "divided" | "not-scored";
  /** Members' scores that the item does not allow; they count as votes for nothing. */
  readonly invalid: readonly CellInput[];
}

/** Members' scores by item code, in the order of the members; `undefined` = not scored. */
export type Ballots = ReadonlyMap<string, readonly CellInput[]>;

/** Scores to be written into the council's column, and the items that stay open. */
export interface AgreedScores {
  readonly writes: readonly {
    readonly code: string;
    readonly field: EntryField;
    readonly value: number | string;
  }[];
  readonly divided: readonly string[];
}

/**
 * The result a rule proposes for one item. Half of the votes is no majority; a mean exactly between two allowed scores
 * proposes neither. The rule is the council's own (assumption: the guidance has none).
 */
export function proposeScore(
  item: Item,
  scores: readonly CellInput[],
  rule: AgreeRule = "majority",
): Proposal {
  const given = scores.filter((s) => s !== undefined && s !== "");
  const invalid = given.filter((s) => scoreIn(item, s) === undefined);
  if (given.length === 0) return { score: undefined, state: "not-scored", invalid };
  const valid = given.map((s) => scoreIn(item, s)).filter((s) => s !== undefined);
  const score =
    rule === "majority"
      ? valid.find((s) => valid.filter((v) => v === s).length * 2 > given.length)
      : average(item, valid, invalid.length);
  return { score, state: score === undefined ? "divided" : "agreed", invalid };
}

/** What “Ghi điểm thống nhất” writes: proposals that differ from the council's column. It never writes by itself. */
export function agreedScores(
  criteria: SubjectCriteria,
  ballots: Ballots,
  entries: readonly Entry[],
  rule?: AgreeRule,
): AgreedScores {
  const byCode = new Map(entries.map((e) => [e.code, e]));
  const writes: { code: string; field: EntryField; value: number | string }[] = [];
  const divided: string[] = [];
  for (const item of criteria.criteria.flatMap((c) => c.items)) {
    const { score, state } = proposeScore(item, ballots.get(item.code) ?? [], rule);
    if (state === "divided") divided.push(item.code);
    if (score !== undefined && valueOf(byCode.get(item.code), "councilScore") !== score)
      writes.push({ code: item.code, field: "councilScore", value: score });
  }
  return { writes, divided };
}

function scoreIn(item: Item, score: CellInput): number | typeof NOT_APPLICABLE | undefined {
  if (isNotApplicable(score)) return item.applicableWhen === undefined ? undefined : NOT_APPLICABLE;
  if (typeof score !== "number") return undefined;
  const allowed = allowedScores(item);
  if (allowed === "range") return score >= 0 && score <= item.points ? score : undefined;
  return allowed.includes(score) ? score : undefined;
}

function allowedScores({ allowed, points }: Item): readonly number[] | "range" {
  if (allowed === "range") return "range";
  return allowed === undefined || allowed === "max-or-zero" ? [0, points] : allowed;
}

/** A “không áp dụng” or a score that is not allowed has no mean with others. */
function average(
  item: Item,
  valid: readonly (number | typeof NOT_APPLICABLE)[],
  invalid: number,
): number | typeof NOT_APPLICABLE | undefined {
  const numbers = valid.filter((s) => typeof s === "number");
  if (invalid > 0) return undefined;
  if (numbers.length === 0) return NOT_APPLICABLE;
  if (numbers.length < valid.length) return undefined;
  const mean = numbers.reduce((a, b) => a + b, 0) / numbers.length;
  const allowed = allowedScores(item);
  if (allowed === "range") return Math.round(mean * 100) / 100;
  const distances = allowed.map((a) => Math.abs(a - mean));
  const nearest = Math.min(...distances);
  const closest = allowed.filter((_, i) => (distances[i] ?? nearest) - nearest < 1e-9);
  return closest.length === 1 ? closest[0] : undefined;
}
