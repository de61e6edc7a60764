import {
  logText,
  wrongColumnChanges,
  wrongColumnDetails,
  wrongColumnText,
  type EntryField,
  type Role,
} from "../../src/council";
import { scoredByBoth, withField } from "./cards";

const BEFORE = scoredByBoth("agency");

/* Roles are a practice, not a password: the other side's cells can be edited, and that is said. */
test.each<[Role, EntryField, boolean]>([
  ["self", "selfScore", false],
  ["self", "figureA", false],
  ["self", "figureB", false],
  ["self", "evidence", false],
  ["self", "note", false],
  ["self", "councilScore", true],
  ["self", "councilReason", true],
  ["council", "councilScore", false],
  ["council", "councilReason", false],
  ["council", "note", false],
  ["council", "selfScore", true],
  ["council", "figureA", true],
  ["council", "figureB", true],
  ["council", "evidence", true],
])("%s edits %s: a warning %s", (role, field, isWarned) => {
  const after = BEFORE.map((e) => (e.code === "1.4" ? withField(e, field, "0") : e));
  const changes = wrongColumnChanges(role, BEFORE, after);
  expect(changes.map((c) => [c.code, c.field, c.to])).toEqual(isWarned ? [["1.4", field, "0"]] : []);
});

test("the warning names every item once", () => {
  const after = BEFORE.map((e) =>
    e.code === "1.4" || e.code === "1.6"
      ? withField(withField(e, "councilScore", 0), "councilReason", "x")
      : e,
  );
  expect(wrongColumnText("self", wrongColumnChanges("self", BEFORE, after))).toBe(
    "Vừa sửa cột của Hội đồng thẩm định ở mục 1.4, 1.6. Người tự chấm ghi vào cột “Điểm tự chấm”.",
  );
});

test("nothing changed, or only in another Unicode form: nothing said", () => {
  const after = BEFORE.map((e) => withField(e, "evidence", "Biên bản họp".normalize("NFD")));
  expect(wrongColumnChanges("council", BEFORE, after)).toEqual([]);
});

test("a paste over the whole column is logged in lines that fit a cell", () => {
  const after = BEFORE.map((e) =>
    withField(withField(e, "evidence", "Biên bản ".repeat(500)), "selfScore", undefined),
  );
  const changes = Array.from({ length: 4 }, () => wrongColumnChanges("council", BEFORE, after)).flat();
  const details = wrongColumnDetails("council", changes);
  expect(details.length).toBeGreaterThan(1);
  for (const detail of details) {
    expect(JSON.stringify(detail).length).toBeLessThan(32_767);
    expect(logText(detail).length).toBeLessThan(1000);
  }
});
