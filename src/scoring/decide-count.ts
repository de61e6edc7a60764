import type { CountMeasure } from "../criteria";
import type { CellInput } from "./entry";
import { faulty, countOf, MET, UNANSWERED, UNMET, type Decision } from "./fault";

/** Decides an item with a limit on a number of cases; the limit itself is allowed (“cần bằng 0”, “ít nhất 01 mô hình”). */
export function decideCount(measure: CountMeasure, figure: CellInput): Decision {
  if (figure === undefined) return UNANSWERED;
  const count = countOf(figure);
  if (count === undefined) return faulty({ code: "figure.not-a-count", side: "A", value: figure });
  const met = "atMost" in measure ? count <= measure.atMost : count >= measure.atLeast;
  return met ? MET : UNMET;
}
