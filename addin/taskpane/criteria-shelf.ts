import { readStoredSets, storedRows, type CriteriaSet } from "../../src/criteria";
import type { CriteriaShelf } from "./store";

const KEY = "cham-diem-antt.criteria";

/** Points tables kept in this browser, as rows like those of the workbook. One that refuses storage has none. */
export function createCriteriaShelf(): CriteriaShelf {
  const all = (): CriteriaSet[] => {
    try {
      const rows: unknown = JSON.parse(localStorage.getItem(KEY) ?? "[]");
      return Array.isArray(rows)
        ? [...readStoredSets(rows.filter((row) => Array.isArray(row))).sets].reverse()
        : [];
    } catch {
      return [];
    }
  };
  const save = (sets: readonly CriteriaSet[]): void =>
    localStorage.setItem(KEY, JSON.stringify([...sets].reverse().flatMap(storedRows)));
  const without = (id: string) => all().filter((set) => set.id !== id);
  return {
    all: () => Promise.resolve(all()),
    // Newest first, as it is asked for.
    put: async (set) => save([set, ...without(set.id)]),
    remove: async (id) => save(without(id)),
  };
}
