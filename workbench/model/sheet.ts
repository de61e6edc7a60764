import { MAX_COLUMNS, type Area, fromCorners, contains } from "./area";
import { EMPTY_CONTENT, hasContent, type Cell, type Content } from "./cell";
import type { SheetState } from "./sheet-state";
import { DEFAULT_STYLE, mergeStyles, type CellStyle, type FullStyle } from "./style";

/** Who wants to hear of a change before it happens: the undo journal, the calculation, the grid mirror. */
export interface SheetWatcher {
  cellWillChange(
    sheet: Sheet,
    row: number,
    column: number,
    before: Cell | undefined,
    after: Cell | undefined,
  ): void;
  stateWillChange(sheet: Sheet, before: SheetState, patch: Partial<SheetState>): void;
}

const keyOf = (row: number, column: number): number => row * MAX_COLUMNS + column;

/** A worksheet: its cells, sparse, and its state. All writing goes through `setCell` and `update`. */
export class Sheet {
  private readonly cells = new Map<number, Cell>();
  private current: SheetState;
  private formulas = 0;

  constructor(
    readonly id: string,
    state: SheetState,
    private readonly watcher: SheetWatcher,
  ) {
    this.current = state;
  }

  get state(): SheetState {
    return this.current;
  }

  get name(): string {
    return this.current.name;
  }

  update(patch: Partial<SheetState>): void {
    this.watcher.stateWillChange(this, this.current, patch);
    this.current = { ...this.current, ...patch };
  }

  get hasFormulas(): boolean {
    return this.formulas > 0;
  }

  cell(row: number, column: number): Cell | undefined {
    return this.cells.get(keyOf(row, column));
  }

  content(row: number, column: number): Content {
    return this.cell(row, column) ?? EMPTY_CONTENT;
  }

  setCell(row: number, column: number, cell: Cell | undefined): void {
    const key = keyOf(row, column);
    const kept = cell && (hasContent(cell) || cell.style || cell.hyperlink) ? cell : undefined;
    const before = this.cells.get(key);
    if (before === kept) return;
    this.watcher.cellWillChange(this, row, column, before, kept);
    this.formulas += (kept?.formula === undefined ? 0 : 1) - (before?.formula === undefined ? 0 : 1);
    if (kept) this.cells.set(key, kept);
    else this.cells.delete(key);
  }

  /** Replaces the content and leaves style and link. */
  setContent(row: number, column: number, content: Content): void {
    const {
      value: _value,
      formula: _formula,
      quoted: _quoted,
      ...rest
    } = this.cell(row, column) ?? EMPTY_CONTENT;
    this.setCell(row, column, {
      ...rest,
      value: content.value,
      ...(content.formula === undefined ? {} : { formula: content.formula }),
      ...(content.quoted === true ? { quoted: true } : {}),
    });
  }

  /** Format of a cell with everything it inherits. */
  styleAt(row: number, column: number): FullStyle {
    return { ...DEFAULT_STYLE, ...this.ownStyle(row, column) };
  }

  private ownStyle(row: number, column: number): CellStyle {
    const { style, columns, rows } = this.current;
    const layers = [columns.get(column)?.style, rows.get(row)?.style, this.cell(row, column)?.style];
    return layers.reduce<CellStyle>((under, over) => (over ? mergeStyles(under, over) : under), style);
  }

  /** Every stored cell, in no particular order. */
  *stored(): Generator<readonly [row: number, column: number, cell: Cell]> {
    for (const [key, cell] of this.cells) yield [Math.floor(key / MAX_COLUMNS), key % MAX_COLUMNS, cell];
  }

  *storedIn(area: Area): Generator<readonly [row: number, column: number, cell: Cell]> {
    if (area.rows * area.columns <= this.cells.size) {
      for (let row = area.row; row < area.row + area.rows; row += 1)
        for (let column = area.column; column < area.column + area.columns; column += 1) {
          const cell = this.cell(row, column);
          if (cell) yield [row, column, cell];
        }
      return;
    }
    for (const entry of this.stored()) if (contains(area, entry[0], entry[1])) yield entry;
  }

  /** The smallest rectangle around the used cells; formats count unless `valuesOnly`. */
  usedArea(valuesOnly: boolean, within?: Area): Area | undefined {
    let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
    for (const [row, column, cell] of within ? this.storedIn(within) : this.stored()) {
      if (valuesOnly && !hasContent(cell)) continue;
      top = Math.min(top, row);
      left = Math.min(left, column);
      bottom = Math.max(bottom, row);
      right = Math.max(right, column);
    }
    return bottom < 0 ? undefined : fromCorners(top, left, bottom, right);
  }

  /** The merged area a cell belongs to. */
  mergeAt(row: number, column: number): Area | undefined {
    return this.current.merges.find((area) => contains(area, row, column));
  }
}
