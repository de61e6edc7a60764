import { isSameNumber } from "./dust";
import type { CellInput } from "./entry";

/** Figures that a clerk must correct, with the numbers to say so. The caller adds item code and cell. */
export type Fault =
  | { readonly code: "figure.not-a-count"; readonly side: "A" | "B"; readonly value: CellInput }
  | { readonly code: "figure.unknown-rating"; readonly value: CellInput }
  | { readonly code: "ratio.total-is-zero" }
  | { readonly code: "ratio.done-over-total"; readonly done: number; readonly total: number };

/**
 * What the figures of an item say about its score. `unanswered`: a figure is missing. `neutral`: the figures
 * neither support nor contradict a score.
 */
export type Decision =
  | { readonly kind: "met" }
  | { readonly kind: "unmet" }
  | { readonly kind: "neutral" }
  | { readonly kind: "unanswered" }
  | { readonly kind: "faulty"; readonly fault: Fault };

export const MET: Decision = { kind: "met" };
export const UNMET: Decision = { kind: "unmet" };
export const NEUTRAL: Decision = { kind: "neutral" };
export const UNANSWERED: Decision = { kind: "unanswered" };

export function faulty(fault: Fault): Decision {
  return { kind: "faulty", fault };
}

/** A figure that counts cases, whole and not negative; `undefined` for anything else. */
export function countOf(value: CellInput): number | undefined {
  if (typeof value !== "number") return undefined;
  const whole = Math.round(value);
  return isSameNumber(value, whole) && whole >= 0 ? Math.abs(whole) : undefined;
}
