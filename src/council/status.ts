import { assessmentPeriod, daysBetween, type SubjectCriteria } from "../criteria";
import type { ColumnSummary } from "../scorecard";

/** Where a scorecard stands: chưa chấm, đang chấm, chờ thẩm định, đã thẩm định, đã chốt. */
export const STATUSES = ["not-started", "scoring", "awaiting", "appraised", "closed"] as const;
export type Status = (typeof STATUSES)[number];

/** The words of paper and sheet; the pane has its own translations. */
export const STATUS_TEXT: Readonly<Record<Status, string>> = {
  "not-started": "Chưa chấm",
  scoring: "Đang chấm",
  awaiting: "Chờ thẩm định",
  appraised: "Đã thẩm định",
  closed: "Đã chốt",
};

/** What is said instead of “Đã chốt” when cells were changed afterwards. */
export const CHANGED_TEXT = "Đã thay đổi sau khi chốt";

/**
 * The status of a scorecard from the results of both columns.
 *
 * A complete council column (no blank, no error) is appraised, whatever the self-score: the council may have worked
 * from paper. A self-score waits for the council when it is complete; everything typed before that is “đang chấm”.
 */
export function statusOf(
  self: ColumnSummary,
  council: ColumnSummary,
  itemCount: number | undefined,
  isClosed: boolean,
): Status {
  if (isClosed) return "closed";
  if (isComplete(council)) return "appraised";
  if (isComplete(self)) return "awaiting";
  return isUntouched(self, itemCount) && isUntouched(council, itemCount) ? "not-started" : "scoring";
}

export function isComplete(column: ColumnSummary): boolean {
  return column.blank === 0 && column.errors === 0;
}

/**
 * Whether nothing is scored in a column. Without the points table at hand (`itemCount` unknown) nothing earned and
 * nothing lost says the same, but for a column with nothing but “không áp dụng”.
 */
export function isUntouched(column: ColumnSummary, itemCount: number | undefined): boolean {
  if (itemCount !== undefined) return column.blank >= itemCount;
  return column.blank > 0 && column.errors === 0 && column.total === 0 && column.reachable === 100;
}

export function itemCountOf(criteria: SubjectCriteria): number {
  return criteria.criteria.reduce((n, c) => n + c.items.length, 0);
}

/** Whole days until the dossier is due; 0 = due today, negative = past. Deadline: guidance 76/HD-BCĐ, section 3. */
export function daysToDeadline(
  criteria: Pick<SubjectCriteria, "period" | "deadline">,
  year: number,
  today: string,
): number {
  return daysBetween(today, assessmentPeriod(criteria, year).deadline);
}
