import { createExcelWorkbook, type WorkbookPort } from "../../addin/excel";
import { layoutToSheet, NAME, scorecardLayout, withEntries } from "../../src/scorecard";
import type { PlainWorkbook } from "../../src/xlsx";
import { bootExcel, type NodeExcel } from "../../workbench/bridges/node";
import { loadPlainWorkbook } from "../../workbench/xlsx";
import { itemsOf, STOCK_SET, subjectOf } from "./stock";

/** A file with so many villages, each one item short of full, as the workbench opens it. */
export function openVillages(count: number): NodeExcel & { port: WorkbookPort } {
  const excel = bootExcel({ sheets: [] });
  const sheets = Array.from({ length: count }, (_, i) => {
    const layout = scorecardLayout(
      STOCK_SET,
      subjectOf("residential-area", { id: `s${i}`, name: `Thôn ${i + 1}` }),
    );
    const entries = itemsOf("residential-area").map(({ code, points }, k) => ({
      code,
      selfScore: k === i % 20 ? 0 : points,
    }));
    return layoutToSheet(withEntries(layout, entries).layout);
  });
  const file: PlainWorkbook = { sheets, activeSheet: 0, names: [], properties: {} };
  loadPlainWorkbook(excel.host.workbook, file, "ca-xa.xlsx");
  return { ...excel, port: createExcelWorkbook(() => [STOCK_SET]) };
}

test("5 and 50 scorecards take the same number of syncs; a glance and the whole sheet show the same", async () => {
  const small = openVillages(5);
  await small.port.read();
  const syncs = small.traffic.syncs;

  const { port, traffic, resetTraffic, host } = openVillages(50);
  resetTraffic();
  const { scorecards } = await port.read();
  expect(traffic.syncs).toBe(syncs);
  expect(scorecards.filter((s) => s.reading !== undefined).map((s) => s.sheetName)).toEqual(["Thôn 1"]);

  resetTraffic();
  const sheets = await port.readSheets(scorecards.map((s) => s.sheetId));
  expect(traffic.syncs).toBe(2);
  expect(sheets.map((s) => s.summary)).toEqual(scorecards.map((s) => s.summary));

  // Damaged where a glance looks: found by the whole sheet.
  host.user.unprotectSheet("Thôn 2");
  host.user.clear("Thôn 2", "A1");
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Thôn 3").names.getItem(NAME.summary).delete();
    await context.sync();
  });
  resetTraffic();
  const again = (await port.read()).scorecards;
  expect(traffic.syncs).toBeLessThanOrEqual(3);
  expect(again.map((s) => s.sheetId)).toEqual(scorecards.map((s) => s.sheetId));
  expect(again[1]?.reading?.findings.map((f) => f.detail.code)).toEqual(["sheet.stamp-damaged"]);
});
