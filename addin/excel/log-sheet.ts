import {
  LOG_HEADINGS,
  LOG_SHEET,
  logCells,
  logSheet,
  missingFrom,
  nextLogEntry,
  type Log,
  type LogEntry,
  type LogRecord,
} from "../../src/council";
import { buildSheet } from "./insert";
import { loadLog, logFrom } from "./log-reading";
import { runExcel } from "./run";
import type { WorkbookPort } from "./workbook-port";

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
