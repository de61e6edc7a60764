import { type CriteriaSet } from "../../../src/criteria";
import {
  changeSet,
  describeChange,
  scorecardLayout,
  withEntries,
  type SheetLayout,
} from "../../../src/scorecard";
import type { Locale } from "../../../src/scoring";
import type { ChangedSheet } from "./points-state";
import type { AssessedCard } from "./state";

/** The sheet of another table with what goes over from an old sheet, and what stays behind. In a bundle of its own. */
export function makeChangedSheet(
  card: AssessedCard,
  next: CriteriaSet,
  now: string,
  locale: Locale,
): { layout: SheetLayout; report: Omit<ChangedSheet, "newSheet"> } {
  const { criteria, identity, reading } = card;
  const to = next.subjects[identity.subject.type];
  if (to === undefined) throw new Error(`${next.id} has no table for ${identity.subject.type}`);
  const change = changeSet(criteria, to, reading.entries);
  // The old sheet keeps its own id: both are in the workbook until the clerk deletes one.
  const subject = { ...identity.subject, id: `${identity.subject.id}+${now}` };
  const { layout } = withEntries(scorecardLayout(next, subject), change.entries);
  return {
    layout,
    report: { name: card.sheetName, carried: change.entries.length, left: describeChange(change, locale) },
  };
}
