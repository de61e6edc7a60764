import { LOG_SHEET, readLog } from "../../src/council";
import { readStoredSets, SETS_SHEET, type CriteriaSet } from "../../src/criteria";
import { PROFILE_CELLS, PROFILE_SHEET, profileFrom } from "../../src/dossier";
import { scorecardsIn, textRowsInFile } from "../../src/scorecard";
import { sheetGrid, type PlainSheet, type PlainWorkbook } from "../../src/xlsx";
import { WorkbookError, type WorkbookPort } from "../excel/workbook-port";

/**
 * A workbook read from a file, for the pane in Word. The file is never written: details typed for documents are kept
 * here until the pane closes, and everything that needs cells says where to do it.
 */
export function createFileWorkbook(
  workbook: PlainWorkbook,
  sets: () => readonly CriteriaSet[],
): WorkbookPort {
  const typed = new Map<string, string>();
  const inExcel = () =>
    Promise.reject(
      new WorkbookError("other", "Ngăn trong Word chỉ đọc tệp. Mở tệp này trong Excel để sửa ô."),
    );
  const setsSheet = workbook.sheets.find((s) => s.name === SETS_SHEET);
  const storedSets = readStoredSets(setsSheet === undefined ? [] : storedCells(setsSheet));
  const scorecards = () =>
    scorecardsIn(workbook, [...storedSets.sets, ...sets()]).map(({ sheetName, reading }) => ({
      sheetId: sheetName,
      sheetName,
      reading,
    }));
  const profileSheet = workbook.sheets.find((s) => s.name === PROFILE_SHEET);
  const saved = profileSheet === undefined ? {} : profileFrom(sheetGrid(profileSheet, PROFILE_CELLS).values);
  return {
    supports: () => false,
    read() {
      const found = scorecards();
      const profile = Object.entries({ ...saved, ...Object.fromEntries(typed) }).filter(
        ([, text]) => text !== "",
      );
      return Promise.resolve({
        scorecards: found,
        activeSheetId: found[0]?.sheetId ?? "",
        profile: Object.fromEntries(profile),
        log: readLog(textRowsInFile(workbook, LOG_SHEET) ?? []),
        register: undefined,
        storedSets,
      });
    },
    readSheets: (sheetIds) => Promise.resolve(scorecards().filter((s) => sheetIds.includes(s.sheetId))),
    insert: inExcel,
    selectCell: inExcel,
    activateSheet: () => Promise.resolve(),
    writeCells: inExcel,
    writeSheets: inExcel,
    appendLog: inExcel,
    restoreLog: inExcel,
    writeRegister: inExcel,
    writeRegisterCells: inExcel,
    storeSet: inExcel,
    removeSet: inExcel,
    writeProfile(fields) {
      for (const [key, text] of Object.entries(fields)) typed.set(key, text);
      return Promise.resolve();
    },
    watch: () => Promise.resolve(() => Promise.resolve()),
  };
}

/** Key and part of each row of the hidden sheet, top down. */
function storedCells({ cells }: PlainSheet): unknown[][] {
  const rows: unknown[][] = [];
  for (const { row, column, value } of cells) (rows[row] ??= [])[column] = value;
  return rows.filter((row) => row !== undefined);
}
