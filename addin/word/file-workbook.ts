import { readLog } from "../../src/council";
import type { CriteriaSet } from "../../src/criteria";
import { readScoringFile } from "../../src/dossier";
import type { PlainWorkbook } from "../../src/xlsx";
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
  const readFile = () => readScoringFile(workbook, sets());
  const sheetsOf = ({ scorecards }: ReturnType<typeof readFile>) =>
    scorecards.map(({ sheetName, reading }) => ({ sheetId: sheetName, sheetName, reading }));
  return {
    supports: () => false,
    read() {
      const file = readFile();
      const found = sheetsOf(file);
      const profile = Object.entries({ ...file.profile, ...Object.fromEntries(typed) }).filter(
        ([, text]) => text !== "",
      );
      return Promise.resolve({
        scorecards: found,
        activeSheetId: found[0]?.sheetId ?? "",
        profile: Object.fromEntries(profile),
        log: readLog(file.log),
        register: file.register,
        storedSets: file.storedSets,
      });
    },
    readSheets: (sheetIds) =>
      Promise.resolve(sheetsOf(readFile()).filter((s) => sheetIds.includes(s.sheetId))),
    insert: inExcel,
    selectCell: inExcel,
    activateSheet: () => Promise.resolve(),
    writeCells: inExcel,
    writeSheets: inExcel,
    appendLog: inExcel,
    restoreLog: inExcel,
    writeRegister: inExcel,
    writeRegisterCells: inExcel,
    findBallots: () => Promise.resolve(undefined),
    insertBallots: inExcel,
    storeSet: inExcel,
    removeSet: inExcel,
    writeProfile(fields) {
      for (const [key, text] of Object.entries(fields)) typed.set(key, text);
      return Promise.resolve();
    },
    watch: () => Promise.resolve(() => Promise.resolve()),
  };
}
