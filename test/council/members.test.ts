import type { Item } from "../../src/criteria";
import type { CellInput } from "../../src/scoring";
import { agreedScores, ballotSheet, proposeScore, readBallots, type AgreeRule } from "../../src/council";
import { COLUMN, literalValue } from "../../src/scorecard";
import { tableOf } from "../criteria/stock-set";
import { newEngine, subjectOf } from "../scorecard/scored-sheet";
import { scoredByBoth } from "./cards";

const TABLE = tableOf("school");
const ITEMS = TABLE.criteria.flatMap((c) => c.items);
const itemOf = (parts: Partial<Item> = {}): Item => {
  const item = ITEMS.find((i) => i.code === "4.1");
  if (item === undefined) throw new Error("no item 4.1");
  return { ...item, points: 5, ...parts };
};

/* More than half of those who scored, or the mean taken to an allowed score; half is no majority. */
test.each<[string, Partial<Item>, AgreeRule, CellInput[], CellInput, string]>([
  ["nobody scored", {}, "majority", [undefined, undefined], undefined, "not-scored"],
  ["all of one mind", {}, "majority", [5, 5, 5], 5, "agreed"],
  ["three of five", {}, "majority", [5, 0, 5, 0, 5], 5, "agreed"],
  ["two of four are half", {}, "majority", [5, 0, 5, 0], undefined, "divided"],
  ["who has not scored does not count", {}, "majority", [0, undefined, 0, 5], 0, "agreed"],
  ["a score that is not allowed is a vote for nothing", {}, "majority", [5, 3, 5, 0], undefined, "divided"],
  ["KAD where it is allowed", { applicableWhen: "có" }, "majority", ["KAD", "kad ", 5], "KAD", "agreed"],
  ["KAD where it is not", {}, "majority", ["KAD", "KAD", 5], undefined, "divided"],
  ["the mean 3 is nearer to 5", {}, "average", [5, 5, 5, 0, 0], 5, "agreed"],
  ["the mean 2,5 is between", {}, "average", [5, 0], undefined, "divided"],
  [
    "stepped points: the mean 2,6 is nearest to 3",
    { allowed: [0, 3, 5] },
    "average",
    [5, 3, 0, 0, 5],
    3,
    "agreed",
  ],
  ["any points: the mean itself", { allowed: "range" }, "average", [5, 4, 3.5], 4.17, "agreed"],
  ["any points by majority", { allowed: "range" }, "majority", [4.5, 4.5, 3], 4.5, "agreed"],
])("%s", (_what, parts, rule, scores, score, state) =>
  expect(proposeScore(itemOf(parts), scores, rule)).toMatchObject({ score, state }),
);

describe("the members' sheet", () => {
  const MEMBERS = ["Lý Văn Thử", "Nông Thị Minh Họa", "=Vi Văn"];
  const rows = new Map(ITEMS.map((item, i) => [item.code, 10 + i]));
  const plan = ballotSheet(
    TABLE,
    subjectOf("school", { id: "s", name: "Trường “Ví Dụ”" }),
    {
      sheetName: "Trường 'Ví Dụ'",
      cellOf: (code, field) => `${field === "self" ? COLUMN.self : COLUMN.council}${rows.get(code) ?? 0}`,
    },
    MEMBERS,
  );
  const typed: Readonly<Record<string, CellInput[]>> = {
    "4.1": [5, 0, 5],
    "1.1": [0, undefined, 0],
    "1.2": [5, 0],
  };

  test("its majority is the one proposed, and its scores are read back", () => {
    const engine = newEngine();
    engine.setSheets([
      { id: "card", name: "Trường 'Ví Dụ'" },
      { id: "b", name: "Phiếu" },
    ]);
    engine.setCell("card", 9, 8, ITEMS[0]?.points ?? 0);
    plan.cells.forEach((cells, r) =>
      cells.forEach((content, c) => {
        if (content === "") return;
        const isFormula = typeof content === "string" && content.startsWith("=");
        engine.setCell("b", r, c, isFormula ? { formula: content } : literalValue(content));
      }),
    );
    const codes = plan.cells.map((cells) => literalValue(cells[0] ?? ""));
    const scale = (code: string, s: CellInput) =>
      s === 5 ? (ITEMS.find((i) => i.code === code)?.points ?? 5) : s;
    const filled = new Set<string>();
    for (const [code, scores] of Object.entries(typed))
      scores.forEach((s, i) => {
        const value = scale(code, s);
        if (value === undefined) return;
        engine.setCell("b", codes.indexOf(code), 5 + i, value);
        filled.add(`${codes.indexOf(code)} ${5 + i}`);
      });
    const values = plan.cells.map((cells, r) =>
      cells.map((content, c) => (content === "" && !filled.has(`${r} ${c}`) ? "" : engine.value("b", r, c))),
    );
    const reading = readBallots(values);
    expect(reading).toMatchObject({ subjectId: "s", members: MEMBERS });
    for (const item of ITEMS) {
      const { score, state } = proposeScore(item, reading?.ballots.get(item.code) ?? []);
      const shown = engine.value("b", codes.indexOf(item.code), 5 + MEMBERS.length);
      expect([item.code, shown]).toEqual([
        item.code,
        state === "not-scored" ? "" : state === "divided" ? "chưa thống nhất" : score,
      ]);
    }
    // The self-score stands beside, as the scorecard has it.
    expect(engine.value("b", 3, 4)).toBe(ITEMS[0]?.points);
  });

  test("only what was agreed and differs from the council's column is written, on demand", () => {
    const ballots = new Map([
      ["4.1", [0, 0, 5]],
      ["1.1", [ITEMS.find((i) => i.code === "1.1")?.points, undefined]],
      ["1.2", [0, ITEMS.find((i) => i.code === "1.2")?.points]],
    ]);
    expect(agreedScores(TABLE, ballots, scoredByBoth("school"))).toEqual({
      writes: [{ code: "4.1", field: "councilScore", value: 0 }],
      divided: ["1.2"],
    });
  });

  test("any other sheet is none", () => {
    expect(readBallots([["x"]])).toBeUndefined();
    expect(readBallots([['{"mark":"ANTT-PHIEU"', ""]])).toBeUndefined();
  });
});
