export type { Bell, BellMessage, LogEntry, SharedLog, TurnLock } from "./ports";
export { SharedWorkbook, type SharedWorkbookOptions } from "./shared-workbook";
