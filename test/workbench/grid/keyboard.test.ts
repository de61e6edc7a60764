import { keyAction, type KeyPress } from "../../../workbench/grid/keyboard";
import type { Terrain } from "../../../workbench/grid/navigate";

/** Ten rows and columns; row 4 and column 0 hidden, F7:G8 merged. All counted from 0. */
const merges = [{ row: 6, column: 5, rows: 2, columns: 2 }];
const terrain: Terrain = {
  rowCount: 10,
  columnCount: 10,
  isHiddenRow: (row) => row === 4,
  isHiddenColumn: (column) => column === 0,
  mergeAt: (row, column) =>
    merges.find((m) => row >= 6 && row <= 7 && column >= 5 && column <= 6 && m !== undefined),
};

const press = (key: string, more: Partial<KeyPress> = {}): KeyPress => ({
  key,
  ctrl: false,
  shift: false,
  ...more,
});
const act = (from: [number, number], key: KeyPress) => {
  const cell = { row: from[0], column: from[1] };
  return keyAction(key, { active: cell, edge: cell }, terrain, merges, { row: 8, column: 9 });
};

describe("keys move the selected cell", () => {
  test.each<[string, [number, number], KeyPress, [number, number], string]>([
    ["Enter", [2, 3], press("Enter"), [3, 3], "down"],
    ["Shift+Enter", [2, 3], press("Enter", { shift: true }), [1, 3], "up"],
    ["Tab", [2, 3], press("Tab"), [2, 4], "right"],
    ["Down", [3, 3], press("ArrowDown"), [5, 3], "over a hidden row"],
    ["Left", [2, 1], press("ArrowLeft"), [2, 1], "only hidden columns are left of it"],
    ["Down", [9, 3], press("ArrowDown"), [9, 3], "not off the sheet"],
    ["Down", [5, 6], press("ArrowDown"), [6, 5], "into a merged area: its first cell"],
    ["Down", [6, 5], press("ArrowDown"), [8, 5], "out of it in one step"],
    ["Home", [2, 6], press("Home"), [2, 1], "first column in view"],
    ["Ctrl+End", [2, 3], press("End", { ctrl: true }), [8, 9], "last used cell"],
  ])("%s from %j", (_name, from, key, [row, column]) => {
    expect(act(from, key)).toMatchObject({ kind: "move", to: { row, column } });
  });

  test("Shift and an arrow widen the selection, whole merged areas at a time", () => {
    expect(act([5, 5], press("ArrowDown", { shift: true }))).toEqual({
      kind: "move",
      to: { row: 5, column: 5 },
      area: { row: 5, column: 5, rows: 3, columns: 2 },
    });
  });

  test.each<[string, KeyPress, string]>([
    ["Delete", press("Delete"), "clear"],
    ["F2", press("F2"), "edit"],
    ["Ctrl+Z", press("z", { ctrl: true }), "undo"],
    ["Ctrl+Shift+Z", press("Z", { ctrl: true, shift: true }), "redo"],
    ["Ctrl+Y", press("y", { ctrl: true }), "redo"],
  ])("%s", (_name, key, kind) => {
    expect(act([1, 1], key)).toMatchObject({ kind });
  });

  test("letters are left to the text box", () => {
    expect(act([1, 1], press("đ"))).toBeUndefined();
  });
});
