import { HostClass } from "../interpreter";
import { areaToA1, quoteSheetName } from "../model/address";
import { cellCount, isEntireColumns, isEntireRows, mapCells, type Area } from "../model/area";
import { valueType } from "../model/cell";
import { setHidden, sizeOf, uniformHidden } from "../model/dimensions";
import { contentFromApi, formulasOf, matrixFor, valuesOf, writeContents } from "../model/editing";
import { applyStyle } from "../model/formatting";
import { requireAllowed, requireEditable } from "../model/protection";
import { conditionalFormatCollectionClass } from "./conditional-classes";
import { dataValidationClass } from "./validation-class";
import { rangeFormatClass } from "./range-format-class";
import { rangeMethods } from "./range-methods";
import { rangeNavigation } from "./range-navigation";
import { rangeSortClass } from "./range-sort-class";
import { hyperlinkOf, setHyperlink } from "./hyperlinks";
import { flagValue, textValue, type RangeTarget } from "./targets";
import { worksheetClass } from "./worksheet-class";

/** Above this Excel answers null for whole-matrix properties of entire rows and columns. */
const MATRIX_LIMIT = 5_000_000;

function matrix<V>(range: RangeTarget, read: (area: Area) => V[][]): V[][] | null {
  return cellCount(range.area) > MATRIX_LIMIT ? null : read(range.area);
}

function write(range: RangeTarget, given: unknown): void {
  const { workbook, sheet, area } = range;
  requireEditable(sheet, area);
  const valueAt = matrixFor(area, given);
  writeContents(workbook, sheet, area, (row, column) =>
    contentFromApi(workbook, sheet, row, column, valueAt(row, column)),
  );
}

function writeNumberFormat(range: RangeTarget, given: unknown): void {
  const { sheet, area, workbook } = range;
  requireAllowed(sheet, "allowFormatCells");
  if (!Array.isArray(given)) applyStyle(sheet, area, { numberFormat: textValue(given, "a number format") });
  else {
    const formatAt = matrixFor(area, given);
    mapCells(area, (row, column) => {
      const format = formatAt(row, column);
      if (format !== null)
        applyStyle(
          sheet,
          { row, column, rows: 1, columns: 1 },
          { numberFormat: textValue(format, "a number format") },
        );
    });
  }
  workbook.emit({ kind: "formatChanged", sheet, area });
}

/** Distance from the sheet's corner in points, for top, left, width, height. */
function extent(range: RangeTarget, axis: "rows" | "columns", from: number, count: number): number {
  const { sheet } = range;
  let sum = 0;
  for (let index = from; index < from + count; index += 1)
    if (sheet.state[axis].get(index)?.hidden !== true) sum += sizeOf(sheet, axis, index);
  return sum;
}

const numberFormats = (range: RangeTarget): string[][] | null =>
  matrix(range, (area) => mapCells(area, (row, column) => range.sheet.styleAt(row, column).numberFormat));

const address = (range: RangeTarget): string => `${quoteSheetName(range.sheet.name)}!${areaToA1(range.area)}`;

export const rangeClass: HostClass<RangeTarget> = new HostClass<RangeTarget>("Range", {
  properties: {
    Address: { get: address },
    AddressLocal: { get: address },
    CellCount: { get: ({ area }) => (cellCount(area) > 2 ** 31 - 1 ? -1 : cellCount(area)) },
    ColumnCount: { get: ({ area }) => area.columns },
    ColumnHidden: {
      get: ({ sheet, area }) => uniformHidden(sheet, area, "columns"),
      set: ({ sheet, area }, hidden) => {
        requireAllowed(sheet, "allowFormatColumns");
        setHidden(sheet, area, "columns", flagValue(hidden, "columnHidden"));
      },
    },
    ColumnIndex: { get: ({ area }) => area.column },
    Formulas: { get: (range) => matrix(range, (area) => formulasOf(range.sheet, area)), set: write },
    Height: { get: (range) => extent(range, "rows", range.area.row, range.area.rows) },
    Hidden: {
      get: ({ sheet, area }) =>
        uniformHidden(sheet, area, "rows") === true || uniformHidden(sheet, area, "columns") === true,
    },
    Hyperlink: { get: hyperlinkOf, set: setHyperlink },
    IsEntireColumn: { get: ({ area }) => isEntireColumns(area) },
    IsEntireRow: { get: ({ area }) => isEntireRows(area) },
    Left: { get: (range) => extent(range, "columns", 0, range.area.column) },
    NumberFormat: { get: numberFormats, set: writeNumberFormat },
    RowCount: { get: ({ area }) => area.rows },
    RowHidden: {
      get: ({ sheet, area }) => uniformHidden(sheet, area, "rows"),
      set: ({ sheet, area }, hidden) => {
        requireAllowed(sheet, "allowFormatRows");
        setHidden(sheet, area, "rows", flagValue(hidden, "rowHidden"));
      },
    },
    RowIndex: { get: ({ area }) => area.row },
    Text: {
      get: (range) =>
        matrix(range, (area) =>
          mapCells(area, (row, column) => range.workbook.text(range.sheet, row, column)),
        ),
    },
    Top: { get: (range) => extent(range, "rows", 0, range.area.row) },
    Values: {
      get: (range) => matrix(range, (area) => valuesOf(range.workbook, range.sheet, area)),
      set: write,
    },
    ValueTypes: {
      get: (range) =>
        matrix(range, (area) =>
          mapCells(area, (row, column) => valueType(range.workbook.value(range.sheet, row, column))),
        ),
    },
    Width: { get: (range) => extent(range, "columns", range.area.column, range.area.columns) },
  },
  navigations: {
    ConditionalFormats: (range) => conditionalFormatCollectionClass.of(range),
    DataValidation: (range) => dataValidationClass.of(range),
    Format: (range) => rangeFormatClass.of(range),
    Sort: (range) => rangeSortClass.of(range),
    Worksheet: (range) => worksheetClass.of(range),
  },
  methods: { ...rangeNavigation, ...rangeMethods },
});
