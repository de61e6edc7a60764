import { MAX_COLUMNS } from "./area";
import type { Cell } from "./cell";
import type { Sheet } from "./sheet";
import type { SheetState } from "./sheet-state";

/** What one step replaced: the cells and sheet states as they were before. */
export class Step {
  readonly cells = new Map<Sheet, Map<number, Cell | undefined>>();
  readonly states = new Map<Sheet, SheetState>();

  get isEmpty(): boolean {
    return this.cells.size === 0 && this.states.size === 0;
  }

  recordCell(sheet: Sheet, row: number, column: number, before: Cell | undefined): void {
    let cells = this.cells.get(sheet);
    if (!cells) this.cells.set(sheet, (cells = new Map()));
    const key = row * MAX_COLUMNS + column;
    if (!cells.has(key)) cells.set(key, before);
  }

  recordState(sheet: Sheet, before: SheetState): void {
    if (!this.states.has(sheet)) this.states.set(sheet, before);
  }

  /** Puts everything back; whoever records meanwhile gets the step that undoes this. */
  restore(): void {
    for (const [sheet, state] of this.states) sheet.update(state);
    for (const [sheet, cells] of this.cells)
      for (const [key, cell] of cells) sheet.setCell(Math.floor(key / MAX_COLUMNS), key % MAX_COLUMNS, cell);
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
