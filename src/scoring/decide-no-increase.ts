import type { CellInput } from "./entry";
import { faulty, countOf, MET, NEUTRAL, UNANSWERED, UNMET, type Decision } from "./fault";

/**
 * Decides “kiềm chế, kéo giảm … so với năm trước”: an increase contradicts a full score, a fall supports it, equal
 * figures do neither (the text says both “contain” and “reduce”).
 * Source: Circular 124/2021/TT-BCA, Article 4, clause 4, point a.
 */
export function decideNoIncrease(figureA: CellInput, figureB: CellInput): Decision {
  const [previous, current] = [countOf(figureA), countOf(figureB)];
  if (figureA !== undefined && previous === undefined)
    return faulty({ code: "figure.not-a-count", side: "A", value: figureA });
  if (figureB !== undefined && current === undefined)
    return faulty({ code: "figure.not-a-count", side: "B", value: figureB });
  if (previous === undefined || current === undefined) return UNANSWERED;
  if (current === previous) return NEUTRAL;
  return current < previous ? MET : UNMET;
}
