import type { RatioMeasure } from "../criteria";
import type { CellInput } from "./entry";
import { faulty, countOf, MET, UNANSWERED, UNMET, type Decision } from "./fault";

/**
 * Decides an item that asks for a share of cases, such as “từ 70% trở lên”.
 *
 * Units: figure A (done) and figure B (total) count cases; `measure.atLeastPercent` is a whole percent, and the limit itself is
 * enough. A figure the clerk can correct comes back as a fault with both numbers; nothing is thrown.
 * Source: the share stands in the item's own citation (e.g. Circular 124/2021/TT-BCA, Article 6, clause 5).
 */
export function decideRatio(measure: RatioMeasure, figureA: CellInput, figureB: CellInput): Decision {
  const [done, total] = [countOf(figureA), countOf(figureB)];
  if (figureA !== undefined && done === undefined)
    return faulty({ code: "figure.not-a-count", side: "A", value: figureA });
  if (figureB !== undefined && total === undefined)
    return faulty({ code: "figure.not-a-count", side: "B", value: figureB });
  if (total === 0) return faulty({ code: "ratio.total-is-zero" });
  // A blank is not a 0: an untouched row must not read as a failed one.
  if (done === undefined || total === undefined) return UNANSWERED;
  if (done > total) return faulty({ code: "ratio.done-over-total", done, total });
  // Cross-multiplied in integers: 16 of 23 rounds to 70% and still misses it.
  return done * 100 >= measure.atLeastPercent * total ? MET : UNMET;
}
