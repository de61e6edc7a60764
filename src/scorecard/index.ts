export { assess } from "./assess";
export { blankForm, blankScorecard, type BlankForm } from "./blank-form";
export { describeChange } from "./change-wording";
export { changeSet, type LeftBehind, type SetChange } from "./change-set";
export { COLUMN, NAME, SUMMARY } from "./columns";
export { literal, literalValue } from "./cell-text";
export { identityOf, LAYOUT_VERSION, readStamp, setOfSheet, STAMP_PROPERTY, writeStamp } from "./identity";
export type { ScorecardIdentity } from "./identity";
export { layoutToSheet, planToSheet, sheetToBlock } from "./file";
export { textRowsInFile, textSheet } from "./file-texts";
export { scorecardsIn, type ScorecardInFile } from "./in-file";
export { basisWording, itemWording } from "./item-text";
export { readWithItsSet } from "./known-set";
export { MissingCriteriaError, scorecardLayout } from "./layout";
export { FORM_TEXT, NAME_CELL } from "./letterhead";
export { previousFigures } from "./previous-year";
export { readScorecard } from "./read";
export type { ScorecardReading } from "./reading";
export type {
  CellBlock,
  CellContent,
  CellFormat,
  ConditionalRule,
  FormatBlock,
  Line,
  PrintSetup,
  SheetLayout,
  SheetPlan,
  ValidationRule,
} from "./sheet-layout";
export { scorecardsToWorkbook, type ScorecardForFile } from "./scorecards-file";
export { quoteSheet, sheetNameFor } from "./sheet-name";
export {
  criteriaOf,
  readSummary,
  summaryOf,
  summaryOfEvaluation,
  SUMMARY_HEAD,
  SUMMARY_NAME,
  type ColumnSummary,
  type ScorecardSummary,
  type SummaryCells,
} from "./summary";
export { rowHeight, wrappedLines } from "./text-height";
export * as SHEET_STYLE from "./style";
export type { Subject } from "./subject";
export { withEntries, type FilledLayout } from "./with-entries";
