import type { SubjectCriteria } from "../../src/criteria";
import type { CellInput, Entry, ScoreColumn } from "../../src/scoring";

/** What a test says of an item: only its score, or more of its entry. */
type Change = CellInput | Omit<Partial<Entry>, "code"> | null;

/**
 * Every item at its maximum with evidence, no figures, but for the changes named by code. `null` leaves the score
 * blank.
 */
export function filled(
  criteria: SubjectCriteria,
  changes: Readonly<Record<string, Change>> = {},
  column: ScoreColumn = "self",
): Entry[] {
  const score = column === "self" ? "selfScore" : "councilScore";
  const codes = criteria.criteria.flatMap((c) => c.items.map((i) => i.code));
  for (const code of Object.keys(changes)) if (!codes.includes(code)) throw new Error(`no item ${code}`);
  return criteria.criteria
    .flatMap((c) => c.items)
    .map(({ code, points }): Entry => {
      const full = { code, evidence: "Biên bản họp", [score]: points };
      if (!Object.hasOwn(changes, code)) return full;
      const change = changes[code];
      if (change === null) return { code, evidence: "Biên bản họp" };
      return typeof change === "object" ? { ...full, ...change } : { ...full, [score]: change };
    });
}

/** Nothing typed but what is named by code. */
export function onlyScored(scores: Readonly<Record<string, CellInput>>): Entry[] {
  return Object.entries(scores).map(([code, selfScore]) => ({
    code,
    ...(selfScore === undefined ? {} : { selfScore }),
  }));
}
