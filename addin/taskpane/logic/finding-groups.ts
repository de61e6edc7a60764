import type { SubjectCriteria } from "../../../src/criteria";
import type { Evaluation, Finding, Severity } from "../../../src/scoring";
import { itemWording, type ScorecardReading } from "../../../src/scorecard";
import type { StringKey } from "../strings";

/** One row of the list: a finding with its item's wording and the cell it points at. */
export interface FindingRow {
  readonly id: string;
  readonly finding: Finding;
  readonly itemCode: string;
  readonly itemText: string;
  /** A1 address, also of the group row where the item's own row is gone; absent when neither is there. */
  readonly address: string | undefined;
  /** What can be written from the row itself. */
  readonly offer: "not-applicable" | "waiting" | undefined;
}

export interface FindingGroup {
  readonly id: "error" | "warning" | "todo";
  readonly title: StringKey;
  readonly rows: readonly FindingRow[];
}

const GROUPS: readonly { id: FindingGroup["id"]; title: StringKey; severities: readonly Severity[] }[] = [
  { id: "error", title: "find.error", severities: ["error"] },
  { id: "warning", title: "find.warning", severities: ["warning"] },
  { id: "todo", title: "find.todo", severities: ["todo"] },
];

/**
 * The findings of an evaluation as the list “Cần xử lý” shows them: three groups, empty ones left out; inside a
 * group by kind, then in sheet order. Notes are not work to do and stay out.
 */
export function findingGroups(
  e: Pick<Evaluation, "findings">,
  criteria: SubjectCriteria,
  reading: ScorecardReading,
): FindingGroup[] {
  const items = new Map(criteria.criteria.flatMap((c) => c.items.map((item) => [item.code, item])));
  const criterionOf = new Map(criteria.criteria.flatMap((c) => c.items.map((item) => [item.code, c.code])));
  const row = (finding: Finding): FindingRow => {
    const item = items.get(finding.itemCode);
    const criterion = criterionOf.get(finding.itemCode);
    return {
      id: [finding.itemCode, finding.detail.code, finding.field, finding.cell].join("/"),
      finding,
      itemCode: finding.itemCode,
      itemText: item === undefined ? "" : itemWording(item),
      address:
        finding.cell ??
        reading.addressOf(finding.itemCode, finding.field) ??
        (criterion === undefined ? undefined : reading.addressOfCriterion(criterion)),
      offer: offerOf(finding, item?.applicableWhen !== undefined, item?.measure?.kind === "rating"),
    };
  };
  return GROUPS.map(({ id, title, severities }) => ({
    id,
    title,
    rows: e.findings
      .filter((f) => severities.includes(f.severity))
      .sort((a, b) => rank(a) - rank(b))
      .map(row),
  })).filter((group) => group.rows.length > 0);
}

/** Invalid entries first, then figures against the score, then damage to the sheet. */
export function errorRank({ detail }: Finding): number {
  if (detail.code.startsWith("score.")) return 0;
  return detail.code.startsWith("figures.") ? 1 : 2;
}

const LATER_KINDS: readonly string[] = ["not-applicable.no-reason", "evidence.missing", "score.waiting"];

function rank(finding: Finding): number {
  return finding.severity === "error" ? errorRank(finding) : LATER_KINDS.indexOf(finding.detail.code);
}

function offerOf(finding: Finding, mayNotApply: boolean, isRated: boolean): FindingRow["offer"] {
  if (finding.detail.code !== "score.blank") return undefined;
  return mayNotApply ? "not-applicable" : isRated ? "waiting" : undefined;
}

/**
 * Rows in the order they had, gone ones dropped and new ones last: for as long as the pointer or the focus is in
 * the list, a change from outside must not move what a person is about to press.
 */
export function heldOrder<T extends { readonly id: string }>(
  rows: readonly T[],
  before: readonly string[],
): T[] {
  const byId = new Map(rows.map((r) => [r.id, r]));
  const kept = before.flatMap((id) => byId.get(id) ?? []);
  const known = new Set(before);
  return [...kept, ...rows.filter((r) => !known.has(r.id))];
}
