import type { CellInput } from "./entry";
import { faulty, isCount, MET, NEUTRAL, UNANSWERED, UNMET, type Decision } from "./fault";

/**
 * Decides “kiềm chế, kéo giảm … so với năm trước”: an increase contradicts a full score, a fall supports it, equal
 * figures do neither (the text says both “contain” and “reduce”).
 * Source: Circular 124/2021/TT-BCA, Article 4, clause 4, point a.
 */
export function decideNoIncrease(previous: CellInput, current: CellInput): Decision {
  if (previous !== undefined && !isCount(previous))
    return faulty({ code: "figure.not-a-count", side: "A", value: previous });
  if (current !== undefined && !isCount(current))
    return faulty({ code: "figure.not-a-count", side: "B", value: current });
  if (previous === undefined || current === undefined) return UNANSWERED;
  if (current === previous) return NEUTRAL;
  return current < previous ? MET : UNMET;
}
