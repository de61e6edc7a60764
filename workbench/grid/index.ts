export { mountGrid, type Grid, type GridOptions } from "./grid";
export type { CellLook, GridSelection, GridSource, InputPrompt, Refusal, SheetFrame } from "./grid-source";
