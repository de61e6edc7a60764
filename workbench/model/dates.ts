const DAY = 86_400_000;
/** Day 0 of Excel's 1900 calendar for dates from 1 March 1900 on (earlier days carry Excel's leap-year slip). */
const EPOCH = Date.UTC(1899, 11, 30);

export interface DateParts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly weekday: number;
}

/** Serial number of a calendar day, or undefined if there is no such day. */
export function dateSerial(year: number, month: number, day: number): number | undefined {
  const time = Date.UTC(year, month - 1, day);
  const back = new Date(time);
  const exists =
    back.getUTCMonth() === month - 1 && back.getUTCDate() === day && year >= 1900 && year <= 9999;
  return exists ? Math.round((time - EPOCH) / DAY) : undefined;
}

export function dateParts(serial: number): DateParts {
  const date = new Date(EPOCH + Math.round(serial * 86400) * 1000);
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    hour: date.getUTCHours(),
    minute: date.getUTCMinutes(),
    second: date.getUTCSeconds(),
    weekday: date.getUTCDay(),
  };
}
