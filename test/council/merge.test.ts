import fc from "fast-check";
import type { CellInput, Entry } from "../../src/scoring";
import {
  applyWrites,
  ENTRY_FIELDS,
  mergeEntries,
  mergeWrites,
  openItems,
  valueOf,
  type MergedCell,
} from "../../src/council";

/* Three versions of one scorecard: as handed out, ours now, theirs as it came back. Nothing typed may vanish. */

const CODES = ["1.1", "1.2", "2.1", "3.a"] as const;
const cell = fc.oneof(
  fc.constant(undefined),
  fc.constantFrom<CellInput>(0, 5, 10, "KAD", "đạt", true),
  fc.constantFrom<CellInput>("Biên bản 01", "Biên bản 02"),
);
const text = fc.constantFrom(undefined, "Biên bản 01", "Báo cáo 7", "  Biên bản 01 ", "Đã họp");
const entryOf = (code: string): fc.Arbitrary<Entry> =>
  fc
    .record({
      figureA: cell,
      figureB: cell,
      selfScore: cell,
      councilScore: cell,
      evidence: text,
      note: text,
      councilReason: text,
    })
    .map(
      (fields) =>
        ({ code, ...Object.fromEntries(Object.entries(fields).filter(([, v]) => v !== undefined)) }) as Entry,
    );
const card = fc.tuple(...CODES.map(entryOf)).map((entries): Entry[] => entries);
/** A later version: some cells typed over, the rest as it was. */
const editOf = (base: Entry[]) =>
  fc.tuple(card, fc.array(fc.boolean(), { minLength: 28, maxLength: 28 })).map(([other, mask]) =>
    base.map((entry, i) => {
      const fields = ENTRY_FIELDS.flatMap((f, j): [string, CellInput][] => {
        const value = (mask[i * 7 + j] === true ? other[i] : entry)?.[f];
        return value === undefined ? [] : [[f, value]];
      });
      return { code: entry.code, ...Object.fromEntries(fields) };
    }),
  );
const versions = card.chain((base) => fc.tuple(fc.constant(base), editOf(base), editOf(base)));

const cellsOf = (entries: readonly Entry[]) =>
  entries.flatMap((e) =>
    ENTRY_FIELDS.flatMap((f) => {
      const value = valueOf(e, f);
      return value === undefined ? [] : [`${e.code} ${f} ${JSON.stringify(value)}`];
    }),
  );
const after = (base: Entry[] | undefined, ours: Entry[], theirs: Entry[]) =>
  applyWrites(ours, mergeWrites(mergeEntries(base, ours, theirs)));

describe("laws of the merge", () => {
  test("what they left alone stays ours: merge(base, x, base) = x", () =>
    fc.assert(fc.property(versions, ([base, x]) => expect(after(base, x, base)).toEqual(x))));

  test("both the same: nothing to write, nothing to choose", () =>
    fc.assert(
      fc.property(versions, ([base, x]) =>
        expect(mergeEntries(base, x, x)).toEqual({ items: [], foreign: [] }),
      ),
    ));

  test("what only they wrote is taken: merge(base, base, x) = x, but for cells they emptied", () =>
    fc.assert(
      fc.property(versions, ([base, , x]) => {
        const merged = mergeEntries(base, base, x);
        expect(merged.items.flatMap((i) => i.cells).every((c) => c.outcome !== "conflict")).toBe(true);
        const choices = new Map(merged.items.map((i) => [i.code, "theirs" as const]));
        expect(cellsOf(applyWrites(base, mergeWrites(merged, choices)))).toEqual(cellsOf(x));
        expect(cellsOf(after(base, base, x))).toEqual(expect.arrayContaining(cellsOf(x)));
      }),
    ));

  test("no value of either side vanishes without a choice", () =>
    fc.assert(
      fc.property(versions, fc.boolean(), ([base, ours, theirs], hasBase) => {
        const merged = mergeEntries(hasBase ? base : undefined, ours, theirs);
        const result = applyWrites(ours, mergeWrites(merged));
        const told = new Set(merged.items.flatMap((i) => i.cells).map((c) => `${c.code} ${c.field}`));
        const kept = new Set([...cellsOf(result), ...(hasBase ? cellsOf(base) : [])]);
        // Ours stays in the cell, or was untouched since it was handed out.
        for (const value of cellsOf(ours)) expect(kept).toContain(value);
        // Theirs is in the cell, was there at the hand-out, or is listed for a choice.
        for (const e of theirs)
          for (const f of ENTRY_FIELDS) {
            const value = valueOf(e, f);
            if (value === undefined) continue;
            const shown = `${e.code} ${f} ${JSON.stringify(value)}`;
            expect(kept.has(shown) || told.has(`${e.code} ${f}`)).toBe(true);
          }
        // No cell is written blank without a choice.
        expect(mergeWrites(merged).every((w) => w.value !== undefined)).toBe(true);
      }),
    ));

  test("an item stays open until it is chosen, and a choice of theirs brings theirs", () =>
    fc.assert(
      fc.property(versions, ([base, ours, theirs]) => {
        const merged = mergeEntries(base, ours, theirs);
        const open = openItems(merged, new Map());
        expect(open.map((i) => i.code)).toEqual(merged.items.filter((i) => i.needsChoice).map((i) => i.code));
        const choices = new Map(open.map((i) => [i.code, "theirs" as const]));
        expect(openItems(merged, choices)).toEqual([]);
        const result = applyWrites(ours, mergeWrites(merged, choices));
        for (const c of open.flatMap((i) => i.cells).filter((x) => x.outcome === "conflict"))
          expect(
            valueOf(
              result.find((e) => e.code === c.code),
              c.field,
            ),
          ).toEqual(c.theirs);
      }),
    ));

  test("merging again after writing finds nothing new of theirs", () =>
    fc.assert(
      fc.property(versions, ([base, ours, theirs]) => {
        const choices = new Map(CODES.map((c) => [c as string, "theirs" as const]));
        const written = applyWrites(ours, mergeWrites(mergeEntries(base, ours, theirs), choices));
        expect(mergeWrites(mergeEntries(base, written, theirs), choices)).toEqual([]);
      }),
    ));
});

describe("one cell in three versions", () => {
  const of = (value: CellInput): Entry[] => [
    { code: "1.1", ...(value === undefined ? {} : { councilScore: value }) },
  ];
  test.each<[string, CellInput, CellInput, CellInput, MergedCell["outcome"] | "same"]>([
    // what, base, ours, theirs -> outcome
    ["nobody wrote", 5, 5, 5, "same"],
    ["they wrote", undefined, undefined, 5, "theirs"],
    ["they corrected", 5, 5, 0, "theirs"],
    ["we wrote", undefined, 5, undefined, "ours"],
    ["both wrote the same", undefined, 5, 5, "same"],
    ["both wrote, differently", undefined, 5, 0, "conflict"],
    ["both corrected, differently", 3, 5, 0, "conflict"],
    ["they emptied what we left", 5, 5, undefined, "removed"],
    ["we emptied what they left", 5, undefined, 5, "ours"],
    ["they emptied what we corrected", 5, 0, undefined, "conflict"],
    ["a number is no text", undefined, 5, "5", "conflict"],
  ])("%s", (_what, base, ours, theirs, outcome) => {
    const [item] = mergeEntries(of(base), of(ours), of(theirs)).items;
    expect(item?.cells[0]?.outcome ?? "same").toBe(outcome);
  });

  test.each<[string, CellInput, CellInput, MergedCell["outcome"] | "same"]>([
    ["blank here: theirs comes in", undefined, 5, "theirs"],
    ["blank there: ours stays", 5, undefined, "ours"],
    ["two values", 5, 0, "conflict"],
  ])("a copy without its base: %s", (_what, ours, theirs, outcome) => {
    const [item] = mergeEntries(undefined, of(ours), of(theirs)).items;
    expect(item?.cells[0]?.outcome ?? "same").toBe(outcome);
  });

  test("the same text in another Unicode form is no change", () => {
    const note = (t: string): Entry[] => [{ code: "1.1", note: t }];
    expect(mergeEntries(note("Đã họp"), note("Đã họp"), note(" Đã họp".normalize("NFD"))).items).toEqual([]);
  });

  test("items our table does not have are shown, never dropped", () => {
    const theirs: Entry[] = [{ code: "9.9", councilScore: 5 }, { code: "9.8" }];
    expect(mergeEntries([], of(5), theirs)).toEqual({
      items: [],
      foreign: [{ code: "9.9", councilScore: 5 }],
    });
  });

  test("choices can be made field by field", () => {
    const ours: Entry[] = [{ code: "1.1", councilScore: 5, councilReason: "của chúng tôi" }];
    const theirs: Entry[] = [{ code: "1.1", councilScore: 0, councilReason: "của họ" }];
    const merged = mergeEntries([], ours, theirs);
    const choices = new Map([["1.1", { councilScore: "theirs" }] as const]);
    expect(openItems(merged, choices)).toHaveLength(1);
    expect(mergeWrites(merged, choices)).toEqual([
      { code: "1.1", field: "councilScore", value: 0, expected: 5 },
    ]);
  });
});
