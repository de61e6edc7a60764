import fc from "fast-check";
import { migrateEntries, type Item, type SubjectCriteria } from "../../src/criteria";
import { tableOf } from "../criteria/stock-set";

const OLD = tableOf("residential-area");
const ITEMS = OLD.criteria.flatMap((c) => c.items);

const itemOf = (code: string): Item => {
  const item = ITEMS.find((i) => i.code === code);
  if (item === undefined) throw new Error(`no item ${code}`);
  return item;
};

/** The table with its items changed; an item that is `undefined` is gone. */
function changed(change: (item: Item) => Item | undefined): SubjectCriteria {
  const criteria = OLD.criteria.map((c) => ({ ...c, items: c.items.flatMap((i) => change(i) ?? []) }));
  return { ...OLD, criteria };
}

const only = (code: string, part: Partial<Item>) => (item: Item) =>
  item.code === code ? { ...item, ...part } : item;

describe("entries move to a new table", () => {
  test("the same table takes everything as it is", () => {
    const entries = ITEMS.map(({ code, points }) => ({ code, selfScore: points }));
    const { carried, lost, unanswered } = migrateEntries(OLD, OLD, entries);
    expect(carried.map((c) => c.entry)).toEqual(entries);
    expect(carried.every((c) => c.matched === "same-item" && c.keepsScores && c.keepsFigures)).toBe(true);
    expect([lost, unanswered]).toEqual([[], []]);
  });

  const CASES: readonly [what: string, to: SubjectCriteria, code: string, carried: unknown, lost: unknown][] =
    [
      [
        "other points: the score is asked anew",
        changed(only("1.1", { points: 6 })),
        "1.1",
        {
          entry: { code: "1.1" },
          fromCode: "1.1",
          matched: "same-item",
          keepsScores: false,
          keepsFigures: true,
        },
        undefined,
      ],
      [
        "steps instead of all or nothing: the score is asked anew",
        changed(only("1.1", { allowed: "range" })),
        "1.1",
        {
          entry: { code: "1.1" },
          fromCode: "1.1",
          matched: "same-item",
          keepsScores: false,
          keepsFigures: true,
        },
        undefined,
      ],
      [
        "a new number, the same wording and clause",
        changed(only("3.đ", { code: "3.e1" })),
        "3.đ",
        {
          entry: { code: "3.e1" },
          fromCode: "3.đ",
          matched: "same-citation",
          keepsScores: true,
          keepsFigures: true,
        },
        undefined,
      ],
      [
        "the limit asked for has moved",
        changed(only("5.2", { measure: { kind: "count", label: "Số cá nhân bị kỷ luật", atMost: 1 } })),
        "5.2",
        {
          entry: { code: "5.2" },
          fromCode: "5.2",
          matched: "same-item",
          keepsScores: true,
          keepsFigures: false,
        },
        undefined,
      ],
      [
        "same number and clause, another requirement",
        changed(only("1.1", { text: "Tổ tự quản họp mỗi quý một lần" })),
        "1.1",
        undefined,
        { entry: { code: "1.1" }, reason: "no-counterpart" },
      ],
      [
        "the clause has moved",
        changed(only("5.2", { cite: { instrument: "tt-124-2021", article: 4, clause: 2 } })),
        "5.2",
        undefined,
        { entry: { code: "5.2" }, reason: "no-counterpart" },
      ],
      [
        "the item is gone",
        changed((i) => (i.code === "5.2" ? undefined : i)),
        "5.2",
        undefined,
        { entry: { code: "5.2" }, reason: "no-counterpart" },
      ],
      [
        "a code the old table has not",
        OLD,
        "9.9",
        undefined,
        { entry: { code: "9.9" }, reason: "unknown-code" },
      ],
    ];

  test.each(CASES)("%s", (_what, to, code, carried, lost) => {
    const result = migrateEntries(OLD, to, [{ code }]);
    expect([result.carried[0], result.lost[0]]).toEqual([carried, lost]);
  });

  test("numbers that change places follow their wording", () => {
    const swapped = changed((i) =>
      i.code === "1.1" ? { ...i, code: "1.2" } : i.code === "1.2" ? { ...i, code: "1.1" } : i,
    );
    const { carried } = migrateEntries(OLD, swapped, [{ code: "1.1" }, { code: "1.2" }]);
    expect(carried.map((c) => [c.fromCode, c.entry.code])).toEqual([
      ["1.1", "1.2"],
      ["1.2", "1.1"],
    ]);
  });

  test("two old items that became one: the second is listed", () => {
    const { text, cite } = itemOf("3.a");
    const twice = changed(only("3.b", { text, cite }));
    const once = changed((i) => (i.code === "3.b" ? undefined : i));
    const { lost } = migrateEntries(twice, once, [{ code: "3.a" }, { code: "3.b" }]);
    expect(lost).toEqual([{ entry: { code: "3.b" }, reason: "taken" }]);
  });
});

/** A new table made of the old one: items dropped, renumbered, reworded, re-pointed. */
const NEW_TABLE = fc
  .array(fc.constantFrom("keep", "drop", "renumber", "reword", "points", "clause"), {
    minLength: ITEMS.length,
    maxLength: ITEMS.length,
  })
  .map((changes) => {
    let at = 0;
    return changed((item) => {
      const change = changes[at++];
      switch (change) {
        case "drop":
          return undefined;
        case "renumber":
          return { ...item, code: `x.${at}` };
        case "reword":
          return { ...item, text: "Việc khác hẳn theo văn bản mới" };
        case "points":
          return { ...item, points: item.points + 1 };
        case "clause":
          return { ...item, cite: { ...item.cite, clause: 9 } };
        default:
          return item;
      }
    });
  });

const CODES = fc.array(fc.constantFrom("9.9", ...ITEMS.map((i) => i.code)), { maxLength: 40 });

describe("whatever the new table is", () => {
  test("no entry is lost without being listed, and no item gets two", () => {
    fc.assert(
      fc.property(NEW_TABLE, CODES, (to, codes) => {
        const entries = codes.map((code, id) => ({ code, id }));
        const { carried, lost, unanswered } = migrateEntries(OLD, to, entries);
        const ids = [...carried, ...lost].map((m) => m.entry.id).sort((a, b) => a - b);
        expect(ids).toEqual(entries.map((e) => e.id));
        const targets = [...carried.map((c) => c.entry.code), ...unanswered].sort();
        expect(targets).toEqual(to.criteria.flatMap((c) => c.items.map((i) => i.code)).sort());
      }),
    );
  });

  test("a score is kept only where the maximum is the same", () => {
    fc.assert(
      fc.property(NEW_TABLE, CODES, (to, codes) => {
        const points = new Map(to.criteria.flatMap((c) => c.items.map((i) => [i.code, i.points])));
        for (const { fromCode, entry, keepsScores } of migrateEntries(
          OLD,
          to,
          codes.map((code) => ({ code })),
        ).carried)
          expect(keepsScores).toBe(itemOf(fromCode).points === points.get(entry.code));
      }),
    );
  });
});
