import { assessmentPeriod, daysBetween } from "../criteria";
import type { Evaluation, Finding } from "../scoring";
import { formatShortDate } from "../vi";
import type { Check } from "./check";
import { isMissed } from "./conclusion";
import { entryOf } from "./figures";
import type { DossierProblem, ProblemFix } from "./types";

/** Errors and blanks both block: a verdict on paper must be final. */
export const evaluationIsFinal: Check = ({ input }) => {
  const { evaluation } = input;
  const errors = evaluation.findings.filter((f) => f.severity === "error");
  const blank = evaluation.items.filter((r) => r.state === "blank").map((r) => r.item.code);
  const problems: DossierProblem[] = [];
  const firstError = errors[0];
  if (firstError !== undefined || evaluation.errorItems > 0) {
    const count = Math.max(errors.length, 1);
    problems.push({
      severity: "error",
      code: "evaluation.errors",
      message: `Còn ${count} lỗi trong bảng.`,
      count,
      ...(firstError === undefined ? {} : { fix: findingFix(firstError) }),
    });
  }
  const [firstBlank] = blank;
  if (firstBlank !== undefined)
    problems.push({
      severity: "error",
      code: "evaluation.open",
      message: `Còn ${blank.length} mục chưa chấm.`,
      count: blank.length,
      fix: { kind: "item", itemCode: firstBlank, field: "self" },
    });
  return problems;
};

export const verdicts: Check = ({ input, values }) => {
  const problems: DossierProblem[] = [];
  const { evaluation } = input;
  const final = evaluation.blank === 0 && evaluation.errorItems === 0;
  if (final && !values.circumstances.passes)
    problems.push({
      severity: "warning",
      code: "verdict.fail",
      message: "Kết luận là chưa đạt nên không lập tờ trình.",
      ...firstMissed(evaluation),
    });
  if (evaluation.verdictsDiffer)
    problems.push({
      severity: "note",
      code: "verdicts.differ",
      message: "Hai kết luận khác nhau, báo cáo nêu cả hai.",
    });
  return problems;
};

/** A submission asked for although the verdict does not allow one. */
export const submissionNeedsPass: Check = ({ codes, values }) =>
  codes.has("B1") && !values.circumstances.passes
    ? [
        {
          severity: "error",
          code: "submission.not-passed",
          message: "Tờ trình chỉ lập khi kết luận là đạt.",
          documents: ["b1-to-trinh"],
        },
      ]
    : [];

export const deadline: Check = ({ input }) => {
  const last = assessmentPeriod(input.criteria, input.subject.year).deadline;
  const days = daysBetween(last, input.today);
  return days >= 0
    ? [
        {
          severity: "warning",
          code: "deadline.passed",
          message:
            days === 0
              ? `Hạn gửi hồ sơ là trước ngày ${formatShortDate(last)}, hôm nay đã đến hạn.`
              : `Đã quá hạn gửi hồ sơ ${days} ngày.`,
          count: days,
        },
      ]
    : [];
};

export const evidence: Check = ({ input }) => {
  const lacking = input.evaluation.findings.filter((f) => f.detail.code === "evidence.missing");
  const [first] = lacking;
  return first === undefined
    ? []
    : [
        {
          severity: "warning",
          code: "evidence.missing",
          message: `${lacking.length} mục đã chấm đạt, chưa ghi minh chứng.`,
          count: lacking.length,
          fix: findingFix(first),
        },
      ];
};

export const reasons: Check = ({ input }) => {
  const lacking = input.evaluation.items.filter(
    (r) => (isMissed(r) || r.state === "na") && (entryOf(input, r.item.code)?.note ?? "").trim() === "",
  );
  const [first] = lacking;
  return first === undefined
    ? []
    : [
        {
          severity: "warning",
          code: "reason.missing",
          message: `${lacking.length} mục chưa đạt hoặc không áp dụng, chưa ghi lý do ở cột Ghi chú.`,
          count: lacking.length,
          fix: { kind: "item", itemCode: first.item.code, field: "note" },
        },
      ];
};

/** The first item that cost points: where to look again before a verdict of “chưa đạt” goes on paper. */
function firstMissed(evaluation: Evaluation): Pick<DossierProblem, "fix"> {
  const missed = evaluation.items.find(isMissed);
  return missed === undefined ? {} : { fix: { kind: "item", itemCode: missed.item.code, field: "self" } };
}

function findingFix(f: Finding): ProblemFix {
  return {
    kind: "item",
    itemCode: f.itemCode,
    field: f.field,
    ...(f.cell === undefined ? {} : { cell: f.cell }),
  };
}
