import { intersect, type Area } from "./area";
import { EMPTY_CONTENT, type Cell, type Content } from "./cell";
import { copiedContent } from "./editing";
import { ruleFrom, setValidation, validationAt } from "./validation";
import type { Sheet } from "./sheet";
import type { Workbook } from "./workbook";

export type CopyType = "All" | "Formulas" | "Values" | "Formats";

export interface CopyPlan {
  readonly from: Sheet;
  readonly source: Area;
  readonly to: Sheet;
  /** Already enlarged to whole repetitions of the source. */
  readonly target: Area;
  readonly what: CopyType;
  readonly skipBlanks: boolean;
  readonly transpose: boolean;
}

/** The target as Excel enlarges it: at least the source's size, repeated where it fits a whole number of times. */
export function copyTarget(source: Area, target: Area, transpose: boolean): Area {
  const [rows, columns] = transpose ? [source.columns, source.rows] : [source.rows, source.columns];
  const repeats = target.rows % rows === 0 && target.columns % columns === 0;
  return repeats ? target : { ...target, rows, columns };
}

/** Copies contents, formats, merges and validation as `range.copyFrom` does. */
export function copyCells(workbook: Workbook, plan: CopyPlan): void {
  const { from, source, to, target, what, transpose } = plan;
  const writes: (() => void)[] = [];
  for (let i = 0; i < target.rows; i += 1)
    for (let j = 0; j < target.columns; j += 1) {
      const [down, right] = transpose ? [j, i] : [i, j];
      const row = source.row + (down % source.rows);
      const column = source.column + (right % source.columns);
      const place = { row: target.row + i, column: target.column + j };
      const cell = from.cell(row, column);
      const style = from.styleAt(row, column);
      const value = workbook.value(from, row, column);
      const validation = what === "All" ? validationAt(from, row, column) : undefined;
      // Read everything first: source and target may overlap.
      writes.push(() => {
        const old: Cell = to.cell(place.row, place.column) ?? EMPTY_CONTENT;
        const content = contentToCopy(cell, what, value, place.row - row, place.column - column);
        const blank =
          content === undefined || (plan.skipBlanks && content.value === "" && content.formula === undefined);
        if (!blank) to.setContent(place.row, place.column, content);
        const now: Cell = to.cell(place.row, place.column) ?? { ...old, ...EMPTY_CONTENT };
        if (what === "All" || what === "Formats") to.setCell(place.row, place.column, { ...now, style });
        if (validation)
          setValidation(
            to,
            { ...place, rows: 1, columns: 1 },
            {
              rule: ruleFrom(validation, row, column),
              ignoreBlanks: validation.ignoreBlanks,
              prompt: validation.prompt,
              alert: validation.alert,
            },
          );
      });
    }
  for (const write of writes) write();
  if (what === "All" && !transpose) copyMerges(plan);
  if (what !== "Formats")
    workbook.emit({ kind: "changed", sheet: to, area: target, changeType: "RangeEdited" });
}

function contentToCopy(
  cell: Cell | undefined,
  what: CopyType,
  value: Content["value"],
  rows: number,
  columns: number,
): Content | undefined {
  if (what === "Formats") return undefined;
  if (what === "Values") return { value };
  return copiedContent(cell ?? EMPTY_CONTENT, rows, columns);
}

function copyMerges({ from, source, to, target }: CopyPlan): void {
  const copied = from.state.merges
    .filter((merge) => intersect(merge, source))
    .map((merge) => ({
      ...merge,
      row: merge.row - source.row + target.row,
      column: merge.column - source.column + target.column,
    }));
  if (copied.length === 0) return;
  const kept = to.state.merges.filter((merge) => !copied.some((each) => intersect(each, merge)));
  to.update({ merges: [...kept, ...copied] });
}
