import {
  assessmentPeriod,
  criteriaInForce,
  defaultAssessmentYear,
  fingerprint,
  SUBJECT_TYPES,
  type CriteriaSet,
  type SubjectCriteria,
  type SubjectType,
} from "../../../src/criteria";
import { formatShortDate } from "../../../src/vi";
import type { SubjectCard } from "../store/state";
import { message, type Message } from "../strings";

/** A set and its table of one subject type. */
export interface TableInUse {
  readonly set: CriteriaSet;
  readonly criteria: SubjectCriteria;
}

/**
 * The table a new sheet of a type and year is made with: the one in force on the last day of the assessed year,
 * official before illustrative, newer before older. Where none is in force, any that knows the type: a sheet can be
 * made, and its stamp names the set. `sets` newest first.
 */
export function tableInUse(
  sets: readonly CriteriaSet[],
  type: SubjectType,
  year: number,
): TableInUse | undefined {
  const inForce = criteriaInForce(sets, type, year);
  if (inForce !== undefined) return inForce;
  for (const set of sets) {
    const criteria = set.subjects[type];
    if (criteria !== undefined) return { set, criteria };
  }
  return undefined;
}

/** One row of the page: the table of a type for the year that is assessed now. */
export interface TypeRow extends TableInUse {
  readonly type: SubjectType;
  readonly year: number;
  readonly isOfficial: boolean;
  readonly meta: Message;
}

export function typeRows(sets: readonly CriteriaSet[], today: string): TypeRow[] {
  return SUBJECT_TYPES.flatMap((type) => {
    const any = sets.flatMap((s) => s.subjects[type] ?? [])[0];
    if (any === undefined) return [];
    const year = defaultAssessmentYear(any, today);
    const found = tableInUse(sets, type, year);
    return found === undefined
      ? []
      : [{ ...found, type, year, isOfficial: found.set.status === "official", meta: metaOf(found) }];
  });
}

function metaOf({ set, criteria }: TableInUse): Message {
  const { source } = set;
  if (source === undefined) return countsOf(criteria);
  const at = { date: formatShortDate(source.importedAt), name: source.confirmedBy };
  return source.number === undefined
    ? message("crit.from.none", at)
    : message("crit.from.doc", { doc: documentOf(source.number, source.date), ...at });
}

export function countsOf(criteria: SubjectCriteria): Message {
  const items = criteria.criteria.flatMap((c) => c.items);
  return message("crit.meta", { n: items.length, m: items.filter((i) => i.mandatory).length });
}

/** “76/HD-BCĐ, 17/05/2022” */
export function documentOf(number: string, date: string | undefined): string {
  return date === undefined ? number : `${number}, ${formatShortDate(date)}`;
}

/** Sheets that another table is in force for than the one they were made with. */
export function sheetsToChange<C extends SubjectCard>(
  cards: readonly C[],
  sets: readonly CriteriaSet[],
): readonly (TableInUse & { readonly card: C })[] {
  return cards.flatMap((card) => {
    const { subject, setId, setFingerprint } = card.identity;
    const found = tableInUse(sets, subject.type, subject.year);
    if (found === undefined || card.criteria === undefined) return [];
    const isSame = found.set.id === setId && fingerprint(found.criteria) === setFingerprint;
    // A table in force replaces; one that is only all there is does not.
    const isInForce =
      found.set.effective.from <= assessmentPeriod(found.criteria, subject.year).to &&
      criteriaInForce(sets, subject.type, subject.year) !== undefined;
    return isSame || !isInForce ? [] : [{ ...found, card }];
  });
}
