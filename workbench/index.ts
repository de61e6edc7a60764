export { installDesktopHost, type DesktopHost, type DesktopHostOptions } from "./bridges/desktop";
export { supportedSets, type OfficeApp, type OfficePlatform } from "./bridges/office-app";
export { frameName, WacHost, type WacHostOptions } from "./bridges/wac";
export { createIronCalcEngine, initIronCalc, type FormulaEngine } from "./engine";
export {
  HostError,
  type EventEntry,
  type RequestBody,
  type ResponseBody,
  type RichApiHost,
} from "./interpreter";
export { AMERICAN, VIETNAMESE, type Culture } from "./model/culture";
export type { ModelChange } from "./model/events";
export { fromSnapshot, toSnapshot, type WorkbookSnapshot } from "./model/snapshot";
export { Workbook } from "./model/workbook";
export { HIGHEST_API_LEVEL, Session } from "./objects/session";
export { UserActions, type ActionResult } from "./user-actions";
export { createWorkbookHost, WorkbookHost, type WorkbookHostOptions } from "./workbook-host";
export { WordHost, type CreatedDocument } from "./word";
