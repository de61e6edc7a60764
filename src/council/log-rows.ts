import { fingerprint } from "../criteria";
import { compareLogEntries, type Log, type LogEntry, type LogFault, type LogRecord } from "./log";
import { parseLogDetail } from "./log-detail";
import { ACTION_TEXT, logText, logTime } from "./log-text";

/** Headings of the log's columns; the last five are for programs and stand in hidden columns. */
export const LOG_HEADINGS = [
  "Số",
  "Thời điểm",
  "Người thực hiện",
  "Việc",
  "Đối tượng",
  "Nội dung",
  "Thời điểm (máy)",
  "Mã đối tượng",
  "Dữ liệu",
  "Sau dòng",
  "Mã kiểm tra",
] as const;

const [TIME, SUBJECT_ID, DATA, FOLLOWS, ID] = [6, 7, 8, 9, 10] as const;
const [SEQUENCE, PERSON, SUBJECT_NAME] = [0, 2, 4] as const;

/** A line with its place after everything the log holds now. Read the log anew before appending. */
export function nextLogEntry(log: Log, record: LogRecord): LogEntry {
  const last = log.entries.at(-1);
  const placed = {
    ...record,
    sequence: (last?.sequence ?? 0) + 1,
    follows: last?.id ?? "",
  };
  return { ...placed, id: idOf(plainRow(placed)) };
}

/** The line as texts, one for each heading. */
export function logRow(entry: LogEntry): string[] {
  return [...plainRow(entry), entry.id];
}

/** The line as it is written into cells: no text in it becomes a number, a date or a formula. */
export function logCells(entry: LogEntry): (string | number)[] {
  return logRow(entry).map((text, column) =>
    column === SEQUENCE ? entry.sequence : text === "" ? "" : `'${text}`,
  );
}

/**
 * Reads the log from the sheet's used cells, heading row included or not.
 *
 * Duplicate lines count once; the order of rows does not matter (see `compareLogEntries`). A line whose check value
 * does not fit was edited by hand, one whose predecessor is missing shows that a line was deleted: both are told and
 * still count, as long as they can be read. Blank rows are skipped.
 */
export function readLog(rows: readonly (readonly unknown[])[], firstRow = 0): Log {
  const byId = new Map<string, { entry: LogEntry; row: number }>();
  const faults: LogFault[] = [];
  for (const [i, cells] of rows.entries()) {
    const texts = LOG_HEADINGS.map((_, column) => String(cells[column] ?? "").normalize("NFC"));
    const row = firstRow + i + 1;
    if (texts.every((t) => t === "") || texts[DATA] === LOG_HEADINGS[DATA]) continue;
    const entry = entryOf(texts);
    if (entry === undefined) {
      faults.push({ row, kind: "unreadable", message: `Dòng ${row} của nhật ký không đọc được.` });
      continue;
    }
    if (entry.id !== idOf(texts.slice(0, ID)))
      faults.push({ row, kind: "changed", message: `Dòng ${row} của nhật ký đã bị sửa.` });
    if (!byId.has(entry.id)) byId.set(entry.id, { entry, row });
  }
  for (const { entry, row } of byId.values())
    if (entry.follows !== "" && !byId.has(entry.follows))
      faults.push({
        row,
        kind: "predecessor-missing",
        message: `Nhật ký thiếu dòng đứng trước dòng ${row}.`,
      });
  return {
    entries: [...byId.values()].map((r) => r.entry).sort(compareLogEntries),
    faults: faults.sort((a, b) => a.row - b.row),
  };
}

/**
 * Lines that are not in the log: after appending, read again and append these once more. Two people who appended into
 * the same row at once both find their line in the end.
 */
export function missingFrom(log: Log, written: readonly LogEntry[]): LogEntry[] {
  const known = new Set(log.entries.map((e) => e.id));
  return written.filter((e) => !known.has(e.id));
}

/** Two logs as one, such as this workbook's and a returned copy's. */
export function joinLogs(ours: Log, theirs: Log): Log {
  const known = new Set(ours.entries.map((e) => e.id));
  const entries = [...ours.entries, ...theirs.entries.filter((e) => !known.has(e.id))];
  return { entries: entries.sort(compareLogEntries), faults: ours.faults };
}

/**
 * The log as CSV for Excel: UTF-8 with a mark, every field quoted, and a text that could be taken for a formula behind
 * an apostrophe.
 */
export function logCsv(log: Log, separator: "," | ";" = ","): string {
  const visible = SUBJECT_ID - 1;
  const lines = [LOG_HEADINGS.slice(0, visible), ...log.entries.map((e) => logRow(e).slice(0, visible))];
  return `\uFEFF${lines.map((cells) => cells.map(csvField).join(separator)).join("\r\n")}\r\n`;
}

function csvField(text: string): string {
  const safe = /^[=+\-@\t\r\n]/.test(text) ? `'${text}` : text;
  return `"${safe.replaceAll('"', '""')}"`;
}

function plainRow(e: Omit<LogEntry, "id">): string[] {
  return [
    String(e.sequence),
    logTime(e.time),
    e.person,
    ACTION_TEXT[e.detail.action],
    e.subject?.name ?? "",
    logText(e.detail),
    e.time,
    e.subject?.id ?? "",
    JSON.stringify(e.detail),
    e.follows,
  ].map((text) => text.normalize("NFC"));
}

function idOf(texts: readonly string[]): string {
  return fingerprint(texts);
}

function entryOf(texts: readonly string[]): LogEntry | undefined {
  const at = (column: number) => texts[column] ?? "";
  const [sequence, time, id] = [Number(at(SEQUENCE)), at(TIME), at(ID)];
  const detail = parseLogDetail(at(DATA));
  if (!Number.isInteger(sequence) || sequence < 1 || Number.isNaN(Date.parse(time))) return undefined;
  if (detail === undefined || !/^[0-9a-f]{16}$/.test(id)) return undefined;
  return {
    id,
    sequence,
    follows: at(FOLLOWS),
    time,
    person: at(PERSON),
    ...(at(SUBJECT_ID) === "" ? {} : { subject: { id: at(SUBJECT_ID), name: at(SUBJECT_NAME) } }),
    detail,
  };
}
