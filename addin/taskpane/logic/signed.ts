import { formatNumber } from "../../../src/vi";

/** A difference in points: “−5” with a true minus sign, “+5”, “0”. */
export function signed(points: number): string {
  if (points === 0) return "0";
  return `${points < 0 ? "−" : "+"}${formatNumber(Math.abs(points))}`;
}
