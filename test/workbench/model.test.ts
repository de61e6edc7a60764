import fc from "fast-check";
import { bootExcel } from "../../workbench/bridges/node";
import { createIronCalcEngine } from "../../workbench/engine";
import { areaToA1, parseAddress } from "../../workbench/model/address";
import { MAX_COLUMNS, MAX_ROWS, subtract, type Area } from "../../workbench/model/area";
import type { ModelChange } from "../../workbench/model/events";
import { renameSheetInFormula } from "../../workbench/model/formula-rewrite";
import { tokenize, tokenText } from "../../workbench/model/formula-tokens";
import { moveArea } from "../../workbench/model/shift";
import { fromSnapshot, toSnapshot } from "../../workbench/model/snapshot";
import { onSheet, openWorkbook, SHEET } from "./excel-session";

const areas = fc
  .record({
    row: fc.nat(40),
    column: fc.nat(40),
    rows: fc.integer({ min: 1, max: 9 }),
    columns: fc.integer({ min: 1, max: 9 }),
  })
  .map((area): Area => area);

test("an area written as an address reads back as itself", () => {
  fc.assert(
    fc.property(areas, fc.boolean(), (area, absolute) => {
      expect(parseAddress(areaToA1(area, absolute))?.area).toEqual(area);
    }),
  );
});

test.each([
  ["'Khu dân cư''s'!$B$2:C3", "Khu dân cư's", { row: 1, column: 1, rows: 2, columns: 2 }],
  ["A:C", undefined, { row: 0, column: 0, rows: MAX_ROWS, columns: 3 }],
  ["2:3", undefined, { row: 1, column: 0, rows: 2, columns: MAX_COLUMNS }],
])("%s", (text, sheetName, area) => {
  expect(parseAddress(text)).toEqual({ sheetName, area });
});

test("inserting rows and deleting them again brings every area back", () => {
  fc.assert(
    fc.property(areas, fc.nat(60), fc.integer({ min: 1, max: 5 }), (area, row, rows) => {
      const lines: Area = { row, column: 0, rows, columns: MAX_COLUMNS };
      const inserted = moveArea(area, { kind: "insert", axis: "rows", area: lines });
      expect(inserted && moveArea(inserted, { kind: "delete", axis: "rows", area: lines })).toEqual(area);
    }),
  );
});

test("subtracting a hole keeps exactly the cells outside it", () => {
  fc.assert(
    fc.property(areas, areas, (area, hole) => {
      const count = (list: readonly Area[]): number =>
        list.reduce((sum, each) => sum + each.rows * each.columns, 0);
      const left = subtract(area, hole);
      const common = subtract(area, hole).length === 1 && left[0] === area ? 0 : count([area]) - count(left);
      expect(common).toBeGreaterThanOrEqual(0);
      expect(left.every((part) => subtract(part, hole)[0] === part)).toBe(true);
    }),
  );
});

test.each([
  "=IF($A1=\"A1:B2\",SUM(B$2:C3)/2,'Tổng hợp'!A1)",
  "=SUMPRODUCT(--(A:A=1),B1.5)",
  '="nói ""A1"""&Diem_TC1',
  "={1,2;3,4}",
  "=LOG10(A1)+Tổng!$A$1",
])("cutting %s into tokens loses nothing", (formula) => {
  expect(tokenize(formula).map(tokenText).join("")).toBe(formula);
});

test("renaming touches references, not texts", () => {
  expect(renameSheetInFormula("=Một!A1&\"Một!A1\"&'một'!B2", "Một", "Hai ba")).toBe(
    "='Hai ba'!A1&\"Một!A1\"&'Hai ba'!B2",
  );
});

test("a snapshot survives JSON and opens as the same workbook", async () => {
  const { host } = openWorkbook();
  await onSheet(async (sheet, context) => {
    sheet.getRange("A1:A3").formulas = [[2], ["'x"], ["=A1*Hang"]];
    sheet.names.add("Hang", "=21");
    sheet.getRange("A1").format.fill.color = "#FFF1C2";
    sheet.getRange("A1:B1").merge();
    sheet.getRange("C:C").format.columnWidth = 80;
    sheet.getRange("A1").dataValidation.rule = { custom: { formula: "=A1<5" } };
    sheet.getRange("A1").conditionalFormats.add("Custom").custom.rule.formula = "=A1=2";
    sheet.customProperties.add("mau", "v1");
    sheet.pageLayout.orientation = "Landscape";
    sheet.protection.protect({ allowFormatRows: true });
    context.workbook.settings.add("k", { a: [1] });
    await context.sync();
  });
  const snapshot = toSnapshot(host.workbook);
  const copy = fromSnapshot(JSON.parse(JSON.stringify(snapshot)), { engine: createIronCalcEngine() });
  expect(toSnapshot(copy)).toEqual(snapshot);
  const [sheet] = copy.sheets;
  expect(sheet && copy.value(sheet, 2, 0)).toBe(42);
  expect(copy.sheets.map(({ id }) => id)).toEqual(host.workbook.sheets.map(({ id }) => id));
});

test("a grid hears what to read again, once per deed", async () => {
  const { host } = openWorkbook();
  const heard: (readonly ModelChange[])[] = [];
  host.workbook.onModelChanged((changes) => heard.push(changes));
  const [sheet] = host.workbook.sheets;
  host.user.typeInCell(SHEET, "B2", "1");
  host.user.renameSheet(SHEET, "Khác");
  expect(heard).toEqual([
    [{ aspect: "values", sheetId: sheet?.id, area: { row: 1, column: 1, rows: 1, columns: 1 } }],
    [{ aspect: "sheet", sheetId: sheet?.id }],
  ]);
});

test("two thousand rows with a formula each are written, calculated and read in one batch", async () => {
  bootExcel({ sheets: [SHEET] });
  const rows = Array.from({ length: 2000 }, (_row, index) => [index, `dòng ${index}`, `=A${index + 1}*2`]);
  await onSheet(async (sheet, context) => {
    const range = sheet.getRange("A1:C2000");
    range.formulas = rows;
    const last = sheet.getRange("C2000").load({ values: true });
    await context.sync();
    expect(last.values).toEqual([[3998]]);
  });
});
