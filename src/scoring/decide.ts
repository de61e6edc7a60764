import type { Measure } from "../criteria";
import { decideCount } from "./decide-count";
import { decideNoIncrease } from "./decide-no-increase";
import { decideRating } from "./decide-rating";
import { decideRatio } from "./decide-ratio";
import type { CellInput } from "./entry";
import type { Decision } from "./fault";

/** What an item's figures say about its score; see the file of each measure. */
export function decide(measure: Measure, figureA: CellInput, figureB: CellInput): Decision {
  switch (measure.kind) {
    case "ratio":
      return decideRatio(measure, figureA, figureB);
    case "count":
      return decideCount(measure, figureA);
    case "noIncrease":
      return decideNoIncrease(figureA, figureB);
    case "rating":
      return decideRating(measure, figureA);
  }
}
