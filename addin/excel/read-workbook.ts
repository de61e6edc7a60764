import { readStoredSets, SETS_SHEET, type CriteriaSet, type StoredSets } from "../../src/criteria";
import { OWN_SHEETS, PROFILE_SHEET, profileFrom } from "../../src/dossier";
import {
  NAME,
  readSummary,
  readWithItsSet,
  STAMP_PROPERTY,
  SUMMARY_HEAD,
  SUMMARY_NAME,
  type CellBlock,
} from "../../src/scorecard";
import { loadLog, logFrom } from "./log-reading";
import { loadRegister, registerFrom } from "./register-reading";
import { runExcel } from "./run";
import {
  PORTION,
  type SheetGlance,
  type SheetReading,
  type WorkbookPort,
  type WorkbookReading,
} from "./workbook-port";

/** The criteria sets a stamp may name. */
export type KnownSets = () => readonly CriteriaSet[];

/** Rows and columns that hold any scorecard, for sheets whose name for it was deleted. */
const WHERE_A_SCORECARD_IS = "A1:AZ300";

/**
 * The sheets, then their tables together; in a large workbook a glance at most of them instead. A third sync looks at
 * sheets that showed no scorecard where one usually stands.
 */
export function readWorkbook(
  sets: KnownSets,
  supports: WorkbookPort["supports"],
  whole: ReadonlySet<string> = new Set(),
): Promise<WorkbookReading> {
  return runExcel(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load("items/id,items/name");
    const active = worksheets.getActiveWorksheet();
    active.load("id");
    const profile = worksheets.getItemOrNullObject(PROFILE_SHEET).getUsedRangeOrNullObject(true);
    profile.load("values");
    const log = loadLog(context);
    const register = loadRegister(context);
    const stored = worksheets.getItemOrNullObject(SETS_SHEET).getUsedRangeOrNullObject(true);
    stored.load("values");
    await context.sync();

    const storedSets = readSetsOnce(stored.isNullObject ? [] : stored.values);
    const known: KnownSets = () => [...storedSets.sets, ...sets()];

    const sheets = worksheets.items.filter((sheet) => !OWN_SHEETS.includes(sheet.name));
    const isSmall = sheets.length <= PORTION;
    const looks = sheets.map((sheet): Look => {
      const isWhole = isSmall || sheet.id === active.id || whole.has(sheet.id);
      return isWhole ? { sheet, table: wholeTable(sheet, supports) } : { sheet, glance: glanceAt(sheet) };
    });
    await context.sync();

    const seen = looks.map((look) => ({ look, found: foundIn(known, look) }));
    const unseen = seen.filter(({ found }) => found === undefined).map(({ look }) => look);
    const searched = await searchSheets(context, known, supports, unseen);
    return {
      scorecards: seen.flatMap(({ look, found }) => found ?? searched.get(look.sheet) ?? []),
      activeSheetId: active.id,
      profile: profile.isNullObject ? {} : profileFrom(profile.values),
      log: logFrom(log),
      register: registerFrom(register),
      storedSets,
    };
  });
}

/** Sheets read whole, a portion in one sync; a second one only for sheets whose name was deleted. */
export async function readSheets(
  sets: KnownSets,
  supports: WorkbookPort["supports"],
  sheetIds: readonly string[],
): Promise<SheetReading[]> {
  const readings: SheetReading[] = [];
  for (const ids of portions(sheetIds)) readings.push(...(await readPortion(sets, supports, ids)));
  return readings;
}

function readPortion(
  sets: KnownSets,
  supports: WorkbookPort["supports"],
  ids: readonly string[],
): Promise<SheetReading[]> {
  return runExcel(async (context) => {
    const looks = ids.map((id) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject(id);
      sheet.load("id,name");
      return { sheet, table: wholeTable(sheet, supports) };
    });
    await context.sync();
    const seen = looks
      .filter(({ sheet }) => !sheet.isNullObject)
      .map((look) => ({ look, reading: toReading(sets, look.sheet, look.table) }));
    const unseen = seen.filter(({ reading }) => reading === undefined).map(({ look }) => look);
    const searched = await searchSheets(context, sets, supports, unseen);
    return seen.flatMap(({ look, reading }) => reading ?? searched.get(look.sheet) ?? []);
  });
}

let lastSets: { readonly text: string; readonly sets: StoredSets } | undefined;

/** The same cells are not parsed twice, and give the same objects. */
function readSetsOnce(values: readonly (readonly unknown[])[]): StoredSets {
  const text = JSON.stringify(values);
  if (lastSets?.text !== text) lastSets = { text, sets: readStoredSets(values) };
  return lastSets.sets;
}

/** What was asked of a sheet: all of its table, or a glance. */
type Look =
  | { readonly sheet: Excel.Worksheet; readonly table: Table; readonly glance?: never }
  | { readonly sheet: Excel.Worksheet; readonly table?: never; readonly glance: Glance };

interface Table {
  readonly range: Excel.Range;
  readonly mirror: Excel.WorksheetCustomProperty | undefined;
}

interface Glance {
  readonly head: Excel.Range;
  readonly summary: Excel.Range;
}

function wholeTable(sheet: Excel.Worksheet, supports: WorkbookPort["supports"]): Table {
  const range = sheet.names.getItemOrNullObject(NAME.table).getRangeOrNullObject();
  range.load("values,formulas,rowIndex,columnIndex");
  return { range, mirror: stampMirror(sheet, supports) };
}

function glanceAt(sheet: Excel.Worksheet): Glance {
  const head = sheet.getRange(SUMMARY_HEAD);
  head.load("values");
  return { head, summary: summaryRange(sheet) };
}

function summaryRange(sheet: Excel.Worksheet): Excel.Range {
  const range = sheet.names.getItemOrNullObject(SUMMARY_NAME).getRangeOrNullObject();
  range.load("values");
  return range;
}

function foundIn(sets: KnownSets, { sheet, table, glance }: Look): SheetReading | SheetGlance | undefined {
  if (table !== undefined) return toReading(sets, sheet, table);
  if (glance.summary.isNullObject) return undefined;
  const summary = readSummary({ head: glance.head.values, summary: glance.summary.values });
  return summary === undefined ? undefined : { sheetId: sheet.id, sheetName: sheet.name, summary };
}

/** Sheets where no scorecard stood in its usual place: everywhere on the sheet, a portion of them in one sync. */
async function searchSheets(
  context: Excel.RequestContext,
  sets: KnownSets,
  supports: WorkbookPort["supports"],
  looks: readonly Look[],
): Promise<Map<Excel.Worksheet, SheetReading>> {
  const found = new Map<Excel.Worksheet, SheetReading>();
  for (const portion of portions(looks)) {
    const searched = portion.map(({ sheet, table }) => {
      const range = sheet.getRange(WHERE_A_SCORECARD_IS).getUsedRangeOrNullObject(true);
      range.load("values,formulas,rowIndex,columnIndex");
      return { sheet, table: { range, mirror: table?.mirror ?? stampMirror(sheet, supports) } };
    });
    // One sync for 40 sheets: together they could be more than a host answers at once.
    // eslint-disable-next-line office-addins/no-context-sync-in-loop
    await context.sync();
    for (const { sheet, table } of searched) {
      const reading = toReading(sets, sheet, table);
      if (reading !== undefined) found.set(sheet, reading);
    }
  }
  return found;
}

function portions<T>(items: readonly T[]): T[][] {
  const count = Math.ceil(items.length / PORTION);
  return Array.from({ length: count }, (_, i) => items.slice(i * PORTION, (i + 1) * PORTION));
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

function toReading(
  sets: KnownSets,
  sheet: Excel.Worksheet,
  { range, mirror }: Table,
): SheetReading | undefined {
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
  if (reading === undefined) return undefined;
  const summary = readSummary(summaryCellsOf(block));
  return { sheetId: sheet.id, sheetName: sheet.name, reading, ...(summary === undefined ? {} : { summary }) };
}

/** Rows of the range named `SUMMARY_NAME`. */
const SUMMARY_ROWS = 9;

/** The cells of a glance, cut out of a whole table that stands where it was put. */
function summaryCellsOf({ values, stampMirror }: CellBlock): Parameters<typeof readSummary>[0] {
  const rows = values.slice(0, SUMMARY_ROWS);
  return {
    head: rows.slice(0, 4).map((row) => row.slice(0, 2)),
    summary: rows.map((row) => row.slice(-2)),
    ...(stampMirror === undefined ? {} : { stampMirror }),
  };
}
