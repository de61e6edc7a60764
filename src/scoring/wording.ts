import { formatNumber } from "../vi";
import { NOT_APPLICABLE, type CellInput } from "./entry";
import type { Fault } from "./fault";
import type { Finding, FindingDetail } from "./finding";

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
      return `Đang nhập ${show(d.value)}, chỉ nhận 0 hoặc ${show(d.max)}`;
    case "score.text":
      return `Đang nhập chữ “${d.value}”, chỉ nhận số 0 hoặc ${show(d.max)}`;
    case "score.not-applicable-refused":
      return `Mục này không được ghi ${NOT_APPLICABLE}, chỉ nhận 0 hoặc ${show(d.max)}`;
    case "figures.contradict":
      return contradictionVi(d);
    case "figures.faulty":
      return faultVi(d.fault);
    case "figures.equal":
      return `Số liệu bằng năm trước (${show(d.cases)}), không tăng, không giảm`;
    case "mandatory.missed":
      return d.occurred
        ? `Có xảy ra, mục bắt buộc 0/${show(d.max)} điểm`
        : `Mục bắt buộc được 0/${show(d.max)} điểm`;
    case "not-applicable.no-reason":
      return "Không áp dụng, chưa ghi lý do";
    case "evidence.missing":
      return "Đã chấm đạt, chưa ghi minh chứng";
    case "score.waiting":
      return `Chờ kết quả: ${d.label}`;
    case "score.blank":
      return `Chưa chấm, ${show(d.max)} điểm`;
    case "sheet.row-missing":
      return `Thiếu hàng của mục này trong bảng: ${d.text}`;
    case "sheet.row-duplicate":
      return `Mục này có ở nhiều hàng (${d.rows.join(", ")}), chỉ giữ một hàng`;
    case "sheet.row-unknown":
      return `Mã mục “${d.value}” không có trong thang điểm`;
    case "sheet.max-changed":
      return `Điểm chuẩn bị sửa từ ${show(d.expected)} thành ${show(d.found)}`;
    case "sheet.text-changed":
      return "Nội dung tiêu chí khác thang điểm đang dùng";
    case "sheet.mandatory-changed":
      return d.expected ? "Dấu “Bắt buộc” của mục này đã bị xóa" : "Mục này bị ghi thêm “Bắt buộc”";
    case "sheet.header-overwritten":
      return `Tiêu đề “${d.expected}” đã bị ghi đè`;
    case "sheet.formula-overwritten":
      return `Công thức của ${d.what} đã bị ghi đè`;
    case "sheet.result-differs":
      return `Bảng đang hiện ${d.shown}, tính lại từ các ô là ${d.computed}; nhấn F9, nếu vẫn khác thì tạo bảng mới`;
  }
}

function english(d: FindingDetail): string {
  switch (d.code) {
    case "score.invalid":
      return `${show(d.value)} entered, only 0 or ${show(d.max)} allowed`;
    case "score.text":
      return `Text “${d.value}” entered, only 0 or ${show(d.max)} allowed`;
    case "score.not-applicable-refused":
      return `${NOT_APPLICABLE} is not allowed here, only 0 or ${show(d.max)}`;
    case "figures.contradict":
      return contradictionEn(d);
    case "figures.faulty":
      return faultEn(d.fault);
    case "figures.equal":
      return `Same figure as last year (${show(d.cases)}), neither up nor down`;
    case "mandatory.missed":
      return d.occurred
        ? `Occurred, mandatory item scored 0/${show(d.max)}`
        : `Mandatory item scored 0/${show(d.max)}`;
    case "not-applicable.no-reason":
      return "Not applicable, no reason given";
    case "evidence.missing":
      return "Scored as met, no evidence noted";
    case "score.waiting":
      return `Waiting for: ${d.label}`;
    case "score.blank":
      return `Not scored, ${show(d.max)} points`;
    case "sheet.row-missing":
      return `This item's row is missing: ${d.text}`;
    case "sheet.row-duplicate":
      return `This item stands in several rows (${d.rows.join(", ")}), keep one`;
    case "sheet.row-unknown":
      return `Item code “${d.value}” is not in the points table`;
    case "sheet.max-changed":
      return `Maximum changed from ${show(d.expected)} to ${show(d.found)}`;
    case "sheet.text-changed":
      return "Item wording differs from the points table";
    case "sheet.mandatory-changed":
      return d.expected ? "The “Bắt buộc” mark was removed" : "A “Bắt buộc” mark was added";
    case "sheet.header-overwritten":
      return `Heading “${d.expected}” was overwritten`;
    case "sheet.formula-overwritten":
      return `The formula of ${d.what} was overwritten`;
    case "sheet.result-differs":
      return `The sheet shows ${d.shown}, its cells give ${d.computed}; press F9, and if that does not help make a new sheet`;
  }
}

type Contradiction = Extract<FindingDetail, { code: "figures.contradict" }>;

function contradictionVi({ item, figureA, figureB, points }: Contradiction): string {
  const scored = `đang chấm ${show(points)}/${show(item.points)}`;
  const m = item.measure;
  switch (m?.kind) {
    case "ratio":
      return `Số liệu ${show(figureA)}/${show(figureB)} ${points > 0 ? "chưa đủ" : "đủ"} ${m.atLeastPercent}%, ${scored}`;
    case "noIncrease":
      return `Số liệu ${points > 0 ? "tăng" : "giảm"} từ ${show(figureA)} ${points > 0 ? "lên" : "xuống"} ${show(figureB)}, ${scored}`;
    case "count":
      return `Số liệu ${show(figureA)}, mức cho phép ${"atMost" in m ? `nhiều nhất ${show(m.atMost)}` : `ít nhất ${show(m.atLeast)}`}, ${scored}`;
    case "rating":
      return `Xếp loại “${show(figureA)}”, cần từ “${m.atLeast}”, ${scored}`;
    case undefined:
      return scored;
  }
}

function contradictionEn({ item, figureA, figureB, points }: Contradiction): string {
  const scored = `scored ${show(points)}/${show(item.points)}`;
  const m = item.measure;
  switch (m?.kind) {
    case "ratio":
      return `Figures ${show(figureA)}/${show(figureB)} ${points > 0 ? "are below" : "reach"} ${m.atLeastPercent}%, ${scored}`;
    case "noIncrease":
      return `Figures ${points > 0 ? "rose" : "fell"} from ${show(figureA)} to ${show(figureB)}, ${scored}`;
    case "count":
      return `Figure ${show(figureA)}, limit ${"atMost" in m ? `at most ${show(m.atMost)}` : `at least ${show(m.atLeast)}`}, ${scored}`;
    case "rating":
      return `Rating “${show(figureA)}”, “${m.atLeast}” or better needed, ${scored}`;
    case undefined:
      return scored;
  }
}

function faultVi(f: Fault): string {
  switch (f.code) {
    case "figure.not-a-count":
      return `Số liệu “${show(f.value)}” phải là số nguyên từ 0 trở lên`;
    case "figure.unknown-rating":
      return `Mức xếp loại “${show(f.value)}” không có trong danh sách, chọn lại`;
    case "ratio.total-is-zero":
      return "Tổng số phải lớn hơn 0";
    case "ratio.done-over-total":
      return `Số đạt ${show(f.done)} lớn hơn tổng ${show(f.total)}`;
  }
}

function faultEn(f: Fault): string {
  switch (f.code) {
    case "figure.not-a-count":
      return `Figure “${show(f.value)}” must be a whole number, 0 or more`;
    case "figure.unknown-rating":
      return `Rating “${show(f.value)}” is not in the list, choose again`;
    case "ratio.total-is-zero":
      return "The total must be above 0";
    case "ratio.done-over-total":
      return `Count ${show(f.done)} is greater than total ${show(f.total)}`;
  }
}

function show(v: CellInput): string {
  return typeof v === "number"
    ? formatNumber(v)
    : v === undefined
      ? ""
      : typeof v === "boolean"
        ? v
          ? "TRUE"
          : "FALSE"
        : v;
}
