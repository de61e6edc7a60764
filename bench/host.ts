import { createExcelWorkbook } from "../addin/excel";
import { SUBJECT_TYPES } from "../src/criteria";
import { scorecardLayout } from "../src/scorecard";
import { bootExcel } from "../workbench/bridges/node";
import { stockSet } from "./stock-set";
import { printTable } from "./table";

/**
 * What goes over the wire, measured with the real office.js on the workbench: syncs, request and response bytes.
 * The dossier reads the workbook once and asks nothing else of the host. Goals: insert ≤ 4 syncs, re-check 1,
 * reading N scorecards ≤ 3. Floor: one sync that reads a single cell.
 */
export async function benchHost(): Promise<void> {
  const set = stockSet();
  const excel = bootExcel();
  const port = createExcelWorkbook(() => [set]);
  const rows: string[][] = [];
  const measure = async (what: string, action: () => Promise<unknown>) => {
    excel.resetTraffic();
    const start = performance.now();
    await action();
    const { syncs, actions, requestBytes, responseBytes } = excel.traffic;
    const kb = (n: number) => (n / 1024).toFixed(1);
    const ms = (performance.now() - start).toFixed(0);
    rows.push([what, String(syncs), String(actions), kb(requestBytes), kb(responseBytes), ms]);
  };

  for (const type of SUBJECT_TYPES)
    await measure(`insert ${type}`, () =>
      port.insert(
        scorecardLayout(set, {
          id: type,
          type,
          name: `Đơn vị ${type}`,
          commune: "Xã Mẫu Sơn Mẫu",
          year: 2026,
        }),
      ),
    );
  const { scorecards } = await port.read();
  const first = scorecards[0];
  if (first === undefined) throw new Error("nothing was inserted");
  await measure("live re-check of one scorecard", () => port.readSheets([first.sheetId]));
  await measure("before a dossier: read the workbook (5 scorecards)", () => port.read());
  await measure("save three fields of the form", () => port.writeProfile({ a: "1", b: "2", c: "3" }));
  await measure("floor: read one cell", () =>
    Excel.run(async (context) => {
      const cell = context.workbook.worksheets.getActiveWorksheet().getRange("A1");
      cell.load("values");
      await context.sync();
    }),
  );
  printTable(
    "Office.js traffic (workbench, Node)",
    ["action", "syncs", "actions", "request KB", "response KB", "ms"],
    rows,
  );
}
