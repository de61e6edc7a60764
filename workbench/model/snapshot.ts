import { MAX_COLUMNS } from "./area";
import type { Calculation } from "./calculation";
import type { Cell, Hyperlink, Scalar } from "./cell";
import { newSheetState, type SheetState } from "./sheet-state";
import type { CellStyle } from "./style";
import { bySystem, Workbook, type WorkbookOptions, type WorkbookState } from "./workbook";
import type { Sheet } from "./sheet";

type Entries<V> = readonly (readonly [
  key: V extends ReadonlyMap<infer K, unknown> ? K : never,
  value: V extends ReadonlyMap<unknown, infer E> ? E : never,
])[];

/** A record whose maps have become lists of entries, so that JSON can hold it. */
type Plain<T> = {
  readonly [K in keyof T]: T[K] extends ReadonlyMap<unknown, unknown> ? Entries<T[K]> : T[K];
};

interface CellSnapshot {
  readonly row: number;
  readonly column: number;
  readonly value?: Scalar;
  readonly formula?: string;
  /** Of a formula, where it was known without calculating. */
  readonly result?: Scalar;
  readonly quoted?: true;
  /** Index into `styles`. */
  readonly style?: number;
  readonly hyperlink?: Hyperlink;
}

interface SheetSnapshot {
  readonly id: string;
  readonly state: Plain<SheetState>;
  readonly cells: readonly CellSnapshot[];
}

/** Everything of a workbook as JSON: what the browser's storage keeps. The undo list is not part of it. */
export interface WorkbookSnapshot {
  readonly version: 1;
  readonly lastId: number;
  readonly state: Plain<WorkbookState>;
  /** Each different cell style once. */
  readonly styles: readonly CellStyle[];
  readonly sheets: readonly SheetSnapshot[];
}

/**
 * A deep copy of the workbook as plain data; later edits do not touch it. With the results of formulas that are known
 * without calculating, it opens faster.
 */
export function toSnapshot(workbook: Workbook, results?: "with results"): WorkbookSnapshot {
  const styles = new StyleTable();
  const snapshot: WorkbookSnapshot = {
    version: 1,
    lastId: workbook.lastUsedId,
    state: plainWorkbookState(workbook.state),
    sheets: workbook.sheets.map((sheet) => sheetSnapshot(sheet, styles, results && workbook.calculation)),
    styles: styles.list,
  };
  return structuredCloneOfJson(snapshot);
}

/** Opens a workbook from its snapshot; ids, names, formats, rules and protection are as before. */
export function fromSnapshot(snapshot: WorkbookSnapshot, options: WorkbookOptions): Workbook {
  const workbook = new Workbook(options);
  workbook.reserveIds(snapshot.lastId);
  workbook.transaction(bySystem, "no-undo", () => {
    for (const { id, state, cells } of snapshot.sheets) {
      const sheet = workbook.insertSheet(state.name, workbook.sheets.length, sheetState(state), id);
      for (const cell of cells) sheet.setCell(cell.row, cell.column, cellFrom(cell, snapshot.styles));
    }
    workbook.update(workbookState(snapshot.state));
    for (const { id, cells } of snapshot.sheets) {
      const sheet = workbook.findSheet(id);
      if (sheet) workbook.calculation.trustResults(sheet, resultsOf(cells));
    }
  });
  return workbook;
}

/** Only JSON ever goes in, so JSON is a faithful copy. */
const structuredCloneOfJson = (snapshot: WorkbookSnapshot): WorkbookSnapshot =>
  JSON.parse(JSON.stringify(snapshot)) as WorkbookSnapshot;

class StyleTable {
  readonly list: CellStyle[] = [];
  private readonly positions = new Map<string, number>();

  indexOf(style: CellStyle): number {
    const key = JSON.stringify(style);
    const known = this.positions.get(key);
    if (known !== undefined) return known;
    this.positions.set(key, this.list.length);
    return this.list.push(style) - 1;
  }
}

function resultsOf(cells: readonly CellSnapshot[]): Map<number, Scalar> {
  return new Map(
    cells.flatMap(({ row, column, result }) =>
      result === undefined ? [] : [[row * MAX_COLUMNS + column, result]],
    ),
  );
}

function sheetSnapshot(sheet: Sheet, styles: StyleTable, results: Calculation | undefined): SheetSnapshot {
  const { columns, rows, customProperties } = sheet.state;
  return {
    id: sheet.id,
    state: {
      ...sheet.state,
      columns: [...columns],
      rows: [...rows],
      customProperties: [...customProperties],
    },
    cells: [...sheet.stored()]
      .sort(([rowA, columnA], [rowB, columnB]) => rowA - rowB || columnA - columnB)
      .map(([row, column, cell]) => ({
        row,
        column,
        ...(cell.value === "" ? {} : { value: cell.value }),
        ...(cell.formula === undefined ? {} : { formula: cell.formula }),
        ...(cell.formula === undefined ? {} : resultOf(results?.resultAtHand(sheet, row, column))),
        ...(cell.quoted === true ? { quoted: true } : {}),
        ...(cell.style === undefined ? {} : { style: styles.indexOf(cell.style) }),
        ...(cell.hyperlink === undefined ? {} : { hyperlink: cell.hyperlink }),
      })),
  };
}

const resultOf = (result: Scalar | undefined): Pick<CellSnapshot, "result"> =>
  result === undefined ? {} : { result };

function sheetState(plain: Plain<SheetState>): SheetState {
  return {
    // JSON drops undefined fields; a new sheet has them all.
    ...newSheetState(plain.name),
    ...plain,
    columns: new Map(plain.columns),
    rows: new Map(plain.rows),
    customProperties: new Map(plain.customProperties),
  };
}

function plainWorkbookState(state: WorkbookState): Plain<WorkbookState> {
  return {
    ...state,
    settings: [...state.settings],
    documentSettings: [...state.documentSettings],
    customProperties: [...state.customProperties],
  };
}

function workbookState(plain: Plain<WorkbookState>): WorkbookState {
  return {
    ...plain,
    settings: new Map(plain.settings),
    documentSettings: new Map(plain.documentSettings),
    customProperties: new Map(plain.customProperties),
  };
}

function cellFrom(saved: CellSnapshot, styles: readonly CellStyle[]): Cell {
  const style = saved.style === undefined ? undefined : styles[saved.style];
  return {
    value: saved.value ?? "",
    ...(saved.formula === undefined ? {} : { formula: saved.formula }),
    ...(saved.quoted ? { quoted: true } : {}),
    ...(style ? { style } : {}),
    ...(saved.hyperlink ? { hyperlink: saved.hyperlink } : {}),
  };
}
