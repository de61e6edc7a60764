import { SETS_SHEET, storedRows, type CriteriaSet } from "../../src/criteria";
import { runExcel } from "./run";

/**
 * Keeps a set in the hidden sheet of the workbook, as the newest; the same content is kept once. Key in A, a part of
 * the JSON in B. In two syncs: read what is there, write everything.
 */
export function storeSet(set: CriteriaSet): Promise<void> {
  const rows = storedRows(set);
  return rewrite((kept) => [...kept.filter(([key]) => key !== rows[0]?.[0]), ...rows]);
}

/** Takes a set out of the hidden sheet; sheets made with it can no longer be read with their table. */
export function removeStoredSet(set: CriteriaSet): Promise<void> {
  const key = storedRows(set)[0]?.[0];
  return rewrite((kept) => kept.filter(([k]) => k !== key));
}

function rewrite(change: (rows: readonly string[][]) => readonly string[][]): Promise<void> {
  return runExcel(async (context) => {
    const found = context.workbook.worksheets.getItemOrNullObject(SETS_SHEET);
    found.load("id");
    const used = found.getUsedRangeOrNullObject(true);
    used.load("values,rowIndex");
    await context.sync();

    const kept = used.isNullObject ? [] : used.values.map(([key, chunk]) => [String(key), String(chunk)]);
    const rows = change(kept);
    const sheet = found.isNullObject ? addSheet(context) : found;
    if (!used.isNullObject) used.clear("Contents");
    if (rows.length > 0)
      sheet.getRangeByIndexes(0, 0, rows.length, 2).values = rows.map((row) => row.map((text) => `'${text}`));
    await context.sync();
  });
}

function addSheet(context: Excel.RequestContext): Excel.Worksheet {
  const sheet = context.workbook.worksheets.add(SETS_SHEET);
  sheet.visibility = "VeryHidden";
  return sheet;
}
