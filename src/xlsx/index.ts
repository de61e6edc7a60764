export { areaName, cellName, columnIndex, columnName, parseArea, parseAreas, parseCell } from "./address";
export type { XlsxFault } from "./errors";
export { readXlsx, type ReadResult, type ReadWarning } from "./read";
export { sheetTable, type SheetTable, type SheetTableCell, type SheetTableRow } from "./table";
export { BORDER_LINE_STYLES, PROTECTED_ACTIONS } from "./types";
export type {
  Area,
  BorderLine,
  BorderLineStyle,
  Borders,
  CellError,
  CellStyle,
  CellValue,
  Comparison,
  ConditionalFormat,
  ConditionalRule,
  ConditionalStyle,
  CoreProperties,
  DataValidation,
  DefinedName,
  FontStyle,
  HorizontalAlignment,
  PageMargins,
  PageSetup,
  PlainCell,
  PlainColumn,
  PlainRow,
  PlainSheet,
  PlainWorkbook,
  ProtectedAction,
  SheetProtection,
  ValidationRule,
  VerticalAlignment,
} from "./types";
export { sheetGrid } from "./values";
export { describeXlsxFault } from "./wording";
export { writeXlsx } from "./write";
export { DEFAULT_LIMITS, type ReadLimits } from "./zip";
