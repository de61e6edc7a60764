import { areaToA1, quoteSheetName } from "./address";
import { MAX_COLUMNS, MAX_ROWS, type Area } from "./area";
import {
  DEAD_REFERENCE,
  rewriteTokens,
  tokenize,
  tokenText,
  type Corner,
  type ReferenceToken,
  type Token,
} from "./formula-tokens";
import { moveArea, type Shift } from "./shift";

const sameName = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

/** The formula as it reads after copying it by so many rows and columns (relative references move). */
export function offsetFormula(formula: string, rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return formula;
  return rewriteTokens(formula, (token) => {
    if (token.kind !== "reference") return token;
    const start = offsetCorner(token.start, rows, columns);
    const end = token.end && offsetCorner(token.end, rows, columns);
    return start && (!token.end || end) ? { ...token, start, end } : DEAD_REFERENCE;
  });
}

function offsetCorner(corner: Corner, rows: number, columns: number): Corner | undefined {
  const row = corner.row === undefined || corner.rowFixed ? corner.row : corner.row + rows;
  const column = corner.column === undefined || corner.columnFixed ? corner.column : corner.column + columns;
  const inside =
    (row ?? 0) >= 0 && (row ?? 0) < MAX_ROWS && (column ?? 0) >= 0 && (column ?? 0) < MAX_COLUMNS;
  return inside ? { ...corner, row, column } : undefined;
}

/** Follows inserted or deleted cells of `sheetName`; `home` is the sheet the formula stands on. */
export function shiftFormula(formula: string, home: string, sheetName: string, shift: Shift): string {
  return rewriteTokens(formula, (token) => {
    if (token.kind !== "reference" || !sameName(token.sheet ?? home, sheetName)) return token;
    const moved = moveArea(referenceArea(token), shift);
    return moved ? withArea(token, moved) : DEAD_REFERENCE;
  });
}

/** The cells a reference covers. */
export function referenceArea(token: ReferenceToken): Area {
  const end = token.end ?? token.start;
  const rows = [token.start.row ?? 0, end.row ?? MAX_ROWS - 1] as const;
  const columns = [token.start.column ?? 0, end.column ?? MAX_COLUMNS - 1] as const;
  const row = Math.min(...rows);
  const column = Math.min(...columns);
  return { row, column, rows: Math.max(...rows) - row + 1, columns: Math.max(...columns) - column + 1 };
}

function withArea(token: ReferenceToken, area: Area): ReferenceToken {
  const place = (corner: Corner, row: number, column: number): Corner => ({
    ...corner,
    row: corner.row === undefined ? undefined : row,
    column: corner.column === undefined ? undefined : column,
  });
  const start = place(token.start, area.row, area.column);
  const end = token.end && place(token.end, area.row + area.rows - 1, area.column + area.columns - 1);
  return { ...token, start, end };
}

export function renameSheetInFormula(formula: string, from: string, to: string): string {
  return rewriteTokens(formula, (token) =>
    (token.kind === "reference" || token.kind === "name") &&
    token.sheet !== undefined &&
    sameName(token.sheet, from)
      ? { ...token, sheet: to }
      : token,
  );
}

/** References to a deleted sheet become #REF!. */
export function dropSheetFromFormula(formula: string, sheetName: string): string {
  return rewriteTokens(formula, (token) =>
    (token.kind === "reference" || token.kind === "name") &&
    token.sheet !== undefined &&
    sameName(token.sheet, sheetName)
      ? DEAD_REFERENCE
      : token,
  );
}

export type NameLookup = (name: string, sheet: string | undefined) => string | undefined;

/**
 * Replaces defined names by what they stand for, so that the engine needs to know no names. `lookup` answers the
 * name's formula without "=", or undefined for a word that is no name.
 */
export function inlineNames(formula: string, lookup: NameLookup, depth = 0): string {
  if (depth > 20) return formula;
  return rewriteTokens(formula, (token) => {
    if (token.kind !== "name") return token;
    const meaning = lookup(token.name, token.sheet);
    if (meaning === undefined) return token;
    const inlined = inlineNames(meaning, lookup, depth + 1);
    return { kind: "other", text: isSingleReference(inlined) ? inlined : `(${inlined})` };
  });
}

const isSingleReference = (formula: string): boolean => {
  const [only, ...rest] = tokenize(formula);
  return only?.kind === "reference" && rest.length === 0;
};

/**
 * Makes a formula independent of where it stands: own-sheet references get the sheet name, ROW() and COLUMN()
 * the cell. Needed to evaluate it on the scratch sheet.
 */
export function anchorFormula(formula: string, sheetName: string, row: number, column: number): string {
  const tokens = tokenize(formula);
  const here = `${quoteSheetName(sheetName)}!${areaToA1({ row, column, rows: 1, columns: 1 })}`;
  return tokens
    .map((token, index): Token => {
      if (token.kind === "reference" && token.sheet === undefined) return { ...token, sheet: sheetName };
      const call = tokens[index - 2];
      const closes = token.kind === "other" && token.text === ")";
      if (closes && call?.kind === "function" && /^(ROW|COLUMN)$/i.test(call.name))
        return { kind: "other", text: `${here})` };
      return token;
    })
    .map(tokenText)
    .join("");
}
