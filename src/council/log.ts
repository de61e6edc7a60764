import type { CellInput } from "../scoring";
import type { ClosedResult } from "./closing";
import type { CommuneFigures } from "./commune-figures";
import type { EntryField } from "./entry-fields";
import type { Role } from "./roles";

/** What was done; each with what is needed to read it back. */
export type LogDetail =
  | { readonly action: "close"; readonly result: ClosedResult }
  | { readonly action: "reopen"; readonly reason: string }
  | { readonly action: "wrong-column"; readonly role: Role; readonly changes: readonly LoggedChange[] }
  | { readonly action: "agree"; readonly changes: readonly LoggedChange[] }
  | { readonly action: "hand-out"; readonly copyId: string; readonly subjects: number; readonly to: string }
  | {
      readonly action: "take-back";
      readonly copyId: string;
      readonly taken: number;
      readonly kept: number;
    }
  | {
      readonly action: "override";
      readonly figures: CommuneFigures;
      readonly register: CommuneFigures;
      readonly reason: string;
    };

export type LogAction = LogDetail["action"];

export interface LoggedChange {
  readonly code: string;
  readonly field: EntryField;
  readonly from?: CellInput;
  readonly to?: CellInput;
}

/** One line of the log before it has a place in it. */
export interface LogRecord {
  /** ISO 8601 with the offset of the person's clock: “2026-11-12T14:05:00+07:00”. */
  readonly time: string;
  /** Typed once in the workbook; Excel says nobody's name. */
  readonly person: string;
  /** Absent where the whole workbook is meant. */
  readonly subject?: { readonly id: string; readonly name: string };
  readonly detail: LogDetail;
}

/** One line of the log. */
export interface LogEntry extends LogRecord {
  /** Fingerprint of the line: two copies of a line have the same one. */
  readonly id: string;
  /** One more than the highest the writer had seen. */
  readonly sequence: number;
  /** Id of the last line the writer had seen; empty for the first. */
  readonly follows: string;
}

/** Something wrong with a line, by its 1-based row. The line counts as long as it can be read. */
export interface LogFault {
  readonly row: number;
  readonly kind: "unreadable" | "changed" | "predecessor-missing";
  readonly message: string;
}

/** The log as read, duplicates left out, in order. */
export interface Log {
  readonly entries: readonly LogEntry[];
  readonly faults: readonly LogFault[];
}

/** A closing that stands: nobody has reopened it since. */
export interface Closing {
  readonly time: string;
  readonly person: string;
  readonly result: ClosedResult;
}

/**
 * The order of two lines: first the sequence number, so that a line written with knowledge of another is always the
 * later one whatever the clocks say; lines written at once by two people are ordered by time, then by id. Every reader
 * comes to the same order.
 */
export function compareLogEntries(a: LogEntry, b: LogEntry): number {
  return (
    a.sequence - b.sequence ||
    Date.parse(a.time) - Date.parse(b.time) ||
    (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
  );
}

/** The closings that stand, by subject id: the last line that closes or reopens a subject decides. */
export function closingsOf(log: Log): Map<string, Closing> {
  const standing = new Map<string, Closing>();
  for (const { subject, detail, time, person } of log.entries) {
    if (subject === undefined) continue;
    if (detail.action === "close") standing.set(subject.id, { time, person, result: detail.result });
    if (detail.action === "reopen") standing.delete(subject.id);
  }
  return standing;
}

/** The lines about one subject, oldest first. */
export function historyOf(log: Log, subjectId: string): LogEntry[] {
  return log.entries.filter((e) => e.subject?.id === subjectId);
}
