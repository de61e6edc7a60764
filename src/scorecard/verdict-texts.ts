import type { ScoringRules } from "../criteria";
import { formatNumber } from "../vi";
import { COLUMN, SUMMARY } from "./columns";
import { quote } from "./formulas";

/* The sentences of the sheet that depend on its verdicts, as formulas over the hidden summary. */

const X = COLUMN.summarySelf;
const Y = COLUMN.summaryCouncil;
const self = (row: number) => `$${X}$${row}`;
const council = (row: number) => `$${Y}$${row}`;

/** Row 1: verdict, mandatory items missed, errors and open items, also with the pane closed. */
export function stripFormula(rules: ScoringRules): string {
  const mark = formatNumber(rules.passMark);
  return (
    `=IF(${self(SUMMARY.verdict)}="fail","✗ CHƯA ĐẠT",IF(${self(SUMMARY.verdict)}="pass",` +
    `IF(${self(SUMMARY.circular)}="pass","✓ ĐẠT","✓ ĐẠT THANG ĐIỂM"),IF(${self(SUMMARY.blank)}>0,"… ĐANG CHẤM","(!) CHƯA KẾT LUẬN")))` +
    `&IF(${self(SUMMARY.missedCodes)}="","",${quote(" · Mục bắt buộc ")}&${self(SUMMARY.missedCodes)}&${quote(" không đạt điểm tối đa")})` +
    `&IF(AND(${self(SUMMARY.missedCodes)}="",${self(SUMMARY.reachable)}<${rules.passMark}),${quote(" · nhiều nhất còn ")}&${self(SUMMARY.reachable)}&${quote(` điểm, dưới mức ${mark}`)},"")` +
    `&IF(${self(SUMMARY.errors)}=0,""," · "&${self(SUMMARY.errors)}&${quote(" lỗi")})` +
    `&IF(${self(SUMMARY.blank)}=0,"",${quote(" · còn ")}&${self(SUMMARY.blank)}&${quote(" mục chưa chấm")})`
  );
}

export function selfTotalFormula(rules: ScoringRules): string {
  return `=${self(SUMMARY.total)}&"/${rules.total}"`;
}

/** The council's total, or a dash while it has scored nothing. */
export function councilTotalFormula(rules: ScoringRules, itemCount: number): string {
  return `=IF(${council(SUMMARY.blank)}=${itemCount},"–",${council(SUMMARY.total)}&"/${rules.total}")`;
}

/** Row 1, right: the Circular's own verdict. */
export function circularStripFormula(): string {
  return `=IF(${self(SUMMARY.circular)}="pass","TT 124: đạt đủ các tiêu chí",IF(${self(SUMMARY.circular)}="fail","TT 124: chưa đạt "&${self(SUMMARY.missedClauses)},"TT 124: chưa chấm xong"))`;
}

/** Total row, right: what is left to do. */
export function leftOverFormula(): string {
  const errors = self(SUMMARY.errors);
  const blank = self(SUMMARY.blank);
  return `=IF(${errors}+${blank}=0,"",IF(${errors}=0,"",${errors}&" lỗi"&IF(${blank}=0,"",", "))&IF(${blank}=0,"","còn "&${blank}&" mục chưa chấm"))`;
}

/** Printed verdict by the points table. */
export function provincialVerdictFormula(rules: ScoringRules): string {
  const mark = formatNumber(rules.passMark);
  return (
    `=IF(${self(SUMMARY.verdict)}="pass",${quote(`ĐẠT, từ ${mark} điểm trở lên, đủ mục bắt buộc`)},` +
    `IF(${self(SUMMARY.verdict)}="fail","CHƯA ĐẠT, "&IF(${self(SUMMARY.missedCodes)}="",${quote(`dưới mức ${mark} điểm`)},"mục bắt buộc "&${self(SUMMARY.missedCodes)}&" không đạt điểm tối đa"),` +
    `IF(${self(SUMMARY.blank)}>0,"ĐANG CHẤM, còn "&${self(SUMMARY.blank)}&" mục chưa chấm","CHƯA KẾT LUẬN, còn "&${self(SUMMARY.errors)}&" lỗi")))`
  );
}

/** Printed verdict by the Circular; says so when the two verdicts differ. */
export function circularVerdictFormula(): string {
  return (
    `=IF(${self(SUMMARY.circular)}="pass","ĐẠT ĐỦ CÁC TIÊU CHÍ",IF(${self(SUMMARY.circular)}="fail","CHƯA ĐẠT ĐỦ CÁC TIÊU CHÍ, còn "&${self(SUMMARY.missedClauses)},"CHƯA CHẤM XONG"))` +
    `&IF(AND(${self(SUMMARY.verdict)}="pass",${self(SUMMARY.circular)}="fail"),". Hai kết luận khác nhau, hồ sơ nêu cả hai","")`
  );
}

/** Colour of the strip: which condition holds. */
export function stripCondition(state: "fail" | "differ" | "pass"): string {
  switch (state) {
    case "fail":
      return `=${self(SUMMARY.verdict)}="fail"`;
    case "differ":
      return `=AND(${self(SUMMARY.verdict)}="pass",${self(SUMMARY.circular)}<>"pass")`;
    case "pass":
      return `=${self(SUMMARY.verdict)}="pass"`;
  }
}
