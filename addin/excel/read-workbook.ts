import type { CriteriaSet } from "../../src/criteria";
import { PROFILE_SHEET, profileFrom } from "../../src/dossier";
import { NAME, readWithItsSet, STAMP_PROPERTY, type CellBlock } from "../../src/scorecard";
import { runExcel } from "./run";
import type { SheetReading, WorkbookPort, WorkbookReading } from "./workbook-port";

/** The criteria sets a stamp may name. */
export type KnownSets = () => readonly CriteriaSet[];

/** Rows and columns that hold any scorecard, for sheets whose name for it was deleted. */
const WHERE_A_SCORECARD_IS = "A1:AZ300";

/**
 * Everything in two syncs, whatever the number of scorecards: the sheets, then their named ranges together. A third
 * one looks at sheets that have no such range.
 */
export function readWorkbook(sets: KnownSets, supports: WorkbookPort["supports"]): Promise<WorkbookReading> {
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
      .map((sheet) => ({ sheet, mirror: stampMirror(sheet, supports), range: tableRange(sheet) }));
    await context.sync();

    const named = tables.map((table) => ({ ...table, reading: toReading(sets, table) }));
    const nameless = named
      .filter(({ reading }) => reading === undefined)
      .map((table) => ({ ...table, range: usedRange(table.sheet) }));
    if (nameless.length > 0) await context.sync();

    return {
      scorecards: named.flatMap(({ sheet, reading }) => {
        const other = nameless.find((table) => table.sheet === sheet);
        return reading ?? (other && toReading(sets, other)) ?? [];
      }),
      activeSheetId: active.id,
      profile: profile.isNullObject ? {} : profileFrom(profile.values),
    };
  });
}

/** One sheet in one sync; a second one only when its name was deleted and the whole sheet must be searched. */
export function readOneSheet(
  sets: KnownSets,
  supports: WorkbookPort["supports"],
  sheetId: string,
): Promise<SheetReading | undefined> {
  return runExcel(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(sheetId);
    sheet.load("id,name");
    const mirror = stampMirror(sheet, supports);
    const range = tableRange(sheet);
    await context.sync();
    if (sheet.isNullObject) return undefined;
    const reading = toReading(sets, { sheet, mirror, range });
    if (reading !== undefined) return reading;

    const used = usedRange(sheet);
    await context.sync();
    return toReading(sets, { sheet, mirror, range: used });
  });
}

interface Table {
  readonly sheet: Excel.Worksheet;
  readonly range: Excel.Range;
  readonly mirror: Excel.WorksheetCustomProperty | undefined;
}

function tableRange(sheet: Excel.Worksheet): Excel.Range {
  const range = sheet.names.getItemOrNullObject(NAME.table).getRangeOrNullObject();
  range.load("values,formulas,rowIndex,columnIndex");
  return range;
}

function usedRange(sheet: Excel.Worksheet): Excel.Range {
  const range = sheet.getRange(WHERE_A_SCORECARD_IS).getUsedRangeOrNullObject(true);
  range.load("values,formulas,rowIndex,columnIndex");
  return range;
}

function stampMirror(
  sheet: Excel.Worksheet,
  supports: WorkbookPort["supports"],
): Excel.WorksheetCustomProperty | undefined {
  if (!supports("1.12")) return undefined;
  const property = sheet.customProperties.getItemOrNullObject(STAMP_PROPERTY);
  property.load("value");
  return property;
}

function toReading(sets: KnownSets, { sheet, range, mirror }: Table): SheetReading | undefined {
  if (range.isNullObject) return undefined;
  const stamp = mirror === undefined || mirror.isNullObject ? undefined : mirror.value;
  const block: CellBlock = {
    firstRow: range.rowIndex,
    firstColumn: range.columnIndex,
    values: range.values,
    formulas: range.formulas,
    ...(stamp === undefined ? {} : { stampMirror: stamp }),
  };
  const reading = readWithItsSet(sets(), block);
  return reading === undefined ? undefined : { sheetId: sheet.id, sheetName: sheet.name, reading };
}
