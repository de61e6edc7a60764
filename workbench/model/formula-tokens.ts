import { columnIndex, columnName, quoteSheetName } from "./address";
import { MAX_COLUMNS, MAX_ROWS } from "./area";

/** One corner of a reference; a whole column has no row, a whole row no column. 0-based. */
export interface Corner {
  readonly row: number | undefined;
  readonly column: number | undefined;
  readonly rowFixed: boolean;
  readonly columnFixed: boolean;
}

export interface ReferenceToken {
  readonly kind: "reference";
  /** The sheet as written, unquoted; undefined: the formula's own sheet. */
  readonly sheet: string | undefined;
  readonly start: Corner;
  readonly end: Corner | undefined;
}

export interface NameToken {
  readonly kind: "name";
  readonly sheet: string | undefined;
  readonly name: string;
}

export interface FunctionToken {
  readonly kind: "function";
  readonly name: string;
}

export interface OtherToken {
  readonly kind: "other" | "text";
  readonly text: string;
}

export type Token = ReferenceToken | NameToken | FunctionToken | OtherToken;

const CELL = String.raw`\$?[A-Za-z]{1,3}\$?[0-9]{1,7}`;
const SCAN = new RegExp(
  [
    String.raw`(?<text>"(?:[^"]|"")*")`,
    String.raw`(?<error>(?:(?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!)?#(?:REF!|N/A|DIV/0!|VALUE!|NAME\?|NUM!|NULL!))`,
    String.raw`(?:(?:'(?<quoted>(?:[^']|'')+)'|(?<plain>[\p{L}_\\][\p{L}\p{N}_.\\]*))!)?(?:` +
      `(?<ref>${CELL}(?::${CELL})?|` +
      String.raw`\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}|\$?[0-9]{1,7}:\$?[0-9]{1,7})(?![\p{L}\p{N}_.(!])` +
      String.raw`|(?<name>[\p{L}_\\][\p{L}\p{N}_.\\?]*)(?<call>\s*\()?)`,
    String.raw`(?<number>[0-9]+\.?[0-9]*(?:[eE][+-]?[0-9]+)?|\.[0-9]+)`,
    String.raw`(?<space>\s+)`,
    String.raw`(?<single>[\s\S])`,
  ].join("|"),
  "gu",
);

/** Formulas are cut again at each check, shift and calculation; the last ones are remembered. */
const cut = new Map<string, readonly Token[]>();
const CUT_LIMIT = 30_000;

/** Cuts a formula (with or without its "=") into references, names, calls and the rest. */
export function tokenize(formula: string): readonly Token[] {
  const known = cut.get(formula);
  if (known) return known;
  const tokens = scan(formula);
  if (cut.size >= CUT_LIMIT) cut.clear();
  cut.set(formula, tokens);
  return tokens;
}

function scan(formula: string): Token[] {
  return [...formula.matchAll(SCAN)].flatMap((match): Token[] => {
    const parts = match.groups ?? {};
    const text = match[0];
    if (parts["text"] !== undefined) return [{ kind: "text", text }];
    const sheet = parts["quoted"]?.replaceAll("''", "'") ?? parts["plain"];
    if (parts["ref"] !== undefined) return [referenceToken(sheet, parts["ref"]) ?? { kind: "other", text }];
    const name = parts["name"];
    if (name === undefined) return [{ kind: "other", text }];
    if (parts["call"] !== undefined)
      return [
        sheet === undefined ? { kind: "function", name } : { kind: "name", sheet, name },
        { kind: "other", text: parts["call"] },
      ];
    return /^(TRUE|FALSE)$/i.test(name) && sheet === undefined
      ? [{ kind: "other", text }]
      : [{ kind: "name", sheet, name }];
  });
}

function referenceToken(sheet: string | undefined, text: string): ReferenceToken | undefined {
  const [first = "", second] = text.split(":");
  const start = parseCorner(first);
  const end = second === undefined ? undefined : parseCorner(second);
  return start && (second === undefined || end) ? { kind: "reference", sheet, start, end } : undefined;
}

function parseCorner(text: string): Corner | undefined {
  const match = /^(\$?)([A-Za-z]*)(\$?)([0-9]*)$/.exec(text);
  if (!match) return undefined;
  const [, first, letters = "", second, digits = ""] = match;
  const column = letters === "" ? undefined : columnIndex(letters);
  const row = digits === "" ? undefined : Number(digits) - 1;
  if ((column ?? 0) >= MAX_COLUMNS || (row ?? 0) >= MAX_ROWS || (row ?? 0) < 0) return undefined;
  const rowFixed = letters === "" ? first === "$" : second === "$";
  return { row, column, rowFixed, columnFixed: letters !== "" && first === "$" };
}

/** Writes one token back; a reference to a deleted place is `#REF!`. */
export function tokenText(token: Token): string {
  switch (token.kind) {
    case "reference": {
      const end = token.end ? `:${cornerText(token.end)}` : "";
      return `${sheetPrefix(token.sheet)}${cornerText(token.start)}${end}`;
    }
    case "name":
      return `${sheetPrefix(token.sheet)}${token.name}`;
    case "function":
      return token.name;
    default:
      return token.text;
  }
}

const sheetPrefix = (sheet: string | undefined): string =>
  sheet === undefined ? "" : `${quoteSheetName(sheet)}!`;

function cornerText(corner: Corner): string {
  const column =
    corner.column === undefined ? "" : (corner.columnFixed ? "$" : "") + columnName(corner.column);
  const row = corner.row === undefined ? "" : (corner.rowFixed ? "$" : "") + String(corner.row + 1);
  return column + row;
}

export const DEAD_REFERENCE: OtherToken = { kind: "other", text: "#REF!" };

/** Rebuilds a formula, each token replaced by what `change` answers. */
export function rewriteTokens(formula: string, change: (token: Token) => Token): string {
  return tokenize(formula)
    .map((token) => tokenText(change(token)))
    .join("");
}

/** The formula with every reference and text made alike: formulas of one shape are right or wrong together. */
export function formulaShape(formula: string): string {
  return tokenize(formula)
    .map((token) => {
      if (token.kind === "reference") return token.end ? "A1:A2" : "A1";
      return token.kind === "text" ? '""' : tokenText(token);
    })
    .join("");
}

/** Brackets and quotes closed: Excel refuses the formula otherwise. */
export function isBalanced(formula: string): boolean {
  let depth = 0;
  for (const token of tokenize(formula)) {
    if (token.kind !== "other") continue;
    if (token.text === '"') return false;
    for (const sign of token.text) {
      if (sign === "(") depth += 1;
      if (sign === ")") depth -= 1;
      if (depth < 0) return false;
    }
  }
  return depth === 0;
}
