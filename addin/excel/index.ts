import { removeStoredSet, storeSet } from "./criteria-sheet";
import { writeProfileFields } from "./profile-sheet";
import { readSheets, readWorkbook, type KnownSets } from "./read-workbook";
import { runExcel } from "./run";
import { watchWorkbook } from "./watch";
import type { WorkbookPort } from "./workbook-port";

/** Fetched with its first use, or ahead of it. */
export const loadSheetBuilders = () => import("./sheet-builders");

/** The open workbook behind the port. `sets` gives the criteria sets that stamps may name. */
export function createExcelWorkbook(sets: KnownSets): WorkbookPort {
  const supports: WorkbookPort["supports"] = (set) =>
    Office.context.requirements.isSetSupported("ExcelApi", set);
  return {
    supports,
    read: (whole) => readWorkbook(sets, supports, whole),
    readSheets: (sheetIds) => readSheets(sets, supports, sheetIds),
    insert: async (layout) => (await loadSheetBuilders()).insertScorecard(layout, supports),
    selectCell: (sheetId, address) =>
      runExcel(async (context) => {
        const sheet = context.workbook.worksheets.getItem(sheetId);
        sheet.activate();
        sheet.getRange(address).select();
        await context.sync();
      }),
    activateSheet: (sheetId) =>
      runExcel(async (context) => {
        context.workbook.worksheets.getItem(sheetId).activate();
        await context.sync();
      }),
    writeCells: (sheetId, writes) =>
      runExcel(async (context) => {
        const sheet = context.workbook.worksheets.getItem(sheetId);
        for (const { address, value } of writes) sheet.getRange(address).values = [[value]];
        await context.sync();
      }),
    writeSheets: (sheets) =>
      runExcel(async (context) => {
        for (const { sheetId, writes } of sheets) {
          const sheet = context.workbook.worksheets.getItem(sheetId);
          for (const { address, value } of writes) sheet.getRange(address).values = [[value]];
        }
        await context.sync();
      }),
    appendLog: async (records) => (await loadSheetBuilders()).appendToLog(records, supports),
    restoreLog: async (written) => (await loadSheetBuilders()).restoreToLog(written),
    writeRegister: async (plan) => (await loadSheetBuilders()).writeRegister(plan, supports),
    writeRegisterCells: async (writes) => (await loadSheetBuilders()).writeRegisterCells(writes),
    findBallots: async (subjectId) => (await loadSheetBuilders()).findBallots(subjectId),
    insertBallots: async (layout) => (await loadSheetBuilders()).insertBallots(layout, supports),
    writeProfile: writeProfileFields,
    storeSet,
    removeSet: removeStoredSet,
    watch: (listener) => watchWorkbook(listener, supports),
  };
}

export { PORTION, WorkbookError } from "./workbook-port";
export type {
  BallotSheet,
  Bell,
  CellWrite,
  SheetGlance,
  SheetReading,
  WorkbookPort,
  WorkbookReading,
} from "./workbook-port";
