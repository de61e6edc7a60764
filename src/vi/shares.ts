import { formatCount, formatNumber } from "./numbers";
import { WrongValueError } from "./wrong-value-error";

/**
 * A share as a percentage with one decimal, rounded DOWN: 23 of 33 is “69,6%”, never 70%, because limits such as
 * “từ 70% trở lên” are not reached by rounding. A total of 0 gives an empty text.
 *
 * Errors: negative or broken numbers throw WrongValueError.
 */
export function formatPercent(part: number, total: number): string {
  const thousandths = floorOfThousandths(part, total);
  return thousandths === undefined ? "" : `${formatNumber(thousandths / 10)}%`;
}

/**
 * This year against last year, in words: (3, 2) -> “giảm 01 (33,3%)”. From 0 there is no percentage.
 * Errors: negative or broken numbers throw WrongValueError.
 */
export function describeChange(before: number, now: number): string {
  // Compared as printed, two decimals: 0.3 and 0.1 + 0.2 are the same figure on paper.
  const difference = hundredths(now) - hundredths(before);
  if (difference === 0) return "không tăng, không giảm";
  const amount = Math.abs(difference) / 100;
  const percent = formatPercent(amount, before);
  return `${difference > 0 ? "tăng" : "giảm"} ${formatCount(amount)}${percent === "" ? "" : ` (${percent})`}`;
}

// Integers throughout: 0.29 * 100 is 28.999… in floating point and would lose a whole step when rounded down.
function floorOfThousandths(part: number, total: number): number | undefined {
  const whole = hundredths(total);
  const scaled = hundredths(part) * 1000;
  return whole === 0 ? undefined : (scaled - (scaled % whole)) / whole;
}

function hundredths(value: number): number {
  if (!(value >= 0 && value < 1e9)) throw new WrongValueError("count", value);
  return Math.round(value * 100);
}
