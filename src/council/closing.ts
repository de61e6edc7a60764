import type { Entry, Evaluation, Verdict } from "../scoring";
import type { ColumnSummary } from "../scorecard";
import type { Comparison } from "./compare";
import { changesSince, seal, type Seal, type SealedChange } from "./seal";

/** The result of one column at closing. */
export interface ClosedColumn {
  readonly total: number;
  readonly verdict: Verdict;
  readonly circularVerdict: Verdict;
}

/** A result as it was closed (chốt): totals, both verdicts of both columns, and the seal of all entries. */
export interface ClosedResult {
  readonly self: ClosedColumn;
  readonly council: ClosedColumn;
  readonly seal: Seal;
}

/** Why a scorecard cannot be closed yet; `codes` are items in sheet order. */
export interface ClosingProblem {
  readonly kind: "open" | "invalid" | "no-reason" | "sheet";
  readonly codes: readonly string[];
  readonly message: string;
}

/**
 * What stands in the way of closing: every item needs a valid council score and every difference a reason; a sheet
 * whose structure was changed is mended first.
 */
export function closingProblems({ council, differences }: Comparison): ClosingProblem[] {
  const codesOf = (test: (r: Evaluation["items"][number]) => boolean) =>
    council.items.filter(test).map((r) => r.item.code);
  const open = codesOf((r) => r.state === "blank");
  const invalid = codesOf((r) => r.state === "invalid" || r.hasFigureError);
  const noReason = differences.filter((d) => !d.hasReason).map((d) => d.item.code);
  const ofSheet = council.errorItems - invalid.length;
  const list = (codes: readonly string[]) => codes.join(", ");
  return [
    ...(open.length === 0
      ? []
      : [problem("open", open, `Còn ${open.length} mục chưa thẩm định: ${list(open)}.`)]),
    ...(invalid.length === 0
      ? []
      : [problem("invalid", invalid, `Còn ${invalid.length} mục có lỗi: ${list(invalid)}.`)]),
    ...(noReason.length === 0
      ? []
      : [
          problem(
            "no-reason",
            noReason,
            `${noReason.length} mục lệch chưa ghi lý do (từ 10 ký tự): ${list(noReason)}.`,
          ),
        ]),
    ...(ofSheet <= 0
      ? []
      : [problem("sheet", [], "Bảng chấm điểm đã bị sửa cấu trúc. Sửa lỗi của bảng rồi chốt.")]),
  ];
}

/** The result to be closed now. Whether it may be is said by `closingProblems`. */
export function closedResult({ self, council }: Comparison, entries: readonly Entry[]): ClosedResult {
  return { self: closedColumn(self), council: closedColumn(council), seal: seal(entries) };
}

/** Every cell changed since closing; empty = unchanged. */
export function changesSinceClosing(result: ClosedResult, entries: readonly Entry[]): SealedChange[] {
  return changesSince(result.seal, entries);
}

/**
 * Whether a light reading already shows a change since closing. It sees points and verdicts, not texts; a full
 * reading with `changesSinceClosing` sees everything.
 */
export function showsChange(result: ClosedResult, self: ColumnSummary, council: ColumnSummary): boolean {
  return differs(result.self, self) || differs(result.council, council);
}

function differs(was: ClosedColumn, now: ColumnSummary): boolean {
  return (
    was.total !== now.total || was.verdict !== now.verdict || was.circularVerdict !== now.circularVerdict
  );
}

function closedColumn({ total, verdict, circularVerdict }: Evaluation): ClosedColumn {
  return { total, verdict, circularVerdict };
}

function problem(kind: ClosingProblem["kind"], codes: readonly string[], message: string): ClosingProblem {
  return { kind, codes, message };
}
