import {
  LifecycleStages,
  mergeWorksheetSnapshotWithDefault,
  type ICellData,
  type IObjectMatrixPrimitiveType,
  type IWorkbookData,
  type IWorksheetData,
  type Univer,
} from "@univerjs/core";
import type { FUniver } from "@univerjs/core/facade";
import {
  InsertSheetMutation,
  RemoveSheetMutation,
  ScrollToRangeOperation,
  SetRangeValuesMutation,
  SetSelectionsOperation,
  SetWorksheetActiveOperation,
  SetWorksheetHideMutation,
} from "@univerjs/preset-sheets-core";
import type { Area } from "../model/area";
import { drawCell, NOTHING } from "./cell-drawing";
import {
  blankFrame,
  columnCount,
  DEFAULT_ROW_PIXELS,
  frameMutations,
  pixels,
  rowCount,
  toRange,
} from "./frame-mutations";
import type { GridSelection, GridSource, SheetFrame } from "./grid-source";

const UNIT_ID = "workbook";
const SHOWS_SHEET: ReadonlySet<string> = new Set([InsertSheetMutation.id, SetWorksheetHideMutation.id]);

/** What Univer was last told about a sheet. Cells: place → the drawing as text, to see what changed. */
interface Drawn {
  frame: SheetFrame;
  readonly cells: Map<number, string>;
}

/**
 * Draws the workbook in Univer, one way: Univer's document is a picture of the model and is never asked for anything.
 * Every change is worked out against what was drawn before, so that only what differs is drawn again.
 */
export class Mirror {
  private readonly drawn = new Map<string, Drawn>();
  private order: readonly string[] = [];
  private shown: GridSelection | undefined;
  private drawing = false;
  private canScroll = false;
  private tellDrawn = (): void => undefined;
  /** Settles once the first picture stands. */
  readonly firstDrawing = new Promise<void>((resolve) => (this.tellDrawn = resolve));

  constructor(
    private readonly api: FUniver,
    private readonly univer: Univer,
    private readonly source: GridSource,
  ) {
    api.addEvent(api.Event.LifeCycleChanged, ({ stage }) => {
      // Univer tells its own parts in the same breath; those that scroll are ready one task later.
      if (stage === LifecycleStages.Rendered) setTimeout(() => this.beginScrolling());
    });
  }

  private beginScrolling(): void {
    this.canScroll = true;
    // What was selected before there was anything to scroll.
    const { row, column } = this.source.selection();
    this.scrollTo({ row, column, rows: 2, columns: 1 });
    this.tellDrawn();
  }

  /** True while Univer's document is being changed by the mirror itself. */
  get isDrawing(): boolean {
    return this.drawing;
  }

  /** Brings the picture up to date. */
  refresh(): void {
    this.drawing = true;
    try {
      const frames = this.source.frames();
      if (!this.canKeep(frames)) this.startAfresh(frames);
      const selection = this.source.selection();
      for (const frame of frames) this.drawFrame(frame);
      this.drawCells(selection.sheetId);
      this.drawSelection(selection);
    } finally {
      this.drawing = false;
    }
  }

  /** Whether the sheets are the ones drawn, possibly with some added at the end or removed. */
  private canKeep(frames: readonly SheetFrame[]): boolean {
    const ids = frames.map((frame) => frame.id);
    const kept = this.order.filter((id) => ids.includes(id));
    return kept.length > 0 && kept.every((id, i) => ids[i] === id);
  }

  private startAfresh(frames: readonly SheetFrame[]): void {
    if (this.order.length > 0) this.api.disposeUnit(UNIT_ID);
    this.drawn.clear();
    const data: Partial<IWorkbookData> = {
      id: UNIT_ID,
      sheetOrder: frames.map((frame) => frame.id),
      sheets: {},
    };
    for (const frame of frames) {
      data.sheets = { ...data.sheets, [frame.id]: blankSheet(frame) };
      this.rememberBlank(frame);
    }
    this.api.createWorkbook(data);
    this.order = frames.map((frame) => frame.id);
    this.shown = undefined;
  }

  private rememberBlank(frame: SheetFrame): void {
    const blank = blankFrame(frame.id, frame.name, frame.standardWidth);
    // Counts are part of the sheet when it is made.
    this.drawn.set(frame.id, {
      frame: { ...blank, lastRow: frame.lastRow, lastColumn: frame.lastColumn },
      cells: new Map(),
    });
  }

  private drawFrame(frame: SheetFrame): void {
    let drawn = this.drawn.get(frame.id);
    if (!drawn) {
      this.change(InsertSheetMutation.id, { index: this.order.length, sheet: blankSheet(frame) });
      this.rememberBlank(frame);
      this.order = [...this.order, frame.id];
      drawn = this.drawn.get(frame.id);
    }
    if (!drawn) return;
    for (const { id, params } of frameMutations(drawn.frame, frame))
      this.change(id, { subUnitId: frame.id, ...params });
    drawn.frame = frame;
  }

  private drawCells(sheetId: string): void {
    const cells = this.drawn.get(sheetId)?.cells;
    if (!cells) return;
    const changed: IObjectMatrixPrimitiveType<ICellData> = {};
    const gone = new Set(cells.keys());
    const put = (key: number, data: ICellData): void => {
      const row = Math.floor(key / KEY_COLUMNS);
      (changed[row] ??= {})[key % KEY_COLUMNS] = data;
    };
    for (const look of this.source.looks(sheetId)) {
      const key = look.row * KEY_COLUMNS + look.column;
      gone.delete(key);
      const data = drawCell(look);
      const text = JSON.stringify(data);
      if (cells.get(key) === text) continue;
      cells.set(key, text);
      put(key, data);
    }
    for (const key of gone) {
      cells.delete(key);
      put(key, NOTHING);
    }
    if (Object.keys(changed).length > 0)
      this.change(SetRangeValuesMutation.id, { subUnitId: sheetId, cellValue: changed });
  }

  private drawSelection(selection: GridSelection): void {
    const before = this.shown;
    if (before?.sheetId !== selection.sheetId) {
      this.change(SetWorksheetActiveOperation.id, { subUnitId: selection.sheetId });
    } else if (JSON.stringify(before) === JSON.stringify(selection)) {
      this.removeGoneSheets();
      return;
    }
    this.removeGoneSheets();
    this.shown = selection;
    this.change(SetSelectionsOperation.id, {
      subUnitId: selection.sheetId,
      selections: [{ range: toRange(selection.area), primary: this.primary(selection), style: null }],
    });
    // With the row below: a cell at the lower edge counts as in view for Univer even when half of it is not.
    this.scrollTo({ row: selection.row, column: selection.column, rows: 2, columns: 1 });
  }

  /** Remembers what the user's own pointer has selected: it is drawn already. */
  noteSelection(selection: GridSelection): void {
    this.shown = selection;
  }

  /** Scrolls as little as needed to bring an area into view; before the first drawing Univer cannot scroll. */
  private scrollTo(area: Area): void {
    if (this.canScroll) this.api.syncExecuteCommand(ScrollToRangeOperation.id, { range: toRange(area) });
  }

  private primary({ sheetId, row, column }: GridSelection): object {
    const merge = this.drawn
      .get(sheetId)
      ?.frame.merges.find(
        (m) => row >= m.row && row < m.row + m.rows && column >= m.column && column < m.column + m.columns,
      );
    const range = toRange(merge ?? { row, column, rows: 1, columns: 1 });
    return {
      actualRow: row,
      actualColumn: column,
      isMerged: merge !== undefined,
      isMergedMainCell: merge !== undefined,
      ...range,
    };
  }

  /** After another sheet is active: Univer cannot lose the sheet it shows. */
  private removeGoneSheets(): void {
    const ids = new Set(this.source.frames().map((frame) => frame.id));
    for (const id of this.order.filter((each) => !ids.has(each))) {
      this.change(RemoveSheetMutation.id, { subUnitId: id, subUnitName: "" });
      this.drawn.delete(id);
    }
    this.order = this.order.filter((id) => ids.has(id));
  }

  private change(id: string, params: object): void {
    // Univer shows a sheet as soon as it is there, unless another user has made it: which one is shown says the model.
    const options = SHOWS_SHEET.has(id) ? { fromCollab: true } : {};
    this.api.syncExecuteCommand(id, { unitId: UNIT_ID, ...params }, options);
  }

  /** Frees everything Univer holds. */
  dispose(): void {
    this.univer.dispose();
  }
}

const KEY_COLUMNS = 16384;

function blankSheet(frame: SheetFrame): IWorksheetData {
  return mergeWorksheetSnapshotWithDefault({
    id: frame.id,
    name: frame.name,
    rowCount: rowCount(frame),
    columnCount: columnCount(frame),
    defaultColumnWidth: pixels(frame.standardWidth),
    defaultRowHeight: DEFAULT_ROW_PIXELS,
  });
}
