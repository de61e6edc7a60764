import { SUBJECT_TYPES, type CriteriaSet, type SubjectType } from "../types";
import type { Guess } from "./proposal";
import { Reference } from "./reference";
import { fold } from "./similar-text";
import type { SourceTable } from "./table";

/** Names of the types as headings write them, folded. */
const NAMES: Readonly<Record<SubjectType, RegExp>> = {
  "residential-area": /khu dan cu|to dan pho|\bthon\b/,
  commune: /xa, phuong|cap xa\b|thi tran|dac khu/,
  agency: /co quan/,
  enterprise: /doanh nghiep/,
  school: /co so giao duc|nha truong|truong hoc/,
};
/** Nearest paragraphs before a table; further up a document speaks of all types. */
const HEADING_WITHIN = 6;

/**
 * Which type of units a table is for: the nearest heading that names just one, else the type whose known wordings it
 * repeats most. In doubt it says so; a person decides.
 */
export function guessSubjectType(table: SourceTable, reference: CriteriaSet): Guess<SubjectType> {
  const firstRows = table.rows
    .slice(0, 3)
    .flatMap((r) => (r.cells.length === 1 ? r.cells.map((c) => c.text) : []));
  const headings = [table.title ?? "", ...table.before.slice(-HEADING_WITHIN), ...firstRows].reverse();
  for (const heading of headings) {
    const named = SUBJECT_TYPES.filter((type) => NAMES[type].test(fold(heading)));
    const [only] = named;
    if (only !== undefined && named.length === 1)
      return { value: only, certainty: "stated", why: "remark", detail: heading.slice(0, 80) };
  }
  const likeness = SUBJECT_TYPES.filter((type) => reference.subjects[type] !== undefined)
    .map((type) => ({ type, ...alike(table, new Reference(reference.subjects[type])) }))
    .sort((a, b) => b.sum - a.sum);
  const [best, next] = likeness;
  if (best === undefined || best.items === 0)
    return { value: "residential-area", certainty: "unsure", why: "no-match" };
  return {
    value: best.type,
    certainty: best.sum >= CLEARLY * (next?.sum ?? 0) ? "likely" : "unsure",
    why: "most-alike",
    detail: String(best.items),
  };
}

/** How much more alike the first type has to be than the second. */
const CLEARLY = 1.05;

/** Likeness of the rows' wordings to a type's items, added up, and how many are like one. */
function alike(table: SourceTable, known: Reference): { sum: number; items: number } {
  const found = table.rows.flatMap((row) => {
    const longest = row.cells.map((c) => c.text).sort((a, b) => b.length - a.length)[0] ?? "";
    return known.match(longest, { written: undefined, code: "", criterionTitle: "" }) ?? [];
  });
  return { sum: found.reduce((s, m) => s + m.likeness, 0), items: found.length };
}
