import { CODE, LONGEST_CODE, MOST_ITEMS } from "../parse";
import type { Guess, Proposal, ProposedCriterion, ProposedItem } from "./proposal";

export type ImportProblemCode =
  | "column.text-missing"
  | "column.points-missing"
  | "column.unsure"
  | "row.unread"
  | "criterion.none"
  | "criterion.empty"
  | "criterion.title-blank"
  | "criterion.sum"
  | "item.text-blank"
  | "item.too-many"
  | "points.blank"
  | "points.unreadable"
  | "points.date"
  | "points.zero"
  | "allowed.wrong"
  | "sum.mismatch"
  | "total.unusual"
  | "pass-mark.unreachable"
  | "code.duplicate"
  | "code.unusable"
  | "cite.missing"
  | "cite.unconfirmed"
  | "measure.proposed"
  | "mandatory.none"
  | "mandatory.unreachable"
  | "mandatory.remark-unread"
  | "guess.unsure"
  | "correction.unused";

/** One thing to mend or to look at before the table is used. Errors block, warnings are confirmed with the import. */
export interface ImportProblem {
  readonly severity: "error" | "warning";
  readonly code: ImportProblemCode;
  /** Row of the source, as a person counts. */
  readonly row?: number;
  /** Line of the proposal, for corrections. */
  readonly id?: string;
  readonly fields: Readonly<Record<string, string | number>>;
}

type Report = (
  severity: ImportProblem["severity"],
  code: ImportProblemCode,
  at?: { row?: number; id?: string },
  fields?: ImportProblem["fields"],
) => void;

/**
 * Everything that is wrong or in doubt, errors first, then in the order of the source. No errors: `toCriteriaSet`
 * will succeed.
 */
export function checkImport(proposal: Proposal): ImportProblem[] {
  const problems: ImportProblem[] = [];
  const report: Report = (severity, code, at = {}, fields = {}) =>
    problems.push({ severity, code, ...at, fields });
  checkColumns(proposal, report);
  for (const { row, text, reason } of proposal.leftOut)
    if (reason === "unread") report("error", "row.unread", { row }, { text });
  checkCodes(proposal, report);
  for (const criterion of proposal.criteria) checkCriterion(criterion, report);
  checkTotals(proposal, report);
  checkMandatory(proposal, report);
  for (const c of proposal.unused) report("warning", "correction.unused", {}, { kind: c.kind });
  const isColumnMissing = problems.some((p) => p.code === "column.points-missing");
  const isSaid = (p: ImportProblem) =>
    isColumnMissing && (p.code === "points.blank" || p.code === "sum.mismatch");
  // Without the column every line lacks its points; one problem says it.
  return problems
    .filter((p) => !isSaid(p))
    .sort((a, b) => Number(b.severity === "error") - Number(a.severity === "error"));
}

function checkColumns(proposal: Proposal, report: Report): void {
  const { columns } = proposal;
  if (!columns.some((c) => c.role.value === "text")) report("error", "column.text-missing");
  if (lacksPointsColumn(proposal)) report("error", "column.points-missing");
  for (const { column, heading, role } of columns)
    if (role.certainty === "unsure")
      report("warning", "column.unsure", {}, { column: column + 1, heading, role: role.value });
}

/** A table may give all points in its wording and need no column. */
function lacksPointsColumn({ columns, criteria }: Proposal): boolean {
  const items = criteria.flatMap((c) => c.items);
  const isComplete = items.length > 0 && items.every((i) => i.points.value !== undefined);
  return !isComplete && !columns.some((c) => c.role.value === "points");
}

function checkCodes({ criteria }: Proposal, report: Report): void {
  const seen = new Map<string, number>();
  for (const line of criteria.flatMap((c) => [c, ...c.items])) {
    const code = line.code.value;
    if (!CODE.test(code) || code.length > LONGEST_CODE)
      report("error", "code.unusable", placeOf(line), { code, longest: LONGEST_CODE });
    const first = seen.get(code);
    if (first === undefined) seen.set(code, line.row);
    else report("error", "code.duplicate", placeOf(line), { code, first });
  }
}

function checkCriterion(criterion: ProposedCriterion, report: Report): void {
  const code = criterion.code.value;
  if (criterion.items.length === 0) report("error", "criterion.empty", placeOf(criterion), { code });
  if (criterion.title.value === "") report("error", "criterion.title-blank", placeOf(criterion), { code });
  const sum = round(criterion.items.reduce((s, i) => s + (i.points.value ?? 0), 0));
  const isWhole = criterion.items.every((i) => i.points.value !== undefined);
  const stated = criterion.statedPoints?.value;
  if (stated !== undefined && isWhole && stated !== sum)
    report("warning", "criterion.sum", placeOf(criterion), { code, sum, stated });
  reportDoubt(criterion, "code", criterion.code, report);
  reportDoubt(criterion, "title", criterion.title, report);
  for (const item of criterion.items) checkItem(item, report);
}

function checkItem(item: ProposedItem, report: Report): void {
  const code = item.code.value;
  if (item.text.value === "") report("error", "item.text-blank", placeOf(item), { code });
  checkPoints(item, report);
  if (item.cite.value === undefined) report("error", "cite.missing", placeOf(item), { code });
  else if (item.cite.certainty === "likely" || item.cite.certainty === "unsure")
    report("warning", "cite.unconfirmed", placeOf(item), { code });
  if (item.measure.value !== undefined && item.measure.why === "similar-text")
    report("warning", "measure.proposed", placeOf(item), { code, like: item.measure.detail ?? "" });
  reportDoubt(item, "code", item.code, report);
  reportDoubt(item, "text", item.text, report);
  reportDoubt(item, "allowed", item.allowed, report);
  reportDoubt(item, "mandatory", item.mandatory, report);
}

function checkPoints(item: ProposedItem, report: Report): void {
  const code = item.code.value;
  const { value, why, detail = "" } = item.points;
  if (value === undefined) {
    const problem =
      why === "points-blank" ? "points.blank" : why === "points-date" ? "points.date" : "points.unreadable";
    report("error", problem, placeOf(item), { code, text: detail });
    return;
  }
  if (value <= 0 || value > 1000 || round(value) !== value)
    report("error", "points.zero", placeOf(item), { code, points: value });
  const allowed = item.allowed.value;
  if (typeof allowed === "string") return;
  const isAscending = allowed.every((v, i) => v > (allowed[i - 1] ?? -1) && round(v) === v);
  if (allowed.at(-1) === value && isAscending) return;
  const isOutOfReach = item.mandatory.value && !allowed.includes(value);
  report("error", isOutOfReach ? "mandatory.unreachable" : "allowed.wrong", placeOf(item), {
    code,
    points: value,
    allowed: allowed.join("; "),
  });
}

function checkTotals({ criteria, total, passMark }: Proposal, report: Report): void {
  const items = criteria.flatMap((c) => c.items);
  if (criteria.length === 0) report("error", "criterion.none");
  if (items.length > MOST_ITEMS)
    report("error", "item.too-many", {}, { count: items.length, most: MOST_ITEMS });
  const sum = round(items.reduce((s, i) => s + (i.points.value ?? 0), 0));
  const at = total.place === undefined ? {} : { row: total.place.row };
  if (items.length > 0 && sum !== total.value)
    report("error", "sum.mismatch", at, { sum, total: total.value });
  if (total.value !== 100) report("warning", "total.unusual", at, { total: total.value });
  if (passMark.value > total.value)
    report("error", "pass-mark.unreachable", {}, { passMark: passMark.value, total: total.value });
  if (passMark.certainty === "unsure")
    report(
      "warning",
      "guess.unsure",
      {},
      { field: "passMark", why: passMark.why, detail: passMark.detail ?? "" },
    );
}

function checkMandatory({ criteria, remarks }: Proposal, report: Report): void {
  const items = criteria.flatMap((c) => c.items);
  if (items.length > 0 && !items.some((i) => i.mandatory.value)) report("warning", "mandatory.none");
  for (const { text, place, taken } of remarks)
    if (taken === "nothing")
      report("warning", "mandatory.remark-unread", place === undefined ? {} : { row: place.row }, { text });
}

function reportDoubt(
  line: { row: number; id: string },
  field: string,
  { certainty, why, detail = "" }: Guess<unknown>,
  report: Report,
): void {
  if (certainty === "unsure") report("warning", "guess.unsure", placeOf(line), { field, why, detail });
}

function round(n: number): number {
  return Math.round(n * 100) / 100;
}

function placeOf({ row, id }: { row: number; id: string }): { row: number; id: string } {
  return { row, id };
}
