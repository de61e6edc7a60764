import { cellArea } from "../model/area";
import type { Box, CellEditor } from "./cell-editor";
import type { CellPlace, GridSource, Outcome, Refusal } from "./grid-source";

export interface CellEntryOptions {
  readonly editor: CellEditor;
  readonly source: GridSource;
  /** Where the selected cell is drawn. */
  readonly place: () => Box;
  /** Shows why something was not taken; true: the user wants to correct the entry. */
  readonly onRefusal: (refusal: Refusal) => Promise<boolean>;
  /** The editor has opened or closed. */
  readonly onToggle: () => void;
}

/** No cell at all; the workbook refuses an entry there. */
const NOWHERE: CellPlace = { sheetId: "", row: 0, column: 0 };

/** Typing into one cell: from the first letter to the entry the workbook takes, or to the user giving it up. */
export class CellEntry {
  /** The cell being edited; the selection may have moved on by the time the entry is made. */
  private target: CellPlace = NOWHERE;
  private asking = false;

  constructor(private readonly options: CellEntryOptions) {
    options.source.onCellsMoved((placeNow) => {
      if (this.isOpen) this.target = placeNow(this.target) ?? NOWHERE;
    });
  }

  get isOpen(): boolean {
    return this.options.editor.isOpen;
  }

  /** Opens the editor on the selected cell; `text` undefined: the cell is typed over. */
  open(text: string | undefined): void {
    const { editor, source, place, onToggle } = this.options;
    if (this.asking) return;
    const { sheetId, row, column } = source.selection();
    const refusal = source.mayEdit(sheetId, row, column);
    if (refusal) {
      editor.close();
      void this.ask(refusal);
      return;
    }
    const look = source.looks(sheetId).find((each) => each.row === row && each.column === column);
    this.target = { sheetId, row, column };
    editor.open(
      place(),
      { family: look?.style.fontName ?? "Calibri", points: look?.style.fontSize ?? 11 },
      text,
    );
    onToggle();
  }

  /** Enters what was typed; false if it was refused and the user has to decide. */
  commit(): boolean {
    const { editor, source } = this.options;
    if (!editor.isOpen || this.asking) return !editor.isOpen;
    const { sheetId, row, column } = this.target;
    const refusal = editor.isChanged ? source.enter(sheetId, row, column, editor.text) : undefined;
    if (!refusal || refusal instanceof Promise) {
      this.close();
      this.report(refusal);
      return true;
    }
    void this.ask(refusal).then((again) => (again ? this.resume() : this.close()));
    return false;
  }

  close(): void {
    this.options.editor.close();
    this.options.onToggle();
  }

  /** Says why something done at once, such as pasting, was not taken. */
  report(outcome: Outcome): void {
    if (outcome instanceof Promise) void outcome.then((refusal) => this.report(refusal));
    else if (outcome) void this.ask({ ...outcome, canRetry: false });
  }

  /** Back to the cell whose entry was refused, wherever the selection has gone. */
  private resume(): void {
    const { editor, source } = this.options;
    const { sheetId, row, column } = this.target;
    source.select({ sheetId, area: cellArea(row, column), row, column });
    editor.focus();
  }

  private async ask(refusal: Refusal): Promise<boolean> {
    if (this.asking) return false;
    this.asking = true;
    try {
      return await this.options.onRefusal(refusal);
    } finally {
      this.asking = false;
      this.options.editor.focus();
    }
  }
}
