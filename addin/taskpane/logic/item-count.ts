import type { SubjectCriteria } from "../../../src/criteria";

/** How many items a subject type is scored on. */
export function itemCount(criteria: SubjectCriteria): number {
  return criteria.criteria.reduce((n, c) => n + c.items.length, 0);
}
