/** The council's rules, in a bundle of their own: the first view needs none of them. */
export {
  closedCells,
  closedResult,
  closingProblems,
  closingsOf,
  figureWrites,
  logCsv,
  mergeWrites,
  openItems,
  overrideProblems,
  registerParts,
  registerSheet,
} from "../../../src/council";
export { comparisonOf, councilStep, councilView } from "../logic/council-list";
