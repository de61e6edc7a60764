import { accessDenied, invalidArgument, isRecord, NULL_OBJECT, type Arguments } from "../interpreter";
import { intersect, isEntireColumns, isEntireRows, mapCells } from "../model/area";
import { copyCells, copyTarget } from "../model/copying";
import { clearArea } from "../model/editing";
import { mergeCells, unmergeCells } from "../model/merging";
import { isUnlocked, requireAllowed, requireEditable, requireUnprotected } from "../model/protection";
import { findCells } from "../model/searching";
import { deleteCells, insertCells } from "../model/structure";
import { clearConditionalFormats } from "../model/conditional";
import { clearValidation } from "../model/validation";
import { readCellProperties, writeCellProperties } from "./cell-properties";
import { rangeAreasClass, RangeAreasTarget } from "./range-areas-class";
import { rangeClass } from "./range-class";
import { rangeArgument } from "./range-arguments";
import { oneOf, type RangeTarget } from "./targets";

type Method = (range: RangeTarget, args: Arguments) => unknown;

/** Inserting on a protected sheet is a matter of its options, and only for whole rows or columns. */
function requireInsert({ sheet, area }: RangeTarget): void {
  if (isEntireRows(area)) requireAllowed(sheet, "allowInsertRows");
  else if (isEntireColumns(area)) requireAllowed(sheet, "allowInsertColumns");
  else requireUnprotected(sheet);
}

function requireDelete({ sheet, area }: RangeTarget): void {
  if (!isEntireRows(area) && !isEntireColumns(area)) return requireUnprotected(sheet);
  requireAllowed(sheet, isEntireRows(area) ? "allowDeleteRows" : "allowDeleteColumns");
  // Excel deletes only lines without a single locked cell, even where deleting is allowed.
  if (sheet.state.protection && !isUnlocked(sheet, area)) throw accessDenied("the lines hold locked cells");
}

function clear(range: RangeTarget, args: Arguments): void {
  const { workbook, sheet, area } = range;
  const what = oneOf(
    args.at(0) ?? "All",
    ["All", "Formats", "Contents", "Hyperlinks", "RemoveHyperlinks"],
    "kind of clearing",
  );
  if (what !== "Formats") requireEditable(sheet, area);
  if (what === "Formats" || what === "All") requireAllowed(sheet, "allowFormatCells");
  clearArea(workbook, sheet, area, what === "RemoveHyperlinks" ? "Hyperlinks" : what);
  if (what === "All") {
    clearValidation(sheet, area);
    clearConditionalFormats(sheet, area);
  }
  if (what === "Formats") clearConditionalFormats(sheet, area);
  if (what === "All" || what === "Formats") unmergeCells(sheet, area);
}

function copyFrom(range: RangeTarget, args: Arguments): void {
  const source = rangeArgument(args, 0, range);
  const what = oneOf(args.at(1) ?? "All", ["All", "Formulas", "Values", "Formats"], "kind of copy");
  const transpose = args.flag(3);
  const target = copyTarget(source.area, range.area, transpose);
  if (what === "Formats") requireAllowed(range.sheet, "allowFormatCells");
  else requireEditable(range.sheet, target);
  copyCells(range.workbook, {
    from: source.sheet,
    source: source.area,
    to: range.sheet,
    target,
    what,
    skipBlanks: args.flag(2),
    transpose,
  });
}

function moveTo(range: RangeTarget, args: Arguments): void {
  const destination = rangeArgument(args, 0, range);
  const target = { ...range.area, row: destination.area.row, column: destination.area.column };
  requireEditable(range.sheet, range.area);
  requireEditable(destination.sheet, target);
  const moved = mapCells(range.area, (row, column) => range.sheet.cell(row, column));
  for (const [row, column] of [...range.sheet.storedIn(range.area)])
    range.sheet.setCell(row, column, undefined);
  moved.forEach((line, i) =>
    line.forEach((cell, j) => destination.sheet.setCell(target.row + i, target.column + j, cell)),
  );
  range.workbook.emit({ kind: "changed", sheet: range.sheet, area: range.area, changeType: "RangeEdited" });
  range.workbook.emit({ kind: "changed", sheet: destination.sheet, area: target, changeType: "RangeEdited" });
}

function replaceAll(range: RangeTarget, args: Arguments): number {
  const { workbook, sheet, area } = range;
  requireEditable(sheet, area);
  const [wanted, replacement] = [args.text(0), args.text(1)];
  const options = args.options(2);
  const found = findCells(workbook, sheet, area, wanted, {
    completeMatch: options["completeMatch"] === true,
    matchCase: options["matchCase"] === true,
  });
  const pattern = new RegExp(
    wanted.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"),
    options["matchCase"] === true ? "g" : "gi",
  );
  for (const { row, column } of found) {
    const content = sheet.content(row, column);
    if (content.formula === undefined && typeof content.value === "string")
      sheet.setContent(row, column, { value: content.value.replace(pattern, () => replacement) });
  }
  if (found.length > 0) workbook.emit({ kind: "changed", sheet, area, changeType: "RangeEdited" });
  return found.length;
}

/** Everything a range does. */
export const rangeMethods: Readonly<Record<string, Method>> = {
  Calculate: () => null,
  Clear: clear,
  CopyFrom: copyFrom,
  Delete: (range, args) => {
    const shift = oneOf(args.at(0), ["Up", "Left"], "direction");
    requireDelete(range);
    const axis = isEntireRows(range.area)
      ? "rows"
      : isEntireColumns(range.area)
        ? "columns"
        : shift === "Up"
          ? "rows"
          : "columns";
    deleteCells(range.workbook, range.sheet, range.area, axis);
  },
  GetCellProperties: (range, args) => readCellProperties(range, args.options(0)),
  GetMergedAreasOrNullObject: (range) => {
    const merged = range.sheet.state.merges.filter((merge) => intersect(merge, range.area));
    return merged.length === 0
      ? NULL_OBJECT
      : rangeAreasClass.of(new RangeAreasTarget(range.session, range.sheet, merged));
  },
  Insert: (range, args) => {
    const shift = oneOf(args.at(0), ["Down", "Right"], "direction");
    requireInsert(range);
    const axis = isEntireRows(range.area)
      ? "rows"
      : isEntireColumns(range.area)
        ? "columns"
        : shift === "Down"
          ? "rows"
          : "columns";
    const { area } = range;
    insertCells(range.workbook, range.sheet, area, axis);
    // The answer is the new empty place, also when the range itself is kept and moved on.
    return rangeClass.of(range.at(area));
  },
  Merge: (range, args) => {
    requireUnprotected(range.sheet);
    mergeCells(range.sheet, range.area, args.flag(0));
  },
  MoveTo: moveTo,
  ReplaceAll: replaceAll,
  Select: (range) => range.session.view.select(range.sheet, [range.area]),
  SetCellProperties: (range, args) => {
    const rows = args.at(0);
    if (!Array.isArray(rows)) throw invalidArgument("cell properties must be rows of objects");
    rows.forEach((row: unknown, i) => {
      if (!Array.isArray(row)) throw invalidArgument("cell properties must be rows of objects");
      row.forEach((cell: unknown, j) => {
        if (isRecord(cell))
          writeCellProperties(
            range.at({ row: range.area.row + i, column: range.area.column + j, rows: 1, columns: 1 }),
            cell,
          );
      });
    });
  },
  Unmerge: (range) => {
    requireUnprotected(range.sheet);
    unmergeCells(range.sheet, range.area);
  },
  // The library sends large arrays in blocks of rows and asks the host to check the whole first.
  _ValidateArraySize: (range, args) => {
    if (args.number(0) !== range.area.rows || args.number(1) !== range.area.columns)
      throw invalidArgument(
        `the array must have ${range.area.rows} rows and ${range.area.columns} columns like the range`,
      );
  },
};
