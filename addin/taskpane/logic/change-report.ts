import type { CriteriaSet } from "../../../src/criteria";
import { changeSet, describeChange } from "../../../src/scorecard";
import type { Locale } from "../../../src/scoring";
import { isAssessed, type SubjectCard } from "../store/state";
import { sheetsToChange } from "./points-tables";

/** What a change would do to one sheet. */
export interface ChangePreview {
  readonly sheetId: string;
  readonly name: string;
  readonly title: string;
  readonly carried: number;
  /** What does not go over, in sentences. */
  readonly left: readonly string[];
}

export function changePreviews(
  cards: readonly SubjectCard[],
  sets: readonly CriteriaSet[],
  locale: Locale,
): ChangePreview[] {
  return sheetsToChange(cards.filter(isAssessed), sets).map(({ card, set, criteria }) => {
    const change = changeSet(card.criteria, criteria, card.reading.entries);
    return {
      sheetId: card.sheetId,
      name: card.sheetName,
      title: set.title,
      carried: change.entries.length,
      left: describeChange(change, locale),
    };
  });
}
