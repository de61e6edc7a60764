import type { Scalar } from "../../workbench/model/cell";
import { formatValue } from "../../workbench/model/number-format";
import { AMERICAN, VIETNAMESE } from "../../workbench/model/culture";
import type { NodeExcel } from "../../workbench/bridges/node";
import { errorOf, onSheet, openWorkbook, readValue, readValues, SHEET, write } from "./excel-session";

let excel: NodeExcel;
beforeEach(() => {
  excel = openWorkbook();
});

describe("values given through the API", () => {
  test.each<[given: Scalar, stored: Scalar, why: string]>([
    ["5", 5, "text that is a number becomes one"],
    ["0.5", 0.5, "with a decimal point, whatever the regional settings"],
    ["0,5", "0,5", "a decimal comma is text here"],
    ["'007", "007", "an apostrophe keeps text"],
    ["=1+1", 2, "an equals sign makes a formula"],
    ["true", true, "true and false"],
    ["Đạt", "Đạt", "Vietnamese text"],
    ["", "", "empty text clears"],
    [12.5, 12.5, "a number"],
    [false, false, "a boolean"],
  ])("%j is stored as %j: %s", async (given, stored) => {
    await onSheet(async (sheet, context) => {
      sheet.getRange("A1").values = [[given]];
      await context.sync();
    });
    expect(await readValue("A1")).toEqual(stored);
  });

  test("null leaves a cell, a single value fills the range", async () => {
    await write("A1:B1", [[1, 2]]);
    await onSheet(async (sheet, context) => {
      sheet.getRange("A1:B1").values = [[null, 9]];
      sheet.getRange("A2:B2").values = "x" as unknown as string[][];
      await context.sync();
    });
    expect(await readValues("A1:B2")).toEqual([
      [1, 9],
      ["x", "x"],
    ]);
  });

  test("a cell formatted as text keeps numbers and formulas as text", async () => {
    await onSheet(async (sheet, context) => {
      sheet.getRange("A1:A2").numberFormat = [["@"], ["@"]];
      sheet.getRange("A1:A2").values = [["007"], ["=1+1"]];
      const range = sheet.getRange("A1:A2").load({ values: true, valueTypes: true });
      await context.sync();
      expect([range.values, range.valueTypes]).toEqual([
        [["007"], ["=1+1"]],
        [["String"], ["String"]],
      ]);
    });
  });
});

describe("what a Vietnamese user types", () => {
  test.each([
    ["0,5", 0.5, "0,5"],
    ["1.234,5", 1234.5, "1.234,50"],
    ["70%", 0.7, "70%"],
    ["15/11/2025", 45976, "15/11/2025"],
    ["0.5", "0.5", "0.5"],
    ["đạt", "đạt", "đạt"],
    ["'10", "10", "10"],
  ])("%s is %j and shows %s", async (typed, stored, shown) => {
    expect(excel.host.user.typeInCell(SHEET, "A1", typed).ok).toBe(true);
    await onSheet(async (sheet, context) => {
      const cell = sheet.getRange("A1").load({ values: true, text: true });
      await context.sync();
      expect([cell.values, cell.text]).toEqual([[[stored]], [[shown]]]);
    });
  });
});

test.each([
  [1234.5, "#,##0.00", "1.234,50"],
  [0.5, "0.##", "0,5"],
  [10, "0.##", "10,"],
  [-3, '"(!) "0.##;"(!) "-0.##;"(!) "0;"(!) "@', "(!) -3,"],
  ["abc", '"(!) "0;"(!) "-0;"(!) "0;"(!) "@', "(!) abc"],
  [0, '"✗ "0', "✗ 0"],
  [0.256, "0.0%", "25,6%"],
  [45976, "dd/mm/yyyy", "15/11/2025"],
  [2.345, "0.00", "2,35"],
  [1e12, "General", "1E+12"],
  [true, "0", "TRUE"],
])("%j in format %s shows %s", (value, format, shown) => {
  expect(formatValue(value, format, VIETNAMESE)).toBe(shown);
});

test("the same number shows with a point in an American Excel", () => {
  expect(formatValue(1234.5, "#,##0.00", AMERICAN)).toBe("1,234.50");
});

/** How to get from B2:D5 to another range. */
const WAYS: readonly [way: string, go: (range: Excel.Range) => Excel.Range, address: string][] = [
  ["getCell(1,2)", (range) => range.getCell(1, 2), "D3"],
  ["getRow(0)", (range) => range.getRow(0), "B2:D2"],
  ["getColumn(2)", (range) => range.getColumn(2), "D2:D5"],
  ["getLastRow", (range) => range.getLastRow(), "B5:D5"],
  ["getLastCell", (range) => range.getLastCell(), "D5"],
  ["getResizedRange(1,-1)", (range) => range.getResizedRange(1, -1), "B2:C6"],
  ["getAbsoluteResizedRange(1,1)", (range) => range.getAbsoluteResizedRange(1, 1), "B2"],
  ["getOffsetRange(3,1)", (range) => range.getOffsetRange(3, 1), "C5:E8"],
  ["getEntireRow", (range) => range.getEntireRow(), "2:5"],
  ["getEntireColumn", (range) => range.getEntireColumn(), "B:D"],
  ["getBoundingRect", (range) => range.getBoundingRect("F9"), "B2:F9"],
  ["getIntersection", (range) => range.getIntersection("A1:C3"), "B2:C3"],
  ["getRowsBelow(2)", (range) => range.getRowsBelow(2), "B6:D7"],
  ["getColumnsBefore(1)", (range) => range.getColumnsBefore(1), "A2:A5"],
];

test.each(WAYS)("%s of B2:D5", async (_way, go, address) => {
  await onSheet(async (sheet, context) => {
    const range = go(sheet.getRange("B2:D5")).load({ address: true });
    await context.sync();
    expect(range.address).toBe(`'${SHEET}'!${address}`);
  });
});

test("used ranges: formats count, unless values only; an empty sheet has A1", async () => {
  await onSheet(async (sheet, context) => {
    const empty = sheet.getUsedRange().load({ address: true });
    await context.sync();
    expect(empty.address).toBe(`'${SHEET}'!A1`);
    sheet.getRange("B2").values = [[1]];
    sheet.getRange("D9").format.fill.color = "#FF0000";
    const all = sheet.getUsedRange().load({ address: true });
    const values = sheet.getUsedRange(true).load({ address: true });
    await context.sync();
    expect([all.address, values.address]).toEqual([`'${SHEET}'!B2:D9`, `'${SHEET}'!B2`]);
  });
});

test("formats: mixed is null, borders by side, whole columns inherit", async () => {
  await onSheet(async (sheet, context) => {
    sheet.getRange("A1:B1").format.font.bold = true;
    sheet.getRange("B1").format.font.bold = false;
    sheet.getRange("A:A").format.horizontalAlignment = "Center";
    const box = sheet.getRange("C1:D2");
    box.format.borders.getItem("EdgeBottom").style = "Dash";
    box.format.borders.getItem("InsideVertical").color = "#4A6FA5";
    const mixed = sheet.getRange("A1:B1").load({ format: { font: { bold: true } } });
    const later = sheet.getRange("A77").load({ format: { horizontalAlignment: true } });
    const bottom = sheet.getRange("C2").format.borders.getItem("EdgeBottom").load({ style: true });
    const right = sheet.getRange("C1").format.borders.getItem("EdgeRight").load({ style: true, color: true });
    await context.sync();
    expect(mixed.format.font.bold).toBeNull();
    expect(later.format.horizontalAlignment).toBe("Center");
    expect([bottom.style, right.style, right.color]).toEqual(["Dash", "Continuous", "#4A6FA5"]);
  });
});

test("sizes, hidden lines, merges", async () => {
  await write("A1:B2", [
    [1, 2],
    [3, 4],
  ]);
  await onSheet(async (sheet, context) => {
    sheet.getRange("A:A").columnHidden = true;
    sheet.getRange("B:B").format.columnWidth = 200;
    sheet.getRange("1:1").format.rowHeight = 33;
    sheet.getRange("A1:B2").merge();
    const first = sheet
      .getRange("A1:B1")
      .load({ columnHidden: true, height: true, width: true, values: true });
    const widths = sheet.getRange("A1:B1").format.load({ columnWidth: true });
    await context.sync();
    expect([first.columnHidden, first.height, first.width, first.values]).toEqual([null, 33, 200, [[1, ""]]]);
    expect(widths.columnWidth).toBeNull();
  });
  excel.host.user.typeInCell(SHEET, "B2", "trong ô gộp");
  expect(await readValue("A1")).toBe("trong ô gộp");
});

test("find, replaceAll, sort and cell properties", async () => {
  await write("A1:B3", [
    ["b. Đạt", 2],
    ["a. Không đạt", 1],
    ["c. đạt", "=B1*10"],
  ]);
  await onSheet(async (sheet, context) => {
    const found = sheet.getRange("A1:B3").find("không", {}).load({ address: true });
    const missing = sheet.getRange("A1:B3").findOrNullObject("xã", {});
    sheet.getRange("A1:B3").sort.apply([{ key: 0, ascending: true }]);
    const replaced = sheet.getRange("A1:A3").replaceAll("đạt", "ĐẠT", { matchCase: true });
    sheet.getRange("A1:B1").setCellProperties([[{ format: { fill: { color: "#123456" } } }, {}]]);
    const properties = sheet
      .getRange("A1:B1")
      .getCellProperties({ address: true, format: { fill: { color: true } } });
    await context.sync();
    expect([found.address, missing.isNullObject, replaced.value]).toEqual([`'${SHEET}'!A2`, true, 2]);
    expect(properties.value.map((row) => row.map(({ format }) => format?.fill?.color))).toEqual([
      ["#123456", "#FFFFFF"],
    ]);
  });
  expect(await readValues("A1:B3")).toEqual([
    ["a. Không ĐẠT", 1],
    ["b. Đạt", 2],
    ["c. ĐẠT", 10],
  ]);
});

test.each(["A0", "XFE1", "1:1048577", "không có"])("%s is no range", async (address) => {
  const run = onSheet(async (sheet, context) => {
    sheet.getRange(address).load({ address: true });
    await context.sync();
  });
  expect((await errorOf(run)).code).toBe("InvalidArgument");
});
