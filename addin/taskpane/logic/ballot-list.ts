import {
  agreedScores,
  proposeScore,
  valueOf,
  type AgreedScores,
  type BallotReading,
} from "../../../src/council";
import type { Item } from "../../../src/criteria";
import { showCell, type CellInput } from "../../../src/scoring";
import type { AssessedCard } from "../store/state";

/** How often a score was given to an item. */
export interface Votes {
  readonly score: string;
  readonly count: number;
  /** The item does not allow it. */
  readonly isInvalid: boolean;
}

/** An item whose majority is not what the council's column says, or that has no majority. */
export interface BallotRow {
  readonly item: Item;
  /** Most frequent first; members who have not scored are left out. */
  readonly votes: readonly Votes[];
  readonly blank: number;
  /** As text; `undefined`: no majority. */
  readonly proposed: string | undefined;
  /** What the council's column holds, as text; “–” = nothing. */
  readonly council: string;
}

export interface BallotList {
  readonly members: readonly { readonly name: string; readonly scored: number }[];
  readonly items: number;
  /** Items with a majority that the council's column does not hold yet. */
  readonly differing: readonly BallotRow[];
  readonly divided: readonly BallotRow[];
  /** Items whose majority stands in the council's column. */
  readonly same: number;
  /** Items that no member has scored. */
  readonly unscored: number;
  readonly agreed: AgreedScores;
}

/** The members' scores of one subject beside its council column. Nothing here is written by itself. */
export function ballotList({ criteria, reading }: AssessedCard, ballots: BallotReading): BallotList {
  const items = criteria.criteria.flatMap((c) => c.items);
  const entries = new Map(reading.entries.map((e) => [e.code, e]));
  const scoresOf = (code: string) => ballots.ballots.get(code) ?? [];
  const agreed = agreedScores(criteria, ballots.ballots, reading.entries);
  const written = new Set(agreed.writes.map((w) => w.code));
  const divided = new Set(agreed.divided);
  const rows = (codes: ReadonlySet<string>) =>
    items
      .filter(({ code }) => codes.has(code))
      .map((item) => rowOf(item, scoresOf(item.code), valueOf(entries.get(item.code), "councilScore")));
  const unscored = items.filter(({ code }) => scoresOf(code).every(isBlank)).length;
  return {
    members: ballots.members.map((name, i) => ({
      name,
      scored: items.filter(({ code }) => !isBlank(scoresOf(code)[i])).length,
    })),
    items: items.length,
    differing: rows(written),
    divided: rows(divided),
    same: items.length - unscored - written.size - divided.size,
    unscored,
    agreed,
  };
}

function rowOf(item: Item, scores: readonly CellInput[], council: CellInput): BallotRow {
  const { score, invalid } = proposeScore(item, scores);
  const given = scores.filter((s) => !isBlank(s));
  const counts = new Map<string, number>();
  for (const s of given) counts.set(shown(s), (counts.get(shown(s)) ?? 0) + 1);
  const wrong = new Set(invalid.map(shown));
  return {
    item,
    votes: [...counts]
      .map(([text, count]) => ({ score: text, count, isInvalid: wrong.has(text) }))
      .sort((a, b) => b.count - a.count),
    blank: scores.length - given.length,
    proposed: score === undefined ? undefined : shown(score),
    council: isBlank(council) ? "–" : shown(council),
  };
}

/** Members of one name are one; people type what they think of after it. */
export function memberNames(text: string): string[] {
  const names = text
    .normalize("NFC")
    .split(/\r?\n/)
    .map((line) => (line.split(/[,;]/)[0] ?? "").replace(/^[-–•\d.)\s]+/, "").trim());
  return [...new Set(names.filter((name) => name !== ""))];
}

function isBlank(score: CellInput): boolean {
  return score === undefined || score === "";
}

const shown = (score: CellInput): string => showCell(score ?? "").trim();
