import { MAX_COLUMNS, MAX_ROWS, type Area } from "../model/area";
import { areaBetween, cornerOf, step, steps, type Cell, type Direction, type Terrain } from "./navigate";

/** A key press turned into what it means for the grid. */
export type KeyAction =
  | { readonly kind: "move"; readonly to: Cell; readonly area?: Area }
  | { readonly kind: "edit" | "clear" | "undo" | "redo" }
  | { readonly kind: "sheet"; readonly by: 1 | -1 };

export interface KeyPress {
  readonly key: string;
  readonly ctrl: boolean;
  readonly shift: boolean;
}

export interface Position {
  /** The selected cell. */
  readonly active: Cell;
  /** The end of the selection that moves with Shift. */
  readonly edge: Cell;
}

const ARROWS: Readonly<Record<string, Direction>> = {
  ArrowUp: "up",
  ArrowDown: "down",
  ArrowLeft: "left",
  ArrowRight: "right",
};
const PAGE_ROWS = 15;

/** What a key does while no cell is edited; undefined for keys that are none of the grid's business. */
export function keyAction(
  press: KeyPress,
  position: Position,
  terrain: Terrain,
  merges: readonly Area[],
  lastUsed: Cell,
): KeyAction | undefined {
  const { key, ctrl, shift } = press;
  if (ctrl && /^z$/i.test(key)) return { kind: shift ? "redo" : "undo" };
  if (ctrl && /^y$/i.test(key)) return { kind: "redo" };
  if (ctrl && /^a$/i.test(key))
    return { kind: "move", to: position.active, area: areaBetween(merges, { row: 0, column: 0 }, lastUsed) };
  if (ctrl && key === "PageDown") return { kind: "sheet", by: 1 };
  if (ctrl && key === "PageUp") return { kind: "sheet", by: -1 };
  if (key === "F2") return { kind: "edit" };
  if (key === "Delete" || key === "Backspace") return { kind: "clear" };

  const direct: Readonly<Record<string, Direction>> = {
    Enter: shift ? "up" : "down",
    Tab: shift ? "left" : "right",
  };
  const along = direct[key];
  if (along) return { kind: "move", to: step(terrain, position.active, along) };

  const target = destination(press, shift ? position.edge : position.active, terrain, lastUsed);
  if (!target) return undefined;
  return shift
    ? { kind: "move", to: position.active, area: areaBetween(merges, position.active, target) }
    : { kind: "move", to: target };
}

function destination(
  { key, ctrl }: KeyPress,
  from: Cell,
  terrain: Terrain,
  lastUsed: Cell,
): Cell | undefined {
  const arrow = ARROWS[key];
  if (arrow) {
    if (!ctrl) return step(terrain, from, arrow);
    // To the end of what is used, a coarse form of Excel's jump from block to block.
    const far = { up: 0, left: 0, down: lastUsed.row, right: lastUsed.column }[arrow];
    return cornerOf(
      terrain,
      arrow === "up" || arrow === "down" ? { ...from, row: far } : { ...from, column: far },
    );
  }
  if (key === "PageDown") return steps(terrain, from, "down", PAGE_ROWS);
  if (key === "PageUp") return steps(terrain, from, "up", PAGE_ROWS);
  if (key === "Home") return firstVisible(terrain, { row: ctrl ? 0 : from.row, column: 0 });
  if (key === "End" && ctrl) return lastUsed;
  return undefined;
}

function firstVisible(terrain: Terrain, from: Cell): Cell {
  let { row, column } = from;
  while (row < Math.min(terrain.rowCount, MAX_ROWS) - 1 && terrain.isHiddenRow(row)) row += 1;
  while (column < Math.min(terrain.columnCount, MAX_COLUMNS) - 1 && terrain.isHiddenColumn(column))
    column += 1;
  return cornerOf(terrain, { row, column });
}
