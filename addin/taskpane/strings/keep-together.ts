const UNITS =
  "điểm|mục|ngày|lỗi|văn bản|vụ|người|hộ|đầu mối|đối tượng|cảnh báo|thông tin|tiêu chí|points?|items?|days?|documents?|details?|errors?|warnings?|people";
const LABELS =
  "mục bắt buộc|mục|khoản|Điều|lúc|năm|hạn trước|trước|mức|hàng|Thông tư|Circular|item|Mandatory item|article|clause|at|before|mark|year|last";

const NUMBER_AND_UNIT = new RegExp(`(\\d[\\d.,/]*%?) (?=(?:${UNITS})(?![\\p{L}\\d]))`, "giu");
const LABEL_AND_NUMBER = new RegExp(`(?<![\\p{L}\\d])((?:${LABELS})) (?=\\d)`, "giu");
const CELL = /(?<![\p{L}\d])((?:ô|cell)) (?=[A-Z]{1,3}\d)/giu;
const POINT_AND_CLAUSE = /(?<![\p{L}\d])(điểm [a-zđ]|khoản [\d, ]+) (?=khoản|Điều)/giu;
const POINT_LETTER = /(?<![\p{L}\d])(điểm) (?=[a-zđ] khoản)/giu;

/**
 * Joins what must not be torn apart at the end of a line with non-breaking spaces: a number and its unit
 * (“10 điểm”), a label and its number (“mục 4.1”, “khoản 3 Điều 4”, “lúc 10:42”, “ô I26”).
 */
export function keepTogether(text: string): string {
  return text
    .replace(POINT_LETTER, "$1\u00A0")
    .replace(POINT_AND_CLAUSE, (whole) => `${whole.slice(0, -1).replaceAll(" ", "\u00A0")}\u00A0`)
    .replace(NUMBER_AND_UNIT, "$1\u00A0")
    .replace(LABEL_AND_NUMBER, (whole) => whole.replaceAll(" ", "\u00A0"))
    .replace(CELL, "$1\u00A0");
}
