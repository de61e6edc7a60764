import { fingerprint, SUBJECT_TYPES } from "../../src/criteria";
import { patchedSet, REMOVED, STOCK, tableOf } from "./stock-set";

const TYPE = "residential-area";
const ITEM = `subjects.${TYPE}.criteria[0].items[2]`;
const stock = fingerprint(tableOf(TYPE));

describe("the fingerprint of a points table", () => {
  test("is 16 hexadecimal digits, the same for the same table", () => {
    expect(stock).toMatch(/^[0-9a-f]{16}$/);
    expect(fingerprint(structuredClone(tableOf(TYPE)))).toBe(stock);
  });

  test("does not depend on the order of keys, nor on a decomposed spelling in the file", () => {
    const table = tableOf(TYPE);
    const turned = Object.fromEntries(Object.entries(table).reverse());
    expect(fingerprint({ ...table, ...turned })).toBe(stock);
    const text = table.criteria[0]?.items[2]?.text ?? "";
    expect(fingerprint(tableOf(TYPE, patchedSet({ [`${ITEM}.text`]: text.normalize("NFD") })))).toBe(stock);
  });

  test("differs between the five tables", () => {
    expect(new Set(SUBJECT_TYPES.map((t) => fingerprint(tableOf(t)))).size).toBe(5);
  });

  test.each<[string, Parameters<typeof patchedSet>[0]]>([
    ["a letter of the wording", { [`${ITEM}.text`]: "100% số hộ gia đình đăng ký!" }],
    ["the mandatory mark", { [`${ITEM}.mandatory`]: true }],
    ["a percentage", { [`${ITEM}.measure.atLeastPercent`]: 99 }],
    ["a dropped measure", { [`${ITEM}.measure`]: REMOVED }],
    ["a citation", { [`${ITEM}.cite.clause`]: 2 }],
    ["a code", { [`${ITEM}.code`]: "1.4" }],
    [
      "points moved between items",
      { [`${ITEM}.points`]: 4, [`subjects.${TYPE}.criteria[0].items[0].points`]: 6 },
    ],
    ["the pass mark", { "scoring.passMark": 89 }],
    ["how KAD counts", { "scoring.notApplicable": "excluded-rescale" }],
  ])("changes with %s", (_what, change) => {
    expect(fingerprint(tableOf(TYPE, patchedSet(change)))).not.toBe(stock);
  });

  test("does not change with another type's table, or with the set's title", () => {
    const set = patchedSet({ title: "Thang điểm khác", "subjects.school.label": "Trường học" });
    expect(fingerprint(tableOf(TYPE, set))).toBe(stock);
    expect(fingerprint(tableOf("school", set))).not.toBe(fingerprint(tableOf("school", STOCK)));
  });
});
