import { readFileSync } from "node:fs";
import fc from "fast-check";
import { createIronCalcEngine, initIronCalc } from "../../workbench/engine";
import type { Scalar } from "../../workbench/model/cell";
import { renameSheet } from "../../workbench/model/sheets";
import { fromSnapshot, toSnapshot } from "../../workbench/model/snapshot";
import { bySystem, Workbook } from "../../workbench/model/workbook";
import { loadPlainWorkbook } from "../../workbench/xlsx";

beforeAll(() => initIronCalc(readFileSync(require.resolve("@ironcalc/wasm/wasm_bg.wasm"))));

const NAMES = ["Thôn Một", "Thôn Hai", "Tổng hợp"];
const ROWS = 4;
const COLUMNS = 4;
const LETTERS = "ABCD";

/** A formula for a column that reads only columns left of it, on any sheet, so that none is circular. */
const formulaFor = (column: number): fc.Arbitrary<string> => {
  const left = fc.nat(column - 1).map((index) => LETTERS.charAt(index));
  const row = fc.integer({ min: 1, max: ROWS });
  const sheet = fc.constantFrom("", ...NAMES.map((name) => `'${name}'!`));
  const anySheet = fc.oneof(sheet, fc.constant("'Chưa có'!"));
  const cell = fc.tuple(sheet, left, row).map(([on, letter, line]) => `${on}${letter}${line}`);
  const range = fc
    .tuple(sheet, left, row, row)
    .map(([on, letter, from, to]) => `${on}A${from}:${letter}${to}`);
  return fc.oneof(
    fc.tuple(anySheet, cell, cell).map(([on, a, b]) => `=IFERROR(${on}A1+${a}+${b},"lỗi")`),
    fc.tuple(cell, cell).map(([a, b]) => `=IFERROR(${a}+${b},"lỗi")`),
    range.map((cells) => `=IFERROR(SUM(${cells}),-1)`),
    range.map((cells) => `=IFERROR(COUNTBLANK(${cells}),-1)`),
    cell.map((first) => `=IFERROR(SUMIF(A1:A3,">1",${first}),-1)`),
    fc.constant("=IFERROR(Mốc*2,-1)"),
    cell.map((target) => `=IFERROR(INDIRECT("${target}"),-1)`),
  );
};

type Step =
  | {
      readonly kind: "write";
      readonly sheet: number;
      readonly row: number;
      readonly column: number;
      readonly content: number | string;
    }
  | { readonly kind: "rename"; readonly sheet: number; readonly name: string }
  | { readonly kind: "look" | "reopen" | "name" };

const write = fc.nat(COLUMNS - 1).chain((column) =>
  fc.record({
    kind: fc.constant("write" as const),
    sheet: fc.nat(NAMES.length - 1),
    row: fc.nat(ROWS - 1),
    column: fc.constant(column),
    content:
      column < 2 ? fc.oneof(fc.integer({ min: 0, max: 5 }), fc.constantFrom("", "đạt")) : formulaFor(column),
  }),
);
const step: fc.Arbitrary<Step> = fc.oneof(
  { arbitrary: write, weight: 8 },
  fc.record({
    kind: fc.constant("rename" as const),
    sheet: fc.nat(NAMES.length - 1),
    name: fc.constantFrom("Chưa có", "Bản khác"),
  }),
  fc.record({ kind: fc.constantFrom("look" as const, "reopen" as const, "name" as const) }),
);

function newWorkbook(): Workbook {
  const workbook = new Workbook({ engine: createIronCalcEngine() });
  workbook.transaction(bySystem, "no-undo", () => NAMES.forEach((name, i) => workbook.insertSheet(name, i)));
  return workbook;
}

function take(workbook: Workbook, done: Step): Workbook {
  if (done.kind === "look") values(workbook);
  if (done.kind === "reopen")
    return fromSnapshot(toSnapshot(workbook, "with results"), { engine: createIronCalcEngine() });
  workbook.transaction(bySystem, "no-undo", () => {
    if (done.kind === "name")
      workbook.update({
        names: [{ name: "Mốc", formula: `='${NAMES[1]}'!$B$2`, comment: "", visible: true }],
      });
    const sheet = "sheet" in done ? workbook.sheets[done.sheet] : undefined;
    if (done.kind === "rename" && sheet && !workbook.findSheet(done.name))
      renameSheet(workbook, sheet, done.name);
    if (done.kind !== "write") return;
    const { row, column, content } = done;
    const isFormula = typeof content === "string" && content.startsWith("=");
    sheet?.setContent(row, column, isFormula ? { value: "", formula: content } : { value: content });
  });
  return workbook;
}

const values = (workbook: Workbook): Scalar[][] =>
  workbook.sheets.map((sheet) =>
    Array.from({ length: ROWS * COLUMNS }, (_, i) =>
      workbook.value(sheet, Math.floor(i / COLUMNS), i % COLUMNS),
    ),
  );

test("whatever is written, renamed, closed and opened again: the results are those of a calculation from scratch", () => {
  fc.assert(
    fc.property(fc.array(step, { minLength: 5, maxLength: 40 }), (steps) => {
      const workbook = steps.reduce(take, newWorkbook());
      const anew = fromSnapshot(toSnapshot(workbook), { engine: createIronCalcEngine() });
      expect(values(workbook)).toEqual(values(anew));
    }),
    { numRuns: 150 },
  );
});

test("a formula about a sheet that is not there stays so when other sheets come and are renamed", () => {
  const workbook = newWorkbook();
  const [first] = workbook.sheets;
  if (!first) throw new Error("no sheet");
  const change = (edit: () => void) => workbook.transaction(bySystem, "no-undo", edit);
  const result = () => workbook.value(first, 0, 3);
  change(() => first.setContent(0, 3, { value: "", formula: "=IFERROR(SUM('Chưa có'!A1:A2),-1)" }));
  expect(result()).toBe(-1);
  change(() => renameSheet(workbook, first, "Thôn Ba"));
  expect(result()).toBe(-1);
  change(() => workbook.insertSheet("Thôn Bốn", 0).setContent(0, 0, { value: 7 }));
  change(() => first.setContent(0, 2, { value: "", formula: "='Thôn Bốn'!A1" }));
  expect([result(), workbook.value(first, 0, 2)]).toEqual([-1, 7]);
  change(() => workbook.insertSheet("Chưa có", 0).setContent(0, 0, { value: 5 }));
  expect(result()).toBe(5);
});

test("saved results stand until something they read changes, on their own sheet or another", () => {
  const workbook = new Workbook({ engine: createIronCalcEngine() });
  const cells = [
    { row: 0, column: 0, value: 1 },
    { row: 0, column: 1, formula: "A1+1", value: 99 },
  ];
  const sheet = (name: string, formula?: string) => ({
    name,
    state: "visible" as const,
    showGridlines: true,
    cells: formula === undefined ? cells : [{ row: 0, column: 1, formula, value: 999 }],
    columns: [],
    rows: [],
    merges: [],
    validations: [],
    conditionalFormats: [],
    names: [],
    customProperties: [],
  });
  const sheets = [sheet("Thôn Một"), sheet("Thôn Hai"), sheet("Tổng hợp", "'Thôn Hai'!B1*10")];
  loadPlainWorkbook(workbook, { sheets, activeSheet: 0, names: [], properties: {} }, "a.xlsx");
  const results = () => workbook.sheets.map((each) => workbook.value(each, 0, 1));
  const type = (index: number, value: number) =>
    workbook.transaction(bySystem, "undoable", () => workbook.sheets[index]?.setContent(0, 0, { value }));

  expect(results()).toEqual([99, 99, 999]);
  type(0, 5);
  expect(results()).toEqual([6, 99, 999]);
  type(1, 7);
  expect(results()).toEqual([6, 8, 80]);
});
