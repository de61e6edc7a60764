import type { JsonReader } from "./json-reader";
import { RATING_PENDING, type Measure } from "./types";

/** Labels stand in prompts of cells, levels in formulas; both hold 255 characters with the words around them. */
const LONGEST_LABEL = 150;

/** The measure of an item; `undefined` when its kind is unknown, which is then a problem already noted. */
export function readMeasure(reader: JsonReader): Measure | undefined {
  const kind = reader.tag("kind", ["ratio", "count", "noIncrease", "rating"]);
  switch (kind) {
    case "ratio": {
      const at = reader.object(["kind", "numerator", "denominator", "atLeastPercent"]);
      return {
        kind,
        numerator: at("numerator").text(LONGEST_LABEL),
        denominator: at("denominator").text(LONGEST_LABEL),
        atLeastPercent: at("atLeastPercent").number({ min: 1, max: 100, integer: true }),
      };
    }
    case "noIncrease": {
      const at = reader.object(["kind", "previous", "current"]);
      return {
        kind,
        previous: at("previous").text(LONGEST_LABEL),
        current: at("current").text(LONGEST_LABEL),
      };
    }
    case "count": {
      const at = reader.object(["kind", "label"], ["atMost", "atLeast"]);
      if (at("atMost").isPresent === at("atLeast").isPresent)
        reader.problem("cần đúng một trong hai: atMost hoặc atLeast");
      const label = at("label").text(LONGEST_LABEL);
      const range = { min: 0, max: 1_000_000, integer: true };
      return at("atLeast").isPresent
        ? { kind, label, atLeast: at("atLeast").number(range) }
        : { kind, label, atMost: at("atMost").isPresent ? at("atMost").number(range) : 0 };
    }
    case "rating": {
      const at = reader.object(["kind", "label", "levels", "atLeast"]);
      const levels = at("levels")
        .array()
        .map((r) => r.text(LONGEST_LABEL));
      const atLeast = at("atLeast").text();
      if (atLeast !== "" && !levels.includes(atLeast))
        at("atLeast").problem(`mức “${atLeast}” không có trong levels`);
      if (new Set(levels).size !== levels.length) at("levels").problem("có mức xếp loại ghi hai lần");
      if (levels.includes(RATING_PENDING))
        at("levels").problem(`“${RATING_PENDING}” đã dành cho mục đang chờ, không dùng làm mức xếp loại`);
      return { kind, label: at("label").text(LONGEST_LABEL), levels, atLeast };
    }
    case undefined:
      return undefined;
  }
}
