import { readXlsx, writeXlsx, type ReadWarning, type XlsxFault } from "../../src/xlsx";
import { createIronCalcEngine } from "../engine";
import { applyPatch } from "../model/patch";
import { addSheet } from "../model/sheets";
import { fromSnapshot, toSnapshot } from "../model/snapshot";
import { bySystem, Workbook } from "../model/workbook";
import type { Session } from "../objects/session";
import { loadPlainWorkbook, toPlainWorkbook } from "../xlsx";
import { toPlainArea } from "../xlsx/area-mapping";
import type { LoadedWorkbook, StoredWorkbook } from "./stored-workbook";

/** A new workbook with one sheet. */
export function newWorkbook(): StoredWorkbook {
  const workbook = new Workbook({ engine: createIronCalcEngine() });
  workbook.transaction(bySystem, "no-undo", () => {
    addSheet(workbook, "Sheet1");
    workbook.update({ fileName: "Bảng tính mới.xlsx", isDirty: false });
  });
  return { snapshot: toSnapshot(workbook), activeSheetId: "" };
}

/** What the browser kept, as it was. */
export function restoreWorkbook({ snapshot, entries }: LoadedWorkbook): Workbook {
  const workbook = fromSnapshot(snapshot, { engine: createIronCalcEngine() });
  for (const { patch } of entries) applyPatch(workbook, patch);
  return workbook;
}

/** A chosen file, ready to be kept by the browser; or why it cannot be opened. */
export type OpenedFile =
  | { readonly ok: true; readonly stored: StoredWorkbook; readonly warnings: readonly ReadWarning[] }
  | { readonly ok: false; readonly fault: XlsxFault };

export function openFileBytes(bytes: Uint8Array, fileName: string): OpenedFile {
  const result = readXlsx(bytes);
  if (!result.ok) return result;
  const workbook = new Workbook({ engine: createIronCalcEngine() });
  loadPlainWorkbook(workbook, result.workbook, fileName.normalize("NFC"));
  const activeSheetId = workbook.sheets[result.workbook.activeSheet]?.id ?? "";
  const snapshot = toSnapshot(workbook, "with results");
  return { ok: true, stored: { snapshot, activeSheetId }, warnings: result.warnings };
}

/** The workbook as it is now, for the browser to keep. */
export const toStored = ({ workbook, view }: Session): StoredWorkbook => ({
  snapshot: toSnapshot(workbook, "with results"),
  activeSheetId: view.activeSheet.id,
});

/** The .xlsx file of the workbook, as its window shows it. */
export function workbookBytes({ workbook, view }: Session): Uint8Array {
  const plain = toPlainWorkbook(workbook, {
    activeSheetId: view.activeSheet.id,
    selectionOn: (sheetId) => {
      const sheet = workbook.findSheet(sheetId);
      const [area] = sheet ? view.selectionOn(sheet) : [];
      return area && toPlainArea(area);
    },
  });
  return writeXlsx(plain);
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
