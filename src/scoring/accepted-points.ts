import type { Item } from "../criteria";
import { formatNumber } from "../vi";
import { DUST, isSameNumber } from "./dust";

/** Whether an item takes scores between 0 and its maximum. The guidance's own rule is all or nothing (section 4). */
export function isStepped({ allowed }: Pick<Item, "allowed">): boolean {
  return allowed !== undefined && allowed !== "max-or-zero";
}

/**
 * The points that a typed number means for an item, free of binary dust; `undefined` when the item does not take it.
 * Points carry at most two decimals.
 */
export function acceptedPoints(item: Item, score: number): number | undefined {
  const { allowed = "max-or-zero", points } = item;
  if (allowed === "range") {
    if (isSameNumber(score, points)) return points;
    if (isSameNumber(score, 0)) return 0;
    const rounded = Math.round(score * 100) / 100;
    return score > 0 && score < points && Math.abs(score - rounded) < DUST ? rounded : undefined;
  }
  return (allowed === "max-or-zero" ? [0, points] : allowed).find((value) => isSameNumber(score, value));
}

/** What a score cell takes, as it stands behind “chỉ nhận”: “0 hoặc 5”, “từ 0 đến 5”, “0; 2,5 hoặc 5”. */
export function acceptedInWords(
  { allowed = "max-or-zero", points }: Pick<Item, "allowed" | "points">,
  words: { readonly or: string; readonly from: string; readonly to: string } = VIETNAMESE,
): string {
  if (allowed === "range") return `${words.from} 0 ${words.to} ${formatNumber(points)}`;
  const values = (allowed === "max-or-zero" ? [0, points] : allowed).map(formatNumber);
  const last = values.pop() ?? "";
  // Numbers with a decimal comma are listed with semicolons.
  return values.length === 0 ? last : `${values.join("; ")} ${words.or} ${last}`;
}

const VIETNAMESE = { or: "hoặc", from: "từ", to: "đến" };
