/** One whole day of a calendar file. */
export interface CalendarEvent {
  /** The same for the same event each time: a second import changes the first instead of doubling it. */
  readonly uid: string;
  /** `yyyy-mm-dd` */
  readonly day: string;
  readonly summary: string;
  readonly description: string;
  /** Days ahead; each reminder comes at 8:00. */
  readonly reminders: readonly number[];
}

const REMINDER_HOUR = 8;
/** Octets of a line without its break (RFC 5545, 3.1). */
const LONGEST_LINE = 75;

/**
 * Events as an iCalendar file (RFC 5545): whole days, CRLF, lines folded at 75 octets, a display alarm per reminder.
 * `stampedAt` is the time of making in UTC, `yyyy-mm-ddThh:mm:ss`.
 */
export function calendarFile(events: readonly CalendarEvent[], stampedAt: string): string {
  const stamp = `${stampedAt.slice(0, 19).replace(/[-:]/g, "")}Z`;
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Cham diem ANTT//Lich//VI",
    "CALSCALE:GREGORIAN",
    "METHOD:PUBLISH",
    ...events.flatMap((event) => eventLines(event, stamp)),
    "END:VCALENDAR",
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join("");
}

function eventLines({ uid, day, summary, description, reminders }: CalendarEvent, stamp: string): string[] {
  return [
    "BEGIN:VEVENT",
    `UID:${uid}`,
    `DTSTAMP:${stamp}`,
    `DTSTART;VALUE=DATE:${day.replaceAll("-", "")}`,
    `SUMMARY:${escaped(summary)}`,
    `DESCRIPTION:${escaped(description)}`,
    "TRANSP:TRANSPARENT",
    ...reminders.flatMap((days) => [
      "BEGIN:VALARM",
      "ACTION:DISPLAY",
      `TRIGGER:${trigger(days)}`,
      `DESCRIPTION:${escaped(summary)}`,
      "END:VALARM",
    ]),
    "END:VEVENT",
  ];
}

/** Relative to midnight at the start of the day: 14 days ahead at 8:00 is 13 days and 16 hours before. */
function trigger(daysAhead: number): string {
  if (daysAhead === 0) return `PT${REMINDER_HOUR}H`;
  const hours = 24 - REMINDER_HOUR;
  return daysAhead === 1 ? `-PT${hours}H` : `-P${daysAhead - 1}DT${hours}H`;
}

/** RFC 5545, 3.3.11. */
function escaped(text: string): string {
  return text
    .normalize("NFC")
    .replace(/[\\;,]/g, "\\$&")
    .replace(/\r\n?|\n/g, "\\n");
}

/** Cut between characters, for one that is torn apart is unreadable; a further line begins with a space. */
function folded(line: string): string {
  const parts: string[] = [];
  let part = "";
  let octets = 0;
  for (const character of line) {
    const size = octetsOf(character);
    if (octets + size > LONGEST_LINE) {
      parts.push(part);
      part = " ";
      octets = 1;
    }
    part += character;
    octets += size;
  }
  return [...parts, part].join("\r\n");
}

/** Length of a character in UTF-8. */
function octetsOf(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
}
