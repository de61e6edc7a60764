import type { SourceCell, SourceTable } from "./table";

/**
 * Reads a range pasted as text: columns by tab, rows by line break; a cell in double quotes may hold both, with
 * quotes doubled (as Excel copies). Blank rows are kept out of the table but counted.
 */
export function parsePastedTable(text: string): SourceTable {
  const rows = splitCells(text.replace(/\r\n?/g, "\n")).map((cells, index) => ({
    number: index + 1,
    cells: cells.flatMap((cell, column): SourceCell[] =>
      cell.trim() === "" ? [] : [{ column, text: cell.normalize("NFC").trim(), rowSpan: 1, columnSpan: 1 }],
    ),
  }));
  return { before: [], after: [], rows: rows.filter(({ cells }) => cells.length > 0) };
}

function splitCells(text: string): string[][] {
  const rows: string[][] = [];
  let cells: string[] = [];
  let at = 0;
  while (at <= text.length) {
    const { cell, end } = readCell(text, at);
    cells.push(cell);
    if (text[end] !== "\t") {
      rows.push(cells);
      cells = [];
    }
    at = end + 1;
  }
  return rows;
}

const QUOTED = /"((?:[^"]|"")*)"(?=[\t\n]|$)/y;

/** The cell that starts here, and where its tab or line break stands. A quote inside a plain cell is a letter. */
function readCell(text: string, at: number): { cell: string; end: number } {
  QUOTED.lastIndex = at;
  const quoted = QUOTED.exec(text);
  if (quoted !== null) return { cell: (quoted[1] ?? "").replaceAll('""', '"'), end: at + quoted[0].length };
  const rest = text.slice(at).search(/[\t\n]/);
  const end = rest < 0 ? text.length : at + rest;
  return { cell: text.slice(at, end), end };
}
