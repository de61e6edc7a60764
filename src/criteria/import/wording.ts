import { formatNumber } from "../../vi";
import type { ImportProblem } from "./check";
import type { Guess, Why } from "./proposal";

/** The sentence of a problem: what is wrong, both numbers, what to do next. The row stands first. */
export function describeImportProblem(problem: ImportProblem): string {
  const { row, fields } = problem;
  const text = (key: string): string => {
    const value = fields[key] ?? "";
    return typeof value === "number" ? formatNumber(value) : value;
  };
  const at = row === undefined ? "" : `Hàng ${row}: `;
  const sentence = SENTENCES[problem.code](text);
  return at === "" ? sentence : at + sentence.charAt(0).toLocaleLowerCase("vi") + sentence.slice(1);
}

type Text = (key: string) => string;

const SENTENCES: Readonly<Record<ImportProblem["code"], (text: Text) => string>> = {
  "column.text-missing": () => "Chưa thấy cột nội dung; hãy chọn cột.",
  "column.points-missing": () => "Chưa thấy cột điểm chuẩn; hãy chọn cột.",
  "column.unsure": (t) =>
    `Cột ${t("column")} “${t("heading")}” chưa rõ dùng làm gì, đang để: ${ROLES[t("role")] ?? ""}.`,
  "row.unread": (t) => `Chưa hiểu dòng “${t("text")}”; hãy chọn là tiêu chí, nội dung hay bỏ qua.`,
  "criterion.none": () => "Không đọc được tiêu chí nào trong bảng này.",
  "criterion.empty": (t) => `Tiêu chí ${t("code")} không có nội dung chấm điểm nào.`,
  "criterion.title-blank": (t) => `Tiêu chí ${t("code")} chưa có tên.`,
  "criterion.sum": (t) =>
    `Các mục của tiêu chí ${t("code")} cộng lại ${t("sum")} điểm, văn bản ghi ${t("stated")}.`,
  "item.text-blank": (t) => `Mục ${t("code")} chưa có nội dung.`,
  "item.too-many": (t) => `Bảng có ${t("count")} mục, nhiều nhất ${t("most")}.`,
  "points.blank": (t) => `Mục ${t("code")} thiếu điểm chuẩn.`,
  "points.unreadable": (t) => `Không đọc được điểm chuẩn “${t("text")}” của mục ${t("code")}; hãy nhập số.`,
  "points.date": (t) =>
    `Điểm chuẩn của mục ${t("code")} là ngày “${t("text")}”, có thể do Excel đổi từ số; hãy nhập lại.`,
  "points.zero": (t) =>
    `Điểm chuẩn ${t("points")} của mục ${t("code")} không dùng được; cần số trên 0, nhiều nhất hai chữ số thập phân.`,
  "allowed.wrong": (t) =>
    `Các mức điểm ${t("allowed")} của mục ${t("code")} phải tăng dần đến điểm chuẩn ${t("points")}.`,
  "sum.mismatch": (t) => `Tổng điểm chuẩn ${t("sum")}, phải bằng ${t("total")}.`,
  "total.unusual": (t) => `Tổng điểm của bảng là ${t("total")}, không phải 100; hãy kiểm tra mức đạt.`,
  "pass-mark.unreachable": (t) => `Mức đạt ${t("passMark")} lớn hơn tổng điểm ${t("total")}.`,
  "code.duplicate": (t) => `Số “${t("code")}” trùng với hàng ${t("first")}.`,
  "code.unusable": (t) =>
    `Số “${t("code")}” không dùng được; cần dạng 1, 1.2 hoặc 3.đ, nhiều nhất ${t("longest")} ký tự.`,
  "cite.missing": (t) => `Mục ${t("code")} chưa gắn với khoản của Thông tư; hãy chọn khoản.`,
  "cite.unconfirmed": (t) => `Căn cứ của mục ${t("code")} do phần mềm đề xuất, cần xác nhận.`,
  "measure.proposed": (t) =>
    `Số liệu của mục ${t("code")} lấy theo mục ${t("like")} của thang điểm mẫu, cần xác nhận.`,
  "mandatory.none": () => "Chưa đánh dấu mục bắt buộc.",
  "mandatory.unreachable": (t) =>
    `Mục bắt buộc ${t("code")} không thể đạt điểm tối đa ${t("points")} với các mức ${t("allowed")}.`,
  "mandatory.remark-unread": (t) => `Chưa hiểu ghi chú về điểm bắt buộc: “${t("text")}”.`,
  "guess.unsure": (t) =>
    `${FIELDS[t("field")] ?? t("field")} chưa chắc chắn: ${whySentence(t("why"), t("detail"))}`,
  "correction.unused": () => "Một chỗ sửa không còn dòng tương ứng trong bảng.",
};

const ROLES: Readonly<Record<string, string>> = {
  number: "số thứ tự",
  criterion: "tiêu chí",
  text: "nội dung",
  points: "điểm chuẩn",
  mandatory: "bắt buộc",
  cite: "căn cứ",
  note: "ghi chú",
  ignored: "không dùng",
};

const FIELDS: Readonly<Record<string, string>> = {
  code: "Số thứ tự",
  title: "Tên tiêu chí",
  text: "Nội dung",
  allowed: "Mức điểm được chấm",
  mandatory: "Dấu bắt buộc",
  passMark: "Mức đạt",
};

/** Why a value was read so, for the review beside the source. */
export function describeGuess({ why, detail = "" }: Guess<unknown>): string {
  return whySentence(why, detail);
}

function whySentence(why: string, detail: string): string {
  return WHY[why as Why](detail); // fields are made from `Why` in check.ts
}

const WHY: Readonly<Record<Why, (detail: string) => string>> = {
  written: () => "ghi như vậy trong văn bản.",
  header: (d) => `theo tiêu đề cột “${d}”.`,
  "column-content": () => "theo nội dung các ô trong cột.",
  "no-role": () => "tiêu đề cột không cho biết.",
  "second-of-kind": (d) => `đã có cột khác cùng loại với “${d}”.`,
  numbering: (d) => `theo số “${d}”.`,
  "numbering-under-criterion": (d) => `số “${d}” trong tiêu chí.`,
  counted: () => "không có số, đếm theo thứ tự.",
  "number-unreadable": (d) => `“${d}” không phải số thứ tự, đếm theo thứ tự.`,
  "upper-case-band": () => "dòng không có số, hiểu là tên tiêu chí.",
  "criterion-is-item": () => "tiêu chí không chia mục, chấm như một mục.",
  "lines-folded": () => "nhiều dòng chung một điểm, gộp thành một mục.",
  "joined-with-group": (d) => `nối với “${d}”.`,
  "points-in-text": (d) => `điểm ghi trong câu: “${d}”.`,
  "maximum-wording": (d) => `“${d}” có thể là chấm từ 0 đến tối đa.`,
  "range-wording": (d) => `“${d}”: chấm từ 0 đến tối đa.`,
  "list-wording": (d) => `các mức “${d}”.`,
  "points-blank": () => "ô điểm trống.",
  "points-unreadable": (d) => `không đọc được “${d}”.`,
  "points-date": (d) => `“${d}” là ngày.`,
  mark: (d) => `có dấu “${d}”.`,
  "mark-unclear": (d) => `không rõ “${d}” có nghĩa là bắt buộc hay không.`,
  "no-mark": () => "không có dấu hay ghi chú bắt buộc.",
  remark: (d) => `ghi “${d}”.`,
  "remark-above": (d) => `ghi ở tiêu chí: “${d}”.`,
  footnote: (d) => `theo ghi chú “${d}”.`,
  "event-wording": () => "ghi “Không để xảy ra”.",
  "event-above": () => "nằm trong tiêu chí “Không để xảy ra”.",
  "same-text": (d) => `trùng lời với mục ${d} của thang điểm mẫu.`,
  "similar-text": (d) => `gần giống mục ${d} của thang điểm mẫu.`,
  "most-alike": (d) => `giống ${d} mục của thang điểm mẫu.`,
  neighbours: () => "theo các mục cùng tiêu chí.",
  "no-match": () => "không giống mục nào của thang điểm mẫu.",
  default: () => "văn bản không ghi, dùng giá trị thường lệ.",
  person: () => "đã sửa hoặc xác nhận.",
};
