import { WrongValueError } from "./wrong-value-error";

const ROMAN: readonly [number, string][] = [
  [50, "L"],
  [40, "XL"],
  [10, "X"],
  [9, "IX"],
  [5, "V"],
  [4, "IV"],
  [1, "I"],
];

/** 1 to 50 in Roman numerals, for parts and criteria. Throws WrongValueError outside. */
export function romanNumeral(number: number): string {
  if (!Number.isInteger(number) || number < 1 || number > 50) throw new WrongValueError("roman", number);
  let rest = number;
  let text = "";
  for (const [value, letters] of ROMAN) {
    for (; rest >= value; rest -= value) text += letters;
  }
  return text;
}

const POINT_LETTERS = [..."abcdđeghiklmnopqrstuvxy"];

/**
 * The letter of a “điểm”, from 1: a b c d đ e g h …; after y the round starts again as a1, b1, …
 * Throws WrongValueError unless `number` is a whole number from 1.
 *
 * Source: Circular 124/2021/TT-BCA, Articles 4 and 6: đ is a letter of its own, no f, j, w, z and no ă â ê ô ơ ư.
 */
export function enumerationLetter(number: number): string {
  if (!Number.isInteger(number) || number < 1) throw new WrongValueError("enumeration", number);
  const letter = POINT_LETTERS[(number - 1) % POINT_LETTERS.length] ?? "";
  const round = Math.floor((number - 1) / POINT_LETTERS.length);
  return round === 0 ? letter : `${letter}${round}`;
}
