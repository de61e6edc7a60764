import type { SubjectCriteria } from "./types";

/** Dates are ISO texts `yyyy-mm-dd`; they compare in calendar order as texts. */
export interface AssessmentPeriod {
  readonly from: string;
  readonly to: string;
  /** The dossier must arrive before this day. */
  readonly deadline: string;
}

/**
 * The assessment period of a year: residential areas 01/11 of the year before to 31/10, the other four
 * 16/11 to 15/11. Source: guidance 76/HD-BCĐ, section 3; the days themselves are data of the criteria set.
 */
export function assessmentPeriod(
  subject: Pick<SubjectCriteria, "period" | "deadline">,
  year: number,
): AssessmentPeriod {
  const { from, to } = subject.period;
  return {
    from: `${from > to ? year - 1 : year}-${from}`,
    to: `${year}-${to}`,
    deadline: `${year}-${subject.deadline}`,
  };
}

/** Days a dossier may reasonably still be prepared after its deadline; until then the old year stays the default. */
const GRACE_DAYS = 60;

/**
 * The year a new scoring sheet is most likely for: the last one whose deadline is at most 60 days past, else the
 * one whose period contains today.
 */
export function defaultAssessmentYear(
  subject: Pick<SubjectCriteria, "period" | "deadline">,
  today: string,
): number {
  const year = Number(today.slice(0, 4));
  for (const candidate of [year - 1, year]) {
    const { from, deadline } = assessmentPeriod(subject, candidate);
    if (today >= from && today <= addDays(deadline, GRACE_DAYS)) return candidate;
  }
  return year + 1;
}

/** Whole days from one ISO date to another; negative when `to` is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}

/** The day so many days later; earlier when negative. */
export function addDays(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}
