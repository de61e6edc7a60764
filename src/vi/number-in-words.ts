import { decimalDigits } from "./numbers";
import { WrongValueError } from "./wrong-value-error";

/** Readings on which regions and offices differ; the first of each pair is the default. */
export interface WordsOptions {
  /** 4 after “mươi”: hai mươi bốn or hai mươi tư. */
  fourAfterTens?: "bốn" | "tư";
  /** No tens inside a hundred: một trăm linh năm or một trăm lẻ năm. */
  emptyTens?: "linh" | "lẻ";
  thousand?: "nghìn" | "ngàn";
}

const DIGITS = ["không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"] as const;
const LARGEST = 999_999_999;

/**
 * A number in words, lower case: 92.5 -> “chín mươi hai phẩy năm”.
 *
 * `value` from 0 to 999 999 999, rounded to two decimals as `formatNumber` does. Two decimals read as one
 * number (phẩy hai mươi lăm), a leading zero is read (phẩy không năm).
 * Errors: anything outside the range throws WrongValueError.
 */
export function numberInWords(value: number, options: WordsOptions = {}): string {
  if (!(value >= 0 && value <= LARGEST)) throw new WrongValueError("number-for-words", value);
  const { whole, decimals } = decimalDigits(value);
  const words = wholeInWords(Number(whole), options);
  return decimals === "" ? words : `${words} phẩy ${decimalsInWords(decimals, options)}`;
}

function wholeInWords(whole: number, options: WordsOptions): string {
  if (whole === 0) return DIGITS[0];
  const groups: readonly [number, string][] = [
    [Math.floor(whole / 1_000_000), "triệu"],
    [Math.floor(whole / 1000) % 1000, options.thousand ?? "nghìn"],
    [whole % 1000, ""],
  ];
  const words: string[] = [];
  for (const [group, unit] of groups) {
    if (group === 0) continue;
    // Behind a higher group the hundreds are always said: 1005 is một nghìn không trăm linh năm.
    words.push(...groupInWords(group, words.length > 0, options));
    if (unit !== "") words.push(unit);
  }
  return words.join(" ");
}

function groupInWords(group: number, saysHundreds: boolean, options: WordsOptions): string[] {
  const hundreds = Math.floor(group / 100);
  const rest = group % 100;
  if (hundreds === 0 && !saysHundreds) return tensInWords(rest, options);
  const words = [digit(hundreds), "trăm"];
  if (rest === 0) return words;
  return rest < 10
    ? [...words, options.emptyTens ?? "linh", digit(rest)]
    : [...words, ...tensInWords(rest, options)];
}

function tensInWords(number: number, options: WordsOptions): string[] {
  const tens = Math.floor(number / 10);
  const unit = number % 10;
  if (tens === 0) return [digit(unit)];
  const words = tens === 1 ? ["mười"] : [digit(tens), "mươi"];
  if (unit === 0) return words;
  if (unit === 5) return [...words, "lăm"];
  if (unit === 1 && tens > 1) return [...words, "mốt"];
  if (unit === 4 && tens > 1) return [...words, options.fourAfterTens ?? "bốn"];
  return [...words, digit(unit)];
}

function decimalsInWords(decimals: string, options: WordsOptions): string {
  return decimals.startsWith("0")
    ? [...decimals].map((d) => digit(Number(d))).join(" ")
    : tensInWords(Number(decimals), options).join(" ");
}

const digit = (n: number): string => DIGITS[n] ?? "";
