import type { Entry } from "../../src/scoring";
import type { SheetLayout } from "../../src/scorecard";
import { cellName, writeXlsx, type PlainCell } from "../../src/xlsx";
import { convert } from "../support/soffice";
import { sheet, workbook } from "../xlsx/plain";
import { entryCells, layoutCells, toPlainCell } from "./filled-sheet";
import { shownResult, type SheetResult } from "./sheet-result";

const SHEETS_PER_FILE = 250;
/** Tabs between cells, text cells quoted, numbers in full. */
const CSV = "csv:Text - txt - csv (StarCalc):9,34,76,1,,0,true,false";
/** LibreOffice believes the numbers a foreign file brings along and works out only what has no result yet. */
const CANARY: PlainCell = { row: 0, column: 0, formula: "1+1" };

/**
 * Both columns of many scorecards as LibreOffice works them out: one sheet each, without formats and without
 * results; a first sheet gathers what is asked of them, and only that is exported.
 */
export function libreOfficeResults(
  program: string,
  layout: SheetLayout,
  cards: readonly (readonly Entry[])[],
): SheetResult[] {
  const template = layoutCells(layout).map(toPlainCell);
  const asked: string[] = [];
  shownResult(layout, (row, column) => asked.push(cellName(row, column)));

  const results: SheetResult[] = [];
  for (let from = 0; from < cards.length; from += SHEETS_PER_FILE) {
    const batch = cards.slice(from, from + SHEETS_PER_FILE);
    const gathered = batch.flatMap((_, i) =>
      asked.map((cell, column): PlainCell => ({ row: i + 1, column, formula: `B${i}_!${cell}` })),
    );
    const sheets = batch.map((entries, i) =>
      sheet({
        name: `B${i}_`,
        cells: [...template, ...entryCells(layout, entries).map(toPlainCell)].sort(
          (a, b) => a.row - b.row || a.column - b.column,
        ),
      }),
    );
    const file = writeXlsx(workbook([sheet({ name: "KQ", cells: [CANARY, ...gathered] }), ...sheets]));
    const [canary = [], ...rows] = parse(convert(program, file, CSV, "csv").toString("utf8"));
    if (canary[0] !== 2) throw new Error("LibreOffice did not recalculate the file");
    for (const row of rows) {
      const values = row.values();
      results.push(shownResult(layout, () => values.next().value));
    }
  }
  return results;
}

/** Quoted cells are texts, all others numbers. */
function parse(csv: string): unknown[][] {
  const lines = csv.trimEnd().split("\n");
  return lines.map((line) =>
    line
      .split("\t")
      .map((cell) => (cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : Number(cell))),
  );
}
