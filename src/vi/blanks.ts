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
 * The rule under an upper-case header line, as underscores in the same size.
 *
 * Source: Decree 30/2020/NĐ-CP, Annex I wants a rule of 1/3 to 1/2 of the line; one underscore for two bold
 * capitals gives 0,38 to 0,48 of it in Times New Roman. A name longer than one line of the header cell
 * is ruled as one full line.
 */
export function headerRule(line: string): string {
  const letters = [...toNfc(line)].length;
  return "_".repeat(Math.max(4, Math.round(0.5 * Math.min(letters, LONGEST_HEADER_LINE))));
}
