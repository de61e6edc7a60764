import { createExcelWorkbook } from "../addin/excel";
import { register, registerParts, registerSheet } from "../src/council";
import type { CriteriaSet } from "../src/criteria";
import type { PlainCell, PlainSheet } from "../src/xlsx";
import { layoutToSheet, scorecardLayout, withEntries } from "../src/scorecard";
import { bootExcel } from "../workbench/bridges/node";
import { loadPlainWorkbook } from "../workbench/xlsx";
import { stockSet } from "./stock-set";
import { printTable } from "./table";

const SIZES = [10, 100, 1000];

/**
 * A workbook of many scorecards: the list, one portion of whole sheets, the register made and written anew. Syncs and
 * bytes are those of the wire; times are those of the workbench in Node, in which the scorecards are constants and the
 * register is calculated. Goal: reading ≤ 3 syncs whatever the number. Floor: office.js asking for the names of the sheets.
 */
export async function benchRegister(sizes: readonly number[] = SIZES): Promise<void> {
  const rows: string[][] = [];
  for (const size of sizes) rows.push(...(await measureAt(size)));
  printTable(
    "Register of many scorecards (workbench, Node)",
    ["scorecards", "action", "syncs", "request KB", "response KB", "ms"],
    rows,
  );
}

async function measureAt(size: number): Promise<string[][]> {
  const set = stockSet();
  const sheets = await villages(set, size);
  const excel = bootExcel({ sheets: [] });
  load(excel.host.workbook, sheets);
  const port = createExcelWorkbook(() => [set]);
  const rows: string[][] = [];
  const measure = async <T>(what: string, action: () => Promise<T>): Promise<T> => {
    excel.resetTraffic();
    const start = performance.now();
    const result = await action();
    const ms = (performance.now() - start).toFixed(0);
    const { syncs, requestBytes, responseBytes } = excel.traffic;
    const kb = (n: number) => (n / 1024).toFixed(0);
    rows.push([String(size), what, String(syncs), kb(requestBytes), kb(responseBytes), ms]);
    return result;
  };

  await measure("floor: names of the sheets", () =>
    Excel.run(async (context) => {
      context.workbook.worksheets.load("items/name");
      await context.sync();
    }),
  );
  const { scorecards } = await measure("open: read the workbook", () => port.read());
  const ids = scorecards.map((s) => s.sheetId);
  await measure("one portion of whole sheets", () => port.readSheets(ids.slice(0, 40)));
  const input = {
    scorecards: scorecards.flatMap(({ sheetName, summary }) =>
      summary === undefined ? [] : [{ sheetName, summary }],
    ),
    sets: [set],
    today: "2026-11-07",
    closings: new Map(),
  };
  const write = () =>
    port.writeRegister((current) => {
      const layout = registerSheet(register(input), current === undefined ? {} : { current });
      return { layout, refreshed: registerParts(layout) };
    });
  await measure("make the register", write);
  await measure("write the register anew", write);
  await measure("read again, with the register", () => port.read());
  return rows;
}

/**
 * Copies of one scorecard that the workbench has calculated, as constants: a thousand times a thousand formulas are the
 * calculation's work, not ours.
 */
async function villages(set: CriteriaSet, size: number): Promise<PlainSheet[]> {
  const items = (set.subjects["residential-area"]?.criteria ?? []).flatMap((c) => c.items);
  const entries = items.map(({ code, points }) => ({ code, selfScore: points, councilScore: points }));
  const layoutOf = (i: number) => {
    const name = `Thôn Mẫu ${i + 1}`;
    const subject = { id: `s${i}`, type: "residential-area", name, commune: "Xã Mẫu", year: 2026 } as const;
    return withEntries(scorecardLayout(set, subject), entries).layout;
  };
  const { host } = bootExcel({ sheets: [] });
  load(host.workbook, [layoutToSheet(layoutOf(0))]);
  const calculated = await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getFirst().getRange("A1:Y60");
    range.load("values");
    await context.sync();
    return range.values as (string | number | boolean)[][];
  });
  return Array.from({ length: size }, (_, i) => {
    const sheet = layoutToSheet(layoutOf(i));
    const cells = sheet.cells.map(({ row, column, value }): PlainCell => {
      const known = value ?? calculated[row]?.[column];
      return { row, column, ...(known === undefined || known === "" ? {} : { value: known }) };
    });
    return { ...sheet, cells, conditionalFormats: [], validations: [] };
  });
}

function load(workbook: Parameters<typeof loadPlainWorkbook>[0], sheets: PlainSheet[]): void {
  loadPlainWorkbook(workbook, { sheets, activeSheet: 0, names: [], properties: {} }, "nhieu-bang.xlsx");
}
