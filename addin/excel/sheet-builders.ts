/**
 * What makes or rewrites whole sheets. A bundle of its own: a workbook is read and checked long before one of its sheets
 * is made.
 */
export { findBallots, insertBallots } from "./ballot-sheet";
export { insertScorecard } from "./insert";
export { appendToLog, restoreToLog } from "./log-sheet";
export { writeRegister, writeRegisterCells } from "./register-sheet";
