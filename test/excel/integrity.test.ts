import { createExcelWorkbook } from "../../addin/excel";
import { NAME, scorecardLayout } from "../../src/scorecard";
import { bootExcel } from "../../workbench/bridges/node";
import { STOCK_SET, subjectOf } from "./stock";

const SHEET = "Thôn Nà Mẫu";

async function unprotected() {
  const excel = bootExcel();
  const port = createExcelWorkbook(() => [STOCK_SET]);
  const { sheetId } = await port.insert(scorecardLayout(STOCK_SET, subjectOf("residential-area")));
  const { user, workbook } = excel.host;
  user.unprotectSheet(SHEET);
  const text = (row: number, column: number) => {
    const sheet = workbook.findSheet(SHEET);
    return sheet === undefined ? "" : workbook.value(sheet, row, column);
  };
  return { ...excel, port, sheetId, user, text };
}

test("in a sorted table the strip names the mandatory items that were missed", async () => {
  const { user, text } = await unprotected();
  user.typeInCell(SHEET, "I23", "0");
  user.sort(SHEET, "A10:V34", [{ column: 0, ascending: false }]);
  expect(text(0, 1)).toContain("Mục bắt buộc 3.e không đạt điểm tối đa");
});

test("a sheet whose name was deleted is still in the workbook's list, in three syncs", async () => {
  const { port, sheetId, traffic, resetTraffic } = await unprotected();
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem(SHEET).names.getItem(NAME.table).delete();
    await context.sync();
  });
  resetTraffic();
  const { scorecards } = await port.read();
  expect(traffic.syncs).toBeLessThanOrEqual(3);
  expect(scorecards.map((s) => [s.sheetId, s.reading.findings])).toEqual([[sheetId, []]]);
});

test("a sheet whose stamp was deleted is known by the mirror, and says so", async () => {
  const { port, user } = await unprotected();
  user.typeInCell(SHEET, "I11", "5");
  user.clear(SHEET, "A1");
  const [sheet] = (await port.read()).scorecards;
  expect(sheet?.reading.identity.subject.name).toBe(SHEET);
  expect(sheet?.reading.findings.map((f) => [f.severity, f.detail.code])).toEqual([
    ["error", "sheet.stamp-damaged"],
  ]);
  expect(sheet?.reading.entries[0]?.selfScore).toBe(5);
});
