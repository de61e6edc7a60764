import type { NodeExcel } from "../../workbench/bridges/node";
import { errorOf, onSheet, openWorkbook, readValue, readValues, SHEET, write } from "./excel-session";

let excel: NodeExcel;
beforeEach(() => {
  excel = openWorkbook();
});

const setRule = (address: string, rule: Excel.DataValidationRule): Promise<void> =>
  onSheet(async (sheet, context) => {
    sheet.getRange(address).dataValidation.rule = rule;
    await context.sync();
  });

/** Rule, typed text, and whether Excel lets it through. */
const ENTRIES: readonly [rule: Excel.DataValidationRule, typed: string, accepted: boolean][] = [
  [{ custom: { formula: "=OR(I11=0,I11=$E11)" } }, "10", true],
  [{ custom: { formula: "=OR(I11=0,I11=$E11)" } }, "0", true],
  [{ custom: { formula: "=OR(I11=0,I11=$E11)" } }, "5", false],
  [{ custom: { formula: '=OR(I11=0,I11=$E11,I11="KAD")' } }, "KAD", true],
  [{ list: { inCellDropDown: true, source: "Tốt,Khá,Trung bình" } }, "Khá", true],
  [{ list: { inCellDropDown: true, source: "Tốt,Khá,Trung bình" } }, "Kém", false],
  [{ list: { inCellDropDown: true, source: "=$A$1:$A$2" } }, "Đạt", true],
  [{ list: { inCellDropDown: true, source: "=$A$1:$A$2" } }, "Chưa", false],
  [{ wholeNumber: { formula1: 0, formula2: 100, operator: "Between" } }, "100", true],
  [{ wholeNumber: { formula1: 0, formula2: 100, operator: "Between" } }, "101", false],
  [{ wholeNumber: { formula1: 0, operator: "GreaterThanOrEqualTo" } }, "1,5", false],
  [{ decimal: { formula1: "=E11", operator: "LessThanOrEqualTo" } }, "9,5", true],
  [{ decimal: { formula1: "=E11", operator: "LessThanOrEqualTo" } }, "10,5", false],
  [{ textLength: { formula1: 5, operator: "LessThan" } }, "đủ", true],
  [{ textLength: { formula1: 5, operator: "LessThan" } }, "quá dài", false],
];

test.each(ENTRIES)("%j lets %s through: %s", async (rule, typed, accepted) => {
  await write("A1:A2", [["Đạt"], ["Không đạt"]]);
  await write("E11", [[10]]);
  await setRule("I11", rule);
  await onSheet(async (sheet, context) => {
    const validation = sheet.getRange("I11").dataValidation.load({ rule: true });
    await context.sync();
    expect(validation.rule).toEqual(rule);
  });
  const result = excel.host.user.typeInCell(SHEET, "I11", typed);
  expect(result.ok).toBe(accepted);
  if (!accepted) {
    expect(result).toMatchObject({ reason: "validation", alert: { style: "Stop" } });
    expect(await readValue("I11")).toBe("");
  }
});

test("a rule of a range reads relative to each of its cells", async () => {
  await write("E11:E13", [[10], [5], [3]]);
  await setRule("I11:I13", { custom: { formula: "=OR(I11=0,I11=$E11)" } });
  expect(excel.host.user.typeInCell(SHEET, "I12", "5").ok).toBe(true);
  expect(excel.host.user.typeInCell(SHEET, "I13", "5").ok).toBe(false);
  await onSheet(async (sheet, context) => {
    const second = sheet.getRange("I12").dataValidation.load({ rule: true, type: true });
    const all = sheet.getRange("I10:I13").dataValidation.load({ type: true });
    await context.sync();
    expect([second.rule, second.type, all.type]).toEqual([
      { custom: { formula: "=OR(I12=0,I12=$E12)" } },
      "Custom",
      "Inconsistent",
    ]);
  });
});

test("rules follow inserted and deleted rows, the first one included", async () => {
  await setRule("I11:I13", { custom: { formula: "=I11<=$E11" } });
  await onSheet(async (sheet, context) => {
    sheet.getRange("12:12").insert("Down");
    sheet.getRange("11:11").delete("Up");
    const rule = sheet.getRange("I11:I13").dataValidation.load({ rule: true });
    await context.sync();
    expect(rule.rule).toEqual({ custom: { formula: "=I11<=$E11" } });
  });
});

test("pasting and the API are not checked; `valid` tells afterwards", async () => {
  await setRule("A1:A3", { wholeNumber: { formula1: 1, operator: "EqualTo" } });
  expect(excel.host.user.paste(SHEET, "A1", [[1], [2]]).ok).toBe(true);
  await onSheet(async (sheet, context) => {
    const some = sheet.getRange("A1:A2").dataValidation.load({ valid: true });
    const good = sheet.getRange("A1").dataValidation.load({ valid: true });
    const bad = sheet.getRange("A2").dataValidation.load({ valid: true });
    const invalid = sheet.getRange("A1:A3").dataValidation.getInvalidCells().load({ address: true });
    await context.sync();
    expect([some.valid, good.valid, bad.valid]).toEqual([null, true, false]);
    expect(invalid.address).toBe(`'${SHEET}'!A2`);
  });
});

test("blanks pass while ignoreBlanks is on; prompt and alert are read back", async () => {
  await onSheet(async (sheet, context) => {
    const validation = sheet.getRange("A1").dataValidation;
    validation.rule = { custom: { formula: "=A1=1" } };
    validation.prompt = { showPrompt: true, title: "Điểm", message: "0 hoặc tối đa" };
    validation.errorAlert = { showAlert: true, style: "Warning", title: "Sai", message: "Nhập 1" };
    validation.load({ prompt: true, errorAlert: true, ignoreBlanks: true });
    await context.sync();
    expect(validation.prompt).toEqual({ showPrompt: true, title: "Điểm", message: "0 hoặc tối đa" });
    expect(validation.ignoreBlanks).toBe(true);
  });
  expect(excel.host.user.typeInCell(SHEET, "A1", "2")).toMatchObject({
    ok: true,
    alert: { message: "Nhập 1" },
  });
  expect(excel.host.user.clear(SHEET, "A1").ok).toBe(true);
});

test("a list may take its choices from a Range object, on another sheet too", async () => {
  excel = openWorkbook({ sheets: [SHEET, "Danh mục"] });
  await Excel.run(async (context) => {
    const source = context.workbook.worksheets.getItem("Danh mục").getRange("A1:A2");
    source.values = [["0,5"], ["1,5"]];
    source.numberFormat = [["@"], ["@"]];
    source.values = [["0,5"], ["1,5"]];
    const cell = context.workbook.worksheets.getItem(SHEET).getRange("A1");
    cell.dataValidation.rule = { list: { inCellDropDown: true, source } };
    const validation = cell.dataValidation.load({ rule: true });
    await context.sync();
    expect(validation.rule).toEqual({
      list: { inCellDropDown: true, source: "='Danh mục'!$A$1:$A$2" },
    });
  });
});

test("clearing takes the rule off just those cells", async () => {
  await setRule("A1:A3", { custom: { formula: "=FALSE" } });
  await onSheet(async (sheet, context) => {
    sheet.getRange("A2").dataValidation.clear();
    await context.sync();
  });
  const typed = ["A1", "A2", "A3"].map((address) => excel.host.user.typeInCell(SHEET, address, "x").ok);
  expect(typed).toEqual([false, true, false]);
});

test.each([
  ["a rule of two kinds", { custom: { formula: "=TRUE" }, list: { source: "a", inCellDropDown: true } }],
  ["a formula with a mistake", { custom: { formula: "=OR(" } }],
])("%s is InvalidArgument", async (_what, rule) => {
  expect((await errorOf(setRule("A1", rule))).code).toBe("InvalidArgument");
  expect(await readValues("A1")).toEqual([[""]]);
});
