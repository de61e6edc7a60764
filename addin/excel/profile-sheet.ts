import { PROFILE_SHEET } from "../../src/dossier";
import { runExcel } from "./run";

/**
 * Saves fields. Only the rows of changed fields are written, new ones are appended, so that two people filling
 * in different fields keep both. Texts are written as texts: nothing typed becomes a number, a date or a formula.
 */
export function writeProfileFields(fields: Readonly<Record<string, string>>): Promise<void> {
  return runExcel(async (context) => {
    const found = context.workbook.worksheets.getItemOrNullObject(PROFILE_SHEET);
    found.load("id");
    const used = found.getUsedRangeOrNullObject(true);
    used.load("values,rowIndex");
    await context.sync();

    const sheet = found.isNullObject ? addSheet(context) : found;
    const keys = used.isNullObject ? [] : used.values.map((row) => String(row[0]));
    const firstRow = used.isNullObject ? 0 : used.rowIndex;
    const fresh: string[][] = [];
    for (const [key, text] of Object.entries(fields)) {
      const at = keys.indexOf(key);
      if (at === -1) fresh.push([asText(key), asText(text)]);
      else sheet.getRangeByIndexes(firstRow + at, 1, 1, 1).values = [[asText(text)]];
    }
    if (fresh.length > 0) sheet.getRangeByIndexes(firstRow + keys.length, 0, fresh.length, 2).values = fresh;
    await context.sync();
  });
}

function addSheet(context: Excel.RequestContext): Excel.Worksheet {
  const sheet = context.workbook.worksheets.add(PROFILE_SHEET);
  sheet.visibility = "VeryHidden";
  return sheet;
}

function asText(text: string): string {
  return text === "" ? "" : `'${text}`;
}
