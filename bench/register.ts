import { createExcelWorkbook } from "../addin/excel";
import { register, registerParts, registerSheet } from "../src/council";
import type { CriteriaSet } from "../src/criteria";
import type { PlainCell, PlainSheet } from "../src/xlsx";
import { layoutToSheet, scorecardLayout, withEntries, type Subject } from "../src/scorecard";
import { bootExcel } from "../workbench/bridges/node";
import { loadPlainWorkbook } from "../workbench/xlsx";
import { stockSet } from "./stock-set";
import { printTable } from "./table";

const SIZES = [100, 300, 1000];
/** Scorecards in which a score is changed before the register is written once more. */
const CHANGED = 10;

/**
 * A workbook of many scorecards as a saved file holds them (formulas with their results): opened, the register made,
 * written anew with nothing changed and after ten scores were typed. Syncs and bytes are those of the wire; times are those
 * of the workbench in Node, calculating included. Goal: reading ≤ 3 syncs, writing ≤ 2, whatever the number; a few seconds
 * at most. Floor: office.js asking for the names of the sheets.
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
  const firstScore = scorecardLayout(set, village(0)).firstEntryCell;
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
  await measure("read again, with the register", () => port.read());
  await measure("write the register, nothing changed", write);
  for (const { sheetName } of scorecards.slice(0, CHANGED))
    if (!excel.host.user.typeInCell(sheetName, firstScore, "0").ok) throw new Error("the score was refused");
  await measure(`read again, ${CHANGED} scores changed`, () => port.read());
  await measure("write the register, the same", write);
  return rows;
}

/** Copies of one scorecard with the results that the workbench has calculated. */
async function villages(set: CriteriaSet, size: number): Promise<PlainSheet[]> {
  const items = (set.subjects["residential-area"]?.criteria ?? []).flatMap((c) => c.items);
  const entries = items.map(({ code, points }) => ({ code, selfScore: points, councilScore: points }));
  const layoutOf = (i: number) => {
    return withEntries(scorecardLayout(set, village(i)), entries).layout;
  };
  const { host } = bootExcel({ sheets: [] });
  load(host.workbook, [layoutToSheet(layoutOf(0))]);
  const calculated = await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getFirst().getRange("A1:Y80");
    range.load("values");
    await context.sync();
    return range.values as (string | number | boolean)[][];
  });
  return Array.from({ length: size }, (_, i) => {
    const sheet = layoutToSheet(layoutOf(i));
    const cells = sheet.cells.map((cell): PlainCell => ({
      ...cell,
      value: cell.value ?? calculated[cell.row]?.[cell.column] ?? "",
    }));
    return { ...sheet, cells };
  });
}

const village = (i: number): Subject => ({
  id: `s${i}`,
  type: "residential-area",
  name: `Thôn Mẫu ${i + 1}`,
  commune: "Xã Mẫu",
  year: 2026,
});

function load(workbook: Parameters<typeof loadPlainWorkbook>[0], sheets: PlainSheet[]): void {
  loadPlainWorkbook(workbook, { sheets, activeSheet: 0, names: [], properties: {} }, "nhieu-bang.xlsx");
}
