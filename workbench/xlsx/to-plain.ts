import {
  PROTECTED_ACTIONS,
  type Area,
  type CellValue,
  type DefinedName,
  type PlainCell,
  type PlainColumn,
  type PlainRow,
  type PlainSheet,
  type PlainWorkbook,
  type ProtectedAction,
  type SheetProtection,
} from "../../src/xlsx";
import { ERROR_VALUE, hasContent, type Scalar } from "../model/cell";
import type { Sheet } from "../model/sheet";
import type { NamedItem, Protection, ProtectionOptions, Visibility } from "../model/sheet-state";
import { DEFAULT_STYLE, mergeStyles, type CellStyle, type FullStyle } from "../model/style";
import type { Workbook } from "../model/workbook";
import { toPlainArea } from "./area-mapping";
import { toPlainPage } from "./page-mapping";
import { toPlainConditional, toPlainValidation } from "./rule-mapping";
import { toPlainStyle } from "./style-mapping";

const STATES: Readonly<Record<Visibility, PlainSheet["state"]>> = {
  Visible: "visible",
  Hidden: "hidden",
  VeryHidden: "veryHidden",
};
/** So many columns carry the format of a whole sheet into the file, which has no other place for it. */
const SHEET_STYLE_COLUMNS = 64;

/** What a window shows of the workbook: the file keeps it too. */
export interface WindowState {
  readonly activeSheetId: string;
  selectionOn(sheetId: string): Area | undefined;
}

/** The workbook as data of an .xlsx file. Left out: comments, tables, settings, XML parts, hyperlinks. */
export function toPlainWorkbook(workbook: Workbook, window: WindowState): PlainWorkbook {
  const { author, title, subject, keywords, comments, category, lastAuthor } = workbook.state.properties;
  const properties = {
    title,
    subject,
    creator: author,
    keywords,
    description: comments,
    category,
    lastModifiedBy: lastAuthor,
  };
  return {
    sheets: workbook.sheets.map((sheet) => toPlainSheet(workbook, sheet, window.selectionOn(sheet.id))),
    activeSheet: Math.max(
      0,
      workbook.sheets.findIndex((sheet) => sheet.id === window.activeSheetId),
    ),
    names: workbook.state.names.map(toPlainName),
    properties: Object.fromEntries(Object.entries(properties).filter(([, value]) => value !== "")),
    defaultFont: { name: DEFAULT_STYLE.fontName, size: DEFAULT_STYLE.fontSize },
  };
}

function toPlainSheet(workbook: Workbook, sheet: Sheet, selection: Area | undefined): PlainSheet {
  const { state } = sheet;
  return {
    name: state.name,
    state: STATES[state.visibility],
    ...(state.tabColor === "" ? {} : { tabColor: state.tabColor }),
    showGridlines: state.showGridlines,
    ...(state.standardWidth === 48 ? {} : { defaultColumnWidth: state.standardWidth }),
    cells: toPlainCells(workbook, sheet),
    columns: toPlainColumns(sheet),
    rows: toPlainRows(sheet),
    merges: state.merges.map(toPlainArea),
    ...(state.freeze ? { freeze: { rows: state.freeze.rows, columns: state.freeze.columns } } : {}),
    ...(selection ? { selection } : {}),
    ...(state.protection ? { protection: toPlainProtection(state.protection) } : {}),
    validations: state.validations.map(toPlainValidation),
    conditionalFormats: state.conditionalFormats.map(toPlainConditional),
    page: toPlainPage(state.pageLayout, state.horizontalBreaks),
    names: state.names.map(toPlainName),
    customProperties: [...state.customProperties].map(([key, value]) => ({ key, value })),
  };
}

function toPlainCells(workbook: Workbook, sheet: Sheet): PlainCell[] {
  const cells: PlainCell[] = [];
  for (const [row, column, cell] of sheet.stored()) {
    const style = toPlainStyle(sheet.styleAt(row, column));
    const value = hasContent(cell)
      ? toPlainValue(workbook.value(sheet, row, column), cell.quoted === true)
      : undefined;
    cells.push({
      row,
      column,
      ...(value === undefined ? {} : { value }),
      ...(cell.formula === undefined ? {} : { formula: cell.formula.replace(/^=/, "") }),
      ...(style ? { style } : {}),
    });
  }
  return cells.sort((a, b) => a.row - b.row || a.column - b.column);
}

const toPlainValue = (value: Scalar, isText: boolean): CellValue =>
  typeof value === "string" && !isText && ERROR_VALUE.test(value) ? { error: value } : value;

function toPlainColumns({ state }: Sheet): PlainColumn[] {
  const indexes = new Set(state.columns.keys());
  const hasOwnStyle = Object.keys(state.style).length > 0;
  if (hasOwnStyle) for (let index = 0; index < SHEET_STYLE_COLUMNS; index += 1) indexes.add(index);
  return [...indexes]
    .sort((a, b) => a - b)
    .map((index) => {
      const line = state.columns.get(index);
      const style = plainLineStyle(state.style, line?.style);
      return {
        index,
        ...(line?.size === undefined ? {} : { width: line.size }),
        ...(line?.hidden ? { hidden: true } : {}),
        ...(style ? { style } : {}),
      };
    });
}

function toPlainRows({ state }: Sheet): PlainRow[] {
  return [...state.rows]
    .sort(([a], [b]) => a - b)
    .map(([index, line]) => {
      const style = line.style && plainLineStyle(state.style, line.style);
      return {
        index,
        ...(line.size === undefined ? {} : { height: line.size }),
        ...(line.hidden ? { hidden: true } : {}),
        ...(style ? { style } : {}),
      };
    });
}

function plainLineStyle(sheetStyle: CellStyle, lineStyle: CellStyle | undefined): PlainColumn["style"] {
  const full: FullStyle = { ...DEFAULT_STYLE, ...mergeStyles(sheetStyle, lineStyle ?? {}) };
  return toPlainStyle(full);
}

function toPlainProtection({ options }: Protection): SheetProtection {
  const allowed = (action: ProtectedAction): boolean => {
    if (action === "selectLockedCells") return options.selectionMode === "Normal";
    if (action === "selectUnlockedCells") return options.selectionMode !== "None";
    // The API's options are the file's actions with "allow" in front.
    return options[
      `allow${action.charAt(0).toUpperCase()}${action.slice(1)}` as Exclude<
        keyof ProtectionOptions,
        "selectionMode"
      >
    ];
  };
  // One entry for each action of the list.
  return Object.fromEntries(PROTECTED_ACTIONS.map((action) => [action, allowed(action)])) as SheetProtection;
}

const toPlainName = ({ name, formula, comment, visible }: NamedItem): DefinedName => ({
  name,
  formula: formula.replace(/^=/, ""),
  ...(visible ? {} : { hidden: true }),
  ...(comment === "" ? {} : { comment }),
});
