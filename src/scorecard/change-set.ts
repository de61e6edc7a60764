import { migrateEntries, type Item, type LostEntry, type SubjectCriteria } from "../criteria";
import type { Entry } from "../scoring";

/** What of an entry a change of the points table does not take over. The old sheet keeps all of it. */
export interface LeftBehind {
  readonly entry: Entry;
  /** The item of the old table; absent for a code it does not have. */
  readonly item?: Item;
  /** `scores` or `figures`: the item is there again, but its points or figures mean something else; else why it is not. */
  readonly reason: "scores" | "figures" | LostEntry<Entry>["reason"];
  /** The item of the new table that now asks anew. */
  readonly newCode?: string;
}

/** Entries for a sheet of another points table, and everything typed that does not go with them. */
export interface SetChange {
  readonly entries: readonly Entry[];
  readonly leftBehind: readonly LeftBehind[];
  /** Items of the new table without any entry from the old one. */
  readonly unanswered: readonly string[];
  /** Items that changed their number: old code to new. */
  readonly renumbered: readonly (readonly [from: string, to: string])[];
}

/**
 * “Đổi sang thang điểm mới”: what was typed on a sheet, moved to the items of another points table by citation and
 * wording (`migrateEntries`). A score stays only where maximum and steps are the same, figures only where the same
 * figures are asked. Entries without anything typed are nobody's loss and are not listed.
 */
export function changeSet(from: SubjectCriteria, to: SubjectCriteria, typed: readonly Entry[]): SetChange {
  const items = new Map(from.criteria.flatMap((c) => c.items.map((i) => [i.code, i] as const)));
  const migration = migrateEntries(from, to, typed.filter(hasContent));
  const leftBehind: LeftBehind[] = [];
  const entries: Entry[] = [];
  for (const { entry, fromCode, keepsScores, keepsFigures } of migration.carried) {
    const { selfScore, councilScore, councilReason, figureA, figureB, ...words } = entry;
    const scores = present({ selfScore, councilScore, councilReason });
    const figures = present({ figureA, figureB });
    const at = { ...withItem(items.get(fromCode)), newCode: entry.code };
    if (!keepsScores && hasContent({ code: fromCode, ...scores }))
      leftBehind.push({ entry: { code: fromCode, ...scores }, reason: "scores", ...at });
    if (!keepsFigures && hasContent({ code: fromCode, ...figures }))
      leftBehind.push({ entry: { code: fromCode, ...figures }, reason: "figures", ...at });
    entries.push({ ...words, ...(keepsScores ? scores : {}), ...(keepsFigures ? figures : {}) });
  }
  for (const { entry, reason } of migration.lost)
    leftBehind.push({ entry, reason, ...withItem(items.get(entry.code)) });
  return {
    entries,
    leftBehind,
    unanswered: migration.unanswered,
    renumbered: migration.carried
      .filter((c) => c.fromCode !== c.entry.code)
      .map((c) => [c.fromCode, c.entry.code]),
  };
}

function hasContent({ code: _code, ...cells }: Entry): boolean {
  return Object.values(cells).some((cell) => cell !== undefined && cell !== "");
}

function present<T extends object>(cells: T): Partial<T> {
  // What is left of the keys is a part of the same object.
  return Object.fromEntries(Object.entries(cells).filter(([, cell]) => cell !== undefined)) as Partial<T>;
}

function withItem(item: Item | undefined): { item?: Item } {
  return item === undefined ? {} : { item };
}
