import type { Area } from "./types";

export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;

/** 0 → "A", 26 → "AA". */
export function columnName(column: number): string {
  let name = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}

/** "A" → 0, "aa" → 26. */
export function columnIndex(name: string): number {
  let index = 0;
  for (const letter of name.toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
}

/** 0-based row and column → "A1". */
export function cellName(row: number, column: number): string {
  return columnName(column) + (row + 1);
}

/** "I26" or "$I$26" → 0-based, undefined for anything else. */
export function parseCell(name: string): { row: number; column: number } | undefined {
  const match = /^\$?([A-Za-z]{1,3})\$?(\d{1,7})$/.exec(name);
  if (!match) return undefined;
  const column = columnIndex(match[1] ?? "");
  const row = Number(match[2]) - 1;
  return row >= 0 && row < MAX_ROWS && column < MAX_COLUMNS ? { row, column } : undefined;
}

/** "A1", "A1:B2"; single cells without colon. */
export function areaName(area: Area): string {
  const first = cellName(area.top, area.left);
  const last = cellName(area.bottom, area.right);
  return first === last ? first : `${first}:${last}`;
}

/** "$A$1:$B$2", always with both corners. */
export function absoluteAreaName(area: Area): string {
  const corner = (row: number, column: number): string => `$${columnName(column)}$${row + 1}`;
  return `${corner(area.top, area.left)}:${corner(area.bottom, area.right)}`;
}

/** "A1", "A1:B2", "A:C" or "3:4", with or without "$"; undefined for anything else. */
export function parseArea(text: string): Area | undefined {
  const [from = "", to = from] = text.split(":");
  const first = parseCell(from);
  const last = parseCell(to);
  if (first && last) {
    return {
      top: Math.min(first.row, last.row),
      left: Math.min(first.column, last.column),
      bottom: Math.max(first.row, last.row),
      right: Math.max(first.column, last.column),
    };
  }
  const columns = /^\$?([A-Za-z]{1,3}):\$?([A-Za-z]{1,3})$/.exec(text);
  if (columns) {
    return {
      top: 0,
      left: columnIndex(columns[1] ?? ""),
      bottom: MAX_ROWS - 1,
      right: columnIndex(columns[2] ?? ""),
    };
  }
  const rows = /^\$?(\d{1,7}):\$?(\d{1,7})$/.exec(text);
  if (rows) return { top: Number(rows[1]) - 1, left: 0, bottom: Number(rows[2]) - 1, right: MAX_COLUMNS - 1 };
  return undefined;
}

/** Areas separated by blanks, as in `sqref`. What is no area is left out. */
export function parseAreas(text: string): Area[] {
  return text
    .split(/\s+/)
    .map(parseArea)
    .filter((area) => area !== undefined);
}

/** A sheet name as a formula needs it: quoted unless it is a plain word. */
export function quoteSheetName(name: string): string {
  return `'${name.replaceAll("'", "''")}'`;
}
