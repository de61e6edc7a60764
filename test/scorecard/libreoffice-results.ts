import type { Entry } from "../../src/scoring";
import type { SheetLayout } from "../../src/scorecard";
import { cellName, writeXlsx, type PlainCell } from "../../src/xlsx";
import { convertWorkbooks } from "../support/soffice";
import { sheet, workbook } from "../xlsx/plain";
import { entryCells, layoutCells, toPlainCell } from "./filled-sheet";
import { shownResult, type SheetResult } from "./sheet-result";

const SHEETS_PER_FILE = 250;
/** Tabs between cells, text cells quoted, numbers in full. */
const CSV = "csv:Text - txt - csv (StarCalc):9,34,76,1,,0,true,false";
/** LibreOffice believes the numbers a foreign file brings along and works out only what has no result yet. */
const CANARY: PlainCell = { row: 0, column: 0, formula: "1+1" };

/** Scorecards of one layout. */
export interface Batch {
  readonly layout: SheetLayout;
  readonly cards: readonly (readonly Entry[])[];
}

/**
 * Both columns of many scorecards as LibreOffice works them out, batch by batch: one sheet each, without formats and
 * without results; a first sheet gathers what is asked of them, and only that is exported. All files in one start.
 */
export function libreOfficeResults(program: string, batches: readonly Batch[]): SheetResult[][] {
  const files = batches.flatMap(({ layout, cards }, batch) =>
    Array.from({ length: Math.ceil(cards.length / SHEETS_PER_FILE) }, (_, i) => ({
      batch,
      name: `${batch}-${i}`,
      bytes: fileOf(layout, cards.slice(i * SHEETS_PER_FILE, (i + 1) * SHEETS_PER_FILE)),
    })),
  );
  const exported = convertWorkbooks(program, new Map(files.map((f) => [f.name, f.bytes])), CSV, "csv");
  return batches.map(({ layout }, batch) =>
    files
      .filter((f) => f.batch === batch)
      .flatMap((f) => {
        const [canary = [], ...rows] = parse(exported.get(f.name)?.toString("utf8") ?? "");
        if (canary[0] !== 2) throw new Error("LibreOffice did not recalculate the file");
        return rows.map((row) => {
          const values = row.values();
          return shownResult(layout, () => values.next().value);
        });
      }),
  );
}

function fileOf(layout: SheetLayout, cards: Batch["cards"]): Uint8Array {
  const template = layoutCells(layout).map(toPlainCell);
  const asked: string[] = [];
  shownResult(layout, (row, column) => asked.push(cellName(row, column)));
  const gathered = cards.flatMap((_, i) =>
    asked.map((cell, column): PlainCell => ({ row: i + 1, column, formula: `B${i}_!${cell}` })),
  );
  const sheets = cards.map((entries, i) =>
    sheet({
      name: `B${i}_`,
      cells: [...template, ...entryCells(layout, entries).map(toPlainCell)].sort(
        (a, b) => a.row - b.row || a.column - b.column,
      ),
    }),
  );
  return writeXlsx(workbook([sheet({ name: "KQ", cells: [CANARY, ...gathered] }), ...sheets]));
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
