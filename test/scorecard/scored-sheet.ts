import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { CriteriaSet, SubjectType } from "../../src/criteria";
import type { Entry } from "../../src/scoring";
import { scorecardLayout, type CellBlock, type SheetLayout, type Subject } from "../../src/scorecard";
import { createIronCalcEngine, initIronCalc, type FormulaEngine } from "../../workbench/engine";
import { STOCK } from "../criteria/stock-set";
import { entryCells, layoutCells } from "./filled-sheet";

let isLoaded = false;

/** The workbench's formula engine. */
export function newEngine(): FormulaEngine {
  if (!isLoaded)
    initIronCalc(readFileSync(join(__dirname, "../../node_modules/@ironcalc/wasm/wasm_bg.wasm")));
  isLoaded = true;
  return createIronCalcEngine();
}

export function subjectOf(type: SubjectType, parts: Partial<Subject> = {}): Subject {
  return { id: "id-1", type, name: "Thôn Nà Mẫu", commune: "Xã Mẫu Sơn Mẫu", year: 2026, ...parts };
}

export function layoutOf(type: SubjectType, set: CriteriaSet = STOCK): SheetLayout {
  return scorecardLayout(set, subjectOf(type));
}

/** A block whose cells a test may change: what a host hands over as `values` and `formulas`. */
export interface Block extends CellBlock {
  values: unknown[][];
  formulas: unknown[][];
}

const templates = new Map<SheetLayout, FormulaEngine>();

/** The inserted sheet with these entries typed in, its formulas worked out. */
export function scoredBlock(layout: SheetLayout, entries: readonly Entry[]): Block {
  const engine = templates.get(layout) ?? newEngine();
  if (!templates.has(layout)) {
    templates.set(layout, engine);
    engine.setSheets([{ id: "s", name: "Bảng" }]);
    for (const { row, column, content } of layoutCells(layout)) engine.setCell("s", row, column, content);
  }
  const typed = entryCells(layout, entries);
  for (const { row, column, content } of typed) engine.setCell("s", row, column, content);

  const [height, width] = [layout.cells.length, layout.cells[0]?.length ?? 0];
  const empty = () => Array.from({ length: height }, () => Array<unknown>(width).fill(""));
  const block: Block = { firstRow: 0, firstColumn: 0, values: empty(), formulas: empty() };
  for (const { row, column, content } of [...layoutCells(layout), ...typed])
    if (typeof content === "object") put(block, row, column, engine.value("s", row, column), content.formula);
    else put(block, row, column, content, content);
  for (const { row, column } of typed) engine.setCell("s", row, column, "");
  return block;
}

/** Overwrites one cell by its A1 address (columns A to Z). */
export function overwrite(block: Block, address: string, value: unknown): void {
  put(block, Number(address.slice(1)) - 1, address.charCodeAt(0) - 65, value, value);
}

export function insertRow(block: Block, before: number): void {
  const blank = () => Array<unknown>(block.values[0]?.length ?? 0).fill("");
  block.values.splice(before - 1, 0, blank());
  block.formulas.splice(before - 1, 0, blank());
  moveReferences(block.formulas, (letter, row) => [letter, row < before ? row : row + 1]);
}

export function deleteRow(block: Block, row: number): void {
  block.values.splice(row - 1, 1);
  block.formulas.splice(row - 1, 1);
  moveReferences(block.formulas, (letter, r) => (r === row ? undefined : [letter, r < row ? r : r - 1]));
}

export function insertColumn(block: Block, letter: string): void {
  const next = (l: string) => String.fromCharCode(l.charCodeAt(0) + 1);
  moveReferences(block.formulas, (l, row) => [l < letter ? l : next(l), row]);
  for (const row of [...block.values, ...block.formulas]) row.splice(letter.charCodeAt(0) - 65, 0, "");
}

/** Turns rows round (1-based, both included) as a sort of the table A to V does; W to Y are no part of it. */
export function reverseRows(block: Block, first: number, last: number): void {
  for (const grid of [block.values, block.formulas]) {
    const rows = grid.slice(first - 1, last).map((cells) => cells.slice(0, 22));
    rows.reverse();
    rows.forEach((cells, i) => {
      const moved = last - first - 2 * i;
      moveReferences([cells], (letter, row) => [letter, row - moved]);
      grid[first - 1 + i]?.splice(0, 22, ...cells);
    });
  }
}

/** Formulas after their cells moved, as a spreadsheet rewrites them; a lost cell is an error in them. */
function moveReferences(
  grid: unknown[][],
  move: (letter: string, row: number) => [string, number] | undefined,
): void {
  for (const cells of grid)
    for (const [i, cell] of cells.entries())
      if (typeof cell === "string" && cell.startsWith("="))
        cells[i] = cell
          .split(/("(?:[^"]|"")*")/)
          .map((part, n) =>
            n % 2 === 1
              ? part
              : part.replace(
                  /(\$?)\b([A-Z])(\$?)(\d+)\b/g,
                  (_all, a: string, letter: string, b: string, row: string) => {
                    const to = move(letter, Number(row));
                    return to === undefined ? "#REF!" : a + to[0] + b + to[1];
                  },
                ),
          )
          .join("");
}

function put(block: Block, row: number, column: number, value: unknown, formula: unknown): void {
  const [values, formulas] = [block.values[row], block.formulas[row]];
  if (values === undefined || formulas === undefined) throw new Error(`no row ${row}`);
  values[column] = value;
  formulas[column] = formula;
}
