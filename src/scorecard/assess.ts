import type { SubjectCriteria } from "../criteria";
import { evaluate, showCell, worstFirst, type Evaluation, type Finding, type ScoreColumn } from "../scoring";
import { SUMMARY, COLUMN } from "./columns";
import type { ScorecardReading } from "./reading";

const VERDICT_WORDS: Readonly<Record<string, string>> = {
  pass: "đạt",
  fail: "chưa đạt",
  incomplete: "chưa kết luận",
};

/**
 * Evaluates a scorecard as read from its sheet. The entries decide; a sheet whose structure was changed, or whose
 * own formulas show something else than its entries give, is never reported as a pass.
 */
export function assess(
  criteria: SubjectCriteria,
  reading: ScorecardReading,
  column: ScoreColumn = "self",
): Evaluation {
  const evaluation = evaluate(criteria, reading.entries, column);
  const sheetFindings = [...reading.findings, ...shownDiffers(evaluation, reading)];
  const errors = sheetFindings.filter((f) => f.severity === "error").length;
  const findings = worstFirst([...sheetFindings, ...evaluation.findings]);
  if (errors === 0) return { ...evaluation, findings };
  const errorItems = evaluation.errorItems + errors;
  if (evaluation.verdict !== "pass") return { ...evaluation, findings, errorItems };
  return {
    ...evaluation,
    findings,
    errorItems,
    verdict: "incomplete",
    cause: "errors-left",
    circularVerdict: evaluation.circularVerdict === "pass" ? "incomplete" : evaluation.circularVerdict,
    verdictsDiffer: false,
    reasons: ["Sửa lỗi để có kết luận.", `Còn ${errors} lỗi.`],
  };
}

function shownDiffers(evaluation: Evaluation, reading: ScorecardReading): Finding[] {
  // Nothing is shown yet where the file was never calculated; the entries decide.
  if (reading.findings.some((f) => f.detail.code === "sheet.not-calculated")) return [];
  const { total, verdict, circular } = reading.shown[evaluation.column];
  const isCircularSame = circular === evaluation.circularVerdict;
  if (total === evaluation.total && verdict === evaluation.verdict && isCircularSame) return [];
  const words = (points: unknown, v: unknown, c: unknown) =>
    `${typeof points === "number" ? showCell(points) : "không có số"} điểm, ${wordOf(v)}${isCircularSame ? "" : ` (Thông tư 124: ${wordOf(c)})`}`;
  return [
    {
      severity: "error",
      itemCode: "",
      field: "code",
      cell: `${COLUMN.self}${SUMMARY.total}`,
      detail: {
        code: "sheet.result-differs",
        shown: words(total, verdict, circular),
        computed: words(evaluation.total, evaluation.verdict, evaluation.circularVerdict),
      },
    },
  ];
}

function wordOf(verdict: unknown): string {
  return VERDICT_WORDS[String(verdict)] ?? "không có kết luận";
}
