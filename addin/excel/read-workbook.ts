import type { CriteriaSet } from "../../src/criteria";
import { NAME, readScorecard, readStamp, type CellBlock } from "../../src/scorecard";
import { PROFILE_SHEET, profileFrom } from "./profile-sheet";
import { runExcel } from "./run";
import type { SheetReading, WorkbookReading } from "./workbook-port";

/** The criteria sets a stamp may name. */
export type KnownSets = () => readonly CriteriaSet[];

/** Everything in two syncs, whatever the number of scorecards: the sheets, then their named ranges together. */
export function readWorkbook(sets: KnownSets): Promise<WorkbookReading> {
  return runExcel(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load("items/id,items/name");
    const active = worksheets.getActiveWorksheet();
    active.load("id");
    const profile = worksheets.getItemOrNullObject(PROFILE_SHEET).getUsedRangeOrNullObject(true);
    profile.load("values");
    await context.sync();

    const tables = worksheets.items
      .filter((sheet) => sheet.name !== PROFILE_SHEET)
      .map((sheet) => ({ sheet, range: tableRange(sheet) }));
    await context.sync();

    return {
      scorecards: tables.flatMap(({ sheet, range }) => {
        const reading = range.isNullObject ? undefined : toReading(sets, sheet.id, sheet.name, range);
        return reading === undefined ? [] : [reading];
      }),
      activeSheetId: active.id,
      profile: profile.isNullObject ? {} : profileFrom(profile.values),
    };
  });
}

/** One sheet in one sync; a second one only when its name was deleted and the whole sheet must be searched. */
export function readOneSheet(sets: KnownSets, sheetId: string): Promise<SheetReading | undefined> {
  return runExcel(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(sheetId);
    sheet.load("id,name");
    const range = tableRange(sheet);
    await context.sync();
    if (sheet.isNullObject) return undefined;
    if (!range.isNullObject) return toReading(sets, sheet.id, sheet.name, range);

    const used = sheet.getUsedRangeOrNullObject(true);
    used.load("values,formulas,rowIndex,columnIndex");
    await context.sync();
    return used.isNullObject ? undefined : toReading(sets, sheet.id, sheet.name, used);
  });
}

function tableRange(sheet: Excel.Worksheet): Excel.Range {
  const range = sheet.names.getItemOrNullObject(NAME.table).getRangeOrNullObject();
  range.load("values,formulas,rowIndex,columnIndex");
  return range;
}

function toReading(
  sets: KnownSets,
  sheetId: string,
  sheetName: string,
  range: Excel.Range,
): SheetReading | undefined {
  const block: CellBlock = {
    firstRow: range.rowIndex,
    firstColumn: range.columnIndex,
    values: range.values,
    formulas: range.formulas,
  };
  const setId = stampOf(block)?.setId;
  const reading = readScorecard(
    sets().find((s) => s.id === setId),
    block,
  );
  return reading === undefined ? undefined : { sheetId, sheetName, reading };
}

function stampOf(block: CellBlock): ReturnType<typeof readStamp> {
  for (const row of block.values.slice(0, 12))
    for (const cell of row) {
      const stamp = readStamp(cell);
      if (stamp !== undefined) return stamp;
    }
  return undefined;
}
