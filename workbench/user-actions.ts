import { HostError, type HostErrorCode } from "./interpreter";
import { parseAddress } from "./model/address";
import { cellArea, cellsOf, MAX_COLUMNS, type Area } from "./model/area";
import type { Content, Scalar } from "./model/cell";
import { copyCells, copyTarget } from "./model/copying";
import { setSize } from "./model/dimensions";
import { clearArea, readInto, writeContents } from "./model/editing";
import { isEditable, isUnlocked, requireAllowed, requireEditable } from "./model/protection";
import type { ValidationAlert } from "./model/rules";
import type { Sheet } from "./model/sheet";
import { addSheet, copySheet, deleteSheet, moveSheet, renameSheet } from "./model/sheets";
import { deleteCells, insertCells } from "./model/structure";
import { sortRows, type SortField } from "./model/sorting";
import { isCellValid, validationAt } from "./model/validation";
import type { Undoable } from "./model/workbook";
import type { Session } from "./objects/session";

/** What Excel tells the user who did something. */
export type ActionResult =
  | { readonly ok: true; readonly alert?: ValidationAlert }
  | {
      readonly ok: false;
      /** "gone": the sheet is not there any more, another user has just deleted it. */
      readonly reason: "protected" | "validation" | "refused" | "gone";
      readonly message: string;
      /** The alert of the data validation that refused the entry. */
      readonly alert?: ValidationAlert;
    };

const REASON: Partial<Record<HostErrorCode, "protected" | "gone">> = {
  AccessDenied: "protected",
  ItemNotFound: "gone",
};

class ValidationStop extends Error {
  constructor(readonly alert: ValidationAlert) {
    super(alert.message);
  }
}

/** Ends a rehearsed action: it would have been let through. */
class Rehearsed extends Error {}

/**
 * What a person does in the grid, with the rules Excel applies to people: locked cells, data validation while
 * typing (not while pasting), undo. Sheets are named by name or id, cells in A1. Refusals come back as values.
 */
export class UserActions {
  private isRehearsal = false;

  constructor(private readonly session: Session) {}

  /** What an action on cells would be answered; the workbook stays as it is. */
  rehearse(action: () => ActionResult): ActionResult {
    this.isRehearsal = true;
    try {
      return action();
    } finally {
      this.isRehearsal = false;
    }
  }

  /** Types text and presses Enter; in a merged area the first cell is meant. */
  typeInCell(sheetName: string, address: string, text: string): ActionResult {
    let warning: ValidationAlert | undefined;
    const result = this.attempt(() => {
      const { sheet, area } = this.place(sheetName, address);
      const merged = sheet.mergeAt(area.row, area.column) ?? area;
      const cell = cellArea(merged.row, merged.column);
      requireEditable(sheet, cell);
      const { workbook } = this.session;
      const content = readInto(workbook, sheet, cell.row, cell.column, text, workbook.culture);
      writeContents(workbook, sheet, cell, () => content);
      warning = this.checkEntry(sheet, cell);
    });
    return result.ok && warning ? { ok: true, alert: warning } : result;
  }

  /** Pastes values or text as typed; data validation does not ask, as in Excel. One locked cell refuses all. */
  paste(sheetName: string, address: string, rows: readonly (readonly Scalar[])[]): ActionResult {
    return this.attempt(() => {
      const { sheet, area: corner } = this.place(sheetName, address);
      const area: Area = {
        ...corner,
        rows: rows.length,
        columns: Math.max(1, ...rows.map((row) => row.length)),
      };
      requireEditable(sheet, area);
      const { workbook } = this.session;
      writeContents(workbook, sheet, area, (row, column): Content | undefined => {
        const value = rows[row - area.row]?.[column - area.column];
        if (value === undefined) return undefined;
        return typeof value === "string"
          ? readInto(workbook, sheet, row, column, value, workbook.culture)
          : { value };
      });
    });
  }

  /** Copies cells with formats and validation and pastes them at the address. */
  copyPaste(sheetName: string, from: string, to: string): ActionResult {
    return this.attempt(() => {
      const source = this.place(sheetName, from);
      const place = this.place(sheetName, to);
      const target = copyTarget(source.area, place.area, false);
      requireEditable(place.sheet, target);
      copyCells(this.session.workbook, {
        from: source.sheet,
        source: source.area,
        to: place.sheet,
        target,
        what: "All",
        skipBlanks: false,
        transpose: false,
      });
    });
  }

  /** Presses Delete: contents go, formats stay. */
  clear(sheetName: string, address: string): ActionResult {
    return this.attempt(() => {
      const { sheet, area } = this.place(sheetName, address);
      requireEditable(sheet, area);
      clearArea(this.session.workbook, sheet, area, "Contents");
    });
  }

  /** `rows` as "5:6". */
  insertRows(sheetName: string, rows: string): ActionResult {
    return this.attempt(() => {
      const { sheet, area } = this.place(sheetName, rows);
      requireAllowed(sheet, "allowInsertRows");
      insertCells(this.session.workbook, sheet, { ...area, column: 0, columns: MAX_COLUMNS }, "rows");
    });
  }

  deleteRows(sheetName: string, rows: string): ActionResult {
    return this.attempt(() => {
      const { sheet, area } = this.place(sheetName, rows);
      const whole: Area = { ...area, column: 0, columns: MAX_COLUMNS };
      requireAllowed(sheet, "allowDeleteRows");
      // Even where deleting rows is allowed, a locked cell in them refuses it.
      if (sheet.state.protection && !isUnlocked(sheet, whole))
        throw new HostError("AccessDenied", "rows hold locked cells");
      deleteCells(this.session.workbook, sheet, whole, "rows");
    });
  }

  sort(sheetName: string, address: string, fields: readonly SortField[]): ActionResult {
    return this.attempt(() => {
      const { sheet, area } = this.place(sheetName, address);
      requireAllowed(sheet, "allowSort");
      requireEditable(sheet, area);
      sortRows(this.session.workbook, sheet, area, fields, false);
    });
  }

  /** Drags the border of rows or columns; size in points. */
  resize(sheetName: string, address: string, axis: "rows" | "columns", size: number): ActionResult {
    return this.attempt(() => {
      const { sheet, area } = this.place(sheetName, address);
      requireAllowed(sheet, axis === "rows" ? "allowFormatRows" : "allowFormatColumns");
      setSize(sheet, area, axis, size);
    });
  }

  /** Selects cells, several areas separated by commas; a protected sheet may forbid locked cells. */
  select(sheetName: string, address: string): ActionResult {
    const sheet = this.sheet(sheetName);
    const areas = address.split(",").map((part) => this.place(sheetName, part).area);
    const mode = sheet.state.protection?.options.selectionMode ?? "Normal";
    const allowed =
      mode === "Normal" || (mode === "Unlocked" && areas.every((area) => isUnlocked(sheet, area)));
    if (!allowed) return { ok: false, reason: "protected", message: "these cells cannot be selected" };
    this.session.view.select(sheet, areas);
    return { ok: true };
  }

  activateSheet(sheetName: string): ActionResult {
    this.session.view.activate(this.sheet(sheetName));
    return { ok: true };
  }

  addSheet(name?: string): ActionResult {
    return this.attempt(() => {
      const sheet = addSheet(this.session.workbook, name);
      this.session.view.activate(sheet);
    }, "clears-undo");
  }

  renameSheet(sheetName: string, name: string): ActionResult {
    return this.attempt(() => renameSheet(this.session.workbook, this.sheet(sheetName), name), "clears-undo");
  }

  /** Puts the copy behind the sheet, as dragging with Ctrl does. */
  copySheet(sheetName: string): ActionResult {
    return this.attempt(() => {
      const sheet = this.sheet(sheetName);
      this.session.view.activate(copySheet(this.session.workbook, sheet, "After", sheet));
    }, "clears-undo");
  }

  deleteSheet(sheetName: string): ActionResult {
    return this.attempt(() => deleteSheet(this.session.workbook, this.sheet(sheetName)), "clears-undo");
  }

  moveSheet(sheetName: string, position: number): ActionResult {
    return this.attempt(
      () => moveSheet(this.session.workbook, this.sheet(sheetName), position),
      "clears-undo",
    );
  }

  /** The user's own click on "protect" and "unprotect"; a password is asked only when there is one. */
  unprotectSheet(sheetName: string, password = ""): ActionResult {
    return this.attempt(() => {
      const sheet = this.sheet(sheetName);
      if ((sheet.state.protection?.password ?? "") !== password)
        throw new HostError("AccessDenied", "the password is wrong");
      sheet.update({ protection: undefined });
      this.session.workbook.emit({ kind: "protectionChanged", sheet, isProtected: false });
    }, "clears-undo");
  }

  /** False when there is nothing to take back. */
  undo(): boolean {
    return this.session.workbook.undo(this.session.userOrigin);
  }

  redo(): boolean {
    return this.session.workbook.redo(this.session.userOrigin);
  }

  /** Whether typing into the cells would be let through, for the grid to know before the editor opens. */
  canEdit(sheetName: string, address: string): boolean {
    const { sheet, area } = this.place(sheetName, address);
    return isEditable(sheet, area);
  }

  /** Throws the alert of a "stop" rule the entry breaks; answers the alert of a milder one. */
  private checkEntry(sheet: Sheet, area: Area): ValidationAlert | undefined {
    for (const [row, column] of cellsOf(area)) {
      const validation = validationAt(sheet, row, column);
      if (!validation?.alert.showAlert || isCellValid(this.session.workbook, sheet, row, column)) continue;
      if (validation.alert.style === "Stop") throw new ValidationStop(validation.alert);
      return validation.alert;
    }
    return undefined;
  }

  private attempt(run: () => void, undoable: Undoable = "undoable"): ActionResult {
    try {
      this.session.workbook.transaction(this.session.userOrigin, undoable, () => {
        run();
        if (this.isRehearsal) throw new Rehearsed();
      });
      return { ok: true };
    } catch (error) {
      if (error instanceof Rehearsed) return { ok: true };
      if (error instanceof ValidationStop)
        return { ok: false, reason: "validation", message: error.message, alert: error.alert };
      if (error instanceof HostError)
        return {
          ok: false,
          reason: REASON[error.code] ?? "refused",
          message: error.message,
        };
      throw error;
    }
  }

  private sheet(name: string): Sheet {
    const sheet = this.session.workbook.findSheet(name);
    if (!sheet) throw new HostError("ItemNotFound", `there is no sheet "${name}"`);
    return sheet;
  }

  private place(sheetName: string, address: string): { sheet: Sheet; area: Area } {
    const parsed = parseAddress(address);
    if (!parsed) throw new Error(`"${address}" is not an address`);
    return { sheet: this.sheet(parsed.sheetName ?? sheetName), area: parsed.area };
  }
}
