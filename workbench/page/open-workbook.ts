import { readXlsx, writeXlsx, type XlsxFault } from "../../src/xlsx";
import { createIronCalcEngine } from "../engine";
import { addSheet } from "../model/sheets";
import { bySystem, Workbook } from "../model/workbook";
import type { Session } from "../objects/session";
import { loadPlainWorkbook, toPlainWorkbook } from "../xlsx";
import type { StoredWorkbook } from "./storage";

/** An opened workbook and what its window showed when it was saved. */
export interface OpenedWorkbook {
  readonly workbook: Workbook;
  readonly activeSheet: number;
}

/** A new workbook with one sheet. */
export function newWorkbook(): OpenedWorkbook {
  const workbook = new Workbook({ engine: createIronCalcEngine() });
  workbook.transaction(bySystem, "clears-undo", () => addSheet(workbook, "Sheet1"));
  return { workbook, activeSheet: 0 };
}

/** What the browser kept, as it was. Throws for bytes that are no workbook: they were checked before they were kept. */
export function restoreWorkbook(stored: StoredWorkbook): OpenedWorkbook {
  const result = readXlsx(stored.bytes);
  if (!result.ok) throw new Error(`the kept workbook cannot be read: ${result.fault.code}`);
  const workbook = new Workbook({ engine: createIronCalcEngine() });
  loadPlainWorkbook(workbook, result.workbook, stored.fileName);
  workbook.transaction(bySystem, "clears-undo", () =>
    workbook.update({
      documentSettings: new Map(stored.documentSettings),
      settings: new Map(stored.settings),
      isDirty: false,
    }),
  );
  return { workbook, activeSheet: result.workbook.activeSheet };
}

/** The .xlsx file of the workbook, as its window shows it. */
export function workbookBytes({ workbook, view }: Session): Uint8Array {
  const plain = toPlainWorkbook(workbook, {
    activeSheetId: view.activeSheet.id,
    selectionOn: (sheetId) => {
      const sheet = workbook.findSheet(sheetId);
      return sheet && toPlainSelection(view.selectionOn(sheet)[0]);
    },
  });
  return writeXlsx(plain);
}

function toPlainSelection(area: ReturnType<Session["view"]["selectionOn"]>[number] | undefined) {
  return (
    area && {
      top: area.row,
      left: area.column,
      bottom: area.row + area.rows - 1,
      right: area.column + area.columns - 1,
    }
  );
}

/** Why a chosen file does not open, in words. */
export function faultSentence(fault: XlsxFault): string {
  switch (fault.code) {
    case "not-a-zip":
      return "Đây không phải tệp .xlsx.";
    case "truncated":
      return "Tệp bị thiếu phần cuối. Chép hoặc tải lại tệp.";
    case "encrypted":
      return "Tệp có mật khẩu. Mở bằng Excel, bỏ mật khẩu rồi lưu lại.";
    case "legacy-xls":
      return "Tệp .xls đời cũ. Mở bằng Excel và lưu thành .xlsx.";
    case "binary-workbook":
      return "Tệp .xlsb không mở được ở đây. Lưu thành .xlsx.";
    case "not-a-workbook":
      return "Tệp này không có trang tính nào.";
    case "too-large":
      return "Tệp quá lớn để mở ở đây.";
    case "dtd":
    case "broken-part":
      return `Tệp bị hỏng ở phần “${fault.part}”.`;
  }
}
