import { readRegisterSheet, REGISTER_NAME, REGISTER_SHEET, type RegisterReading } from "../../src/council";
import type { CellContent, SheetPlan } from "../../src/scorecard";
import { parseCell } from "../../src/xlsx";
import { addConditionalFormats, addValidations, paint, size } from "./format";
import { buildSheet } from "./insert";
import { runExcel } from "./run";
import type { CellWrite, RegisterPlan, WorkbookPort } from "./workbook-port";

/** Hosts refuse requests above 5 MB; formulas of a register of a thousand subjects are more than that. */
const LARGEST_REQUEST = 2_000_000;

/** Asks for the register's cells in the running batch. */
export function loadRegister(context: Excel.RequestContext): Excel.Range {
  const sheet = context.workbook.worksheets.getItemOrNullObject(REGISTER_SHEET);
  const range = sheet.names.getItemOrNullObject(REGISTER_NAME).getRangeOrNullObject();
  range.load("values,rowIndex,rowCount");
  return range;
}

export function registerFrom(range: Excel.Range): RegisterReading | undefined {
  return range.isNullObject ? undefined : readRegisterSheet(range.values);
}

/**
 * Makes the register, or writes anew everything of it that people do not type. What stands in it is read in the same
 * action and handed to `plan`. One batch of writing up to about 500 subjects, then one for each further 2 MB.
 */
export function writeRegister(
  plan: (current: RegisterReading | undefined) => RegisterPlan,
  supports: WorkbookPort["supports"],
): Promise<void> {
  return runExcel(async (context) => {
    const found = context.workbook.worksheets.getItemOrNullObject(REGISTER_SHEET);
    found.load("id");
    const range = loadRegister(context);
    await context.sync();

    const current = registerFrom(range);
    const { layout, refreshed } = plan(current);
    const isRefresh = !found.isNullObject && current !== undefined;
    const sheet = isRefresh ? found : addRegister(context, found, layout, supports);
    if (isRefresh && range.rowCount !== layout.cells.length) restyle(sheet, layout);
    const portions = portionsOf(isRefresh ? withoutTyped(layout, refreshed) : layout.cells);
    for (const { firstRow, cells } of portions) {
      sheet.getRangeByIndexes(firstRow, 0, cells.length, cells[0]?.length ?? 0).formulas = cells;
      // One portion, but for a register of many hundreds.
      // eslint-disable-next-line office-addins/no-context-sync-in-loop
      await context.sync();
    }
  });
}

/** Single cells of the register, such as when a result was closed. Nothing without a register. */
export function writeRegisterCells(writes: readonly CellWrite[]): Promise<void> {
  return runExcel(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(REGISTER_SHEET);
    sheet.load("id");
    await context.sync();
    if (sheet.isNullObject) return;
    for (const { address, value } of writes) sheet.getRange(address).values = [[value]];
    await context.sync();
  });
}

/** A sheet of that name that is no register any more stays as it is, under a name of its own. */
function addRegister(
  context: Excel.RequestContext,
  found: Excel.Worksheet,
  layout: SheetPlan,
  supports: WorkbookPort["supports"],
): Excel.Worksheet {
  if (!found.isNullObject) found.name = `${REGISTER_SHEET} (cũ)`;
  const sheet = context.workbook.worksheets.add(REGISTER_SHEET);
  buildSheet(sheet, { ...layout, cells: [] }, supports);
  return sheet;
}

/** Formats, rules and name reach down to the new last row. */
function restyle(sheet: Excel.Worksheet, layout: SheetPlan): void {
  paint(sheet, layout.formats);
  size(sheet, layout);
  sheet.getRange(wholeOf(layout)).conditionalFormats.clearAll();
  addConditionalFormats(sheet, layout);
  addValidations(sheet, layout);
  for (const [name, address] of Object.entries(layout.names)) {
    sheet.names.getItem(name).delete();
    sheet.names.add(name, sheet.getRange(address));
  }
}

function wholeOf(layout: SheetPlan): string {
  return `A1:${letters(layout.cells[0]?.length ?? 1)}${layout.cells.length}`;
}

/** A cell to write; `null` leaves it as it is. */
type Written = CellContent | null;

/** The plan without the cells that people type in. */
function withoutTyped(layout: SheetPlan, refreshed: RegisterPlan["refreshed"]): Written[][] {
  const cells = layout.cells.map((row) => row.map((): Written => null));
  for (const part of refreshed) {
    const from = parseCell(part.address.split(":")[0] ?? "");
    if (from === undefined) throw new Error(`register part ${part.address}`);
    part.cells.forEach((row, i) => cells[from.row + i]?.splice(from.column, row.length, ...row));
  }
  return cells;
}

/** Rows in pieces of at most a request's size. */
function portionsOf(cells: readonly (readonly Written[])[]): { firstRow: number; cells: Written[][] }[] {
  const bytes = JSON.stringify(cells).length;
  const rows = Math.max(1, Math.floor((cells.length * LARGEST_REQUEST) / Math.max(bytes, LARGEST_REQUEST)));
  return Array.from({ length: Math.ceil(cells.length / rows) }, (_, i) => ({
    firstRow: i * rows,
    cells: cells.slice(i * rows, (i + 1) * rows).map((row) => [...row]),
  }));
}

function letters(column: number): string {
  const rest = Math.floor((column - 1) / 26);
  return (rest > 0 ? letters(rest) : "") + String.fromCharCode(65 + ((column - 1) % 26));
}
