import type { CellLook, GridSelection, GridSource, InputPrompt, Refusal, SheetFrame } from "../grid";
import {
  cellArea,
  fromCorners,
  lastColumn,
  lastRow,
  MAX_COLUMNS,
  MAX_ROWS,
  sameArea,
  type Area,
} from "../model/area";
import { valueType } from "../model/cell";
import { readTyped } from "../model/cell-input";
import { conditionalKey, conditionalStyles } from "../model/conditional";
import { setSize } from "../model/dimensions";
import { clearArea, readInto, writeContents } from "../model/editing";
import { formatValue } from "../model/number-format";
import { requireAllowed, requireEditable } from "../model/protection";
import type { Sheet } from "../model/sheet";
import { addSheet, deleteSheet, renameSheet } from "../model/sheets";
import { mergeStyles, type FullStyle } from "../model/style";
import { isCellValid, listChoices, ruleFrom, validationAt } from "../model/validation";
import type { Workbook } from "../model/workbook";
import type { Session } from "../objects/session";
import { attempt, RejectedEntry } from "./refusals";

/** The workbook as the grid sees it: what to draw, and what a user may do to it. Everything goes through the model. */
export class WorkbookSource implements GridSource {
  private readonly listeners = new Set<() => void>();
  private readonly workbook: Workbook;
  /** The cell that takes typing, where it is not the first of the selection. */
  private active: GridSelection | undefined;

  constructor(private readonly session: Session) {
    this.workbook = session.workbook;
    this.workbook.onModelChanged(() => this.changed());
  }

  /** To be called after the add-in has run: it may have selected something, which is no change of the workbook. */
  changed(): void {
    for (const listener of this.listeners) listener();
  }

  subscribe(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  frames(): readonly SheetFrame[] {
    return this.workbook.sheets.map(frameOf);
  }

  looks(sheetId: string): readonly CellLook[] {
    const sheet = this.sheet(sheetId);
    const used = sheet.usedArea(false);
    if (!used) return [];
    const conditional = conditionalStyles(this.workbook, sheet, used);
    const looks: CellLook[] = [];
    const seen = new Set<string>();
    const add = (row: number, column: number): void => {
      const key = conditionalKey(row, column);
      if (seen.has(key)) return;
      seen.add(key);
      const own = sheet.styleAt(row, column);
      const added = conditional.get(key);
      const style: FullStyle = added ? { ...own, ...mergeStyles(own, added) } : own;
      const value = this.workbook.value(sheet, row, column);
      looks.push({
        row,
        column,
        text: formatValue(value, style.numberFormat, this.workbook.culture),
        type: valueType(value),
        style,
      });
    };
    for (const [row, column] of sheet.stored()) add(row, column);
    for (const key of conditional.keys()) {
      const [row = 0, column = 0] = key.split(",").map(Number);
      add(row, column);
    }
    return looks;
  }

  selection(): GridSelection {
    const { activeSheet, selectedArea, activeCell } = this.session.view;
    const { active } = this;
    if (active?.sheetId === activeSheet.id && sameArea(active.area, selectedArea)) return active;
    return { sheetId: activeSheet.id, area: selectedArea, row: activeCell.row, column: activeCell.column };
  }

  editText(sheetId: string, row: number, column: number): string {
    const sheet = this.sheet(sheetId);
    const content = sheet.content(row, column);
    if (content.formula !== undefined) return content.formula;
    if (typeof content.value !== "string") {
      const { numberFormat } = sheet.styleAt(row, column);
      const isDate = typeof content.value === "number" && /[dy]/i.test(numberFormat.replace(/"[^"]*"/g, ""));
      return formatValue(content.value, isDate ? numberFormat : "General", this.workbook.culture);
    }
    // Text that would be read as something else is shown with the sign that keeps it text.
    const reread = readTyped(
      content.value,
      this.workbook.culture,
      sheet.styleAt(row, column).numberFormat,
    ).content;
    return reread.value === content.value && reread.formula === undefined
      ? content.value
      : `'${content.value}`;
  }

  prompt(sheetId: string, row: number, column: number): InputPrompt | undefined {
    const prompt = validationAt(this.sheet(sheetId), row, column)?.prompt;
    return prompt?.showPrompt && (prompt.title !== "" || prompt.message !== "") ? prompt : undefined;
  }

  choices(sheetId: string, row: number, column: number): readonly string[] | undefined {
    const sheet = this.sheet(sheetId);
    const validation = validationAt(sheet, row, column);
    const rule = validation && ruleFrom(validation, row, column);
    if (rule?.kind !== "list" || !rule.inCellDropDown) return undefined;
    return listChoices(this.workbook, sheet, rule.source).map((choice) =>
      formatValue(choice, "General", this.workbook.culture),
    );
  }

  mayEdit(sheetId: string, row: number, column: number): Refusal | undefined {
    return attempt(() => requireEditable(this.sheet(sheetId), cellArea(row, column)));
  }

  enter(sheetId: string, row: number, column: number, text: string): Refusal | undefined {
    return this.change(() => {
      const sheet = this.sheet(sheetId);
      this.write(sheet, cellArea(row, column), [[text]]);
      const alert = validationAt(sheet, row, column)?.alert;
      const stops = alert?.showAlert && alert.style === "Stop";
      if (stops && !isCellValid(this.workbook, sheet, row, column)) throw new RejectedEntry(alert);
    });
  }

  /** As in Excel, pasting does not ask the cells' validation. One pasted cell fills the whole selection. */
  paste(rows: readonly (readonly string[])[]): Refusal | undefined {
    const { sheetId, area, row, column } = this.selection();
    const width = Math.max(...rows.map((line) => line.length));
    const fills = rows.length === 1 && width === 1;
    const target = fills ? area : { row, column, rows: rows.length, columns: width };
    return this.change(() => {
      const sheet = this.sheet(sheetId);
      this.write(sheet, target, rows);
      if (!fills) this.session.view.select(sheet, [target]);
    });
  }

  clearSelection(): Refusal | undefined {
    const { sheetId, area } = this.selection();
    return this.change(() => {
      const sheet = this.sheet(sheetId);
      requireEditable(sheet, area);
      clearArea(this.workbook, sheet, area, "Contents");
    });
  }

  select(selection: GridSelection): void {
    this.active = selection;
    this.session.view.select(this.sheet(selection.sheetId), [selection.area]);
    this.changed();
  }

  activateSheet(sheetId: string): void {
    this.session.view.activate(this.sheet(sheetId));
    this.changed();
  }

  addSheet(): Refusal | undefined {
    return this.change(() => this.session.view.activate(addSheet(this.workbook)), "clears-undo");
  }

  renameSheet(sheetId: string, name: string): Refusal | undefined {
    return this.change(
      () => renameSheet(this.workbook, this.sheet(sheetId), name.normalize("NFC")),
      "clears-undo",
    );
  }

  deleteSheet(sheetId: string): Refusal | undefined {
    return this.change(() => deleteSheet(this.workbook, this.sheet(sheetId)), "clears-undo");
  }

  resizeColumns(sheetId: string, first: number, last: number, width: number): Refusal | undefined {
    return this.change(() => {
      const sheet = this.sheet(sheetId);
      requireAllowed(sheet, "allowFormatColumns");
      setSize(sheet, fromCorners(0, first, MAX_ROWS - 1, Math.min(last, MAX_COLUMNS - 2)), "columns", width);
    });
  }

  resizeRows(sheetId: string, first: number, last: number, height: number): Refusal | undefined {
    return this.change(() => {
      const sheet = this.sheet(sheetId);
      requireAllowed(sheet, "allowFormatRows");
      setSize(sheet, fromCorners(first, 0, last, MAX_COLUMNS - 1), "rows", height);
    });
  }

  /** Inserting or deleting whole rows, where a protected sheet allows it. */
  changeRows(
    sheetId: string,
    permission: "allowInsertRows" | "allowDeleteRows",
    work: () => void,
  ): Refusal | undefined {
    return this.change(() => {
      requireAllowed(this.sheet(sheetId), permission);
      work();
    });
  }

  undo(): void {
    this.workbook.undo(this.session.userOrigin);
    this.changed();
  }

  redo(): void {
    this.workbook.redo(this.session.userOrigin);
    this.changed();
  }

  /** A change of the user: one undo step, refused as a whole or done as a whole. */
  change(work: () => void, undoable: "undoable" | "clears-undo" = "undoable"): Refusal | undefined {
    const refusal = attempt(() => this.workbook.transaction(this.session.userOrigin, undoable, work));
    this.changed();
    return refusal;
  }

  private write(sheet: Sheet, area: Area, texts: readonly (readonly string[])[]): void {
    requireEditable(sheet, area);
    writeContents(this.workbook, sheet, area, (row, column) => {
      const line = texts[(row - area.row) % texts.length];
      const text = line?.[(column - area.column) % Math.max(1, line.length)];
      return text === undefined
        ? undefined
        : readInto(this.workbook, sheet, row, column, text, this.workbook.culture);
    });
  }

  private sheet(id: string): Sheet {
    const sheet = this.workbook.sheets.find((each) => each.id === id);
    if (!sheet) throw new Error(`no sheet ${id}`);
    return sheet;
  }
}

function frameOf(sheet: Sheet): SheetFrame {
  const { state } = sheet;
  const used = sheet.usedArea(false);
  const sizes = (lines: typeof state.rows): Map<number, number> =>
    new Map([...lines].flatMap(([index, { size }]) => (size === undefined ? [] : [[index, size]])));
  const hidden = (lines: typeof state.rows): number[] =>
    [...lines].filter(([, line]) => line.hidden).map(([index]) => index);
  return {
    id: sheet.id,
    name: state.name,
    visible: state.visibility === "Visible",
    tabColor: state.tabColor,
    showGridlines: state.showGridlines,
    standardWidth: state.standardWidth,
    columnWidths: sizes(state.columns),
    rowHeights: sizes(state.rows),
    hiddenColumns: hidden(state.columns),
    hiddenRows: hidden(state.rows),
    merges: state.merges,
    freeze: state.freeze ?? { rows: 0, columns: 0 },
    lastRow: used ? lastRow(used) : 0,
    lastColumn: used ? lastColumn(used) : 0,
  };
}
