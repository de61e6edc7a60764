export { loadPlainWorkbook } from "./from-plain";
export { toPlainWorkbook, type WindowState } from "./to-plain";
