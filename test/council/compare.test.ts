import type { CellInput } from "../../src/scoring";
import { closingProblems, compare, isReason, nextDifference } from "../../src/council";
import { tableOf } from "../criteria/stock-set";
import { scoredByBoth } from "./cards";

const TABLE = tableOf("commune");
const AREA = tableOf("residential-area");

/* What counts as a difference: pane-design section 6.7; all or nothing: guidance 76/HD-BCĐ, section 4. */
describe("self-score beside the council's score", () => {
  test.each<[string, CellInput, CellInput, number | undefined]>([
    // what, self, council -> points of the difference, undefined = none
    ["both full", 10, 10, undefined],
    ["the council takes the points", 10, 0, -10],
    ["the council gives the points", 0, 10, 10],
    ["both 0", 0, 0, undefined],
    ["not scored by the council yet", 10, undefined, undefined],
    ["not valid in the council's column", 10, 3, undefined],
    ["a text there", 10, "đạt", undefined],
    ["scored by the council alone", undefined, 10, 10],
    ["full and 0, beside an invalid self-score", 7, 0, 0],
  ])("%s", (_what, selfScore, councilScore, points) => {
    const { differences } = compare(TABLE, scoredByBoth("commune", { "4.2": { selfScore, councilScore } }));
    expect(differences.map((d) => [d.item.code, d.points])).toEqual(
      points === undefined ? [] : [["4.2", points]],
    );
  });

  test("S2 of the sample data: 100 by itself, 90 by the council, whose 23 of 33 turn the verdict", () => {
    const c = compare(
      TABLE,
      scoredByBoth("commune", { "4.2": { councilScore: 0, councilReason: "Chỉ 23/33 đơn vị, 69,6%" } }),
    );
    expect(c).toMatchObject({ flip: "down", totalDifference: -10, withoutReason: 0, open: 0 });
    expect([c.self.total, c.council.total]).toEqual([100, 90]);
    expect(c.equal).toBe(c.council.items.length - 1);
  });

  test("a verdict that is not final is not turned round", () => {
    const c = compare(TABLE, scoredByBoth("commune", { "1.1": { councilScore: undefined } }));
    expect(c.flip).toBe("none");
    expect(c.open).toBe(1);
  });

  test("“không áp dụng” beside a full score is a difference without points", () => {
    const item = AREA.criteria.flatMap((c) => c.items).find((i) => i.applicableWhen !== undefined);
    const table = item === undefined ? tableOf("enterprise") : AREA;
    const own = table.criteria.flatMap((c) => c.items).find((i) => i.applicableWhen !== undefined);
    const code = own?.code ?? "";
    const { differences } = compare(table, scoredByBoth(table.type, { [code]: { councilScore: "KAD" } }));
    expect(differences.map((d) => [d.item.code, d.points, d.council])).toEqual([[code, 0, "KAD"]]);
  });
});

test.each<[string | undefined, boolean]>([
  [undefined, false],
  ["", false],
  ["            ", false],
  ["thiếu 1 vụ", false],
  ["thiếu một vụ việc", true],
  ["0123456789", true],
  ["0 1 2 3 4 5 6 7 8", false],
  // Ten letters however they are written: one code point each, or letter and marks apart.
  ["ếếếếếếếếếế".normalize("NFD"), true],
  ["ếếếếếếếếế".normalize("NFD"), false],
])("%j is a reason of at least 10 characters: %s", (text, expected) => {
  expect(isReason(text)).toBe(expected);
});

describe("closing is refused with every reason at once", () => {
  const kindsOf = (changes: Parameters<typeof scoredByBoth>[1]) =>
    closingProblems(compare(TABLE, scoredByBoth("commune", changes))).map((p) => [p.kind, ...p.codes]);

  test("nothing in the way", () => expect(kindsOf({})).toEqual([]));
  test("an item not appraised, one invalid, one without a reason", () =>
    expect(
      kindsOf({
        "1.1": { councilScore: undefined },
        "4.1": { councilScore: 3 },
        "4.2": { councilScore: 0, councilReason: "sai" },
      }),
    ).toEqual([
      ["open", "1.1"],
      ["invalid", "4.1"],
      ["no-reason", "4.2"],
    ]));
  test("a full score against its own figures: 16/25", () =>
    expect(kindsOf({ "4.2": { figureA: 16, figureB: 25 } })).toEqual([["invalid", "4.2"]]));
});

test("the next difference without a reason, over all subjects in sheet order and round from the start", () => {
  const without = (...codes: string[]) =>
    compare(TABLE, scoredByBoth("commune", Object.fromEntries(codes.map((c) => [c, { councilScore: 0 }]))));
  const subjects = [
    { subjectId: "a", comparison: without("1.1", "4.2") },
    { subjectId: "b", comparison: without() },
    { subjectId: "c", comparison: without("1.1") },
  ];
  const first = nextDifference(subjects);
  const second = nextDifference(subjects, first);
  const third = nextDifference(subjects, second);
  expect([first, second, third, nextDifference(subjects, third)]).toEqual([
    { subjectId: "a", itemCode: "1.1" },
    { subjectId: "a", itemCode: "4.2" },
    { subjectId: "c", itemCode: "1.1" },
    { subjectId: "a", itemCode: "1.1" },
  ]);
  // From an item that has no difference, the next one after it.
  expect(nextDifference(subjects, { subjectId: "b", itemCode: "1.1" })).toEqual(third);
  expect(nextDifference(subjects.slice(1, 2))).toBeUndefined();
});
