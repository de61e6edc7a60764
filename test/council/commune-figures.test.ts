import {
  communeItems,
  figureWrites,
  overrideProblems,
  recognitionPercent,
  type CommuneFigures,
} from "../../src/council";
import { patchedSet, tableOf } from "../criteria/stock-set";
import { scoredByBoth } from "./cards";

const TABLE = tableOf("commune");
const FIGURES: CommuneFigures = { registered: 25, recognised: 18, total: 25 };

/* A commune's item 4.1 and 4.2 are fed from the register: Circular 124/2021/TT-BCA, Article 5, clause 4. */
describe("the figures of item 4.1 and 4.2", () => {
  test("both items are found by citation and share, also under other numbers", () => {
    expect(communeItems(TABLE)).toMatchObject({ registered: { code: "4.1" }, recognised: { code: "4.2" } });
    const renumbered = patchedSet({
      "subjects.commune.criteria[3].items[0].code": "4.a",
      "subjects.commune.criteria[3].items[1].code": "4.b",
      "subjects.commune.criteria[3].items[1].measure.atLeastPercent": 75,
    });
    const table = tableOf("commune", renumbered);
    expect(communeItems(table)).toMatchObject({ registered: { code: "4.a" }, recognised: { code: "4.b" } });
    expect(recognitionPercent(table)).toBe(75);
  });

  test("the four cells are written, and none that holds its figure already", () => {
    const all = figureWrites(TABLE, scoredByBoth("commune"), FIGURES);
    expect(all.map((w) => [w.code, w.field, w.value])).toEqual([
      ["4.1", "figureA", 25],
      ["4.1", "figureB", 25],
      ["4.2", "figureA", 18],
      ["4.2", "figureB", 25],
    ]);
    const most = scoredByBoth("commune", {
      "4.1": { figureA: 25, figureB: 25 },
      "4.2": { figureA: 16, figureB: 25 },
    });
    expect(figureWrites(TABLE, most, FIGURES)).toEqual([{ code: "4.2", field: "figureA", value: 18 }]);
  });

  test("another type's table has no such items", () =>
    expect(figureWrites(tableOf("school"), scoredByBoth("school"), FIGURES)).toEqual([]));
});

test.each<[string, CommuneFigures, string, number]>([
  ["good figures with a reason", FIGURES, "Một đơn vị do tỉnh công nhận", 0],
  ["no reason", FIGURES, "", 1],
  ["more registered than there are", { registered: 26, recognised: 18, total: 25 }, "Một đơn vị do tỉnh", 1],
  ["more recognised than registered", { registered: 17, recognised: 18, total: 25 }, "Một đơn vị do tỉnh", 1],
  ["no units", { registered: 0, recognised: 0, total: 0 }, "Một đơn vị do tỉnh", 1],
  ["half a unit, and no reason", { registered: 1, recognised: 0.5, total: 2 }, "x", 2],
  ["all at once", { registered: 9, recognised: 10, total: 5 }, "", 4],
])("typed instead of the register's: %s", (_what, figures, reason, problems) =>
  expect(overrideProblems(figures, reason)).toHaveLength(problems),
);
