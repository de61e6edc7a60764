export type { FormulaEngine } from "./formula-engine";
export { createIronCalcEngine, initIronCalc } from "./iron-calc-engine";
