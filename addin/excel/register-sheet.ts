import { REGISTER_SHEET, type RegisterReading } from "../../src/council";
import type { CellContent, SheetPlan } from "../../src/scorecard";
import { parseCell } from "../../src/xlsx";
import { addConditionalFormats, addValidations, paint, size } from "./format";
import { buildSheet } from "./insert";
import { loadRegister, registerFrom } from "./register-reading";
import { runExcel } from "./run";
import type { CellWrite, RegisterPlan, WorkbookPort } from "./workbook-port";

/** Hosts refuse requests above 5 MB; a register of a thousand subjects, made at once, is about 2 MB. */
const LARGEST_REQUEST = 4_000_000;
/** Rows with changes are written run by run; more runs than that together. */
const MOST_RUNS = 100;

/**
 * Makes the register, or writes what has changed of it and people do not type. What stands in it is read in the same
 * action and handed to `plan`: one sync if it is as it should be, two if not, one more for each further 4 MB.
 */
export function writeRegister(
  plan: (current: RegisterReading | undefined) => RegisterPlan,
  supports: WorkbookPort["supports"],
): Promise<void> {
  return runExcel(async (context) => {
    const found = context.workbook.worksheets.getItemOrNullObject(REGISTER_SHEET);
    found.load("id");
    const range = loadRegister(context);
    range.load("formulas");
    await context.sync();

    const current = registerFrom(range);
    const { layout, refreshed } = plan(current);
    const isRefresh = !found.isNullObject && current !== undefined;
    const sheet = isRefresh ? found : addRegister(context, found, layout, supports);
    if (isRefresh && range.rowCount !== layout.cells.length) restyle(sheet, layout);
    const blocks: readonly Block[] = isRefresh
      ? changedRows(withoutTyped(layout, refreshed), range.formulas, range.rowIndex)
      : [{ firstRow: 0, cells: layout.cells }];
    let waiting = 0;
    for (const { firstRow, cells } of blocks.flatMap(portionsOf)) {
      const bytes = JSON.stringify(cells).length;
      // Rarely: all blocks together are seldom more than a request may hold.
      // eslint-disable-next-line office-addins/no-context-sync-in-loop
      if (waiting > 0 && waiting + bytes > LARGEST_REQUEST) await context.sync();
      waiting = waiting + bytes > LARGEST_REQUEST ? bytes : waiting + bytes;
      sheet.getRangeByIndexes(firstRow, 0, cells.length, cells[0]?.length ?? 0).formulas = cells.map(
        (row) => [...row],
      );
    }
    if (waiting > 0) await context.sync();
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

interface Block {
  /** 0-based. */
  readonly firstRow: number;
  readonly cells: readonly (readonly Written[])[];
}

/**
 * The rows that hold something else than they should, neighbours together; cells that are right stay as they are.
 * @param top  0-based row of the first of `formulas`
 */
function changedRows(
  wanted: readonly (readonly Written[])[],
  formulas: readonly (readonly unknown[])[],
  top: number,
): Block[] {
  const rows = wanted.map((row, i) =>
    row.map((cell, j) => (cell === null || sameCell(cell, formulas[i - top]?.[j]) ? null : cell)),
  );
  const blocks: { firstRow: number; cells: Written[][] }[] = [];
  rows.forEach((cells, i) => {
    if (cells.every((cell) => cell === null)) return;
    const last = blocks.at(-1);
    if (last !== undefined && last.firstRow + last.cells.length === i) last.cells.push(cells);
    else blocks.push({ firstRow: i, cells: [cells] });
  });
  const [first, last] = [blocks[0], blocks.at(-1)];
  if (first === undefined || last === undefined || blocks.length <= MOST_RUNS) return blocks;
  return [{ firstRow: first.firstRow, cells: rows.slice(first.firstRow, last.firstRow + last.cells.length) }];
}

/** Hosts take off the apostrophe of a text, and the quotes of sheet names that need none. */
function sameCell(wanted: CellContent, found: unknown): boolean {
  if (typeof wanted !== "string" || typeof found !== "string") return wanted === found;
  return wanted === found || wanted.replaceAll("'", "") === found.replaceAll("'", "");
}

/** Rows in pieces of at most a request's size. */
function portionsOf({ firstRow, cells }: Block): Block[] {
  const bytes = JSON.stringify(cells).length;
  const rows = Math.max(1, Math.floor((cells.length * LARGEST_REQUEST) / Math.max(bytes, LARGEST_REQUEST)));
  return Array.from({ length: Math.ceil(cells.length / rows) }, (_, i) => ({
    firstRow: firstRow + i * rows,
    cells: cells.slice(i * rows, (i + 1) * rows),
  }));
}

function letters(column: number): string {
  const rest = Math.floor((column - 1) / 26);
  return (rest > 0 ? letters(rest) : "") + String.fromCharCode(65 + ((column - 1) % 26));
}
