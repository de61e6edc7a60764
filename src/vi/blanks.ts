import { balanceLines } from "./line-breaks";
import { toNfc } from "./text";

const NO_BREAK_SPACE = "\u00A0";

/** Room for a pen to write a day or a month. No-break spaces: Word must not wrap or trim it. */
export const DATE_BLANK = NO_BREAK_SPACE.repeat(6);

/** Room for a pen (or the registry's stamp) to write a document number. */
export const NUMBER_BLANK = NO_BREAK_SPACE.repeat(8);

/** A dotted line to fill in by hand. */
export const DOTTED_LINE = "…".repeat(7);

const LONGEST_HEADER_LINE = 34;

/**
 * The rule under an upper-case header line, as underscores in the same size. `column` is the number of letters
 * its column holds, for a name that `balanceLines` broke: the rule then goes by the longest of its lines.
 *
 * Source: Decree 30/2020/NĐ-CP, Annex I wants a rule of 1/3 to 1/2 of the line; one underscore for two bold
 * capitals gives 0,38 to 0,48 of it in Times New Roman.
 */
export function headerRule(line: string, column?: number): string {
  const lines = column === undefined ? [toNfc(line)] : balanceLines(line, column).split("\n");
  const letters = Math.min(LONGEST_HEADER_LINE, Math.max(...lines.map((l) => [...l].length)));
  return "_".repeat(Math.max(4, Math.round(0.5 * letters)));
}
