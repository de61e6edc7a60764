import type { RatingMeasure } from "../criteria";
import { RATING_PENDING, type CellInput } from "./entry";
import { faulty, MET, UNANSWERED, UNMET, type Decision } from "./fault";

/** Decides an item that asks for an ordered rating; “Chưa có kết quả” leaves it open. */
export function decideRating(measure: RatingMeasure, level: CellInput): Decision {
  if (level === undefined || level === RATING_PENDING) return UNANSWERED;
  const reached = typeof level === "string" ? measure.levels.indexOf(level) : -1;
  if (reached === -1) return faulty({ code: "figure.unknown-rating", value: level });
  return reached >= measure.levels.indexOf(measure.atLeast) ? MET : UNMET;
}
