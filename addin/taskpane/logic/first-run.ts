import {
  defaultAssessmentYear,
  exclusionOf,
  mentionsPrimaryLevel,
  type CriteriaSet,
  type Exclusion,
  type SubjectType,
} from "../../../src/criteria";
import type { Subject } from "../../../src/scorecard";
import { fileSlug, toNfc } from "../../../src/vi";

/** The form of the first run as it stands, half filled. */
export interface SubjectDraft {
  readonly type: SubjectType | undefined;
  /** Answer to the type's exclusion question; `undefined` = not answered. */
  readonly isExcluded: boolean | undefined;
  readonly name: string;
  readonly commune: string;
  readonly year: number;
  readonly isEarly: boolean;
  readonly earlyReason: string;
}

/** An empty form: the year most likely meant today, the commune of the sheets already there. */
export function newDraft(
  set: CriteriaSet | undefined,
  today: string,
  existing: readonly Subject[],
): SubjectDraft {
  return {
    type: undefined,
    isExcluded: undefined,
    name: "",
    commune: existing.map((s) => (s.type === "commune" ? s.name : s.commune)).findLast((c) => c !== "") ?? "",
    year: usualYear(undefined, set, today),
    isEarly: false,
    earlyReason: "",
  };
}

/** The draft with another type. A year the user chose stays; one that was only proposed follows the type. */
export function withType(
  draft: SubjectDraft,
  type: SubjectType,
  set: CriteriaSet | undefined,
  today: string,
): SubjectDraft {
  const wasProposed = draft.year === usualYear(draft.type, set, today);
  return {
    ...draft,
    type,
    isExcluded: undefined,
    year: wasProposed ? usualYear(type, set, today) : draft.year,
  };
}

/** Years a sheet can be made for: last, this and next. */
export function yearChoices(today: string): number[] {
  const year = Number(today.slice(0, 4));
  return [year - 1, year, year + 1];
}

function usualYear(type: SubjectType | undefined, set: CriteriaSet | undefined, today: string): number {
  const criteria = set?.subjects[type ?? "residential-area"];
  return criteria === undefined ? Number(today.slice(0, 4)) : defaultAssessmentYear(criteria, today);
}

/** What keeps a sheet from being inserted, in the order of the form. */
export type DraftProblem =
  | { readonly field: "type"; readonly code: "missing" }
  | { readonly field: "exclusion"; readonly code: "unanswered" }
  | { readonly field: "exclusion"; readonly code: "excluded"; readonly exclusion: Exclusion }
  | { readonly field: "name"; readonly code: "missing" }
  | { readonly field: "name"; readonly code: "duplicate"; readonly of: Subject }
  | { readonly field: "early"; readonly code: "missing" };

/**
 * Checks a draft against the subjects already in the workbook; empty = it can be inserted. Excluded units are
 * refused (Circular 124/2021/TT-BCA, Article 1, clause 2, point b).
 */
export function checkDraft(draft: SubjectDraft, existing: readonly Subject[]): DraftProblem[] {
  const problems: DraftProblem[] = [];
  if (draft.type === undefined) problems.push({ field: "type", code: "missing" });
  const exclusion = draft.type === undefined ? undefined : exclusionOf(draft.type);
  if (exclusion !== undefined && draft.isExcluded === undefined)
    problems.push({ field: "exclusion", code: "unanswered" });
  if (exclusion !== undefined && draft.isExcluded === true)
    problems.push({ field: "exclusion", code: "excluded", exclusion });
  const name = cleanName(draft.name);
  const same = existing.find((s) => s.year === draft.year && folded(s.name) === folded(name));
  if (name === "") problems.push({ field: "name", code: "missing" });
  else if (same !== undefined) problems.push({ field: "name", code: "duplicate", of: same });
  if (draft.isEarly && cleanName(draft.earlyReason) === "")
    problems.push({ field: "early", code: "missing" });
  return problems;
}

/** Whether the school's name speaks of a primary level beside a higher one: worth a note, no refusal. */
export function isMixedSchool(draft: SubjectDraft): boolean {
  return draft.type === "school" && mentionsPrimaryLevel(draft.name);
}

/**
 * The subject of a checked draft; `undefined` while the draft has problems. `now` (ISO date and time) makes the
 * id unique in workbooks that are later put together.
 */
export function subjectOf(
  draft: SubjectDraft,
  existing: readonly Subject[],
  now: string,
): Subject | undefined {
  if (draft.type === undefined || checkDraft(draft, existing).length > 0) return undefined;
  const name = cleanName(draft.name);
  const reason = cleanName(draft.earlyReason);
  return {
    id: `${fileSlug(name)}-${draft.year}-${Date.parse(now).toString(36)}`,
    type: draft.type,
    name,
    commune: draft.type === "commune" ? "" : cleanName(draft.commune),
    year: draft.year,
    ...(draft.isEarly ? { earlyReason: reason } : {}),
  };
}

/** One unit, whatever the year: the same kind and the same name, however it is spaced or capitalised. */
export function isSameUnit(a: Subject, b: Subject): boolean {
  return a.type === b.type && folded(a.name) === folded(b.name);
}

function cleanName(text: string): string {
  return toNfc(text).replace(/\s+/g, " ").trim();
}

function folded(name: string): string {
  return cleanName(name).toLocaleLowerCase("vi");
}
