import { formatNumber, formatShortDate } from "../vi";
import { showCell, type CellInput, type Verdict } from "../scoring";
import type { ClosedColumn } from "./closing";
import { FIELD_TEXT } from "./entry-fields";
import type { LogAction, LogDetail, LoggedChange } from "./log";

/** What was done, as the log's column “Việc” says it. */
export const ACTION_TEXT: Readonly<Record<LogAction, string>> = {
  close: "Chốt",
  reopen: "Mở lại",
  "wrong-column": "Sửa cột của bên kia",
  agree: "Ghi điểm thống nhất",
  "hand-out": "Giao bản thẩm định",
  "take-back": "Nhập bản thẩm định",
  override: "Dùng số khác",
};

const VERDICT: Readonly<Record<Verdict, string>> = {
  pass: "đạt",
  fail: "chưa đạt",
  incomplete: "chưa kết luận",
};
/** A cell takes at most 32.767 characters; a log line should be read at a glance. */
const LONGEST = 900;

/** The line's sentence for a reader without the add-in. */
export function logText(detail: LogDetail): string {
  return cut(sentence(detail));
}

function sentence(detail: LogDetail): string {
  switch (detail.action) {
    case "close":
      return `Tự chấm ${result(detail.result.self)}. Thẩm định ${result(detail.result.council)}.`;
    case "reopen":
      return `Lý do: ${detail.reason}`;
    case "wrong-column":
      return `${detail.role === "self" ? "Người tự chấm" : "Hội đồng"} sửa ${changes(detail.changes)}.`;
    case "agree":
      return `Ghi ${changes(detail.changes)}.`;
    case "hand-out":
      return `Bản ${detail.copyId}, ${detail.subjects} đối tượng${detail.to === "" ? "" : `, giao ${detail.to}`}.`;
    case "take-back":
      return `Bản ${detail.copyId === "" ? "không có dấu giao" : detail.copyId}: nhận ${detail.taken} ô, giữ ${detail.kept} ô của sổ này.`;
    case "override": {
      const { figures: f, register: r } = detail;
      return `Đăng ký ${f.registered}, công nhận ${f.recognised}, tổng ${f.total}; trang Tổng hợp: ${r.registered}, ${r.recognised}, ${r.total}. Lý do: ${detail.reason}`;
    }
  }
}

/** “14:05 12/11/2026” of an ISO time, as it was on the person's clock. */
export function logTime(time: string): string {
  return `${time.slice(11, 16)} ${formatShortDate(time.slice(0, 10))}`;
}

function result({ total, verdict, circularVerdict }: ClosedColumn): string {
  const circular = verdict === circularVerdict ? "" : `, theo Thông tư 124 ${VERDICT[circularVerdict]}`;
  return `${formatNumber(total)} điểm, ${VERDICT[verdict]}${circular}`;
}

function changes(all: readonly LoggedChange[]): string {
  return all
    .map((c) => `mục ${c.code} ${FIELD_TEXT[c.field]} từ ${cell(c.from)} thành ${cell(c.to)}`)
    .join("; ");
}

function cell(value: CellInput): string {
  return value === undefined ? "trống" : showCell(value);
}

function cut(text: string): string {
  return text.length <= LONGEST ? text : `${text.slice(0, LONGEST).replace(/[\ud800-\udbff]$/, "")}…`;
}
