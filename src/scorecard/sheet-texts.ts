import type { Item, SubjectType } from "../criteria";
import { acceptedInWords, isStepped, NOT_APPLICABLE } from "../scoring";
import { formatNumber } from "../vi";

/** Fixed texts of the sheet, always Vietnamese (microcopy group “Scoring sheet”). */
export const TEXT = {
  nation: "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
  motto: "Độc lập - Tự do - Hạnh phúc",
  title: "BẢNG TỰ CHẤM ĐIỂM",
  illustrative: "Thang điểm minh họa, chưa thay bằng phụ lục chính thức",
  total: "TỔNG ĐIỂM",
  provincialVerdict: (passMark: number) =>
    `Kết luận theo thang điểm (từ ${formatNumber(passMark)} điểm, đủ mục bắt buộc)`,
  circularVerdict: "Kết luận theo Thông tư 124/2021/TT-BCA",
  mandatory: "Bắt buộc",
  preparedBy: "NGƯỜI LẬP BẢNG",
  headings: {
    B: "TT",
    C: "Nội dung tiêu chí",
    D: "Căn cứ",
    E: "Điểm chuẩn",
    F: "Bắt buộc",
    G: "Số liệu\n(đạt, tổng / trước, nay)",
    I: "Điểm tự chấm",
    J: "Điểm thẩm định",
    K: "Minh chứng",
    L: "Ghi chú",
    M: "Lý do thẩm định khác tự chấm",
  },
  invalidTitle: "Điểm không hợp lệ",
  figureTitle: "Số liệu không hợp lệ",
} as const;

/** Who signs at the right. */
export function signerTitle(type: SubjectType): string {
  switch (type) {
    case "residential-area":
      return "TRƯỞNG KHU DÂN CƯ";
    case "commune":
      return "TRƯỞNG BAN CHỈ ĐẠO 138";
    default:
      return "THỦ TRƯỞNG ĐƠN VỊ";
  }
}

/** What to type into a score cell. */
export function scorePrompt(item: Item): string {
  const max = formatNumber(item.points);
  const basic = isStepped(item)
    ? `Nhập ${acceptedInWords(item)} điểm`
    : item.mustNotOccur === true
      ? `Nhập ${max} nếu không xảy ra, 0 nếu có xảy ra`
      : `Nhập ${max} nếu đạt, 0 nếu không đạt`;
  return item.applicableWhen === undefined ? `${basic}.` : `${basic}, ${NOT_APPLICABLE} nếu không áp dụng.`;
}

/** What is wrong when the host stops an entry. */
export function scoreError(item: Item): string {
  const also = item.applicableWhen === undefined ? "" : ` hoặc ${NOT_APPLICABLE}`;
  return `Mục ${item.code} chỉ nhận ${acceptedInWords(item)}${also}.`;
}

/** Prompt of a figure cell, with the figure's own label. */
export function figurePrompt(label: string): string {
  return `${label}: nhập số nguyên từ 0.`;
}
