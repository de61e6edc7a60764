const UNITS =
  "điểm|mục|ngày|lỗi|văn bản|vụ|người|hộ|đầu mối|đối tượng|cảnh báo|thông tin|tiêu chí|points?|items?|days?|documents?|details?|errors?|warnings?|people";
const LABELS =
  "mục|khoản|Điều|điểm|lúc|năm|trước|mức|hàng|Thông tư|Circular|item|article|clause|at|before|mark|year|last";

// Written without look-behind: the web view of older Macs does not know it and would not load the pane at all.
const NUMBER_AND_UNIT = new RegExp(`(\\d%?) (?=(?:${UNITS})(?![\\p{L}\\d]))`, "giu");
const LABEL_AND_NUMBER = new RegExp(`(^|[^\\p{L}\\d])(${LABELS}) (?=\\d)`, "giu");
const CELL = /(^|[^\p{L}\d])(ô|cell) (?=[A-Z]{1,3}\d)/gu;
/** “điểm e khoản 3 Điều 4”, “khoản 1, 3 Điều 4” */
const PROVISION = /(?:điểm [a-zđ] )?khoản [\d, ]*\d Điều \d+/giu;

/**
 * Joins what must not be torn apart at the end of a line with non-breaking spaces: a number and its unit
 * (“10 điểm”), a label and its number (“mục 4.1”, “khoản 3 Điều 4”, “lúc 10:42”, “ô I26”).
 */
export function keepTogether(text: string): string {
  return text
    .replace(PROVISION, (provision) => provision.replaceAll(" ", "\u00A0"))
    .replace(NUMBER_AND_UNIT, "$1\u00A0")
    .replace(LABEL_AND_NUMBER, "$1$2\u00A0")
    .replace(CELL, "$1$2\u00A0");
}
