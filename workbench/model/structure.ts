import { invalidOperation } from "../interpreter/host-error";
import {
  cellArea,
  fromCorners,
  intersect,
  isEntireColumns,
  isEntireRows,
  lastColumn,
  lastRow,
  MAX_COLUMNS,
  MAX_ROWS,
  type Area,
} from "./area";
import type { Cell } from "./cell";
import { offsetFormula, shiftFormula } from "./formula-rewrite";
import { changeConditional, changeValidation, rewriteAllFormulas } from "./formulas-everywhere";
import type { PageLayout } from "./page-layout";
import type { Anchor } from "./rules";
import type { Sheet } from "./sheet";
import type { Line, SheetState } from "./sheet-state";
import { moveArea, type Shift } from "./shift";
import type { Workbook } from "./workbook";

/** Inserts empty cells at the area; what lay there moves down or right. New cells take the format before them. */
export function insertCells(workbook: Workbook, sheet: Sheet, area: Area, axis: Shift["axis"]): void {
  const shift: Shift = { kind: "insert", axis, area };
  const pushedOut = intersect(tailOf(shift), lastLines(shift));
  if (pushedOut && sheet.usedArea(true, pushedOut))
    throw invalidOperation("cells would be pushed off the sheet");
  carryOut(workbook, sheet, shift);
  inheritFormats(sheet, shift);
}

/** Deletes the cells of the area; what lies below or to the right moves in. */
export function deleteCells(workbook: Workbook, sheet: Sheet, area: Area, axis: Shift["axis"]): void {
  carryOut(workbook, sheet, { kind: "delete", axis, area });
}

function carryOut(workbook: Workbook, sheet: Sheet, shift: Shift): void {
  const split = sheet.state.merges.find((merge) => isSplit(merge, shift));
  if (split) throw invalidOperation("a merged area would be torn");
  moveCells(sheet, shift);
  sheet.update(movedState(sheet.state, shift));
  rewriteAllFormulas(workbook, (formula, home) => shiftFormula(formula, home, sheet.name, shift));
  const { changeType, shiftDirection } = describeShift(shift);
  workbook.emit({ kind: "shifted", sheet, shift });
  workbook.emit({
    kind: "changed",
    sheet,
    area: shift.area,
    changeType,
    ...(shiftDirection === undefined ? {} : { shiftDirection }),
  });
}

function describeShift(shift: Shift): {
  changeType:
    "RowInserted" | "RowDeleted" | "ColumnInserted" | "ColumnDeleted" | "CellInserted" | "CellDeleted";
  shiftDirection?: string;
} {
  const inserted = shift.kind === "insert";
  if (shift.axis === "rows" && isEntireRows(shift.area))
    return { changeType: inserted ? "RowInserted" : "RowDeleted" };
  if (shift.axis === "columns" && isEntireColumns(shift.area))
    return { changeType: inserted ? "ColumnInserted" : "ColumnDeleted" };
  if (inserted)
    return {
      changeType: "CellInserted",
      shiftDirection: shift.axis === "rows" ? "ShiftCellDown" : "ShiftCellRight",
    };
  return {
    changeType: "CellDeleted",
    shiftDirection: shift.axis === "rows" ? "ShiftCellUp" : "ShiftCellLeft",
  };
}

/** The cells that move or go: the area and everything below (or right of) it. */
function tailOf({ axis, area }: Shift): Area {
  return axis === "rows"
    ? fromCorners(area.row, area.column, MAX_ROWS - 1, lastColumn(area))
    : fromCorners(area.row, area.column, lastRow(area), MAX_COLUMNS - 1);
}

const lastLines = ({ axis, area }: Shift): Area =>
  axis === "rows"
    ? { row: MAX_ROWS - area.rows, column: 0, rows: area.rows, columns: MAX_COLUMNS }
    : { row: 0, column: MAX_COLUMNS - area.columns, rows: MAX_ROWS, columns: area.columns };

function isSplit(merge: Area, shift: Shift): boolean {
  const touched = intersect(merge, tailOf(shift));
  if (!touched) return false;
  return shift.axis === "rows" ? touched.columns !== merge.columns : touched.rows !== merge.rows;
}

function moveCells(sheet: Sheet, shift: Shift): void {
  const moving: (readonly [row: number, column: number, cell: Cell])[] = [...sheet.storedIn(tailOf(shift))];
  for (const [row, column] of moving) sheet.setCell(row, column, undefined);
  for (const [row, column, cell] of moving) {
    const place = moveArea(cellArea(row, column), shift);
    if (place) sheet.setCell(place.row, place.column, cell);
  }
}

function movedState(state: SheetState, shift: Shift): Partial<SheetState> {
  const move = (area: Area): Area[] => {
    const moved = moveArea(area, shift);
    return moved ? [moved] : [];
  };
  const wholeLines = shift.axis === "rows" ? isEntireRows(shift.area) : isEntireColumns(shift.area);
  return {
    merges: state.merges.flatMap(move),
    validations: state.validations.flatMap((each) => {
      const placed = movedRule(each, shift, move);
      if (!placed) return [];
      const { formulaOffset, ...place } = placed;
      return [{ ...changeValidation(each, offsetBy(formulaOffset)), ...place }];
    }),
    conditionalFormats: state.conditionalFormats.flatMap((each) => {
      const placed = movedRule(each, shift, move);
      if (!placed) return [];
      const { formulaOffset, ...place } = placed;
      return [{ ...changeConditional(each, offsetBy(formulaOffset)), ...place }];
    }),
    comments: state.comments.flatMap((comment) =>
      move(cellArea(comment.row, comment.column)).map(({ row, column }) => ({ ...comment, row, column })),
    ),
    tables: state.tables.flatMap((table) => move(table.area).map((area) => ({ ...table, area }))),
    pageLayout: movedPageLayout(state.pageLayout, move),
    ...(wholeLines ? { [shift.axis]: movedLines(state[shift.axis], shift) } : {}),
    ...(wholeLines && shift.axis === "rows"
      ? {
          horizontalBreaks: state.horizontalBreaks.flatMap((row) =>
            move(cellArea(row, 0)).map((area) => area.row),
          ),
        }
      : {}),
  };
}

const offsetBy =
  ({ row, column }: Anchor) =>
  (formula: string): string =>
    offsetFormula(formula, row, column);

/**
 * A rule's areas after the shift. If the cell its formulas are written for is deleted, they are first rewritten
 * for the next cell that stays, or they would turn into #REF!.
 */
function movedRule(
  rule: { readonly areas: readonly Area[]; readonly anchor: Anchor },
  shift: Shift,
  move: (area: Area) => Area[],
): { areas: readonly Area[]; anchor: Anchor; formulaOffset: Anchor } | undefined {
  const areas = rule.areas.flatMap(move);
  if (areas.length === 0) return undefined;
  const anchorArea = cellArea(rule.anchor.row, rule.anchor.column);
  const moved = moveArea(anchorArea, shift);
  if (moved)
    return { areas, anchor: { row: moved.row, column: moved.column }, formulaOffset: { row: 0, column: 0 } };
  const next =
    shift.axis === "rows"
      ? { row: lastRow(shift.area) + 1, column: rule.anchor.column }
      : { row: rule.anchor.row, column: lastColumn(shift.area) + 1 };
  return {
    areas,
    anchor: {
      row: shift.axis === "rows" ? shift.area.row : next.row,
      column: shift.axis === "rows" ? next.column : shift.area.column,
    },
    formulaOffset: { row: next.row - rule.anchor.row, column: next.column - rule.anchor.column },
  };
}

function movedLines(lines: ReadonlyMap<number, Line>, shift: Shift): ReadonlyMap<number, Line> {
  const [from, count] =
    shift.axis === "rows" ? [shift.area.row, shift.area.rows] : [shift.area.column, shift.area.columns];
  const step = shift.kind === "insert" ? count : -count;
  return new Map(
    [...lines].flatMap(([index, line]) => {
      if (index < from) return [[index, line] as const];
      if (shift.kind === "delete" && index < from + count) return [];
      return [[index + step, line] as const];
    }),
  );
}

function movedPageLayout(layout: PageLayout, move: (area: Area) => Area[]): PageLayout {
  return {
    ...layout,
    printArea: layout.printArea.flatMap(move),
    titleRows: layout.titleRows && move(layout.titleRows)[0],
    titleColumns: layout.titleColumns && move(layout.titleColumns)[0],
  };
}

function inheritFormats(sheet: Sheet, { axis, area }: Shift): void {
  const whole = axis === "rows" ? isEntireRows(area) : isEntireColumns(area);
  const source = axis === "rows" ? area.row - 1 : area.column - 1;
  if (source < 0) return;
  if (whole) {
    const line = sheet.state[axis].get(source);
    if (line) {
      const lines = new Map(sheet.state[axis]);
      const { hidden: _hidden, ...visible } = line;
      const count = axis === "rows" ? area.rows : area.columns;
      for (let index = source + 1; index <= source + count; index += 1) lines.set(index, visible);
      sheet.update({ [axis]: lines });
    }
  }
  const before: Area =
    axis === "rows" ? { ...area, row: source, rows: 1 } : { ...area, column: source, columns: 1 };
  for (const [row, column, cell] of [...sheet.storedIn(before)]) {
    if (!cell.style) continue;
    const count = axis === "rows" ? area.rows : area.columns;
    for (let step = 1; step <= count; step += 1)
      sheet.setCell(axis === "rows" ? row + step : row, axis === "rows" ? column : column + step, {
        value: "",
        style: cell.style,
      });
  }
}
