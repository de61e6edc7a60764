import fc from "fast-check";
import { SUBJECT_TYPES, type SubjectCriteria } from "../../src/criteria";
import { evaluate, findingText, type Entry, type Verdict } from "../../src/scoring";
import { patchedSet, STOCK, tableOf } from "../criteria/stock-set";
import { allowedEntries, anyEntries } from "./arbitrary-entries";

const RESCALED = patchedSet({ "scoring.notApplicable": "excluded-rescale" });
const FULL_TABLES = SUBJECT_TYPES.map((type) => tableOf(type, STOCK));
const ALL_TABLES = [...FULL_TABLES, ...SUBJECT_TYPES.map((type) => tableOf(type, RESCALED))];

type Card = readonly [SubjectCriteria, Entry[]];
const cards = (
  tables: readonly SubjectCriteria[],
  entries: (t: SubjectCriteria) => fc.Arbitrary<Entry[]>,
): fc.Arbitrary<Card> => fc.constantFrom(...tables).chain((t) => entries(t).map((e): Card => [t, e]));
const anyCard = cards(ALL_TABLES, anyEntries);
const allowedCard = cards(ALL_TABLES, allowedEntries);

const RANK: Record<Verdict, number> = { fail: 0, incomplete: 1, pass: 2 };
const pointsOf = (items: readonly { item: { points: number } }[]) =>
  items.reduce((sum, r) => sum + r.item.points, 0);

describe("whatever is in the cells", () => {
  test("evaluate answers, and every finding can be said in both languages", () => {
    fc.assert(
      fc.property(anyCard, fc.constantFrom("self", "council"), ([table, entries], column) => {
        for (const finding of evaluate(table, entries, column).findings)
          for (const locale of ["vi", "en"] as const) expect(findingText(finding, locale)).not.toBe("");
      }),
      { numRuns: 300 },
    );
  });

  test("the order of entries does not matter", () => {
    fc.assert(
      fc.property(
        anyCard.chain(([table, entries]) =>
          fc
            .shuffledSubarray(entries, { minLength: entries.length })
            .map((other) => [table, entries, other] as const),
        ),
        ([table, entries, shuffled]) => {
          expect(evaluate(table, shuffled)).toEqual(evaluate(table, entries));
        },
      ),
    );
  });

  test("an entry of a code that the table does not have changes nothing", () => {
    fc.assert(
      fc.property(anyCard, ([table, entries]) => {
        expect(evaluate(table, [...entries, { code: "9.9", selfScore: 100 }])).toEqual(
          evaluate(table, entries),
        );
      }),
    );
  });

  test("totals stay between 0 and the maximum, and nobody gets more than can be reached", () => {
    fc.assert(
      fc.property(anyCard, ([table, entries]) => {
        const { total, reachable, maximum } = evaluate(table, entries);
        expect(total).toBeGreaterThanOrEqual(0);
        expect(reachable).toBeGreaterThanOrEqual(total);
        expect(reachable).toBeLessThanOrEqual(maximum);
      }),
    );
  });

  test("earned, open and lost points make up the whole table (KAD at full points)", () => {
    fc.assert(
      fc.property(cards(FULL_TABLES, anyEntries), ([table, entries]) => {
        const { total, open, items } = evaluate(table, entries);
        const lost = pointsOf(items.filter((r) => r.state === "must" || r.state === "lost"));
        expect(total + open + lost).toBeCloseTo(100, 9);
      }),
    );
  });

  test("answered and blank make up all items; criteria add up to the whole", () => {
    fc.assert(
      fc.property(cards(FULL_TABLES, anyEntries), ([table, entries]) => {
        const e = evaluate(table, entries);
        expect(e.answered + e.blank).toBe(e.items.length);
        const sum = (of: (c: (typeof e.criteria)[number]) => number) =>
          e.criteria.reduce((s, c) => s + of(c), 0);
        expect([sum((c) => c.earned), sum((c) => c.open), sum((c) => c.blank), sum((c) => c.errors)]).toEqual(
          [e.total, e.open, e.blank, e.errorItems],
        );
      }),
    );
  });

  test("errors are counted as they are found: as many items as have an error among the findings", () => {
    fc.assert(
      fc.property(anyCard, ([table, entries]) => {
        const { findings, errorItems } = evaluate(table, entries);
        const found = new Set(findings.filter((f) => f.severity === "error").map((f) => f.itemCode));
        expect(errorItems).toBe(found.size);
      }),
    );
  });

  test("a pass has no error, no blank, every mandatory item full, and the points", () => {
    fc.assert(
      fc.property(fc.oneof(anyCard, allowedCard), ([table, entries]) => {
        const e = evaluate(table, entries);
        if (e.verdict !== "pass") return;
        expect(e.findings.filter((f) => f.severity === "error" || f.severity === "todo")).toEqual([]);
        expect(e.items.filter((r) => r.item.mandatory && r.state !== "full" && r.state !== "na")).toEqual([]);
        expect(e.total).toBeGreaterThanOrEqual(e.passMark);
      }),
      { numRuns: 300 },
    );
  });
});

describe("of allowed scores", () => {
  test("enough cards pass for the properties here to say something", () => {
    const sample = fc.sample(allowedCard, { seed: 76, numRuns: 400 });
    const passed = sample.filter(([table, entries]) => evaluate(table, entries).verdict === "pass");
    expect(passed.length).toBeGreaterThan(10);
  });

  test("nothing typed is never a verdict", () => {
    for (const table of ALL_TABLES)
      expect(evaluate(table, [])).toMatchObject({
        verdict: "incomplete",
        circularVerdict: "incomplete",
        total: 0,
      });
  });

  test("a 0 raised to its maximum never makes a verdict worse, nor loses a point", () => {
    fc.assert(
      fc.property(allowedCard, fc.nat(), ([table, entries], n) => {
        const zeros = entries.filter((e) => e.selfScore === 0);
        const raised = zeros[n % Math.max(1, zeros.length)];
        if (raised === undefined) return;
        const points =
          table.criteria.flatMap((c) => c.items).find((i) => i.code === raised.code)?.points ?? 0;
        const before = evaluate(table, entries);
        const after = evaluate(
          table,
          entries.map((e) => (e === raised ? { ...e, selfScore: points } : e)),
        );
        expect(RANK[after.verdict]).toBeGreaterThanOrEqual(RANK[before.verdict]);
        expect(RANK[after.circularVerdict]).toBeGreaterThanOrEqual(RANK[before.circularVerdict]);
        expect(after.total).toBeGreaterThanOrEqual(before.total);
      }),
      { numRuns: 300 },
    );
  });

  test("a failure said early is final: no further answer turns it round", () => {
    fc.assert(
      fc.property(
        allowedCard.chain(([table, entries]) =>
          allowedEntries(table).map((later) => [table, entries, later] as const),
        ),
        ([table, entries, later]) => {
          if (evaluate(table, entries).verdict !== "fail") return;
          const answered = entries.map((e, i) => (e.selfScore === undefined ? (later[i] ?? e) : e));
          expect(evaluate(table, answered).verdict).toBe("fail");
        },
      ),
      { numRuns: 300 },
    );
  });

  test("the Circular asks for more than the points: whoever meets it passes both", () => {
    fc.assert(
      fc.property(allowedCard, ([table, entries]) => {
        const e = evaluate(table, entries);
        if (e.circularVerdict === "pass") expect([e.verdict, e.verdictsDiffer]).toEqual(["pass", false]);
      }),
    );
  });
});
