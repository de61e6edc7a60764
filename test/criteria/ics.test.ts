import fc from "fast-check";
import { calendarFile, deadlineEvents } from "../../src/criteria";
import { tableOf } from "./stock-set";

const VILLAGE = {
  id: "thon-na-mau-2026-abc",
  name: "Thôn Nà Mẫu",
  year: 2026,
  criteria: tableOf("residential-area"),
};
const STAMP = "2026-11-07T03:42:00";

/** Lines as a calendar reads them: unfolded (RFC 5545, 3.1). */
const unfolded = (file: string) => file.replace(/\r\n /g, "").split("\r\n");

describe("deadlines as a calendar file", () => {
  test("guidance, section 3: a residential area’s year ends on 31/10, its dossier is due before 15/11", () => {
    const lines = unfolded(calendarFile(deadlineEvents(VILLAGE), STAMP));
    expect(lines.filter((l) => /^(UID|DTSTART|SUMMARY|TRIGGER)/.test(l))).toEqual([
      "UID:thon-na-mau-2026-abc-2026-het-ky@cham-diem-antt",
      "DTSTART;VALUE=DATE:20261031",
      "SUMMARY:Hết kỳ đánh giá: Thôn Nà Mẫu",
      "TRIGGER:-P6DT16H",
      "UID:thon-na-mau-2026-abc-2026-gui-ho-so@cham-diem-antt",
      "DTSTART;VALUE=DATE:20261114",
      "SUMMARY:Hạn gửi hồ sơ: Thôn Nà Mẫu",
      "TRIGGER:-P13DT16H",
      "TRIGGER:-P6DT16H",
      "TRIGGER:-PT16H",
    ]);
    expect(lines).toContain("DTSTAMP:20261107T034200Z");
    expect([lines[0], lines.at(-2), lines.at(-1)]).toEqual(["BEGIN:VCALENDAR", "END:VCALENDAR", ""]);
  });

  test("an agency’s days: 15/11, and before 20/11", () => {
    const events = deadlineEvents({ ...VILLAGE, criteria: tableOf("agency") });
    expect(events.map((e) => e.day)).toEqual(["2026-11-15", "2026-11-19"]);
  });

  test("made again later, the events are the same ones", () => {
    const uids = (stamp: string) =>
      unfolded(calendarFile(deadlineEvents(VILLAGE), stamp)).filter((l) => l.startsWith("UID"));
    expect(uids("2027-01-01T00:00:00")).toEqual(uids(STAMP));
  });

  test("RFC 5545: no line is longer than 75 octets, no character is torn, and nothing is lost", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 300 }), (name) => {
        const file = calendarFile(
          [{ uid: "u", day: "2026-11-14", summary: name, description: `Hạn ${name}`, reminders: [0] }],
          STAMP,
        );
        for (const line of file.split("\r\n")) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
        expect(/[^\r]\n|\r(?!\n)/.test(file)).toBe(false);
        const summary = unfolded(file).find((l) => l.startsWith("SUMMARY:")) ?? "";
        const read = summary
          .slice(8)
          .replace(/\\n/g, "\n")
          .replace(/\\([\\;,])/g, "$1");
        expect(name.includes("\\n") || read === name.normalize("NFC").replace(/\r\n?/g, "\n")).toBe(true);
      }),
    );
  });
});
