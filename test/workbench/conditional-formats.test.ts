import type { NodeExcel } from "../../workbench/bridges/node";
import { conditionalStyleAt } from "../../workbench/model/conditional";
import { answerOf, onSheet, openWorkbook, SHEET, write } from "./excel-session";

let excel: NodeExcel;
beforeEach(() => {
  excel = openWorkbook();
});

/** What conditional formats add to the cells of column A, from row 1 on. */
function stylesOf(column: number, rows: number): unknown[] {
  const { workbook } = excel.host;
  const sheet = workbook.findSheet(SHEET);
  if (!sheet) throw new Error("no sheet");
  return Array.from({ length: rows }, (_row, row) => conditionalStyleAt(workbook, sheet, row, column));
}

const addCustom = (address: string, formula: string, fill: string, stopIfTrue = false): Promise<void> =>
  onSheet(async (sheet, context) => {
    const format = sheet.getRange(address).conditionalFormats.add("Custom");
    format.custom.rule.formula = formula;
    format.custom.format.fill.color = fill;
    format.stopIfTrue = stopIfTrue;
    await context.sync();
  });

test("a formula rule reads relative to each cell and follows edits", async () => {
  await write("A1:B3", [
    [1, "invalid"],
    [2, "ok"],
    [3, "conflict"],
  ]);
  await addCustom("A1:A3", '=OR($B1="invalid",$B1="conflict")', "#FFE2CC");
  expect(stylesOf(0, 3)).toEqual([{ fill: "#FFE2CC" }, undefined, { fill: "#FFE2CC" }]);
  excel.host.user.typeInCell(SHEET, "B2", "invalid");
  expect(stylesOf(0, 3)[1]).toEqual({ fill: "#FFE2CC" });
});

test("the rule added last comes first; stop-if-true keeps the ones below out", async () => {
  await write("A1:A2", [[1], [2]]);
  await addCustom("A1:A2", "=TRUE", "#111111");
  await addCustom("A1:A2", "=A1=1", "#222222", true);
  expect(stylesOf(0, 2)).toEqual([{ fill: "#222222" }, { fill: "#111111" }]);
  await onSheet(async (sheet, context) => {
    const formats = sheet.getRange("A1").conditionalFormats.load({ priority: true, stopIfTrue: true });
    await context.sync();
    expect(formats.items.map(({ priority, stopIfTrue }) => [priority, stopIfTrue])).toEqual([
      [0, true],
      [1, false],
    ]);
    formats.getItemAt(1).priority = 0;
    await context.sync();
  });
  expect(stylesOf(0, 2)).toEqual([{ fill: "#111111" }, { fill: "#111111" }]);
});

test.each([
  ["GreaterThan", "5", undefined, [undefined, undefined, "x"]],
  ["EqualTo", "0", undefined, ["x", "x", undefined]],
  ["Between", "=A2", "=10", ["x", undefined, "x"]],
] as const)("cell value %s %s", async (operator, formula1, formula2, expected) => {
  await write("A1:A3", [[""], [0], [8]]);
  await onSheet(async (sheet, context) => {
    const format = sheet.getRange("A1:A3").conditionalFormats.add("CellValue");
    format.cellValue.rule = { operator, formula1, ...(formula2 === undefined ? {} : { formula2 }) };
    format.cellValue.format.font.bold = true;
    await context.sync();
  });
  expect(stylesOf(0, 3).map((style) => style && "x")).toEqual(expected);
});

test("a text rule, number format and border of a conditional format", async () => {
  await write("A1:A2", [["Không đạt"], ["Đạt"]]);
  await onSheet(async (sheet, context) => {
    const format = sheet.getRange("A1:A2").conditionalFormats.add("ContainsText");
    format.textComparison.rule = { operator: "BeginsWith", text: "không" };
    format.textComparison.format.font.color = "#B10E1C";
    format.textComparison.format.borders.getItem("EdgeBottom").style = "Continuous";
    const custom = sheet.getRange("A1:A2").conditionalFormats.add("Custom");
    custom.custom.rule.formula = '=A1<>""';
    custom.custom.format.numberFormat = '"✗ "@';
    await context.sync();
  });
  expect(stylesOf(0, 2)).toEqual([
    {
      numberFormat: '"✗ "@',
      fontColor: "#B10E1C",
      borders: { bottom: { style: "Continuous", color: "#000000", weight: "Thin" } },
    },
    { numberFormat: '"✗ "@' },
  ]);
});

test("rules follow rows, can be counted, deleted and cleared from part of their cells", async () => {
  await write("A1:A4", [[1], [1], [1], [1]]);
  await addCustom("A1:A4", "=A1=1", "#111111");
  await onSheet(async (sheet, context) => {
    sheet.getRange("1:1").insert("Down");
    sheet.getRange("A3").conditionalFormats.clearAll();
    const count = sheet.getRange("A2").conditionalFormats.getCount();
    await context.sync();
    expect(answerOf(count)).toBe(1);
  });
  expect(stylesOf(0, 5).map((style) => style !== undefined)).toEqual([false, true, false, true, true]);
});
