import type { Grid, Outcome } from "../grid";
import { areaToA1, parseAddress } from "../model/address";
import { fromCorners, lastRow, mapCells, MAX_COLUMNS, type Area } from "../model/area";
import type { Scalar } from "../model/cell";
import type { Sheet } from "../model/sheet";
import { toSnapshot, type WorkbookSnapshot } from "../model/snapshot";
import type { SharedWorkbook } from "../sharing";
import type { PlainWorkbook } from "../../src/xlsx";
import { readXlsx } from "../../src/xlsx";
import type { WorkbookHost } from "../workbook-host";
import type { Counters } from "./pane-host";
import { workbookBytes } from "./open-workbook";
import type { WorkbookSource } from "./workbook-source";

/**
 * `window.__excel`: the workbook in the hands of a test, as a user would change it. Addresses are A1, with or without
 * sheet name; without one they are on the active sheet. Refused changes come back with the message the user sees; while another
 * window is writing, a change settles when it is done.
 */
export interface ExcelTestApi {
  readonly counters: Counters;
  activeSheet(): string;
  sheets(): readonly string[];
  activate(sheet: string): void;
  values(address: string): Scalar[][];
  texts(address: string): string[][];
  formulas(address: string): Scalar[][];
  /** Fill colour as drawn, conditional formats included; "" for none. */
  fill(address: string): string;
  selection(): string;
  select(address: string): void;
  type(address: string, text: string): Outcome;
  paste(address: string, text: readonly (readonly string[])[]): Outcome;
  clear(address: string): Outcome;
  insertRows(address: string): Outcome;
  deleteRows(address: string): Outcome;
  addSheet(): Outcome;
  renameSheet(from: string, to: string): Outcome;
  deleteSheet(name: string): Outcome;
  /** Takes the protection off, as its owner may. */
  unprotect(sheet: string): Outcome;
  undo(): Outcome;
  redo(): Outcome;
  /** Where the selected cell is drawn on the page. */
  selectedBox(): { left: number; top: number; width: number; height: number };
  /** Everything of the workbook, the results of formulas too, to be compared with another window's. */
  whole(): { readonly snapshot: WorkbookSnapshot; readonly values: Readonly<Record<string, Scalar>> };
  /** Settles when everything done here is stored. */
  stored(): Promise<void>;
  /** The .xlsx file, one number per byte. */
  save(): number[];
  /** The workbook as plain data, as its file says it. */
  snapshot(): PlainWorkbook;
}

export function createTestApi(
  host: WorkbookHost,
  source: WorkbookSource,
  shared: SharedWorkbook,
  grid: Grid,
  counters: Counters,
): ExcelTestApi {
  const { workbook, session } = host;
  const { view } = session;
  const sheetNamed = (name: string): Sheet => {
    const sheet = workbook.sheets.find((each) => each.name === name);
    if (!sheet) throw new Error(`no sheet "${name}"`);
    return sheet;
  };
  const at = (address: string): { sheet: Sheet; area: Area } => {
    const parsed = parseAddress(address);
    if (!parsed) throw new Error(`not an address: ${address}`);
    return {
      sheet: parsed.sheetName === undefined ? view.activeSheet : sheetNamed(parsed.sheetName),
      area: parsed.area,
    };
  };
  const valuesOfFormulas = (): Record<string, Scalar> =>
    Object.fromEntries(
      workbook.sheets.flatMap((sheet) =>
        [...sheet.stored()]
          .filter(([, , cell]) => cell.formula !== undefined)
          .map(([row, column]) => [`${sheet.id} ${row},${column}`, workbook.value(sheet, row, column)]),
      ),
    );
  const rowsOf = (area: Area): Area => fromCorners(area.row, 0, lastRow(area), MAX_COLUMNS - 1);
  const select = (address: string): void => {
    const { sheet, area } = at(address);
    source.select({ sheetId: sheet.id, area, row: area.row, column: area.column });
  };

  return {
    counters,
    activeSheet: () => view.activeSheet.name,
    sheets: () => workbook.sheets.map((sheet) => sheet.name),
    activate: (name) => source.activateSheet(sheetNamed(name).id),
    values: (address) => {
      const { sheet, area } = at(address);
      return mapCells(area, (row, column) => workbook.value(sheet, row, column));
    },
    texts: (address) => {
      const { sheet, area } = at(address);
      const looks = new Map(source.looks(sheet.id).map((look) => [`${look.row},${look.column}`, look.text]));
      return mapCells(area, (row, column) => looks.get(`${row},${column}`) ?? "");
    },
    formulas: (address) => {
      const { sheet, area } = at(address);
      return mapCells(area, (row, column) => {
        const content = sheet.content(row, column);
        return content.formula ?? content.value;
      });
    },
    fill: (address) => {
      const { sheet, area } = at(address);
      return (
        source.looks(sheet.id).find((look) => look.row === area.row && look.column === area.column)?.style
          .fill ?? ""
      );
    },
    selection: () => {
      const { sheetId, area } = source.selection();
      const sheet = workbook.findSheet(sheetId);
      return `${sheet?.name ?? ""}!${areaToA1(area)}`;
    },
    select,
    type: (address, text) => {
      const { sheet, area } = at(address);
      return (
        source.mayEdit(sheet.id, area.row, area.column) ?? source.enter(sheet.id, area.row, area.column, text)
      );
    },
    paste: (address, text) => {
      select(address);
      return source.paste(text);
    },
    clear: (address) => {
      select(address);
      return source.clearSelection();
    },
    insertRows: (address) => {
      const { sheet, area } = at(address);
      return source.act(() => host.user.insertRows(sheet.id, areaToA1(rowsOf(area))));
    },
    deleteRows: (address) => {
      const { sheet, area } = at(address);
      return source.act(() => host.user.deleteRows(sheet.id, areaToA1(rowsOf(area))));
    },
    addSheet: () => source.addSheet(),
    renameSheet: (from, to) => source.renameSheet(sheetNamed(from).id, to),
    deleteSheet: (name) => source.deleteSheet(sheetNamed(name).id),
    unprotect: (name) => source.act(() => host.user.unprotectSheet(name)),
    undo: () => source.undo(),
    redo: () => source.redo(),
    selectedBox: () => grid.selectedBox(),
    whole: () => ({ snapshot: toSnapshot(workbook), values: valuesOfFormulas() }),
    stored: () => shared.stored(),
    save: () => [...workbookBytes(session)],
    snapshot: () => {
      const result = readXlsx(workbookBytes(session));
      if (!result.ok) throw new Error(result.fault.code);
      return result.workbook;
    },
  };
}
