import { showCell, type Entry, type Locale } from "../scoring";
import type { LeftBehind, SetChange } from "./change-set";

/** What a change of the points table leaves on the old sheet and what changed its number, one sentence each. */
export function describeChange({ leftBehind, renumbered }: SetChange, locale: Locale = "vi"): string[] {
  const pairs = renumbered.map(([from, to]) => `${from} → ${to}`).join("; ");
  const moved = locale === "vi" ? `Đổi số, đã chép sang: ${pairs}.` : `Renumbered and copied: ${pairs}.`;
  return [...leftBehind.map((left) => describeLeft(left, locale)), ...(pairs === "" ? [] : [moved])];
}

function describeLeft(left: LeftBehind, locale: Locale): string {
  const { entry, newCode, reason } = left;
  const isRenumbered = newCode !== undefined && newCode !== entry.code;
  const typed = typedIn(entry, locale);
  if (locale === "en") {
    const at = isRenumbered ? `Item ${entry.code} (now ${newCode})` : `Item ${entry.code}`;
    return `${at}: ${ENGLISH[reason]} (${typed}).`;
  }
  const at = isRenumbered ? `Mục ${entry.code} (nay là ${newCode})` : `Mục ${entry.code}`;
  return `${at}: ${VIETNAMESE[reason]} (${typed}).`;
}

type Reasons = Readonly<Record<LeftBehind["reason"], string>>;

const VIETNAMESE: Reasons = {
  scores: "điểm chuẩn hoặc mức điểm đã đổi, chấm lại",
  figures: "số liệu cần nhập đã đổi, nhập lại",
  "no-counterpart": "thang điểm mới không có nội dung này",
  taken: "đã gộp với mục khác trong thang điểm mới",
  "unknown-code": "không có trong thang điểm cũ",
  "duplicate-entry": "có hai hàng trong bảng cũ, chỉ chép hàng đầu",
};
const ENGLISH: Reasons = {
  scores: "its points have changed, score it again",
  figures: "other figures are asked, type them again",
  "no-counterpart": "the new points table does not have it",
  taken: "merged with another item of the new points table",
  "unknown-code": "not in the old points table",
  "duplicate-entry": "two rows in the old sheet, only the first was copied",
};

const FIELDS = [
  ["selfScore", "tự chấm", "self-score"],
  ["councilScore", "thẩm định", "council"],
  ["figureA", "số liệu", "figure"],
  ["figureB", "số liệu", "figure"],
  ["evidence", "minh chứng", "evidence"],
  ["note", "ghi chú", "note"],
  ["councilReason", "lý do thẩm định", "council’s reason"],
] as const;

/** Everything that was typed: nothing is lost without being named. */
function typedIn(entry: Entry, locale: Locale): string {
  return FIELDS.flatMap(([field, vietnamese, english]) => {
    const cell = entry[field];
    return cell === undefined || cell === ""
      ? []
      : [`${locale === "vi" ? vietnamese : english} ${showCell(cell)}`];
  }).join("; ");
}
