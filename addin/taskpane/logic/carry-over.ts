import { defaultAssessmentYear, type CriteriaSet, type SubjectCriteria } from "../../../src/criteria";
import {
  FORM_TEXT,
  previousFigures,
  type ScorecardReading,
  type Subject,
  setOfSheet,
} from "../../../src/scorecard";
import type { Entry } from "../../../src/scoring";
import { fileSlug } from "../../../src/vi";
import { isSameUnit } from "./first-run";

/** A unit of an earlier year with what its next sheet takes over. */
export interface NextYear {
  readonly past: Subject;
  readonly year: number;
  readonly set: CriteriaSet;
  /** Figures of the year before; none when a year lies between. */
  readonly figures: readonly Entry[];
  /** The workbook has the unit's sheet of that year already. */
  readonly isThere: boolean;
}

interface Workplace {
  readonly sets: readonly CriteriaSet[];
  /** Subjects of the open workbook. */
  readonly existing: readonly Subject[];
  /** `yyyy-mm-dd` */
  readonly today: string;
}

/**
 * What can be made for the next year from sheets of earlier ones: the latest sheet of each unit, in their order.
 * Forms nobody has named yet are left out.
 */
export function nextYears(past: readonly ScorecardReading[], place: Workplace): NextYear[] {
  return past
    .filter(({ identity: { subject } }) => subject.name !== FORM_TEXT.unnamed)
    .filter(({ identity: { subject } }) => !past.some((o) => isLater(o.identity.subject, subject)))
    .flatMap((reading) => nextYear(reading, place) ?? []);
}

function isLater(other: Subject, subject: Subject): boolean {
  return isSameUnit(other, subject) && other.year > subject.year;
}

function nextYear(reading: ScorecardReading, { sets, existing, today }: Workplace): NextYear | undefined {
  const { subject } = reading.identity;
  const set = sets.find((s) => s.subjects[subject.type] !== undefined);
  const to = set?.subjects[subject.type];
  if (set === undefined || to === undefined) return undefined;
  const year = Math.max(subject.year + 1, defaultAssessmentYear(to, today));
  const from: SubjectCriteria | undefined = setOfSheet(sets, reading.identity)?.subjects[subject.type];
  return {
    past: subject,
    year,
    set,
    figures: year === subject.year + 1 ? previousFigures(reading, from, to) : [],
    isThere: existing.some((e) => e.year === year && isSameUnit(e, subject)),
  };
}

/** The unit in its next year, with an id of its own. An early appraisal is asked for anew each year. */
export function subjectOfNextYear({ past, year }: NextYear, now: string): Subject {
  const { type, name, commune } = past;
  return {
    id: `${fileSlug(name)}-${year}-${type}-${Date.parse(now).toString(36)}`,
    type,
    name,
    commune,
    year,
  };
}
