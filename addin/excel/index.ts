import { findBallots, insertBallots } from "./ballot-sheet";
import { removeStoredSet, storeSet } from "./criteria-sheet";
import { insertScorecard } from "./insert";
import { appendToLog, restoreToLog } from "./log-sheet";
import { writeProfileFields } from "./profile-sheet";
import { readSheets, readWorkbook, type KnownSets } from "./read-workbook";
import { writeRegister, writeRegisterCells } from "./register-sheet";
import { runExcel } from "./run";
import { watchWorkbook } from "./watch";
import type { WorkbookPort } from "./workbook-port";

/** The open workbook behind the port. `sets` gives the criteria sets that stamps may name. */
export function createExcelWorkbook(sets: KnownSets): WorkbookPort {
  const supports: WorkbookPort["supports"] = (set) =>
    Office.context.requirements.isSetSupported("ExcelApi", set);
  return {
    supports,
    read: (whole) => readWorkbook(sets, supports, whole),
    readSheets: (sheetIds) => readSheets(sets, supports, sheetIds),
    insert: (layout) => insertScorecard(layout, supports),
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
    appendLog: (records) => appendToLog(records, supports),
    restoreLog: restoreToLog,
    writeRegister: (plan) => writeRegister(plan, supports),
    writeRegisterCells,
    findBallots,
    insertBallots: (layout) => insertBallots(layout, supports),
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
