import type { SubjectCriteria } from "../criteria";
import { columnIndex, type CellValue, type PlainSheet } from "../xlsx";
import { COLUMN } from "./columns";
import {
  circularStripFormula,
  circularVerdictFormula,
  councilTotalFormula,
  leftOverFormula,
  provincialVerdictFormula,
  selfTotalFormula,
  stripFormula,
} from "./verdict-texts";

/**
 * A scorecard without entries, with the results of its visible formulas: previews that work nothing out show an empty
 * form instead of empty totals. The hidden check columns carry none, so that whoever calculates does so on opening.
 */
export function withBlankResults(sheet: PlainSheet, { criteria, scoring }: SubjectCriteria): PlainSheet {
  const items = criteria.flatMap((c) => c.items);
  const open = `còn ${items.length} mục chưa chấm`;
  const sentences = new Map<string, CellValue>([
    [stripFormula(scoring), `… ĐANG CHẤM · ${open}`],
    [selfTotalFormula(scoring), `0/${scoring.total}`],
    [councilTotalFormula(scoring, items.length), "–"],
    [circularStripFormula(), "TT 124: chưa chấm xong"],
    [leftOverFormula(), open],
    [provincialVerdictFormula(scoring), `ĐANG CHẤM, ${open}`],
    [circularVerdictFormula(), "CHƯA CHẤM XONG"],
  ]);
  // Points of each criterion from top to bottom, then of all.
  const sums = [...criteria.map((c) => c.items), items].map((part) => part.reduce((n, i) => n + i.points, 0));
  const rest: Readonly<Record<number, () => CellValue | undefined>> = {
    [columnIndex(COLUMN.max)]: () => sums.shift(),
    [columnIndex(COLUMN.self)]: () => 0,
    [columnIndex(COLUMN.council)]: () => "–",
  };
  return {
    ...sheet,
    cells: sheet.cells.map((cell) => {
      if (cell.formula === undefined) return cell;
      const value = sentences.get(`=${cell.formula}`) ?? rest[cell.column]?.();
      return value === undefined ? cell : { ...cell, value };
    }),
  };
}
