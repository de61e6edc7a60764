import { DATE_BLANK } from "./blanks";
import { WrongValueError } from "./wrong-value-error";

/**
 * A calendar day, `yyyy-mm-dd`. A string and never a `Date`: a Date is an instant, and an instant read in
 * another time zone is another day.
 */
export type IsoDate = `${number}-${number}-${number}`;

interface DateParts {
  year: number;
  month: number;
  day: number | undefined;
}

/** True for a day that exists, written `yyyy-mm-dd`. */
export function isIsoDate(text: string): text is IsoDate {
  return readParts(text)?.day !== undefined;
}

/**
 * A date as documents write it: “ngày 05 tháng 7 năm 2026”.
 *
 * `date` is `yyyy-mm-dd`, `yyyy-mm` (the day stays blank for the pen) or empty (day and month stay blank, and
 * the year is `year`). Nothing known, neither date nor year, gives an empty text.
 *
 * Errors: a day that does not exist throws WrongValueError.
 * Source: Decree 30/2020/NĐ-CP, Annex I: a zero before days under 10 and before months 1 and 2, not before 3 to 9.
 */
export function formatDate(date: string | undefined, year?: number): string {
  if (date === undefined || date === "") {
    return year === undefined ? "" : `ngày ${DATE_BLANK} tháng ${DATE_BLANK} năm ${year}`;
  }
  const parts = readPartsOrThrow(date);
  const day = parts.day === undefined ? DATE_BLANK : twoDigits(parts.day);
  const month = parts.month <= 2 ? twoDigits(parts.month) : String(parts.month);
  return `ngày ${day} tháng ${month} năm ${parts.year}`;
}

/** A date for tables and the pane: `dd/mm/yyyy`. Throws WrongValueError unless `date` is a full `yyyy-mm-dd`. */
export function formatShortDate(date: string): string {
  const { year, month, day } = readPartsOrThrow(date);
  if (day === undefined) throw new WrongValueError("date", date);
  return `${twoDigits(day)}/${twoDigits(month)}/${year}`;
}

function readPartsOrThrow(date: string): DateParts {
  const parts = readParts(date);
  if (parts === undefined) throw new WrongValueError("date", date);
  return parts;
}

function readParts(text: string): DateParts | undefined {
  const match = /^(\d{4})-(\d{2})(?:-(\d{2}))?$/.exec(text);
  if (match === null) return undefined;
  const year = Number(match[1]);
  const month = Number(match[2]);
  const day = match[3] === undefined ? undefined : Number(match[3]);
  if (month < 1 || month > 12) return undefined;
  if (day !== undefined && (day < 1 || day > daysIn(month, year))) return undefined;
  return { year, month, day };
}

function daysIn(month: number, year: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

const twoDigits = (n: number): string => String(n).padStart(2, "0");

/** A day as people type it (31/10/2026, 31-10-2026, 2026-10-31); `undefined` when it is none or the calendar has no such day. */
export function typedDate(text: string): IsoDate | undefined {
  const typed = text.trim();
  const [day = "", month = "", year = ""] =
    /^(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{4})$/.exec(typed)?.slice(1) ?? [];
  const iso = year === "" ? typed : `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  return isIsoDate(iso) ? iso : undefined;
}
