import type { Area } from "../model/area";
import type { ValueType } from "../model/cell";
import type { FullStyle } from "../model/style";

/** Everything of a sheet the grid draws besides its cells. Lengths are in points; lines count from 0. */
export interface SheetFrame {
  readonly id: string;
  readonly name: string;
  readonly visible: boolean;
  readonly tabColor: string;
  readonly showGridlines: boolean;
  readonly standardWidth: number;
  readonly columnWidths: ReadonlyMap<number, number>;
  readonly rowHeights: ReadonlyMap<number, number>;
  readonly hiddenColumns: readonly number[];
  readonly hiddenRows: readonly number[];
  readonly merges: readonly Area[];
  readonly freeze: { readonly rows: number; readonly columns: number };
  /** The cell furthest from the corner that holds or shows anything. */
  readonly lastRow: number;
  readonly lastColumn: number;
}

/** One cell as it looks, conditional formats and number format worked in. */
export interface CellLook {
  readonly row: number;
  readonly column: number;
  readonly text: string;
  readonly type: ValueType;
  readonly style: FullStyle;
}

export interface GridSelection {
  readonly sheetId: string;
  readonly area: Area;
  /** The cell of the area that takes what is typed. */
  readonly row: number;
  readonly column: number;
}

/** Why the workbook did not take what the user did. */
export interface Refusal {
  readonly title: string;
  readonly message: string;
  /** The user may correct the entry instead of giving it up. */
  readonly canRetry: boolean;
}

/**
 * What became of something the user did: nothing to say, or why it was not taken. A promise while another user is writing:
 * it is done as soon as it can be.
 */
export type Outcome = Refusal | undefined | Promise<Refusal | undefined>;

export interface CellPlace {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
}

export interface InputPrompt {
  readonly title: string;
  readonly message: string;
}

/** What the grid needs of the workbook, and the only way it changes it. */
export interface GridSource {
  /** All sheets in tab order, hidden ones too. */
  frames(): readonly SheetFrame[];
  looks(sheetId: string): readonly CellLook[];
  selection(): GridSelection;
  /** What stands in the formula bar: the formula, or the value as it would be typed. */
  editText(sheetId: string, row: number, column: number): string;
  prompt(sheetId: string, row: number, column: number): InputPrompt | undefined;
  /** Entries of a drop-down list; undefined where there is none. */
  choices(sheetId: string, row: number, column: number): readonly string[] | undefined;
  /** Called after every change, of the selection too. Returns the way to stop. */
  subscribe(listener: () => void): () => void;
  /**
   * Called when cells have moved, with the way to find where a cell is now (undefined: gone). Returns the way to stop.
   */
  onCellsMoved(listener: (placeNow: (place: CellPlace) => CellPlace | undefined) => void): () => void;

  mayEdit(sheetId: string, row: number, column: number): Refusal | undefined;
  enter(sheetId: string, row: number, column: number, text: string): Outcome;
  /** Text cut into cells, entered from the selected cell on. */
  paste(rows: readonly (readonly string[])[]): Outcome;
  clearSelection(): Outcome;
  select(selection: GridSelection): void;
  activateSheet(sheetId: string): void;
  addSheet(): Outcome;
  renameSheet(sheetId: string, name: string): Outcome;
  deleteSheet(sheetId: string): Outcome;
  resizeColumns(sheetId: string, first: number, last: number, width: number): Outcome;
  resizeRows(sheetId: string, first: number, last: number, height: number): Outcome;
  undo(): void;
  redo(): void;
}
