import {
  HostError,
  invalidArgument,
  itemNotFound,
  NULL_OBJECT,
  type Arguments,
  type HostObject,
} from "../interpreter";
import {
  boundingArea,
  intersect,
  lastColumn,
  lastRow,
  MAX_COLUMNS,
  MAX_ROWS,
  type Area,
} from "../model/area";
import { hasContent } from "../model/cell";
import { findCells } from "../model/searching";
import { rangeClass } from "./range-class";
import { rangeArgument } from "./range-arguments";
import type { RangeTarget } from "./targets";

type Navigate = (range: RangeTarget, args: Arguments) => HostObject | typeof NULL_OBJECT;

const to = (range: RangeTarget, area: Area): HostObject => rangeClass.of(range.at(area));

const resized = (range: RangeTarget, rows: number, columns: number): HostObject =>
  to(range, { ...range.area, rows, columns });

function rowsBeside(range: RangeTarget, count: number): HostObject {
  const { area } = range;
  const above = count < 0;
  return to(range, { ...area, row: above ? area.row + count : lastRow(area) + 1, rows: Math.abs(count) });
}

function columnsBeside(range: RangeTarget, count: number): HostObject {
  const { area } = range;
  const before = count < 0;
  return to(range, {
    ...area,
    column: before ? area.column + count : lastColumn(area) + 1,
    columns: Math.abs(count),
  });
}

const countOf = (args: Arguments): number => {
  const count = args.optionalNumber(0) ?? 1;
  if (count === 0) throw invalidArgument("the count cannot be 0");
  return count;
};

/** The block of used cells around the range, bounded by empty rows and columns. */
function surroundingRegion({ sheet, area }: RangeTarget): Area {
  let region = area;
  for (;;) {
    const around: Area = {
      row: Math.max(region.row - 1, 0),
      column: Math.max(region.column - 1, 0),
      rows: Math.min(lastRow(region) + 1, MAX_ROWS - 1) - Math.max(region.row - 1, 0) + 1,
      columns: Math.min(lastColumn(region) + 1, MAX_COLUMNS - 1) - Math.max(region.column - 1, 0) + 1,
    };
    const used = sheet.usedArea(true, around);
    const grown = used ? boundingArea(region, used) : region;
    if (grown.rows === region.rows && grown.columns === region.columns) return region;
    region = grown;
  }
}

/** Ctrl+arrow: the last cell before the content changes between empty and filled. */
function edge({ sheet, area }: RangeTarget, direction: string): Area {
  const [down, right] = { Up: [-1, 0], Down: [1, 0], Left: [0, -1], Right: [0, 1] }[direction] ?? [];
  if (down === undefined || right === undefined) throw invalidArgument(`${direction} is not a direction`);
  const used = sheet.usedArea(true) ?? area;
  const filled = (row: number, column: number): boolean => hasContent(sheet.cell(row, column));
  let { row, column } = area;
  const inSheet = (): boolean =>
    row + down >= 0 && row + down < MAX_ROWS && column + right >= 0 && column + right < MAX_COLUMNS;
  const beyond = (): boolean =>
    row > lastRow(used) ||
    column > lastColumn(used) ||
    (down < 0 && row < used.row) ||
    (right < 0 && column < used.column);
  const runOn = filled(row, column) && inSheet() && filled(row + down, column + right);
  while (inSheet()) {
    if (runOn && !filled(row + down, column + right)) break;
    row += down;
    column += right;
    if (!runOn && filled(row, column)) break;
    if (beyond())
      return {
        row: down === 0 ? row : down < 0 ? 0 : MAX_ROWS - 1,
        column: right === 0 ? column : right < 0 ? 0 : MAX_COLUMNS - 1,
        rows: 1,
        columns: 1,
      };
  }
  return { row, column, rows: 1, columns: 1 };
}

/** Everything that leads from a range to another range. */
export const rangeNavigation: Readonly<Record<string, Navigate>> = {
  GetAbsoluteResizedRange: (range, args) => resized(range, args.number(0), args.number(1)),
  GetBoundingRect: (range, args) => to(range, boundingArea(range.area, rangeArgument(args, 0, range).area)),
  GetCell: (range, args) =>
    to(range, {
      row: range.area.row + args.number(0),
      column: range.area.column + args.number(1),
      rows: 1,
      columns: 1,
    }),
  GetColumn: (range, args) =>
    to(range, { ...range.area, column: range.area.column + args.number(0), columns: 1 }),
  GetColumnsAfter: (range, args) => columnsBeside(range, countOf(args)),
  GetColumnsBefore: (range, args) => columnsBeside(range, -countOf(args)),
  GetEntireColumn: (range) => to(range, { ...range.area, row: 0, rows: MAX_ROWS }),
  GetEntireRow: (range) => to(range, { ...range.area, column: 0, columns: MAX_COLUMNS }),
  GetExtendedRange: (range, args) => to(range, boundingArea(range.area, edge(range, args.text(0)))),
  GetIntersection: (range, args) => {
    const other = rangeArgument(args, 0, range);
    const common = other.sheet === range.sheet ? intersect(range.area, other.area) : undefined;
    if (!common) throw itemNotFound("common cell of the two ranges");
    return to(range, common);
  },
  GetLastCell: (range) =>
    to(range, { row: lastRow(range.area), column: lastColumn(range.area), rows: 1, columns: 1 }),
  GetLastColumn: (range) => to(range, { ...range.area, column: lastColumn(range.area), columns: 1 }),
  GetLastRow: (range) => to(range, { ...range.area, row: lastRow(range.area), rows: 1 }),
  GetOffsetRange: (range, args) =>
    to(range, {
      ...range.area,
      row: range.area.row + args.number(0),
      column: range.area.column + args.number(1),
    }),
  GetRangeEdge: (range, args) => to(range, edge(range, args.text(0))),
  GetResizedRange: (range, args) =>
    resized(range, range.area.rows + args.number(0), range.area.columns + args.number(1)),
  GetRow: (range, args) => to(range, { ...range.area, row: range.area.row + args.number(0), rows: 1 }),
  GetRowsAbove: (range, args) => rowsBeside(range, -countOf(args)),
  GetRowsBelow: (range, args) => rowsBeside(range, countOf(args)),
  GetSurroundingRegion: (range) => to(range, surroundingRegion(range)),
  GetUsedRange: (range, args) => {
    const used = range.sheet.usedArea(args.flag(0), range.area);
    return to(range, used ?? { ...range.area, rows: 1, columns: 1 });
  },
  GetUsedRangeOrNullObject: (range, args) => {
    const used = range.sheet.usedArea(args.flag(0), range.area);
    return used ? to(range, used) : NULL_OBJECT;
  },
  Find: (range, args) => {
    const options = args.options(1);
    if (options["searchDirection"] === "Backwards")
      throw new HostError("NotImplemented", "emulator: Range.find backwards");
    const [found] = findCells(range.workbook, range.sheet, range.area, args.text(0), {
      completeMatch: options["completeMatch"] === true,
      matchCase: options["matchCase"] === true,
    });
    if (!found) throw itemNotFound(`cell with "${args.text(0)}"`);
    return to(range, found);
  },
};
