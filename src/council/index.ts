export { agreedScores, proposeScore } from "./agree";
export type { AgreedScores, AgreeRule, Ballots, Proposal } from "./agree";
export { BALLOT_NAME, ballotSheet, MOST_MEMBERS, readBallots } from "./ballot-sheet";
export type { BallotReading, BallotSource } from "./ballot-sheet";
export { changesSinceClosing, closedResult, closingProblems, showsChange } from "./closing";
export type { ClosedColumn, ClosedResult, ClosingProblem } from "./closing";
export { communeItems, figureWrites, overrideProblems, recognitionPercent } from "./commune-figures";
export type { CommuneFigures, CommuneItems, FigureWrite } from "./commune-figures";
export { compare } from "./compare";
export type { Comparison, Difference, Flip } from "./compare";
export { ENTRY_FIELDS, FIELD_CELL, FIELD_TEXT, valueOf, type EntryField } from "./entry-fields";
export { closingsOf, compareLogEntries, historyOf } from "./log";
export type { Closing, Log, LogAction, LogDetail, LogEntry, LogFault, LoggedChange, LogRecord } from "./log";
export {
  LOG_HEADINGS,
  joinLogs,
  logCells,
  logCsv,
  logRow,
  missingFrom,
  nextLogEntry,
  readLog,
} from "./log-rows";
export { LOG_NAME, logSheet } from "./log-sheet";
export { ACTION_TEXT, logText, logTime } from "./log-text";
export { applyWrites, mergeEntries, mergeWrites, openItems } from "./merge";
export type { Merge, MergeChoices, MergedCell, MergedItem, MergeWrite, Side } from "./merge";
export { nextDifference, type DifferencePlace } from "./next-difference";
export { ratioOf, RECOGNITION_PERCENT, type RatioCounts, type RatioResult } from "./ratio";
export { isReason, REASON_LENGTH } from "./reason";
export { register, UNIT_TYPES } from "./register";
export type {
  ManualColumns,
  OtherUnits,
  RecognitionRule,
  Register,
  RegisterCounts,
  RegisterInput,
  RegisterRow,
  UnitType,
} from "./register";
export { registerOfNew } from "./register-of-new";
export { REGISTER_COLUMN, REGISTER_NAME, REGISTER_ROW, REGISTER_SHEET } from "./register-columns";
export {
  manualBySubject,
  readRegisterSheet,
  type RegisterReading,
  type RegisterReadingRow,
} from "./register-read";
export {
  closedCells,
  registerParts,
  registerSheet,
  type RegisterPart,
  type RegisterSheetOptions,
} from "./register-sheet";
export { mergeWorkbooks, readReviewRows, reviewRows } from "./review-copy";
export { LOG_SHEET, REVIEW_SHEET } from "./sheet-names";
export type { ReviewMark, SubjectEntries, SubjectMerge, WorkbookMerge } from "./review-copy";
export { FIELD_OWNER, wrongColumnChanges, wrongColumnDetails, wrongColumnText, type Role } from "./roles";
export { changesSince, isIntact, seal, type Seal, type SealedChange, type SealedValue } from "./seal";
export { TYPE_TEXT } from "./type-text";
export {
  CHANGED_TEXT,
  daysToDeadline,
  itemCountOf,
  STATUS_TEXT,
  STATUSES,
  statusOf,
  type Status,
} from "./status";
