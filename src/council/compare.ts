import type { Item, SubjectCriteria } from "../criteria";
import {
  evaluate,
  scoreOf,
  type CellInput,
  type Entry,
  type Evaluation,
  type ItemResult,
  type ScoreColumn,
  type Verdict,
} from "../scoring";
import { isReason } from "./reason";

/** One item that the council scored otherwise than the unit. Points are points. */
export interface Difference {
  readonly item: Item;
  /** The cells as typed; `undefined` = blank. */
  readonly self: CellInput;
  readonly council: CellInput;
  /** Council's points minus the unit's own, rounded to two decimals; 0 where only the kind of answer differs. */
  readonly points: number;
  readonly evidence: string;
  readonly reason: string;
  readonly hasReason: boolean;
}

/** A verdict that the council turned round: `up` from chưa đạt to đạt, `down` the other way. */
export type Flip = "up" | "down" | "none";

/** Self-score beside the council's score of one scorecard. */
export interface Comparison {
  readonly self: Evaluation;
  readonly council: Evaluation;
  /** Only items whose council cell holds a valid score; in sheet order. */
  readonly differences: readonly Difference[];
  readonly withoutReason: number;
  /** Items scored by both with the same outcome. */
  readonly equal: number;
  /** Items the council has not scored, or not validly. */
  readonly open: number;
  readonly totalDifference: number;
  /** By the points table, and by the Circular; only between two final verdicts. */
  readonly flip: Flip;
  readonly circularFlip: Flip;
}

/** How a column is evaluated; the default judges entries alone, a reader of sheets hands in its own. */
export type Evaluate = (column: ScoreColumn) => Evaluation;

/**
 * Compares both columns item by item. A blank or invalid council cell is open, never a difference; a valid score
 * beside a blank or invalid self-score is one.
 */
export function compare(
  criteria: SubjectCriteria,
  entries: readonly Entry[],
  evaluated: Evaluate = (column) => evaluate(criteria, entries, column),
): Comparison {
  const [self, council] = [evaluated("self"), evaluated("council")];
  const byCode = new Map(entries.map((e) => [e.code, e]));
  const own = new Map(self.items.map((r) => [r.item.code, r]));
  const scored = council.items.filter((r) => r.state !== "blank" && r.state !== "invalid");
  const differences = scored.flatMap((theirs) => {
    const ours = own.get(theirs.item.code);
    return ours === undefined || isSameOutcome(ours, theirs)
      ? []
      : [differenceOf(ours, theirs, byCode.get(theirs.item.code))];
  });
  return {
    self,
    council,
    differences,
    withoutReason: differences.filter((d) => !d.hasReason).length,
    equal: scored.length - differences.length,
    open: council.items.length - scored.length,
    totalDifference: round2(council.total - self.total),
    flip: flipOf(self.verdict, council.verdict),
    circularFlip: flipOf(self.circularVerdict, council.circularVerdict),
  };
}

function differenceOf(ours: ItemResult, theirs: ItemResult, entry: Entry | undefined): Difference {
  const reason = entry?.councilReason ?? "";
  return {
    item: theirs.item,
    self: scoreOf(entry, "self"),
    council: scoreOf(entry, "council"),
    points: round2(theirs.earned - ours.earned),
    evidence: entry?.evidence ?? "",
    reason,
    hasReason: isReason(reason),
  };
}

/** “Không áp dụng” beside a full score is another answer, though both may earn the same points. */
function isSameOutcome(ours: ItemResult, theirs: ItemResult): boolean {
  return ours.state === theirs.state && ours.earned === theirs.earned;
}

export function flipOf(self: Verdict, council: Verdict): Flip {
  if (self === "fail" && council === "pass") return "up";
  return self === "pass" && council === "fail" ? "down" : "none";
}

function round2(n: number): number {
  return Math.round(n * 100) / 100;
}
