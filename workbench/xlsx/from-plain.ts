import type {
  CellValue,
  DefinedName,
  PlainCell,
  PlainSheet,
  PlainWorkbook,
  SheetProtection,
} from "../../src/xlsx";
import { MAX_COLUMNS } from "../model/area";
import type { Cell, Scalar } from "../model/cell";
import {
  DEFAULT_PROTECTION,
  newSheetState,
  type Line,
  type NamedItem,
  type Protection,
  type SheetState,
} from "../model/sheet-state";
import { DEFAULT_STYLE, type CellStyle } from "../model/style";
import { bySystem, type Workbook } from "../model/workbook";
import { fromPlainArea } from "./area-mapping";
import { fromPlainPage } from "./page-mapping";
import { fromPlainConditional, fromPlainValidation } from "./rule-mapping";
import { fromPlainStyle } from "./style-mapping";

/** Fills a workbook that has no sheets yet. What it now holds cannot be undone. */
export function loadPlainWorkbook(workbook: Workbook, plain: PlainWorkbook, fileName: string): void {
  workbook.transaction(bySystem, "clears-undo", () => {
    for (const source of plain.sheets) {
      const state = toState(workbook, source);
      const sheet = workbook.insertSheet(source.name, workbook.sheets.length, state);
      const reading = cellReading(source, plain.defaultFont);
      for (const cell of source.cells) sheet.setCell(cell.row, cell.column, toCell(cell, reading));
    }
    const { properties } = plain;
    workbook.update({
      fileName,
      names: plain.names.map(toName),
      properties: {
        ...workbook.state.properties,
        author: properties.creator ?? "",
        title: properties.title ?? "",
        subject: properties.subject ?? "",
        keywords: properties.keywords ?? "",
        comments: properties.description ?? "",
        category: properties.category ?? "",
        lastAuthor: properties.lastModifiedBy ?? "",
      },
      isDirty: false,
    });
    if (mayBeStale(plain)) return;
    plain.sheets.forEach(({ cells }, i) => {
      const sheet = workbook.sheets[i];
      if (sheet) workbook.calculation.trustResults(sheet, resultsOf(cells));
    });
  });
}

const mayBeStale = ({ recalculateOnLoad, sheets }: PlainWorkbook): boolean =>
  recalculateOnLoad === true ||
  sheets.some(({ cells }) => cells.some((cell) => cell.formula !== undefined && cell.value === undefined));

/** What the formulas gave when the file was saved. */
function resultsOf(cells: readonly PlainCell[]): Map<number, Scalar> {
  return new Map(
    cells.flatMap(({ row, column, formula, value }) =>
      formula === undefined || value === undefined ? [] : [[row * MAX_COLUMNS + column, toScalar(value)]],
    ),
  );
}

/** How the cells of a sheet take on styles. */
interface CellReading {
  /** What every cell starts from: the file's default font, where it is not the usual one. */
  readonly base: CellStyle;
  /** In a file the style of a cell replaces that of its row and column, here it is laid over them. */
  readonly replacesLine: (row: number, column: number) => boolean;
}

function cellReading(sheet: PlainSheet, font: PlainWorkbook["defaultFont"]): CellReading {
  const { fontName, fontSize } = DEFAULT_STYLE;
  const usual = !font || (font.name === fontName && font.size === fontSize);
  const rows = new Set(sheet.rows.filter((line) => line.style).map((line) => line.index));
  const columns = new Set(sheet.columns.filter((line) => line.style).map((line) => line.index));
  return {
    base: usual ? {} : { fontName: font.name, fontSize: font.size },
    replacesLine: (row, column) => rows.has(row) || columns.has(column),
  };
}

function toCell(cell: PlainCell, { base, replacesLine }: CellReading): Cell {
  const style: CellStyle = {
    ...(replacesLine(cell.row, cell.column) ? DEFAULT_STYLE : {}),
    ...base,
    ...(cell.style ? fromPlainStyle(cell.style) : {}),
  };
  return {
    value: cell.formula === undefined ? toScalar(cell.value) : "",
    ...(cell.formula === undefined ? {} : { formula: `=${cell.formula}` }),
    ...(Object.keys(style).length === 0 ? {} : { style }),
  };
}

const toScalar = (value: CellValue | undefined): Cell["value"] =>
  value === undefined ? "" : typeof value === "object" ? value.error : value;

function toState(workbook: Workbook, sheet: PlainSheet): SheetState {
  const base = newSheetState(sheet.name);
  return {
    ...base,
    visibility: sheet.state === "visible" ? "Visible" : sheet.state === "hidden" ? "Hidden" : "VeryHidden",
    tabColor: sheet.tabColor ?? "",
    showGridlines: sheet.showGridlines,
    standardWidth: sheet.defaultColumnWidth ?? base.standardWidth,
    columns: new Map(sheet.columns.map((column) => [column.index, toLine(column.width, column)])),
    rows: new Map(sheet.rows.map((row) => [row.index, toLine(row.height, row)])),
    merges: sheet.merges.map(fromPlainArea),
    validations: sheet.validations.map(fromPlainValidation),
    conditionalFormats: sheet.conditionalFormats.map((format) =>
      fromPlainConditional(format, workbook.newId()),
    ),
    names: sheet.names.map(toName),
    protection: sheet.protection && toProtection(sheet.protection),
    freeze: sheet.freeze,
    customProperties: new Map(sheet.customProperties.map(({ key, value }) => [key, value])),
    pageLayout: sheet.page ? fromPlainPage(sheet.page) : base.pageLayout,
    horizontalBreaks: sheet.page?.rowBreaks ?? [],
  };
}

function toLine(size: number | undefined, line: { hidden?: boolean; style?: PlainCell["style"] }): Line {
  const style: CellStyle | undefined = line.style && fromPlainStyle(line.style);
  return {
    ...(size === undefined ? {} : { size }),
    ...(line.hidden ? { hidden: true } : {}),
    ...(style ? { style } : {}),
  };
}

function toProtection(allowed: SheetProtection): Protection {
  return {
    password: undefined,
    options: {
      ...DEFAULT_PROTECTION,
      allowAutoFilter: allowed.autoFilter,
      allowDeleteColumns: allowed.deleteColumns,
      allowDeleteRows: allowed.deleteRows,
      allowEditObjects: allowed.editObjects,
      allowEditScenarios: allowed.editScenarios,
      allowFormatCells: allowed.formatCells,
      allowFormatColumns: allowed.formatColumns,
      allowFormatRows: allowed.formatRows,
      allowInsertColumns: allowed.insertColumns,
      allowInsertHyperlinks: allowed.insertHyperlinks,
      allowInsertRows: allowed.insertRows,
      allowPivotTables: allowed.pivotTables,
      allowSort: allowed.sort,
      selectionMode: allowed.selectLockedCells ? "Normal" : allowed.selectUnlockedCells ? "Unlocked" : "None",
    },
  };
}

const toName = ({ name, formula, hidden, comment }: DefinedName): NamedItem => ({
  name,
  formula: `=${formula}`,
  comment: comment ?? "",
  visible: hidden !== true,
});
