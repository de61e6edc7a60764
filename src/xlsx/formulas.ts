import { columnIndex, columnName, MAX_COLUMNS, MAX_ROWS } from "./address";

/** Functions younger than the file format carry a prefix in the file and none on the screen. */
const FUTURE = new Set(
  (
    "ACOT AGGREGATE BASE BITAND BITOR BITXOR CEILING.MATH CONCAT DAYS FLOOR.MATH FORMULATEXT IFNA IFS ISFORMULA ISOWEEKNUM " +
    "LET LAMBDA MAXIFS MINIFS NUMBERVALUE RANDARRAY SEQUENCE SHEET SHEETS SWITCH TEXTJOIN UNICHAR UNICODE UNIQUE XLOOKUP XMATCH XOR " +
    "STDEV.S STDEV.P VAR.S VAR.P RANK.EQ RANK.AVG PERCENTILE.INC QUARTILE.INC MODE.SNGL"
  ).split(" "),
);
const FUTURE_IN_SHEET = new Set(["FILTER", "SORT", "SORTBY"]);

/** Text between quotes ("…" and '…'), then what a caller looks for. */
const QUOTED = /"(?:[^"]|"")*"|'(?:[^']|'')*'/.source;

/** A formula as shown → as the file has it. */
export function toFileFormula(formula: string): string {
  return formula.replace(
    new RegExp(`${QUOTED}|(?<![A-Za-z0-9_.])([A-Za-z][A-Za-z0-9.]*)(?=\\()`, "g"),
    (whole, name?: string) => {
      const upper = name?.toUpperCase() ?? "";
      if (FUTURE.has(upper)) return `_xlfn.${upper}`;
      return FUTURE_IN_SHEET.has(upper) ? `_xlfn._xlws.${upper}` : whole;
    },
  );
}

/** A formula of the file → as shown, without "=" and prefixes. */
export function fromFileFormula(formula: string): string {
  return formula
    .replace(/^=/, "")
    .replace(new RegExp(`${QUOTED}|_xlfn\\.(?:_xlws\\.)?|_xlpm\\.`, "g"), (whole) =>
      whole.startsWith("_xl") ? "" : whole,
    );
}

const REFERENCE = new RegExp(
  `${QUOTED}|(?<![A-Za-z0-9_.$])(\\$?)([A-Za-z]{1,3})(\\$?)(\\d{1,7})(?![A-Za-z0-9_(.])` +
    `|(?<![A-Za-z0-9_.$:])(\\$?)([A-Za-z]{1,3}):(\\$?)([A-Za-z]{1,3})(?![A-Za-z0-9_(.$])` +
    `|(?<![A-Za-z0-9_.$:])(\\$?)(\\d{1,7}):(\\$?)(\\d{1,7})(?![A-Za-z0-9_(.$])`,
  "g",
);

/** The formula as it reads after copying it down and right; references with "$" stay. Used for shared formulas. */
export function shiftFormula(formula: string, down: number, right: number): string {
  const column = (dollar: string, name: string): string => {
    const moved = dollar ? columnIndex(name) : columnIndex(name) + right;
    return dollar + columnName(((moved % MAX_COLUMNS) + MAX_COLUMNS) % MAX_COLUMNS);
  };
  const row = (dollar: string, name: string): string => {
    const moved = dollar ? Number(name) - 1 : Number(name) - 1 + down;
    return dollar + ((((moved % MAX_ROWS) + MAX_ROWS) % MAX_ROWS) + 1);
  };
  return formula.replace(REFERENCE, (whole, ...groups: (string | undefined)[]) => {
    const [d1, c1, d2, r1, d3, c2, d4, c3, d5, r2, d6, r3] = groups;
    if (c1 && r1) return column(d1 ?? "", c1) + row(d2 ?? "", r1);
    if (c2 && c3) return `${column(d3 ?? "", c2)}:${column(d4 ?? "", c3)}`;
    if (r2 && r3) return `${row(d5 ?? "", r2)}:${row(d6 ?? "", r3)}`;
    return whole;
  });
}
