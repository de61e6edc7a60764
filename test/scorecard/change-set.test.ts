import fc from "fast-check";
import type { Item, SubjectCriteria } from "../../src/criteria";
import { changeSet } from "../../src/scorecard";
import type { Entry } from "../../src/scoring";
import { tableOf } from "../criteria/stock-set";
import { randomEntries, randomFrom } from "./random-entries";

const OLD = tableOf("residential-area");
const ITEMS = OLD.criteria.flatMap((c) => c.items);
const CHANGES = ["keep", "keep", "drop", "renumber", "reword", "points", "steps", "figures"] as const;

function changed(change: (item: Item, at: number) => Item | undefined): SubjectCriteria {
  let at = 0;
  const criteria = OLD.criteria.map((c) => ({ ...c, items: c.items.flatMap((i) => change(i, at++) ?? []) }));
  return { ...OLD, criteria };
}

/** A new table made of the old one, as an amendment would. */
const NEW_TABLE = fc
  .array(fc.constantFrom(...CHANGES), { minLength: ITEMS.length, maxLength: ITEMS.length })
  .map((kinds) =>
    changed((item, at) => {
      switch (kinds[at]) {
        case "drop":
          return undefined;
        case "renumber":
          return { ...item, code: `x.${at}` };
        case "reword":
          return { ...item, text: "Việc khác hẳn theo văn bản mới" };
        case "points":
          return { ...item, points: item.points + 1 };
        case "steps":
          return { ...item, allowed: "range" };
        case "figures":
          return { ...item, measure: { kind: "count", label: "Số vụ", atMost: 99 } };
        default:
          return item;
      }
    }),
  );

/** Every cell that was typed, as “old code, field, content”. */
function cellsOf(entries: readonly Entry[]): string[] {
  return entries.flatMap(({ code, ...cells }) =>
    Object.entries(cells).flatMap(([field, cell]) =>
      cell === undefined || cell === "" ? [] : [`${code} ${field} ${String(cell)}`],
    ),
  );
}

describe("a sheet changes to another points table", () => {
  test("whatever the new table is, every typed cell goes over or is listed, and none does both", () => {
    fc.assert(
      fc.property(NEW_TABLE, fc.integer(), (to, seed) => {
        const entries = randomEntries(OLD, randomFrom(seed));
        const { entries: moved, leftBehind, renumbered } = changeSet(OLD, to, entries);
        const oldCode = new Map(renumbered.map(([from, now]) => [now, from]));
        const back = moved.map((e) => ({ ...e, code: oldCode.get(e.code) ?? e.code }));
        expect([...cellsOf(back), ...cellsOf(leftBehind.map((l) => l.entry))].sort()).toEqual(
          cellsOf(entries).sort(),
        );
      }),
    );
  });

  test("a score goes over only where maximum and steps are the same, figures only where they are asked the same", () => {
    fc.assert(
      fc.property(NEW_TABLE, fc.integer(), (to, seed) => {
        const { entries, renumbered } = changeSet(OLD, to, randomEntries(OLD, randomFrom(seed)));
        const items = new Map(to.criteria.flatMap((c) => c.items.map((i) => [i.code, i])));
        const oldCode = new Map(renumbered.map(([from, now]) => [now, from]));
        for (const entry of entries) {
          const before = ITEMS.find((i) => i.code === (oldCode.get(entry.code) ?? entry.code));
          const after = items.get(entry.code);
          if (entry.selfScore !== undefined)
            expect([after?.points, after?.allowed]).toEqual([before?.points, before?.allowed]);
          if (entry.figureA !== undefined) expect(after?.measure).toEqual(before?.measure);
        }
      }),
    );
  });

  test("the same table takes everything; rows nobody filled in are no loss", () => {
    const entries: Entry[] = [{ code: "1.1", selfScore: 5, note: "x" }, { code: "1.2" }, { code: "9.9" }];
    expect(changeSet(OLD, OLD, entries)).toMatchObject({ entries: [entries[0]], leftBehind: [] });
  });
});
