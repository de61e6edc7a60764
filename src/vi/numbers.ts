import { WrongValueError } from "./wrong-value-error";

/**
 * A number as Vietnamese writes it: decimal comma, dot between thousands, at most two decimals and no
 * trailing zeros: 1234.5 -> “1.234,5”. Throws WrongValueError for NaN and infinities.
 */
export function formatNumber(value: number): string {
  const { whole, decimals } = decimalDigits(value);
  const digits = whole.replace(/\B(?=(\d{3})+$)/g, ".") + (decimals === "" ? "" : `,${decimals}`);
  return value < 0 && digits !== "0" ? `-${digits}` : digits;
}

/** A difference with its sign, as in “Chênh lệch” columns: 2.5 -> “+2,5”, -5 -> “-5”, 0 -> “0”. */
export function formatSigned(value: number): string {
  const text = formatNumber(value);
  return value > 0 && text !== "0" ? `+${text}` : text;
}

/**
 * A count on paper, with a zero before 1 to 9 so that no digit can be written in front of it later: 4 -> “04”,
 * 0 -> “0”. A clerical habit, no rule of law. Throws WrongValueError for negative numbers.
 */
export function formatCount(count: number): string {
  if (count < 0) throw new WrongValueError("count", count);
  const text = formatNumber(count);
  return /^[1-9]$/.test(text) ? `0${text}` : text;
}

/**
 * Digits of the absolute value, rounded to two decimals, trailing zeros dropped. One rounding for figures and
 * for words, so that a document never shows 92,5 beside other words.
 */
export function decimalDigits(value: number): { whole: string; decimals: string } {
  if (!Number.isFinite(value) || Math.abs(value) >= 1e15) throw new WrongValueError("number", value);
  const [whole = "0", decimals = ""] = Math.abs(value).toFixed(2).split(".");
  return { whole, decimals: decimals.replace(/0+$/, "") };
}
