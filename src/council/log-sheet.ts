import { rowHeight, SHEET_STYLE, wrappedLines, type SheetPlan } from "../scorecard";
import type { LogEntry } from "./log";
import { LOG_HEADINGS, logCells, logRow } from "./log-rows";
import { LOG_SHEET } from "./sheet-names";

/** Sheet-scoped name of the heading row; marks the sheet whatever it is called. */
export const LOG_NAME = "ANTT_NHAT_KY";

const WIDTHS = { A: 36, B: 96, C: 126, D: 108, E: 138, F: 330 };
const FONT_SIZE = 11;
const [LAST, LAST_VISIBLE] = ["K", "F"];

/**
 * The log as a visible sheet that is read without the add-in. It is not protected, for the add-in never lifts a
 * protection to append: lines that were edited or deleted are told by their check values instead (`readLog`). New lines
 * go below the last used row, all cells as texts.
 */
export function logSheet(entries: readonly LogEntry[] = []): SheetPlan {
  const last = entries.length + 1;
  return {
    sheetName: LOG_SHEET,
    cells: [[...LOG_HEADINGS], ...entries.map(logCells)],
    formats: [
      {
        address: `A1:${LAST}${last}`,
        format: { ...SHEET_STYLE.SHEET, fontSize: FONT_SIZE, vertical: "top" },
      },
      { address: `A1:${LAST}1`, format: SHEET_STYLE.HEADING },
      ...(entries.length === 0
        ? []
        : [
            {
              address: `A2:${LAST_VISIBLE}${last}`,
              format: { wrap: true, borders: LINE, horizontal: "left" as const },
            },
          ]),
    ],
    merges: [],
    columnWidths: WIDTHS,
    hiddenColumns: [`G:${LAST}`],
    rowHeights: [24, ...entries.map(heightOf)],
    validations: [],
    conditionals: [],
    names: { [LOG_NAME]: `A1:${LAST}1` },
    frozenRows: 1,
    print: {
      area: `A1:${LAST_VISIBLE}${last}`,
      titleRows: "1:1",
      margins: { top: 56.7, bottom: 56.7, left: 56.7, right: 42.5, header: 28.35 },
      pageNumberFromSecondPage: true,
    },
    firstEntryCell: "A1",
    tabColor: "#8A8F98",
  };
}

const LINE = { style: "thin", color: "#8A8F98" } as const;

/** The host fits lines appended later; those of a new sheet have their height from the start. */
function heightOf(entry: LogEntry): number {
  const texts = logRow(entry);
  const lines = Object.values(WIDTHS).map((width, i) => wrappedLines(texts[i] ?? "", width - 5, FONT_SIZE));
  return rowHeight(Math.max(...lines));
}
