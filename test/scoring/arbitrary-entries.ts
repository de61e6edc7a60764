import fc from "fast-check";
import type { Item, SubjectCriteria } from "../../src/criteria";
import { RATING_PENDING, type CellInput, type Entry } from "../../src/scoring";

/** Anything a cell can hold. */
export const anyCell: fc.Arbitrary<CellInput> = fc.oneof(
  fc.constantFrom(undefined, 0, 1, 4, 5, 10, "KAD", " kad ", "5 ", RATING_PENDING, "Hoàn thành nhiệm vụ"),
  fc.double(),
  fc.integer({ min: -3, max: 40 }),
  fc.string({ unit: "binary", maxLength: 12 }),
  fc.boolean(),
);

/** Whole scorecards of anything, in any order, with some items missing. */
export function anyEntries(table: SubjectCriteria): fc.Arbitrary<Entry[]> {
  const entries = itemsOf(table).map((item) =>
    fc.record(
      {
        code: fc.constant(item.code),
        selfScore: anyCell,
        councilScore: anyCell,
        figureA: anyCell,
        figureB: anyCell,
        evidence: fc.string(),
        note: fc.string(),
      },
      { requiredKeys: ["code"] },
    ),
  );
  // fast-check leaves members out; a member that is there may still be undefined, which a cell never is.
  return fc.tuple(...entries).chain((all) => fc.shuffledSubarray(all.map(withoutUndefined)));
}

/** Scores that are allowed (blank, 0, maximum, KAD where it may stand) and no figures. */
export function allowedEntries(table: SubjectCriteria): fc.Arbitrary<Entry[]> {
  return fc.tuple(...itemsOf(table).map((item) => allowedEntry(item)));
}

function allowedEntry(item: Item): fc.Arbitrary<Entry> {
  const { code, points } = item;
  const scores: fc.Arbitrary<CellInput>[] = [fc.constant(points), fc.constantFrom(0, undefined)];
  if (item.applicableWhen !== undefined) scores.push(fc.constant("KAD"));
  return fc
    .oneof({ weight: 12, arbitrary: fc.constant<CellInput>(points) }, ...scores)
    .map((selfScore) => (selfScore === undefined ? { code } : { code, selfScore }));
}

function itemsOf(table: SubjectCriteria): Item[] {
  return table.criteria.flatMap((c) => c.items);
}

function withoutUndefined(entry: object & { code: string }): Entry {
  return {
    code: entry.code,
    ...Object.fromEntries(Object.entries(entry).filter(([, value]) => value !== undefined)),
  };
}
