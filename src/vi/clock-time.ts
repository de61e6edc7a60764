import { WrongValueError } from "./wrong-value-error";

/** A time of day as minutes of meetings write it: `08:00` -> “08 giờ 00 phút”. Throws WrongValueError. */
export function formatTime(time: string): string {
  const match = /^(\d{1,2}):(\d{2})$/.exec(time);
  const [hours = "", minutes = ""] = match?.slice(1) ?? [];
  if (match === null || Number(hours) > 23 || Number(minutes) > 59) {
    throw new WrongValueError("clock-time", time);
  }
  return `${hours.padStart(2, "0")} giờ ${minutes} phút`;
}
