import type { CriteriaSet, SubjectType } from "../../criteria";
import type { Subject } from "../../scorecard";
import { evaluate, type Entry } from "../../scoring";
import type { DossierInput } from "../types";

/** What differs from “everything at its maximum, no figures”; codes that the set does not have count for nothing. */
export type Deviations = Readonly<Record<string, Partial<Omit<Entry, "code">>>>;

export type SampleOptions = Partial<Pick<DossierInput, "profile" | "today" | "units">> & {
  readonly year?: number;
};

/** An invented scoring sheet of a set, every item at its maximum but for the deviations. */
export function sampleSheet(
  set: CriteriaSet,
  type: SubjectType,
  subject: Omit<Subject, "type" | "year">,
  deviations: Deviations,
  { year = 2026, ...more }: SampleOptions = {},
): DossierInput {
  const criteria = set.subjects[type];
  if (criteria === undefined) throw new Error(`the set ${set.id} has no ${type}`);
  const entries: Entry[] = criteria.criteria.flatMap((c) =>
    c.items.map((item) => ({
      code: item.code,
      selfScore: item.points,
      evidence: "Sổ theo dõi",
      ...deviations[item.code],
    })),
  );
  return {
    set,
    criteria,
    subject: { ...subject, type, year },
    entries,
    evaluation: evaluate(criteria, entries),
    profile: {},
    today: "2026-11-05",
    ...more,
  };
}
