import type { AllowedPoints } from "../types";
import type { Why } from "./proposal";

/** Points as a cell or a remark writes them. */
export type PointsReading =
  | { readonly kind: "points"; readonly points: number; readonly allowed: AllowedPoints; readonly why: Why }
  | { readonly kind: "blank" }
  /** `points-date`: Excel has turned a typed “0-10” or “1/5” into a day. */
  | { readonly kind: "unreadable"; readonly why: "points-unreadable" | "points-date" };

const N = String.raw`(\d{1,4}(?:[.,]\d{1,2})?)`;
const ONE = new RegExp(`^${N}$`);
const RANGE = new RegExp(`^(?:từ )?0 ?(?:-|đến|tới|~|÷) ?${N}$`);
const AT_MOST = new RegExp(`^(?:điểm )?(?:tối đa|cao nhất|không quá)(?: là)?:? ?${N}$`);
const SEPARATOR = /\s*(?:;|\/|\||,\s|hoặc)\s*/;
const DATE = /^\d{1,2}[/-]\d{1,2}[/-]\d{2,4}$/;

/**
 * Reads “10”, “2,5”, “10 điểm”, “tối đa 10”, “0-10”, “từ 0 đến 10 điểm”, “0; 5; 10”. A comma or a dot before one
 * or two digits is the decimal sign. A list of 0 and one value is all or nothing.
 */
export function readPoints(cell: string): PointsReading {
  const text = cell
    .toLocaleLowerCase("vi")
    .replace(/[–—−]/g, "-")
    .replace(/\s+/g, " ")
    .replace(/^\((.*)\)$/, "$1")
    .trim();
  if (text === "" || text === "-") return { kind: "blank" };
  if (DATE.test(text)) return { kind: "unreadable", why: "points-date" };
  const bare = text.replace(/ ?(?:điểm|đ)(?=$|[ ;/|,-])\.?/g, "").trim();
  const one = ONE.exec(bare);
  if (one !== null) return points(one[1], "max-or-zero", "written");
  const range = RANGE.exec(bare);
  if (range !== null) return points(range[1], "range", "range-wording");
  const most = AT_MOST.exec(bare);
  if (most !== null) return points(most[1], "max-or-zero", "maximum-wording");
  return readList(bare);
}

function points(digits: string | undefined, allowed: AllowedPoints, why: Why): PointsReading {
  return { kind: "points", points: toNumber(digits ?? ""), allowed, why };
}

function readList(text: string): PointsReading {
  const parts = text.split(SEPARATOR);
  if (parts.length < 2 || !parts.every((p) => ONE.test(p)))
    return { kind: "unreadable", why: "points-unreadable" };
  const values = [...new Set(parts.map(toNumber))].sort((a, b) => a - b);
  const highest = values.at(-1) ?? 0;
  const isAllOrNothing = values.length === 2 && values[0] === 0;
  return {
    kind: "points",
    points: highest,
    allowed: isAllOrNothing ? "max-or-zero" : values,
    why: isAllOrNothing ? "written" : "list-wording",
  };
}

function toNumber(digits: string): number {
  return Number(digits.replace(",", "."));
}
