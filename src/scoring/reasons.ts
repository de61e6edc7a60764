import type { ScoringRules } from "../criteria";
import { formatNumber } from "../vi";
import type { Tally, VerdictCause } from "./verdict";

/** The verdict in words for the report and the pane: at most two plain Vietnamese sentences. */
export function verdictReasons(tally: Tally, cause: VerdictCause, rules: ScoringRules): string[] {
  const first = mainReason(tally, cause, rules);
  const rest = cause === "items-open" || cause === "passed" ? undefined : whatIsLeft(tally);
  return rest === undefined ? [first] : [first, rest];
}

function mainReason(tally: Tally, cause: VerdictCause, rules: ScoringRules): string {
  const mark = formatNumber(rules.passMark);
  switch (cause) {
    case "mandatory-missed": {
      const codes = tally.mandatoryMisses;
      return codes.length === 1
        ? `Mục bắt buộc ${codes.join("")} không đạt điểm tối đa.`
        : `${codes.length} mục bắt buộc không đạt điểm tối đa: ${codes.join(", ")}.`;
    }
    case "pass-mark-out-of-reach":
      return `Dù chấm hết cũng chỉ được ${formatNumber(tally.reachable)} điểm, dưới mức ${mark}.`;
    case "errors-left":
      return "Sửa lỗi để có kết luận.";
    case "items-open":
      return tally.total >= rules.passMark
        ? `Đã từ ${mark} điểm, còn ${tally.blank} mục chưa chấm.`
        : `Còn ${formatNumber(tally.open)} điểm chưa chấm, vẫn có thể đạt.`;
    case "passed":
      return `Từ ${mark} điểm trở lên, đủ ${tally.mandatoryMet}/${tally.mandatoryTotal} mục bắt buộc.`;
    case "below-pass-mark":
      return `Thiếu ${formatNumber(round2(rules.passMark - tally.total))} điểm so với mức ${mark}.`;
  }
}

function whatIsLeft(tally: Tally): string | undefined {
  if (tally.errorItems > 0 && tally.blank > 0)
    return `Còn ${tally.errorItems} lỗi, ${tally.blank} mục chưa chấm.`;
  if (tally.errorItems > 0) return `Còn ${tally.errorItems} lỗi.`;
  if (tally.blank > 0) return `Còn ${tally.blank} mục chưa chấm.`;
  return undefined;
}

function round2(n: number): number {
  return Math.round(n * 100) / 100;
}
