import type {
  CellLook,
  CellPlace,
  GridSelection,
  GridSource,
  InputPrompt,
  Outcome,
  Refusal,
  SheetFrame,
} from "../grid";
import { areaToA1 } from "../model/address";
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
import { formatValue } from "../model/number-format";
import type { Sheet } from "../model/sheet";
import { moveArea } from "../model/shift";
import { mergeStyles, type FullStyle } from "../model/style";
import { listChoices, ruleFrom, validationAt } from "../model/validation";
import type { Workbook } from "../model/workbook";
import type { ActionResult } from "../user-actions";
import type { SharedWorkbook } from "../sharing";
import type { WorkbookHost } from "../workbook-host";
import { LOCKED, toRefusal } from "./refusals";

/** The workbook as the grid sees it: what to draw, and what a user may do to it. Everything goes through the model. */
export class WorkbookSource implements GridSource {
  private readonly listeners = new Set<() => void>();
  private readonly workbook: Workbook;
  /** The cell that takes typing, where it is not the first of the selection. */
  private active: GridSelection | undefined;

  constructor(
    private readonly host: WorkbookHost,
    private readonly shared: SharedWorkbook,
  ) {
    this.workbook = host.workbook;
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

  onCellsMoved(listener: (placeNow: (place: CellPlace) => CellPlace | undefined) => void): () => void {
    return this.workbook.onEvent((event) => {
      if (event.kind !== "shifted") return;
      listener((place) => {
        if (place.sheetId !== event.sheet.id) return place;
        const now = moveArea(cellArea(place.row, place.column), event.shift);
        return now && { ...place, row: now.row, column: now.column };
      });
    });
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
    const { activeSheet, selectedArea, activeCell } = this.host.session.view;
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
    return this.host.user.canEdit(sheetId, areaToA1(cellArea(row, column))) ? undefined : LOCKED;
  }

  enter(sheetId: string, row: number, column: number, text: string): Outcome {
    return this.actOnCells(() => this.host.user.typeInCell(sheetId, areaToA1(cellArea(row, column)), text));
  }

  /** One pasted cell fills the whole selection, as in Excel; more are put down from the selected cell on. */
  paste(rows: readonly (readonly string[])[]): Outcome {
    const { sheetId, area, row, column } = this.selection();
    const [[only] = []] = rows;
    if (rows.length === 1 && rows[0]?.length === 1 && only !== undefined) {
      const filled = Array.from({ length: area.rows }, () =>
        Array.from({ length: area.columns }, () => only),
      );
      return this.actOnCells(() => this.host.user.paste(sheetId, areaToA1(area), filled));
    }
    const columns = Math.max(1, ...rows.map((line) => line.length));
    return this.actOnCells(() => {
      const result = this.host.user.paste(sheetId, areaToA1(cellArea(row, column)), rows);
      if (result.ok) this.select({ sheetId, area: { row, column, rows: rows.length, columns }, row, column });
      return result;
    });
  }

  clearSelection(): Outcome {
    const { sheetId, area } = this.selection();
    return this.actOnCells(() => this.host.user.clear(sheetId, areaToA1(area)));
  }

  select(selection: GridSelection): void {
    const { ok } = this.host.user.select(selection.sheetId, areaToA1(selection.area));
    if (ok) this.active = selection;
    this.changed();
  }

  activateSheet(sheetId: string): void {
    this.done(this.host.user.activateSheet(sheetId));
  }

  addSheet(): Outcome {
    return this.act(() => this.host.user.addSheet());
  }

  renameSheet(sheetId: string, name: string): Outcome {
    return this.act(() => this.host.user.renameSheet(sheetId, name.normalize("NFC")));
  }

  deleteSheet(sheetId: string): Outcome {
    return this.act(() => this.host.user.deleteSheet(sheetId));
  }

  resizeColumns(sheetId: string, first: number, last: number, width: number): Outcome {
    const area = fromCorners(0, first, MAX_ROWS - 1, Math.min(last, MAX_COLUMNS - 2));
    return this.resize(sheetId, area, "columns", width);
  }

  resizeRows(sheetId: string, first: number, last: number, height: number): Outcome {
    return this.resize(sheetId, fromCorners(first, 0, last, MAX_COLUMNS - 1), "rows", height);
  }

  undo(): Outcome {
    return this.act(() => {
      this.host.user.undo();
      return { ok: true };
    });
  }

  redo(): Outcome {
    return this.act(() => {
      this.host.user.redo();
      return { ok: true };
    });
  }

  /** Lets the user do something: at once, or while another user is writing as soon as that is over. */
  act(action: () => ActionResult): Outcome {
    if (this.shared.isMyTurn) return this.done(action());
    return this.shared.perform(action).then((result) => this.done(result));
  }

  /** The same for cells: what the workbook would refuse as it stands is refused at once. */
  private actOnCells(action: () => ActionResult): Outcome {
    const refusal = this.shared.isMyTurn ? undefined : toRefusal(this.host.user.rehearse(action));
    return refusal ?? this.act(action);
  }

  /** Tells the grid and gives the refusal in words. */
  private done(result: ActionResult): Refusal | undefined {
    this.changed();
    return toRefusal(result);
  }

  private resize(sheetId: string, area: Area, axis: "rows" | "columns", size: number): Outcome {
    return this.act(() => this.host.user.resize(sheetId, areaToA1(area), axis, size));
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
