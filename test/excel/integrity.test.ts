import { createExcelWorkbook } from "../../addin/excel";
import { NAME, scorecardLayout, withEntries } from "../../src/scorecard";
import { bootExcel } from "../../workbench/bridges/node";
import { STOCK_SET, subjectOf, wholeSheets } from "./stock";

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
  const scorecards = await wholeSheets(port);
  expect(traffic.syncs).toBeLessThanOrEqual(3);
  expect(scorecards.map((s) => [s.sheetId, s.reading.findings])).toEqual([[sheetId, []]]);
});

test("a sheet whose stamp was deleted is known by the mirror, and says so", async () => {
  const { port, user } = await unprotected();
  user.typeInCell(SHEET, "I11", "5");
  user.clear(SHEET, "A1");
  const [sheet] = await wholeSheets(port);
  expect(sheet?.reading.identity.subject.name).toBe(SHEET);
  expect(sheet?.reading.findings.map((f) => [f.severity, f.detail.code])).toEqual([
    ["error", "sheet.stamp-damaged"],
  ]);
  expect(sheet?.reading.entries[0]?.selfScore).toBe(5);
});

test("a new sheet takes over every entry of a damaged one, which stays as it is", async () => {
  const { port, sheetId, user } = await unprotected();
  user.typeInCell(SHEET, "I11", "5");
  user.paste(SHEET, "I12", [["'5"], ["đạt"], ["KAD"]]);
  user.paste(SHEET, "G13", [[118, 120]]);
  user.paste(SHEET, "J13:M13", [[0, "'=SUM", "'0012", "thiếu\nchữ ký"]]);
  user.deleteRows(SHEET, "30:30");
  user.sort(SHEET, "A10:V33", [{ column: 0, ascending: false }]);
  const old = (await port.readSheets([sheetId]))[0]?.reading;
  if (old === undefined) throw new Error("no scorecard");

  const fresh = scorecardLayout(STOCK_SET, { ...old.identity.subject, id: "s2" });
  const made = await port.insert(withEntries(fresh, old.entries).layout);
  const reading = (await port.readSheets([made.sheetId]))[0]?.reading;
  const filledIn = (entries: typeof old.entries = []) => entries.filter((e) => Object.keys(e).length > 1);
  expect(filledIn(reading?.entries)).toEqual(filledIn(old.entries));
  expect(filledIn(old.entries).length).toBeGreaterThan(2);
  expect(reading?.findings).toEqual([]);
  expect((await port.readSheets([sheetId]))[0]?.reading.entries).toEqual(old.entries);
});
