import { formatCitation } from "../criteria";
import type { Evaluation, ItemResult } from "../scoring";
import { formatNumber } from "../vi";
import { fullItemName } from "./wording";

/** Which verdict concludes the papers: the provincial one alone (default), or together with the Circular's. */
export type ConclusionRule = "thang_diem" | "thang_diem_va_thong_tu";

/** Whether papers conclude “đạt”. An incomplete evaluation never does. */
export function passes(evaluation: Evaluation, rule: ConclusionRule): boolean {
  return evaluation.verdict === "pass" && (rule === "thang_diem" || evaluation.circularVerdict === "pass");
}

export const isMissed = (r: ItemResult): boolean => r.state === "must" || r.state === "lost";

/** Why a subject does not pass, as parts of a sentence: “tổng điểm 89/100, dưới mức 90 điểm”. */
export function conclusionReasons(evaluation: Evaluation, rule: ConclusionRule): string[] {
  const reasons: string[] = [];
  const { total, maximum, passMark } = evaluation;
  if (total < passMark)
    reasons.push(
      `tổng điểm ${formatNumber(total)}/${formatNumber(maximum)}, dưới mức ${formatNumber(passMark)} điểm`,
    );
  for (const { item } of evaluation.items.filter((r) => r.state === "must"))
    reasons.push(`nội dung bắt buộc ${item.code} (${fullItemName(item)}) không đạt điểm tối đa`);
  if (rule === "thang_diem_va_thong_tu" && evaluation.circularVerdict !== "pass")
    reasons.push(`chưa đạt ${missedProvisions(evaluation).join(", ")} của Thông tư số 124/2021/TT-BCA`);
  return reasons;
}

/** Provisions of the Circular behind the items at 0, each once, in sheet order. */
export function missedProvisions(evaluation: Evaluation): string[] {
  return [...new Set(evaluation.items.filter(isMissed).map((r) => formatCitation(r.item.cite)))];
}
