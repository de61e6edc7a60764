export { mountGrid, type Grid, type GridOptions } from "./grid";
export type {
  CellLook,
  CellPlace,
  GridSelection,
  GridSource,
  InputPrompt,
  Outcome,
  Refusal,
  SheetFrame,
} from "./grid-source";
