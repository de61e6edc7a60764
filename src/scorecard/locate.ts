import { COLUMN, columnIndex, ROW, SCREEN_HEADINGS, SUMMARY, type ColumnKey } from "./columns";
import type { CellBlock } from "./sheet-layout";

/** Where things stand in a block of cells that people may have moved. Indexes are 0-based inside the block. */
export interface Located {
  readonly stampText: string;
  /** The stamp's cell does not hold what its mirror does. */
  readonly isStampDamaged: boolean;
  readonly codeColumn: number;
  readonly headingRow: number;
  column(key: ColumnKey): number;
  /** Headings that are not where they belong. */
  readonly lostHeadings: readonly {
    readonly heading: string;
    readonly row: number;
    readonly column: number;
  }[];
}

/** Stamp and headings stand among the first rows, also where a few were inserted above them. */
export const STAMP_SEARCH_ROWS = 12;

/**
 * Finds stamp, heading row and columns; `undefined` when the block has no stamp. A damaged stamp is taken from its
 * mirror, and the headings then say where it was.
 */
export function locate(block: CellBlock, isStamp: (cell: unknown) => boolean): Located | undefined {
  const { stampMirror } = block;
  const headings = Object.entries(SCREEN_HEADINGS) as [ColumnKey, string][];
  const foundHeadings = findHeadingRow(
    block,
    headings.map(([, text]) => text),
  );
  const inCell = findCell(block, isStamp);
  const stamp =
    inCell ?? (isStamp(stampMirror) ? placeOfStamp(block, foundHeadings, String(stampMirror)) : undefined);
  if (stamp === undefined) return undefined;
  const shift = stamp.column;
  const headingRow = foundHeadings ?? stamp.row + ROW.screenHeadings - ROW.strip;
  const row = block.values[headingRow] ?? [];

  const columns = new Map<ColumnKey, number>();
  const lostHeadings: { heading: string; row: number; column: number }[] = [];
  for (const [key, text] of headings) {
    const found = row.findIndex((cell) => cell === text);
    const usual = shift + columnIndex(COLUMN[key]);
    columns.set(key, found === -1 ? usual : found);
    if (found === -1) lostHeadings.push({ heading: text, row: headingRow, column: usual });
  }
  const labels = findLabels(block) ?? shift + columnIndex(COLUMN.summaryLabel);
  return {
    stampText: stamp.text,
    isStampDamaged: inCell === undefined || (isStamp(stampMirror) && stampMirror !== stamp.text),
    codeColumn: shift,
    headingRow,
    // Hidden columns stand together, wherever an inserted column has pushed them.
    column: (key) => columns.get(key) ?? labels + columnIndex(COLUMN[key]) - columnIndex(COLUMN.summaryLabel),
    lostHeadings,
  };
}

/** Left of “TT”, above the headings. */
function placeOfStamp(
  block: CellBlock,
  headingRow: number | undefined,
  text: string,
): { row: number; column: number; text: string } | undefined {
  if (headingRow === undefined) return undefined;
  const number = block.values[headingRow]?.findIndex((cell) => cell === SCREEN_HEADINGS.number) ?? -1;
  // Without its column of codes the table still has “TT”, which shows the same.
  const column = Math.max(0, number - columnIndex(COLUMN.number));
  return number === -1 ? undefined : { row: headingRow + ROW.strip - ROW.screenHeadings, column, text };
}

function findCell(
  block: CellBlock,
  test: (cell: unknown) => boolean,
): { row: number; column: number; text: string } | undefined {
  for (const [row, cells] of block.values.slice(0, STAMP_SEARCH_ROWS).entries()) {
    const column = cells.findIndex(test);
    const text = cells[column];
    if (typeof text === "string") return { row, column, text };
  }
  return undefined;
}

/** The column with most different labels of the hidden summary (“blank” alone also stands in check columns). */
function findLabels(block: CellBlock): number | undefined {
  const found = new Map<number, Set<string>>();
  for (const cells of block.values)
    for (const [column, cell] of cells.entries())
      if (typeof cell === "string" && Object.hasOwn(SUMMARY, cell))
        found.set(column, (found.get(column) ?? new Set()).add(cell));
  const [best] = [...found].sort((a, b) => b[1].size - a[1].size);
  return best?.[0];
}

function findHeadingRow(block: CellBlock, headings: readonly string[]): number | undefined {
  const rows = block.values.slice(0, STAMP_SEARCH_ROWS);
  const hits = rows.map((cells) => headings.filter((h) => cells.includes(h)).length);
  const best = Math.max(0, ...hits);
  return best >= headings.length / 2 ? hits.indexOf(best) : undefined;
}

/** 0-based row and column of the sheet as an A1 address. */
export function addressAt(row: number, column: number): string {
  let letters = "";
  for (let c = column + 1; c > 0; c = Math.floor((c - 1) / 26))
    letters = String.fromCharCode(65 + ((c - 1) % 26)) + letters;
  return `${letters}${row + 1}`;
}
