import { cellArea, MAX_COLUMNS } from "./area";
import type { Cell } from "./cell";
import type { WorkbookEvent } from "./events";
import { renameSheetInFormula, shiftFormula } from "./formula-rewrite";
import type { FormulaChange } from "./formulas-everywhere";
import type { Sheet } from "./sheet";
import type { SheetState } from "./sheet-state";
import { moveArea, type Shift } from "./shift";

type Fields = Partial<SheetState>;

/** What one step replaced: the cells and the fields of sheet states as they were before. */
export class Step {
  readonly cells = new Map<Sheet, Map<number, Cell | undefined>>();
  readonly states = new Map<Sheet, Fields>();

  get isEmpty(): boolean {
    return this.cells.size === 0 && this.states.size === 0;
  }

  recordCell(sheet: Sheet, row: number, column: number, before: Cell | undefined): void {
    let cells = this.cells.get(sheet);
    if (!cells) this.cells.set(sheet, (cells = new Map()));
    const key = row * MAX_COLUMNS + column;
    if (!cells.has(key)) cells.set(key, before);
  }

  recordState(sheet: Sheet, before: SheetState, patch: Fields): void {
    const replaced = Object.fromEntries(
      Object.keys(patch).map((name) => [name, before[name as keyof Fields]]),
    );
    // What was recorded first is what was there before the step.
    this.states.set(sheet, { ...replaced, ...this.states.get(sheet) });
  }

  /** Puts everything back; whoever records meanwhile gets the step that undoes this. */
  restore(): void {
    for (const [sheet, fields] of this.states) sheet.update(fields);
    for (const [sheet, cells] of this.cells)
      for (const [key, cell] of cells) sheet.setCell(Math.floor(key / MAX_COLUMNS), key % MAX_COLUMNS, cell);
  }

  /** Leaves out what the other step changed too. */
  forget(other: Step): void {
    for (const [sheet, cells] of other.cells) {
      const own = this.cells.get(sheet);
      for (const key of cells.keys()) own?.delete(key);
      if (own?.size === 0) this.cells.delete(sheet);
    }
    for (const [sheet, fields] of other.states) this.forgetFields(sheet, Object.keys(fields));
  }

  private forgetFields(sheet: Sheet, names: readonly string[]): void {
    const own = this.states.get(sheet);
    if (!own) return;
    const left = Object.entries(own).filter(([name]) => !names.includes(name));
    if (left.length === 0) this.states.delete(sheet);
    else this.states.set(sheet, Object.fromEntries(left));
  }

  forgetSheet(sheet: Sheet): void {
    this.cells.delete(sheet);
    this.states.delete(sheet);
  }

  /** The cells of a sheet have moved; those that are gone cannot come back. */
  move(sheet: Sheet, shift: Shift): void {
    const cells = this.cells.get(sheet);
    if (!cells) return;
    const moved = [...cells].flatMap(([key, cell]) => {
      const place = moveArea(cellArea(Math.floor(key / MAX_COLUMNS), key % MAX_COLUMNS), shift);
      return place ? [[place.row * MAX_COLUMNS + place.column, cell] as const] : [];
    });
    this.cells.set(sheet, new Map(moved));
  }

  rewriteFormulas(change: FormulaChange): void {
    for (const [sheet, cells] of this.cells)
      for (const [key, cell] of cells)
        if (cell?.formula !== undefined)
          cells.set(key, { ...cell, formula: change(cell.formula, sheet.name) });
  }
}

/**
 * Undo and redo as the user meets them. Every write through the API is one step; protecting, copying, deleting
 * or renaming sheets empties the list, as in Excel.
 */
export class History {
  private readonly undoSteps: Step[] = [];
  private readonly redoSteps: Step[] = [];

  get canUndo(): boolean {
    return this.undoSteps.length > 0;
  }

  get canRedo(): boolean {
    return this.redoSteps.length > 0;
  }

  push(step: Step): void {
    this.undoSteps.push(step);
    this.redoSteps.length = 0;
  }

  /**
   * Another user has changed the workbook. What that user replaced is no longer this one's to take back; the rest
   * stays, moved with its cells.
   */
  follow(other: Step, events: readonly WorkbookEvent[]): void {
    const shifted = new Set(events.flatMap((event) => (event.kind === "shifted" ? [event.sheet] : [])));
    for (const step of [...this.undoSteps, ...this.redoSteps]) {
      for (const event of events) followEvent(step, event);
      // On a sheet with moved cells nearly every cell was written, though few were changed.
      step.forget(without(other, shifted));
    }
    for (const list of [this.undoSteps, this.redoSteps])
      list.splice(0, list.length, ...list.filter((step) => !step.isEmpty));
  }

  clear(): void {
    this.undoSteps.length = 0;
    this.redoSteps.length = 0;
  }

  /** Takes the step to restore; the inverse goes to the other list through `record`. */
  takeUndo(): { step: Step; record(inverse: Step): void } | undefined {
    const step = this.undoSteps.pop();
    return step && { step, record: (inverse) => this.redoSteps.push(inverse) };
  }

  takeRedo(): { step: Step; record(inverse: Step): void } | undefined {
    const step = this.redoSteps.pop();
    return step && { step, record: (inverse) => this.undoSteps.push(inverse) };
  }
}

function followEvent(step: Step, event: WorkbookEvent): void {
  switch (event.kind) {
    case "shifted": {
      const { sheet, shift } = event;
      step.move(sheet, shift);
      return step.rewriteFormulas((formula, home) => shiftFormula(formula, home, sheet.name, shift));
    }
    case "renamed":
      return step.rewriteFormulas((formula) => renameSheetInFormula(formula, event.before, event.after));
    case "deleted":
      return step.forgetSheet(event.sheet);
    default:
      return;
  }
}

function without(step: Step, sheets: ReadonlySet<Sheet>): Step {
  const rest = new Step();
  for (const [sheet, cells] of step.cells) if (!sheets.has(sheet)) rest.cells.set(sheet, cells);
  for (const [sheet, fields] of step.states) rest.states.set(sheet, fields);
  return rest;
}
