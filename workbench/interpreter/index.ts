export { Arguments, isRecord } from "./arguments";
export { compareSets, Gate, type RequirementSets } from "./gate";
export { HostClass, NULL_OBJECT, type HostObject } from "./host-class";
export {
  accessDenied,
  apiNotFound,
  HostError,
  invalidArgument,
  invalidOperation,
  itemAlreadyExists,
  itemNotFound,
  type HostErrorCode,
} from "./host-error";
export { Interpreter } from "./interpreter";
export { isReadOnly } from "./read-only";
export { openStartService } from "./start-service";
export { ActionType } from "./wire";
export type { EventEntry, RequestBody, ResponseBody, RichApiHost } from "./wire";
