import { LOG_SHEET, readLog, type Log } from "../../src/council";

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
