import {
  fromCorners,
  isEntireColumns,
  isEntireRows,
  lastColumn,
  lastRow,
  MAX_COLUMNS,
  MAX_ROWS,
  type Area,
} from "./area";

export function columnName(column: number): string {
  let name = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26))
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  return name;
}

export function columnIndex(name: string): number {
  return [...name.toUpperCase()].reduce((index, letter) => index * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/** `A1`, `A1:B2`, `A:C` or `2:3`, without sheet name. */
export function areaToA1(area: Area, absolute = false): string {
  const mark = absolute ? "$" : "";
  const right = mark + columnName(lastColumn(area));
  const left = mark + columnName(area.column);
  if (isEntireColumns(area) && !isEntireRows(area)) return `${left}:${right}`;
  if (isEntireRows(area)) return `${mark}${area.row + 1}:${mark}${lastRow(area) + 1}`;
  const start = `${left}${mark}${area.row + 1}`;
  return area.rows === 1 && area.columns === 1 ? start : `${start}:${right}${mark}${lastRow(area) + 1}`;
}

/** Excel quotes every sheet name that could be misread inside a formula. */
export function quoteSheetName(name: string): string {
  const plain =
    /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !/^([A-Z]{1,3}\d+|R\d*C?\d*|C\d*|TRUE|FALSE)$/i.test(name);
  return plain ? name : `'${name.replaceAll("'", "''")}'`;
}

export interface ParsedAddress {
  readonly sheetName: string | undefined;
  readonly area: Area;
}

/** Reads an A1 address with or without sheet name and dollar signs; undefined if it is none. */
export function parseAddress(text: string): ParsedAddress | undefined {
  const match = /^(?:(?:'((?:[^']|'')+)'|([^'!]+))!)?([^!]+)$/.exec(text.trim());
  if (!match) return undefined;
  const area = parseArea(match[3] ?? "");
  const sheetName = match[1]?.replaceAll("''", "'") ?? match[2];
  return area && { sheetName, area };
}

function parseArea(text: string): Area | undefined {
  const plain = text.replaceAll("$", "").trim();
  const cells = /^([A-Z]{1,3})(\d{1,7})(?::([A-Z]{1,3})(\d{1,7}))?$/i.exec(plain);
  if (cells) {
    const [, left = "", top = "", right = left, bottom = top] = cells;
    return ordered(Number(top) - 1, columnIndex(left), Number(bottom) - 1, columnIndex(right));
  }
  const columns = /^([A-Z]{1,3}):([A-Z]{1,3})$/i.exec(plain);
  if (columns) return ordered(0, columnIndex(columns[1] ?? ""), MAX_ROWS - 1, columnIndex(columns[2] ?? ""));
  const rows = /^(\d{1,7}):(\d{1,7})$/.exec(plain);
  if (rows) return ordered(Number(rows[1]) - 1, 0, Number(rows[2]) - 1, MAX_COLUMNS - 1);
  return undefined;
}

function ordered(rowA: number, columnA: number, rowB: number, columnB: number): Area | undefined {
  const top = Math.min(rowA, rowB);
  const left = Math.min(columnA, columnB);
  const bottom = Math.max(rowA, rowB);
  const right = Math.max(columnA, columnB);
  return top < 0 || bottom >= MAX_ROWS || right >= MAX_COLUMNS
    ? undefined
    : fromCorners(top, left, bottom, right);
}
