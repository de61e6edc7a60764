import type { SubjectType } from "../criteria";
import type { Condition, Requirement } from "./catalogue-field";

/** What conditions are decided from; texts of settings come resolved. */
export interface Circumstances {
  readonly type: SubjectType;
  readonly isEarly: boolean;
  readonly hasParty: boolean;
  readonly hasModel: boolean;
  readonly passes: boolean;
  readonly level: "commune" | "district" | "province";
}

export const isUnit = (type: SubjectType): boolean =>
  type === "agency" || type === "enterprise" || type === "school";

/** Whether a condition of the catalogue holds. */
export function holds(condition: Condition, c: Circumstances): boolean {
  switch (condition) {
    case "residential-area":
    case "commune":
    case "school":
      return c.type === condition;
    case "not-residential-area":
      return c.type !== "residential-area";
    case "unit":
    case "level-open":
      return isUnit(c.type);
    case "has-party":
      return c.hasParty;
    case "has-model":
      return c.type !== "residential-area" && c.hasModel;
    case "early":
      return c.isEarly;
    case "not-passed":
      return !c.passes;
    case "district-decides":
      return c.level === "district";
    case "province-decides":
      return c.level === "province";
  }
}

export const isRequired = (required: Requirement, c: Circumstances): boolean =>
  required === "always" || (required !== "optional" && holds(required, c));
