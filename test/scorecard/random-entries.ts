import type { Item, SubjectCriteria } from "../../src/criteria";
import { isStepped, RATING_PENDING, type CellInput, type Entry } from "../../src/scoring";

/** Numbers from 0 up to 1, the same for the same seed on every machine (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** How a sheet is filled: done, under work, or full of things that do not belong there. */
const MOODS = ["complete", "complete", "partial", "partial", "nasty"] as const;
type Mood = (typeof MOODS)[number];

/** What people and pastes leave in a cell; errors stand as their text, as hosts report them. */
const STRAY: readonly CellInput[] = [
  "đạt",
  "x",
  " ",
  "-",
  "TRUE",
  "=5",
  "*",
  "<>invalid",
  "blank",
  'a"b',
  "5,0",
  "1.10",
  true,
  false,
  "#N/A",
  "#REF!",
  "#DIV/0!",
  -1,
  1e10,
  0.1 + 0.2,
  1e-7,
];
const NOT_APPLICABLE_SPELLINGS = ["KAD", "kad", " kad ", "Kad", "  KAD"] as const;
const NEARLY_NOT_APPLICABLE = ["K A D", "KAĐ", "kađ", "KAD.", "KAD\u00a0", "ＫＡＤ", "KA"] as const;

/**
 * Random entries of one scorecard, both columns, with figures. `undefined` members are
 * left out, so an entry is what a reader of the sheet would hand over.
 */
export function randomEntries(criteria: SubjectCriteria, random: () => number): Entry[] {
  const pick = <T>(values: readonly [T, ...T[]] | readonly T[]): T | undefined =>
    values[Math.floor(random() * values.length)];
  const chance = (p: number) => random() < p;
  const mood = pick(MOODS) ?? "partial";
  const hasCouncil = chance(0.6);

  const score = (item: Item): CellInput => {
    if (mood === "complete") return fine(item, item.mandatory ? 0.995 : 0.96);
    if (mood === "partial") return chance(0.15) ? undefined : chance(0.02) ? odd(item) : fine(item, 0.93);
    return chance(0.25) ? odd(item) : chance(0.15) ? undefined : fine(item, 0.85);
  };
  const fine = (item: Item, share: number): CellInput => {
    if (item.applicableWhen !== undefined && chance(0.12)) return pick(NOT_APPLICABLE_SPELLINGS);
    if (isStepped(item) && chance(mood === "complete" ? 0.06 : 0.25)) return pick(stepsOf(item, random));
    return chance(share) ? item.points : 0;
  };
  const odd = (item: Item): CellInput => {
    const p = item.points;
    return pick<CellInput>([
      p - 1,
      p + 1,
      -p,
      p / 2,
      p + 0.01,
      p + 1e-14,
      p - 1e-10,
      p + 1e-8,
      ...(isStepped(item) ? [p / 3, p - 0.005, 0.01, p - 0.01, p / 2 + 1e-12, p / 2 + 1e-7] : []),
      String(p),
      `${p} `,
      "0",
      ...NOT_APPLICABLE_SPELLINGS,
      ...NEARLY_NOT_APPLICABLE,
      ...STRAY,
    ]);
  };

  return criteria.criteria
    .flatMap((c) => c.items)
    .map((item) => {
      const [figureA, figureB] = figures(item, mood, random);
      const selfScore = score(item);
      const councilScore = hasCouncil ? (chance(0.7) ? selfScore : score(item)) : undefined;
      return {
        code: item.code,
        ...(selfScore === undefined ? {} : { selfScore }),
        ...(councilScore === undefined ? {} : { councilScore }),
        ...(figureA === undefined ? {} : { figureA }),
        ...(figureB === undefined ? {} : { figureB }),
        ...(chance(0.5) ? { evidence: "Biên bản ngày 03/11/2026" } : {}),
        ...(chance(0.2) ? { note: "=ghi chú" } : {}),
      };
    });
}

/** Scores that a stepped item takes. */
function stepsOf({ allowed, points }: Item, random: () => number): readonly number[] {
  if (typeof allowed === "object") return allowed;
  const half = Math.round(points * 50) / 100;
  return [half, Math.round(random() * points * 100) / 100, points - 0.5, 0.25];
}

/** Figures that mostly agree with a full score, stand at the limits, or are no figures at all. */
function figures(item: Item, mood: Mood, random: () => number): [CellInput, CellInput] {
  const m = item.measure;
  const pick = <T>(values: readonly T[]): T | undefined => values[Math.floor(random() * values.length)];
  const some = (most: number) => Math.floor(random() * (most + 1));
  if (m === undefined || random() < (mood === "complete" ? 0.2 : 0.4)) return [undefined, undefined];
  const isOdd = mood === "nasty" && random() < 0.3;
  const odd = (): CellInput =>
    pick<CellInput>([undefined, 0, 1, 1.5, "2", "3 hộ", ...STRAY, 1_000_000, 2.0000001, 3 - 1e-15, -1e-12]);
  switch (m.kind) {
    case "count": {
      if (isOdd) return [odd(), undefined];
      const limit = "atMost" in m ? m.atMost : m.atLeast;
      const off = mood === "complete" ? Number(random() < 0.02) : pick([-1, 0, 0, 1, 5]);
      return [Math.max(0, limit + (off ?? 0)), undefined];
    }
    case "ratio": {
      if (isOdd) return [odd(), odd()];
      const total = 1 + some(mood === "complete" ? 300 : 40);
      const least = Math.ceil((m.atLeastPercent * total) / 100);
      const done = pick([least, least, total, least - 1, least + 1, some(total)]) ?? least;
      return [mood === "complete" ? Math.min(total, Math.max(done, least)) : Math.max(0, done), total];
    }
    case "noIncrease": {
      if (isOdd) return [odd(), odd()];
      const previous = some(6);
      return [previous, mood === "complete" ? some(previous) : some(6)];
    }
    case "rating": {
      const least = m.levels.indexOf(m.atLeast);
      if (isOdd)
        return [pick<CellInput>([m.atLeast.toLowerCase(), `${m.atLeast} `, "Tốt", 3, ...STRAY]), undefined];
      const levels = mood === "complete" ? m.levels.slice(least) : [...m.levels, RATING_PENDING];
      return [pick(levels), undefined];
    }
  }
}
