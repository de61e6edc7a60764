import { COUNCIL_FIELDS } from "./catalogue-council";
import type { CatalogueField } from "./catalogue-field";
import { MEETING_FIELDS } from "./catalogue-meeting";
import { PAPER_FIELDS } from "./catalogue-papers";
import { REPORT_FIELDS } from "./catalogue-report";
import { ROUND_FIELDS } from "./catalogue-round";
import { SCORE_FIELDS } from "./catalogue-scores";
import { SUBJECT_FIELDS } from "./catalogue-subject";

export type { CatalogueField } from "./catalogue-field";

/** Every field the documents can print and every setting they depend on, once. */
export const FIELD_CATALOGUE: readonly CatalogueField[] = [
  ...SUBJECT_FIELDS,
  ...PAPER_FIELDS,
  ...MEETING_FIELDS,
  ...REPORT_FIELDS,
  ...SCORE_FIELDS,
  ...COUNCIL_FIELDS,
  ...ROUND_FIELDS,
];

/** The names a template may use, for the template check; lists and objects are known by their parts too. */
export function knownTemplateFields(): string[] {
  const names = FIELD_CATALOGUE.map((f) => f.name);
  const parents = names.flatMap((name) => {
    const parts = name.split(".");
    return parts.slice(1).map((_, i) => parts.slice(0, i + 1).join("."));
  });
  return [...new Set([...names, ...parents])];
}

const BY_NAME = new Map(FIELD_CATALOGUE.map((f) => [f.name, f]));

/** The field of a name; names come from this room's own code, so a miss is our own fault. */
export function catalogueField(name: string): CatalogueField {
  const field = BY_NAME.get(name);
  if (field === undefined) throw new Error(`field ${name} is not in the catalogue`);
  return field;
}
