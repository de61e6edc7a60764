import fc from "fast-check";
import { CriteriaSetError, parseCriteriaSet, SUBJECT_TYPES } from "../../src/criteria";
import { patched, patchedSet, REMOVED, STOCK, stockJson, tableOf } from "./stock-set";

const FIRST_ITEM = "subjects.residential-area.criteria[0].items[0]";

describe("the stock set", () => {
  test("has a table of 100 points for each of the five subject types", () => {
    const totals = SUBJECT_TYPES.map((type) =>
      tableOf(type)
        .criteria.flatMap((c) => c.items)
        .reduce((sum, item) => sum + item.points, 0),
    );
    expect(totals).toEqual([100, 100, 100, 100, 100]);
  });

  test("says of itself that its points are illustrative (design, rule 9)", () => {
    expect(STOCK.status).toBe("illustrative");
    expect(STOCK.statusNote).toContain("MINH HỌA");
  });

  test("comes out of parsing as it stood in the file", () => {
    const { subjects, ...head } = STOCK;
    const tables = Object.entries(subjects).map(([key, { type, scoring, ...table }]) => {
      expect([type, scoring]).toEqual([key, STOCK.scoring]);
      return [key, table];
    });
    expect({ ...head, subjects: Object.fromEntries(tables) }).toEqual(stockJson());
  });
});

describe("parsing", () => {
  test("fills in what may be left out: KAD counts full, evidence is expected, the set has no end", () => {
    const set = patchedSet({
      "scoring.notApplicable": REMOVED,
      "scoring.evidence": REMOVED,
      "effective.to": REMOVED,
      statusNote: REMOVED,
    });
    expect(set.scoring).toMatchObject({ notApplicable: "full", evidence: "expected" });
    expect(set.effective).toEqual({ from: "2022-05-17", to: null });
    expect(set).not.toHaveProperty("statusNote");
  });

  test("trims texts and composes Vietnamese letters", () => {
    const decomposed = "  Chi bộ có nghị quyết ".normalize("NFD");
    const set = patchedSet({ [`${FIRST_ITEM}.text`]: decomposed });
    expect(set.subjects["residential-area"]?.criteria[0]?.items[0]?.text).toBe("Chi bộ có nghị quyết");
  });

  test("accepts points with two decimals that add up to the total", () => {
    const set = patchedSet({
      [`${FIRST_ITEM}.points`]: 4.35,
      "subjects.residential-area.criteria[0].items[1].points": 5.65,
    });
    expect(set.subjects["residential-area"]?.criteria[0]?.items[0]?.points).toBe(4.35);
  });

  test("accepts a single day of effect and a set of one subject type", () => {
    const set = patchedSet({
      "effective.to": "2022-05-17",
      ...Object.fromEntries(
        SUBJECT_TYPES.filter((t) => t !== "school").map((t) => [`subjects.${t}`, REMOVED]),
      ),
    });
    expect(Object.keys(set.subjects)).toEqual(["school"]);
    expect(set.effective.to).toBe("2022-05-17");
  });

  test("refuses more items than the sheet's formulas can name", () => {
    const items = Array.from({ length: 151 }, (_, i) => ({
      code: `9.${i}`,
      text: "Nội dung",
      points: i === 0 ? 25 : 0.5,
      mandatory: true,
      cite: { instrument: "tt-124-2021", article: 4, clause: 1 },
    }));
    const json = patched({
      "subjects.residential-area.criteria": [{ code: "9", title: "Tiêu chí", items }],
    });
    expect(() => parseCriteriaSet(json)).toThrow(
      "- subjects.residential-area: có 151 nội dung, nhiều nhất 150",
    );
  });
});

describe("whatever the file holds, parsing ends in a set or in CriteriaSetError", () => {
  const attempt = (json: unknown) => {
    try {
      parseCriteriaSet(json);
    } catch (error) {
      expect(error).toBeInstanceOf(CriteriaSetError);
      if (error instanceof CriteriaSetError) expect(error.problems.length).toBeGreaterThan(0);
    }
  };

  test("any JSON at all", () => {
    fc.assert(fc.property(fc.jsonValue({ maxDepth: 6 }), attempt), { numRuns: 500 });
  });

  test("any member of the stock set replaced by any JSON", () => {
    const paths = pathsOf(stockJson());
    expect(paths.length).toBeGreaterThan(500);
    fc.assert(
      fc.property(fc.constantFrom(...paths), fc.jsonValue({ maxDepth: 2 }), (path, value) =>
        attempt(patched({ [path]: value as never })),
      ),
      { numRuns: 500 },
    );
  });

  test("keys that objects have by birth are unknown keys like any other", () => {
    const json: unknown = JSON.parse(JSON.stringify(stockJson()).replace("{", '{"__proto__": {"id": 1},'));
    expect(() => parseCriteriaSet(json)).toThrow("- __proto__: khóa không có trong định dạng");
  });
});

function pathsOf(value: unknown, path = ""): string[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    const here = Array.isArray(value) ? `${path}[${key}]` : path === "" ? key : `${path}.${key}`;
    return [here, ...pathsOf(inner, here)];
  });
}
