import { assessmentPeriod } from "./calendar";
import type { CriteriaSet, SubjectCriteria, SubjectType } from "./types";

/** The table that applies to a subject type in a year, and the other sets that would have applied. */
export interface InForce {
  readonly set: CriteriaSet;
  readonly criteria: SubjectCriteria;
  readonly others: readonly CriteriaSet[];
}

/**
 * The set whose dates of effect hold on the last day of the year's assessment period (assumption: the day the
 * assessed year closes decides, and the guidance says nothing else). An official table goes before an illustrative
 * one, the later before the earlier. `undefined` when no set has this type in that year.
 */
export function criteriaInForce(
  sets: readonly CriteriaSet[],
  type: SubjectType,
  year: number,
): InForce | undefined {
  const [first, ...others] = sets
    .flatMap((set) => {
      const criteria = set.subjects[type];
      return criteria !== undefined && isInForce(set, assessmentPeriod(criteria, year).to)
        ? [{ set, criteria }]
        : [];
    })
    .sort((a, b) => rank(b.set) - rank(a.set) || compare(b.set.effective.from, a.set.effective.from));
  return first && { ...first, others: others.map((o) => o.set) };
}

/** Whether a set applies on a day (`yyyy-mm-dd`); both ends included. */
export function isInForce({ effective }: CriteriaSet, day: string): boolean {
  return effective.from <= day && (effective.to === null || day <= effective.to);
}

function rank(set: CriteriaSet): number {
  return set.status === "official" ? 1 : 0;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
