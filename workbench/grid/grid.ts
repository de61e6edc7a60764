import { cellArea, contains, lastColumn, lastRow, type Area } from "../model/area";
import { bootUniver } from "./boot-univer";
import { CellEditor, type Box } from "./cell-editor";
import { CellEntry } from "./cell-entry";
import { CellHints } from "./cell-hints";
import { CellPlaces } from "./cell-places";
import { fromClipboardText, toClipboardText } from "./clipboard-text";
import type { GridSelection, GridSource, Refusal, SheetFrame } from "./grid-source";
import { guard } from "./guard";
import { keyAction, type KeyAction } from "./keyboard";
import { Mirror } from "./mirror";
import { step, type Cell, type Direction } from "./navigate";
import { terrainOf, textsIn } from "./terrain";

export interface GridOptions {
  readonly container: HTMLElement;
  readonly source: GridSource;
  /** Shows why something was not taken; true: the user wants to correct the entry. */
  readonly onRefusal: (refusal: Refusal) => Promise<boolean>;
}

export interface Grid {
  /** Settles once the first picture stands. */
  readonly firstDrawing: Promise<void>;
  /** Takes the keyboard, because the user asked for it. */
  focus(): void;
  /** Opens the editor on the selected cell, as F2 does. */
  edit(): void;
  /** The cell being edited is entered; false if the workbook did not take it. */
  commit(): boolean;
  /** Where the selected cell is drawn, in pixels of the page; for tests. */
  selectedBox(): Box;
  dispose(): void;
}

/**
 * The visible grid, in parts: the mirror draws the workbook in Univer; the guard keeps Univer's own controls from
 * changing the drawing; this class takes keyboard, clipboard and typing, and asks the workbook to carry them out.
 */
export function mountGrid(options: GridOptions): Grid {
  return new UniverGrid(options);
}

class UniverGrid implements Grid {
  private readonly source: GridSource;
  private readonly mirror: Mirror;
  private readonly places: CellPlaces;
  private readonly editor: CellEditor;
  private readonly entry: CellEntry;
  private readonly hints: CellHints;
  private readonly stop: () => void;
  /** The end of the selection that Shift moves. */
  private edge: Cell | undefined;
  private refreshing = false;

  constructor(private readonly options: GridOptions) {
    const { container, source } = options;
    this.source = source;
    const canvas = container.ownerDocument.createElement("div");
    canvas.className = "grid-canvas";
    container.append(canvas);
    const { univer, api } = bootUniver({
      container: canvas,
      header: false,
      toolbar: false,
      formulaBar: false,
      contextMenu: false,
      disableAutoFocus: true,
      footer: { sheetBar: true, statisticBar: false, menus: false, zoomSlider: false },
      // Every cell is drawn as text; a mark on each number would say nothing.
      sheets: { disableForceStringMark: true, disableForceStringAlert: true },
    });
    this.mirror = new Mirror(api, univer, source);
    this.places = new CellPlaces(univer, container);
    this.editor = new CellEditor(container);
    this.entry = new CellEntry({
      editor: this.editor,
      source,
      place: () => this.places.selected(),
      onRefusal: options.onRefusal,
      onToggle: () => this.showHints(),
    });
    this.hints = new CellHints(container, (choice) => {
      const { sheetId, row, column } = source.selection();
      this.entry.report(source.enter(sheetId, row, column, choice));
    });
    guard(api, this.mirror, source, (refusal) => this.entry.report(refusal));
    this.mirror.refresh();
    this.stop = source.subscribe(() => this.scheduleRefresh());

    // Univer's own editor stays closed; a double click opens ours.
    api.addEvent(api.Event.BeforeSheetEditStart, (event) => {
      event.cancel = true;
      queueMicrotask(() => this.edit());
    });
    api.addEvent(api.Event.Scroll, () => this.showHints());
    this.listen(canvas);
    this.showHints();
  }

  get firstDrawing(): Promise<void> {
    return this.mirror.firstDrawing;
  }

  focus(): void {
    this.editor.focus();
  }

  edit(): void {
    const { sheetId, row, column } = this.source.selection();
    this.entry.open(this.source.editText(sheetId, row, column));
  }

  commit(): boolean {
    return this.entry.commit();
  }

  selectedBox(): Box {
    const box = this.places.selected();
    const origin = this.options.container.getBoundingClientRect();
    return { ...box, left: box.left + origin.left, top: box.top + origin.top };
  }

  dispose(): void {
    this.stop();
    this.mirror.dispose();
  }

  /** Several changes of one batch are drawn once. */
  private scheduleRefresh(): void {
    if (this.refreshing) return;
    this.refreshing = true;
    queueMicrotask(() => {
      this.refreshing = false;
      this.mirror.refresh();
      this.showHints();
    });
  }

  private listen(canvas: HTMLElement): void {
    const { box } = this.editor;
    // A click on the drawing gives the keyboard to the text box.
    canvas.addEventListener("focusin", (event) => {
      if (event.target instanceof HTMLCanvasElement) this.editor.focus();
    });
    // So does one on a sheet's tab; a second one edits its name.
    canvas.addEventListener("click", ({ target, detail }) => {
      if (detail === 1 && target instanceof HTMLElement && !target.isContentEditable) this.editor.focus();
    });
    box.addEventListener("keydown", (event) => this.onKey(event));
    box.addEventListener("keyup", (event) => event.stopPropagation());
    for (const type of ["compositionstart", "beforeinput"] as const)
      box.addEventListener(type, () => !this.entry.isOpen && this.entry.open(undefined));
    box.addEventListener("input", () => this.editor.isOpen && this.editor.grow());
    // Leaving the grid enters what was typed.
    box.addEventListener("blur", () => this.entry.commit());
    for (const type of ["copy", "cut", "paste"] as const)
      box.addEventListener(type, (event) => this.onClipboard(event));
  }

  private onKey(event: KeyboardEvent): void {
    event.stopPropagation();
    // Keys of a composition belong to the input method.
    if (event.isComposing || event.key === "Process") return;
    if (this.editor.isOpen) this.onEditorKey(event);
    else this.onGridKey(event);
  }

  private onEditorKey(event: KeyboardEvent): void {
    const leave = this.leaving(event);
    if (event.key === "Escape") {
      event.preventDefault();
      this.entry.close();
    } else if (event.key === "Enter" && event.altKey) {
      event.preventDefault();
      this.editor.insertLineBreak();
    } else if (leave) {
      event.preventDefault();
      if (this.entry.commit()) this.moveBy(leave);
    }
  }

  private leaving({ key, shiftKey }: KeyboardEvent): Direction | undefined {
    if (key === "Enter") return shiftKey ? "up" : "down";
    if (key === "Tab") return shiftKey ? "left" : "right";
    if (!this.editor.leavesByArrows) return undefined;
    const arrows: Readonly<Record<string, Direction>> = {
      ArrowUp: "up",
      ArrowDown: "down",
      ArrowLeft: "left",
      ArrowRight: "right",
    };
    return arrows[key];
  }

  private onGridKey(event: KeyboardEvent): void {
    const { key, ctrlKey, metaKey, shiftKey, altKey } = event;
    if (altKey) return;
    const selection = this.source.selection();
    const frame = this.frame(selection.sheetId);
    const active = { row: selection.row, column: selection.column };
    const action = keyAction(
      { key, ctrl: ctrlKey || metaKey, shift: shiftKey },
      { active, edge: this.edge ?? active },
      terrainOf(frame),
      frame.merges,
      { row: frame.lastRow, column: frame.lastColumn },
    );
    if (!action) return;
    event.preventDefault();
    this.carryOut(action, selection, frame);
  }

  private carryOut(action: KeyAction, selection: GridSelection, frame: SheetFrame): void {
    switch (action.kind) {
      case "move":
        this.select(selection.sheetId, action.to, action.area);
        break;
      case "edit":
        this.edit();
        break;
      case "clear":
        this.entry.report(this.source.clearSelection());
        break;
      case "undo":
        this.source.undo();
        break;
      case "redo":
        this.source.redo();
        break;
      case "sheet": {
        const visible = this.source.frames().filter((each) => each.visible);
        const next = visible[visible.findIndex((each) => each.id === frame.id) + action.by];
        if (next) this.source.activateSheet(next.id);
      }
    }
  }

  private select(sheetId: string, cell: Cell, area?: Area): void {
    const merge = this.frame(sheetId).merges.find((each) => contains(each, cell.row, cell.column));
    this.edge = area && {
      row: farEnd(area.row, lastRow(area), cell.row),
      column: farEnd(area.column, lastColumn(area), cell.column),
    };
    this.source.select({ sheetId, area: area ?? merge ?? cellArea(cell.row, cell.column), ...cell });
  }

  private moveBy(direction: Direction): void {
    const { sheetId, row, column } = this.source.selection();
    this.select(sheetId, step(terrainOf(this.frame(sheetId)), { row, column }, direction));
  }

  private onClipboard(event: ClipboardEvent): void {
    if (this.editor.isOpen) return;
    event.preventDefault();
    event.stopPropagation();
    if (event.type === "paste") {
      const text = event.clipboardData?.getData("text/plain") ?? "";
      if (text !== "") this.entry.report(this.source.paste(fromClipboardText(text)));
      return;
    }
    const { sheetId, area } = this.source.selection();
    const texts = textsIn(area, this.frame(sheetId), this.source.looks(sheetId));
    event.clipboardData?.setData("text/plain", toClipboardText(texts));
    if (event.type === "cut") this.entry.report(this.source.clearSelection());
  }

  private showHints(): void {
    if (this.entry.isOpen) return this.hints.hide();
    const { sheetId, row, column } = this.source.selection();
    const prompt = this.source.prompt(sheetId, row, column);
    const choices = this.source.choices(sheetId, row, column);
    if (prompt || choices) this.hints.show(this.places.selected(), prompt, choices);
    else this.hints.hide();
  }

  private frame(sheetId: string): SheetFrame {
    const frame = this.source.frames().find((each) => each.id === sheetId);
    if (!frame) throw new Error(`the grid shows no sheet ${sheetId}`);
    return frame;
  }
}

const farEnd = (first: number, last: number, from: number): number => (from === first ? last : first);
