import { SUBJECT_TYPES } from "../../src/criteria";
import {
  manualBySubject,
  readRegisterSheet,
  registerParts,
  registerSheet,
  statusOf,
  type ManualColumns,
  type RegisterInput,
} from "../../src/council";
import { literalValue, type ColumnSummary, type SheetPlan } from "../../src/scorecard";
import { closingOf, column, done, registerOf, summary } from "./register-cases";

const T = "residential-area";

describe("the status of a scorecard", () => {
  const untouched = column(T);
  const partly = column(T, { total: 40, blank: 3 });
  const faulty = column(T, { total: 100, blank: 0, errors: 1 });
  const lost = column(T, { total: 0, reachable: 80, blank: 3, verdict: "fail" });
  const full = done(T, 100, "pass");
  test.each<[string, ColumnSummary, ColumnSummary, boolean, string]>([
    ["nothing typed", untouched, untouched, false, "not-started"],
    ["some items", partly, untouched, false, "scoring"],
    ["only a 0", lost, untouched, false, "scoring"],
    ["every item, one with an error", faulty, untouched, false, "scoring"],
    ["self-score complete", full, untouched, false, "awaiting"],
    ["the council has begun", full, partly, false, "awaiting"],
    ["the council's column has an error", full, faulty, false, "awaiting"],
    ["the council is done", full, full, false, "appraised"],
    ["the council worked from paper", untouched, full, false, "appraised"],
    ["the council began before the unit", untouched, partly, false, "scoring"],
    ["closed", full, full, true, "closed"],
  ])("%s", (_what, self, council, isClosed, status) => {
    const count = untouched.blank;
    expect(statusOf(self, council, count, isClosed)).toBe(status);
    // Without the points table at hand the same is told from the points.
    expect(statusOf(self, council, undefined, isClosed)).toBe(status);
  });
});

/** Units of one type, closed with pass or fail by the council. */
function closedUnits(passed: number, failed: number, parts: Partial<RegisterInput> = {}) {
  const scorecards = Array.from({ length: passed + failed }, (_, i) => {
    const verdict = i < passed ? "pass" : "fail";
    const one = summary(T, `u-${i}`, done(T, 100, "pass"), done(T, i < passed ? 95 : 85, verdict), {
      name: `Thôn ${i + 1}`,
    });
    return { sheetName: `Thôn ${i + 1}`, summary: one };
  });
  const closings = new Map(scorecards.map(({ summary: s }) => [s.identity.subject.id, closingOf(s)]));
  return registerOf({ scorecards, closings, ...parts });
}

/* Circular 124/2021/TT-BCA, Article 5, clause 4: 100 % registered, from 70 % recognised. */
describe("a commune of 25 units", () => {
  test("16 recognised are 64 % and fail, 18 are 72 % and pass", () => {
    expect(closedUnits(16, 9).ratio).toMatchObject({
      recognised: 16,
      total: 25,
      needed: 18,
      state: "unreachable",
    });
    expect(closedUnits(18, 7).ratio).toMatchObject({ recognised: 18, total: 25, state: "reached" });
  });

  test("units not closed can still decide it", () => {
    const { scorecards } = { scorecards: closedUnits(16, 9).rows };
    expect(scorecards).toHaveLength(25);
    const open = Array.from({ length: 25 }, (_, i) => ({
      sheetName: `Thôn ${i}`,
      summary: summary(T, `u-${i}`, done(T, 100, "pass"), i < 16 ? done(T, 95, "pass") : column(T)),
    }));
    const closings = new Map(
      open.slice(0, 16).map(({ summary: s }) => [s.identity.subject.id, closingOf(s)] as const),
    );
    expect(registerOf({ scorecards: open, closings }).ratio).toMatchObject({
      recognised: 16,
      pending: 9,
      missing: 2,
      state: "open",
    });
  });

  test("the commune's own scorecard is no unit of itself", () => {
    const commune = {
      sheetName: "Xã",
      summary: summary("commune", "x", column("commune"), column("commune")),
    };
    expect(registerOf({ scorecards: [commune] })).toMatchObject({
      ratio: { state: "empty" },
      units: { total: 0 },
    });
  });

  test("four types are pooled, with units that have no scorecard here", () => {
    const of = (type: (typeof SUBJECT_TYPES)[number], i: number) => ({
      sheetName: `${type} ${i}`,
      summary: summary(type, `${type}-${i}`, column(type), column(type)),
    });
    const scorecards = SUBJECT_TYPES.map(of);
    const found = registerOf({ scorecards, others: { school: { total: 3, registered: 2, recognised: 1 } } });
    expect(found.figures).toEqual({ total: 7, registered: 6, recognised: 1 });
    expect(found.allRegistered).toBe(false);
    expect(found.units.pending).toBe(5);
  });
});

describe("who is recognised", () => {
  const one = summary(T, "u", done(T, 100, "pass"), done(T, 95, "pass", "fail"));
  const failed = summary(T, "u", done(T, 100, "pass"), done(T, 80, "fail"));
  const edited = { ...one, council: done(T, 100, "pass", "fail") };
  const of = (
    s: typeof one,
    closed: typeof one | undefined,
    manual: ManualColumns = {},
    parts: Partial<RegisterInput> = {},
  ) =>
    registerOf({
      scorecards: [{ sheetName: "Thôn", summary: s }],
      closings: new Map(closed === undefined ? [] : [["u", closingOf(closed)]]),
      manual: new Map([["u", manual]]),
      ...parts,
    }).rows[0];

  test.each<[string, ReturnType<typeof of>, string, boolean]>([
    ["not closed yet", of(one, undefined), "pending", false],
    ["closed as passed", of(one, one), "yes", false],
    ["closed as failed", of(failed, failed), "no", false],
    ["changed after closing", of(edited, one), "pending", true],
    ["texts changed after closing", of(one, one, {}, { changed: new Set(["u"]) }), "pending", true],
    ["did not register", of(one, one, { registered: false }), "no", false],
    ["decided otherwise by hand", of(failed, failed, { recognised: true }), "yes", false],
    ["refused by hand", of(one, one, { recognised: false }), "no", false],
    ["the Circular counts too", of(one, one, {}, { rule: "points-table-and-circular" }), "no", false],
  ])("%s", (_what, row, recognition, isChanged) => expect(row).toMatchObject({ recognition, isChanged }));
});

test("a copied sheet is listed as a copy and not counted; other years are left out", () => {
  const one = { sheetName: "Thôn", summary: summary(T, "u", column(T), column(T)) };
  const last = { sheetName: "Thôn 2025", summary: summary(T, "v", column(T), column(T), { year: 2025 }) };
  const found = registerOf({ scorecards: [one, { ...one, sheetName: "Thôn (2)" }, last] });
  expect(found.rows.map((r) => [r.sheetName, r.isDuplicate])).toEqual([
    ["Thôn", false],
    ["Thôn (2)", true],
  ]);
  expect([found.year, found.units.total, found.otherYears]).toEqual([2026, 1, 1]);
});

test("days to the deadline: residential areas before 15/11, the others before 20/11 (guidance 76/HD-BCĐ, section 3)", () => {
  const cards = SUBJECT_TYPES.map((t) => ({ sheetName: t, summary: summary(t, t, column(t), column(t)) }));
  const found = registerOf({ scorecards: cards, today: "2026-11-10" });
  expect(found.rows.map((r) => r.daysLeft)).toEqual([5, 10, 10, 10, 10]);
  expect(registerOf({ scorecards: cards, today: "2026-11-17" }).rows[0]?.daysLeft).toBe(-2);
});

describe("refreshing the register sheet", () => {
  const card = (id: string) => ({
    sheetName: `Bảng ${id}`,
    summary: summary(T, id, column(T), column(T), { name: `Thôn ${id}` }),
  });
  const typed = new Map<string, ManualColumns>([
    ["b", { registered: false, decision: "12/QĐ-UBND ngày 20/11/2026", note: "=chuyển xã khác" }],
    ["c", { recognised: true }],
  ]);
  const others = { agency: { total: 4, registered: 3, recognised: 1 } };
  const first = registerSheet(
    registerOf({ scorecards: [card("a"), card("b"), card("c")], manual: typed, others }),
    { body: "Xã Mẫu Sơn Mẫu" },
  );
  const reading = readRegisterSheet(shown(first));

  test("what people typed is read back", () => {
    expect(Object.fromEntries(manualBySubject(reading))).toEqual({ a: {}, ...Object.fromEntries(typed) });
    expect(reading?.others).toEqual(others);
  });

  test("subjects keep their rows, new ones come below, a scorecard that is gone keeps its notes", () => {
    const next = registerSheet(registerOf({ scorecards: [card("c"), card("d"), card("a")] }), {
      ...(reading === undefined ? {} : { current: reading }),
    });
    expect(next.cells.slice(14).map((row) => literalValue(row[0] ?? ""))).toEqual(["a", "b", "c", "d"]);
    expect(next.cells[15]?.[9]).toBe("Không còn bảng");
    const again = readRegisterSheet(shown(next));
    expect(again?.rows.map((r) => r.id)).toEqual(["a", "b", "c", "d"]);
    expect(again?.rows[1]).toMatchObject({ name: "Thôn b", manual: typed.get("b") });
  });

  test("refreshing never writes a cell that people type in", () => {
    const letters = registerParts(first).map((p) => p.address);
    const cells = new Set(letters.flatMap(cellsOf));
    for (const row of [15, 16, 17])
      for (const c of ["M", "N", "O", "P"]) expect(cells.has(c + row)).toBe(false);
    for (const row of [7, 8, 9, 10]) for (const c of ["E", "G", "I"]) expect(cells.has(c + row)).toBe(false);
    for (const cell of ["B1", "B3", "D7", "L10", "F11", "B15", "L17", "Q15", "AI17"])
      expect(cells.has(cell)).toBe(true);
    for (const { address, cells: block } of registerParts(first))
      expect(cellsOf(address)).toHaveLength(block.length * (block[0]?.length ?? 0));
  });

  test("a sheet that is no register is not read", () =>
    expect(readRegisterSheet([["TT"], ["a"]])).toBeUndefined());
});

/** What stands in the cells of a plan; formulas show nothing here. */
function shown({ cells }: SheetPlan): unknown[][] {
  return cells.map((row) =>
    row.map((c) => (typeof c === "string" && c.startsWith("=") ? "" : literalValue(c))),
  );
}

function cellsOf(address: string): string[] {
  const index = (letters: string) => [...letters].reduce((n, l) => n * 26 + l.charCodeAt(0) - 64, 0);
  const letters = (n: number): string =>
    n === 0 ? "" : letters(Math.floor((n - 1) / 26)) + String.fromCharCode(65 + ((n - 1) % 26));
  const [, left = "", top = "", right = left, bottom = top] =
    /^([A-Z]+)(\d+):([A-Z]+)(\d+)$/.exec(address) ?? [];
  const cells: string[] = [];
  for (let r = Number(top); r <= Number(bottom); r++)
    for (let c = index(left); c <= index(right); c++) cells.push(letters(c) + r);
  return cells;
}
