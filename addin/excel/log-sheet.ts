import {
  LOG_HEADINGS,
  LOG_SHEET,
  logCells,
  logSheet,
  missingFrom,
  nextLogEntry,
  readLog,
  type Log,
  type LogEntry,
  type LogRecord,
} from "../../src/council";
import { buildSheet } from "./insert";
import { runExcel } from "./run";
import type { WorkbookPort } from "./workbook-port";

/** The log from the used cells of its sheet; without a sheet it is empty. */
export function logFrom(used: Excel.Range | undefined): Log {
  if (used === undefined || used.isNullObject) return { entries: [], faults: [] };
  return readLog(used.values, used.rowIndex);
}

/** Asks for the used cells of the log in the running batch. */
export function loadLog(context: Excel.RequestContext): Excel.Range {
  const used = context.workbook.worksheets.getItemOrNullObject(LOG_SHEET).getUsedRangeOrNullObject(true);
  used.load("values,rowIndex,rowCount");
  return used;
}

/**
 * Appends lines behind everything the log holds now: reads it first, and looks once more afterwards, so that two
 * people who close at once both find their line. Two syncs.
 */
export function appendToLog(
  records: readonly LogRecord[],
  supports: WorkbookPort["supports"],
): Promise<{ readonly log: Log; readonly written: readonly LogEntry[] }> {
  return runExcel(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(LOG_SHEET);
    sheet.load("id");
    const used = loadLog(context);
    await context.sync();

    const before = logFrom(used);
    const written = records.reduce<LogEntry[]>((lines, record) => {
      const entries = [...before.entries, ...lines];
      return [...lines, nextLogEntry({ ...before, entries }, record)];
    }, []);
    const target = sheet.isNullObject ? addLogSheet(context, supports) : sheet;
    const firstFree = sheet.isNullObject ? 1 : used.isNullObject ? 1 : used.rowIndex + used.rowCount;
    writeLines(target, firstFree, written);
    const after = loadLog(context);
    await context.sync();
    return { log: logFrom(after), written };
  });
}

/** Lines of ours that another person's line has taken the place of, once more behind the others. */
export function restoreToLog(written: readonly LogEntry[]): Promise<Log> {
  return runExcel(async (context) => {
    const used = loadLog(context);
    await context.sync();
    const missing = missingFrom(logFrom(used), written);
    if (used.isNullObject || missing.length === 0) return logFrom(used);
    writeLines(context.workbook.worksheets.getItem(LOG_SHEET), used.rowIndex + used.rowCount, missing);
    const after = loadLog(context);
    await context.sync();
    return logFrom(after);
  });
}

function writeLines(sheet: Excel.Worksheet, firstRow: number, lines: readonly LogEntry[]): void {
  if (lines.length === 0) return;
  const range = sheet.getRangeByIndexes(firstRow, 0, lines.length, LOG_HEADINGS.length);
  range.values = lines.map(logCells);
  range.format.verticalAlignment = "Top";
  range.format.wrapText = true;
}

function addLogSheet(context: Excel.RequestContext, supports: WorkbookPort["supports"]): Excel.Worksheet {
  const sheet = context.workbook.worksheets.add(LOG_SHEET);
  buildSheet(sheet, logSheet(), supports);
  return sheet;
}
