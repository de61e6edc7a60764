import { formatNumber } from "../vi";
import { acceptedInWords } from "./accepted-points";
import { isSameNumber } from "./dust";
import { NOT_APPLICABLE, type CellInput } from "./entry";
import type { Fault } from "./fault";
import type { AcceptedScores, Finding, FindingDetail } from "./finding";

export type Locale = "vi" | "en";

/**
 * The sentence of a finding, for the pane and the command line alike: what is, what is allowed, both numbers.
 * Item wording and legal references stay Vietnamese in both languages.
 */
export function findingText(finding: Pick<Finding, "detail">, locale: Locale = "vi"): string {
  const d = finding.detail;
  return locale === "vi" ? vietnamese(d) : english(d);
}

function vietnamese(d: FindingDetail): string {
  switch (d.code) {
    case "score.invalid":
      return `Đang nhập ${showCell(d.value)}, chỉ nhận ${accepted(d)}`;
    case "score.text":
      return `Đang nhập chữ “${d.value}”, chỉ nhận số ${accepted(d)}`;
    case "score.not-applicable-refused":
      return `Mục này không được ghi ${NOT_APPLICABLE}, chỉ nhận ${accepted(d)}`;
    case "figures.contradict":
      return contradictionVi(d);
    case "figures.faulty":
      return faultVi(d.fault);
    case "figures.equal":
      return `Số liệu bằng năm trước (${showCell(d.cases)}), không tăng, không giảm`;
    case "mandatory.missed":
      return d.occurred
        ? `Có xảy ra, mục bắt buộc ${showCell(d.points)}/${showCell(d.max)} điểm`
        : `Mục bắt buộc được ${showCell(d.points)}/${showCell(d.max)} điểm`;
    case "not-applicable.no-reason":
      return "Không áp dụng, chưa ghi lý do";
    case "evidence.missing":
      return "Đã chấm đạt, chưa ghi minh chứng";
    case "score.waiting":
      return `Chờ kết quả: ${d.label}`;
    case "score.blank":
      return `Chưa chấm, ${showCell(d.max)} điểm`;
    case "sheet.row-missing":
      return `Thiếu hàng của mục này trong bảng: ${d.text}`;
    case "sheet.row-duplicate":
      return `Mục này có ở nhiều hàng (${d.rows.join(", ")}), chỉ giữ một hàng`;
    case "sheet.row-unknown":
      return `Mã mục “${d.value}” không có trong thang điểm`;
    case "sheet.max-changed":
      return `Điểm chuẩn bị sửa từ ${showCell(d.expected)} thành ${showCell(d.found)}`;
    case "sheet.text-changed":
      return "Nội dung tiêu chí khác thang điểm đang dùng";
    case "sheet.mandatory-changed":
      return d.expected ? "Dấu “Bắt buộc” của mục này đã bị xóa" : "Mục này bị ghi thêm “Bắt buộc”";
    case "sheet.header-overwritten":
      return `Tiêu đề “${d.expected}” đã bị ghi đè`;
    case "sheet.formula-overwritten":
      return `Công thức của ${d.what} đã bị ghi đè`;
    case "sheet.stamp-damaged":
      return "Ô nhận dạng của bảng đã bị sửa; tạo bảng mới, chép điểm sang";
    case "sheet.set-differs":
      return "Bảng được tạo theo phiên bản khác của thang điểm";
    case "sheet.not-calculated":
      return "Tệp chưa được tính công thức lần nào; kết quả ở đây tính từ các ô đã nhập";
    case "sheet.result-differs":
      return `Bảng đang hiện ${d.shown}, tính lại từ các ô là ${d.computed}; nhấn F9, nếu vẫn khác thì tạo bảng mới`;
  }
}

function english(d: FindingDetail): string {
  switch (d.code) {
    case "score.invalid":
      return `${showCell(d.value)} entered, only ${accepted(d, "en")} allowed`;
    case "score.text":
      return `Text “${d.value}” entered, only ${accepted(d, "en")} allowed`;
    case "score.not-applicable-refused":
      return `${NOT_APPLICABLE} is not allowed here, only ${accepted(d, "en")}`;
    case "figures.contradict":
      return contradictionEn(d);
    case "figures.faulty":
      return faultEn(d.fault);
    case "figures.equal":
      return `Same figure as last year (${showCell(d.cases)}), neither up nor down`;
    case "mandatory.missed":
      return d.occurred
        ? `Occurred, mandatory item scored ${showCell(d.points)}/${showCell(d.max)}`
        : `Mandatory item scored ${showCell(d.points)}/${showCell(d.max)}`;
    case "not-applicable.no-reason":
      return "Not applicable, no reason given";
    case "evidence.missing":
      return "Scored as met, no evidence noted";
    case "score.waiting":
      return `Waiting for: ${d.label}`;
    case "score.blank":
      return `Not scored, ${showCell(d.max)} points`;
    case "sheet.row-missing":
      return `This item's row is missing: ${d.text}`;
    case "sheet.row-duplicate":
      return `This item stands in several rows (${d.rows.join(", ")}), keep one`;
    case "sheet.row-unknown":
      return `Item code “${d.value}” is not in the points table`;
    case "sheet.max-changed":
      return `Maximum changed from ${showCell(d.expected)} to ${showCell(d.found)}`;
    case "sheet.text-changed":
      return "Item wording differs from the points table";
    case "sheet.mandatory-changed":
      return d.expected ? "The “Bắt buộc” mark was removed" : "A “Bắt buộc” mark was added";
    case "sheet.header-overwritten":
      return `Heading “${d.expected}” was overwritten`;
    case "sheet.formula-overwritten":
      return `The formula of ${d.what} was overwritten`;
    case "sheet.stamp-damaged":
      return "The cell that identifies the sheet was changed; make a new sheet and copy the scores";
    case "sheet.set-differs":
      return "The sheet was made with another version of the points table";
    case "sheet.not-calculated":
      return "The file’s formulas were never calculated; this result comes from the cells typed in";
    case "sheet.result-differs":
      return `The sheet shows ${d.shown}, its cells give ${d.computed}; press F9, and if that does not help make a new sheet`;
  }
}

function accepted({ max: points, allowed }: AcceptedScores, locale: Locale = "vi"): string {
  const item = { points, ...(allowed === undefined ? {} : { allowed }) };
  return locale === "vi"
    ? acceptedInWords(item)
    : acceptedInWords(item, { or: "or", from: "from", to: "to" });
}

type Contradiction = Extract<FindingDetail, { code: "figures.contradict" }>;

function contradictionVi({ item, figureA, figureB, points }: Contradiction): string {
  const scored = `đang chấm ${showCell(points)}/${showCell(item.points)}`;
  const m = item.measure;
  switch (m?.kind) {
    case "ratio":
      return `Số liệu ${showCell(figureA)}/${showCell(figureB)} ${points > 0 ? "chưa đủ" : "đủ"} ${m.atLeastPercent}%, ${scored}`;
    case "noIncrease":
      return `Số liệu ${points > 0 ? "tăng" : "giảm"} từ ${showCell(figureA)} ${points > 0 ? "lên" : "xuống"} ${showCell(figureB)}, ${scored}`;
    case "count":
      return `Số liệu ${showCell(figureA)}, mức cho phép ${"atMost" in m ? `nhiều nhất ${showCell(m.atMost)}` : `ít nhất ${showCell(m.atLeast)}`}, ${scored}`;
    case "rating":
      return `Xếp loại “${showCell(figureA)}”, cần từ “${m.atLeast}”, ${scored}`;
    case undefined:
      return scored;
  }
}

function contradictionEn({ item, figureA, figureB, points }: Contradiction): string {
  const scored = `scored ${showCell(points)}/${showCell(item.points)}`;
  const m = item.measure;
  switch (m?.kind) {
    case "ratio":
      return `Figures ${showCell(figureA)}/${showCell(figureB)} ${points > 0 ? "are below" : "reach"} ${m.atLeastPercent}%, ${scored}`;
    case "noIncrease":
      return `Figures ${points > 0 ? "rose" : "fell"} from ${showCell(figureA)} to ${showCell(figureB)}, ${scored}`;
    case "count":
      return `Figure ${showCell(figureA)}, limit ${"atMost" in m ? `at most ${showCell(m.atMost)}` : `at least ${showCell(m.atLeast)}`}, ${scored}`;
    case "rating":
      return `Rating “${showCell(figureA)}”, “${m.atLeast}” or better needed, ${scored}`;
    case undefined:
      return scored;
  }
}

function faultVi(f: Fault): string {
  switch (f.code) {
    case "figure.not-a-count":
      return `Số liệu “${showCell(f.value)}” phải là số nguyên từ 0 trở lên`;
    case "figure.unknown-rating":
      return `Mức xếp loại “${showCell(f.value)}” không có trong danh sách, chọn lại`;
    case "ratio.total-is-zero":
      return "Tổng số phải lớn hơn 0";
    case "ratio.done-over-total":
      return `Số đạt ${showCell(f.done)} lớn hơn tổng ${showCell(f.total)}`;
  }
}

function faultEn(f: Fault): string {
  switch (f.code) {
    case "figure.not-a-count":
      return `Figure “${showCell(f.value)}” must be a whole number, 0 or more`;
    case "figure.unknown-rating":
      return `Rating “${showCell(f.value)}” is not in the list, choose again`;
    case "ratio.total-is-zero":
      return "The total must be above 0";
    case "ratio.done-over-total":
      return `Count ${showCell(f.done)} is greater than total ${showCell(f.total)}`;
  }
}

/** A cell's content as the clerk sees it in the cell; never throws, whatever a paste left there. */
export function showCell(v: CellInput): string {
  switch (typeof v) {
    case "number":
      return showNumber(v);
    case "boolean":
      return v ? "TRUE" : "FALSE";
    case "undefined":
      return "";
    case "string":
      return v;
  }
}

const WRITTEN_OUT_BELOW = 1e15;

/** Not rounded to a number it is not: a wrong score of 3,996 must not read “4, only 0 or 4 allowed”. */
function showNumber(v: number): string {
  const isShort = Math.abs(v) < WRITTEN_OUT_BELOW && isSameNumber(v, Math.round(v * 100) / 100);
  return isShort ? formatNumber(v) : String(v).replace(".", ",");
}
