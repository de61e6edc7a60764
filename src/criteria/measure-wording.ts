import { formatNumber } from "../vi";
import type { Measure } from "./types";

/** What figures a measure asks for and its limit, by the labels of its cells. */
export function describeMeasure(measure: Measure): string {
  switch (measure.kind) {
    case "ratio":
      return `${measure.numerator}, ${measure.denominator}; từ ${measure.atLeastPercent}%`;
    case "noIncrease":
      return `${measure.previous}, ${measure.current}; không tăng`;
    case "count":
      return "atMost" in measure
        ? `${measure.label}; nhiều nhất ${formatNumber(measure.atMost)}`
        : `${measure.label}; ít nhất ${formatNumber(measure.atLeast)}`;
    case "rating":
      return `${measure.label}; từ “${measure.atLeast}”`;
  }
}
