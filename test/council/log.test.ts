import fc from "fast-check";
import type { CellInput, Entry } from "../../src/scoring";
import {
  changesSince,
  closedResult,
  closingsOf,
  compare,
  compareLogEntries,
  ENTRY_FIELDS,
  isIntact,
  joinLogs,
  LOG_HEADINGS,
  logCells,
  logCsv,
  logRow,
  missingFrom,
  nextLogEntry,
  readLog,
  seal,
  valueOf,
  type Log,
  type LogDetail,
  type LogEntry,
  type LogRecord,
} from "../../src/council";
import { tableOf } from "../criteria/stock-set";
import { scoredByBoth, withField } from "./cards";

const EMPTY: Log = { entries: [], faults: [] };
const ENTRIES = scoredByBoth("school", {
  "4.1": { councilScore: 0, councilReason: "Có 01 vụ bạo lực học đường" },
});
const RESULT = closedResult(compare(tableOf("school"), ENTRIES), ENTRIES);
const SUBJECT = { id: "s-1", name: "Trường “Ví Dụ”" };

const record = (detail: LogDetail, parts: Partial<LogRecord> = {}): LogRecord => ({
  time: "2026-11-12T14:05:00+07:00",
  person: "Nông Thị Minh Họa",
  subject: SUBJECT,
  detail,
  ...parts,
});
const CLOSE: LogDetail = { action: "close", result: RESULT };
const REOPEN: LogDetail = { action: "reopen", reason: "Đơn vị bổ sung xác nhận" };
const written = (records: readonly LogRecord[]): LogEntry[] => {
  const entries: LogEntry[] = [];
  for (const r of records) entries.push(nextLogEntry({ entries, faults: [] }, r));
  return entries;
};

const DETAILS: readonly LogDetail[] = [
  CLOSE,
  REOPEN,
  { action: "wrong-column", role: "self", changes: [{ code: "4.1", field: "councilScore", from: 0, to: 5 }] },
  { action: "agree", changes: [{ code: "4.1", field: "councilScore", to: 5 }] },
  { action: "hand-out", copyId: "c1", subjects: 25, to: "Tổ 2" },
  { action: "take-back", copyId: "c1", taken: 40, kept: 2 },
  {
    action: "override",
    figures: { registered: 25, recognised: 18, total: 25 },
    register: { registered: 25, recognised: 17, total: 25 },
    reason: "Một đơn vị do tỉnh công nhận",
  },
];

describe("lines of the log", () => {
  test("every kind of line is read back from its cells, in the sheet and in order", () => {
    const entries = written(DETAILS.map((d) => record(d)));
    const cells = entries.map((e) =>
      logCells(e).map((c) => (typeof c === "string" ? c.replace(/^'/, "") : c)),
    );
    const log = readLog([[...LOG_HEADINGS], ...cells, Array<string>(11).fill("")]);
    expect(log).toEqual({ entries, faults: [] });
  });

  test("what a reader without the add-in sees", () =>
    expect(written(DETAILS.map((d) => record(d))).map((e) => logRow(e).slice(0, 6))).toMatchInlineSnapshot(`
     [
       [
         "1",
         "14:05 12/11/2026",
         "Nông Thị Minh Họa",
         "Chốt",
         "Trường “Ví Dụ”",
         "Tự chấm 100 điểm, đạt. Thẩm định 95 điểm, chưa đạt.",
       ],
       [
         "2",
         "14:05 12/11/2026",
         "Nông Thị Minh Họa",
         "Mở lại",
         "Trường “Ví Dụ”",
         "Lý do: Đơn vị bổ sung xác nhận",
       ],
       [
         "3",
         "14:05 12/11/2026",
         "Nông Thị Minh Họa",
         "Sửa cột của bên kia",
         "Trường “Ví Dụ”",
         "Người tự chấm sửa mục 4.1 điểm thẩm định từ 0 thành 5.",
       ],
       [
         "4",
         "14:05 12/11/2026",
         "Nông Thị Minh Họa",
         "Ghi điểm thống nhất",
         "Trường “Ví Dụ”",
         "Ghi mục 4.1 điểm thẩm định từ trống thành 5.",
       ],
       [
         "5",
         "14:05 12/11/2026",
         "Nông Thị Minh Họa",
         "Giao bản thẩm định",
         "Trường “Ví Dụ”",
         "Bản c1, 25 đối tượng, giao Tổ 2.",
       ],
       [
         "6",
         "14:05 12/11/2026",
         "Nông Thị Minh Họa",
         "Nhập bản thẩm định",
         "Trường “Ví Dụ”",
         "Bản c1: nhận 40 ô, giữ 2 ô của sổ này.",
       ],
       [
         "7",
         "14:05 12/11/2026",
         "Nông Thị Minh Họa",
         "Dùng số khác",
         "Trường “Ví Dụ”",
         "Đăng ký 25, công nhận 18, tổng 25; trang Tổng hợp: 25, 17, 25. Lý do: Một đơn vị do tỉnh công nhận",
       ],
     ]
    `));

  test.each<[string, string, string]>([
    ["a formula as name", "=HYPERLINK(1)", `"'=HYPERLINK(1)"`],
    ["a sign before", "+84 912", `"'+84 912"`],
    ["an at sign", "@SUM(A1)", `"'@SUM(A1)"`],
    ["a minus", "-1", `"'-1"`],
    ["a tab before", "\t=1", `"'\t=1"`],
    ["quotes and separators", 'Lý "Văn", Thử', `"Lý ""Văn"", Thử"`],
    ["lines", "a\r\nb", `"a\r\nb"`],
  ])("CSV is safe to open in Excel: %s", (_what, person, field) => {
    const csv = logCsv({ entries: written([record(REOPEN, { person })]), faults: [] });
    expect(csv.startsWith("\uFEFF")).toBe(true);
    expect(csv).toContain(`,${field},`);
  });

  test("cells are texts, whatever they begin with", () => {
    const [entry] = written([record(REOPEN, { person: "=1+1" })]);
    const cells = entry === undefined ? [] : logCells(entry);
    expect(cells[2]).toBe("'=1+1");
    expect(cells.slice(1).every((c) => c === "" || String(c).startsWith("'"))).toBe(true);
  });
});

describe("who was last", () => {
  test("the last line that closes or reopens decides", () => {
    const [close, reopen, again] = written([
      record(CLOSE),
      record(REOPEN),
      record(CLOSE, { person: "Lý Văn Thử" }),
    ]);
    const at = (...entries: (LogEntry | undefined)[]) =>
      closingsOf(readLog(entries.flatMap((e) => (e === undefined ? [] : [logRow(e)])))).get("s-1");
    expect(at(close)).toMatchObject({ person: "Nông Thị Minh Họa", result: RESULT });
    expect(at(close, reopen)).toBeUndefined();
    expect(at(close, reopen, again)).toMatchObject({ person: "Lý Văn Thử" });
    // Rows in any order, and twice: the same.
    expect(at(again, close, reopen, close)).toMatchObject({ person: "Lý Văn Thử" });
  });

  test("a line written with knowledge of another is later, whatever the clocks say", () => {
    const [close] = written([record(CLOSE)]);
    const reopen = nextLogEntry(
      { entries: close === undefined ? [] : [close], faults: [] },
      record(REOPEN, { time: "2026-11-12T13:00:00+07:00" }),
    );
    expect(closingsOf(readLog([reopen, close].flatMap((e) => (e ? [logRow(e)] : [])))).size).toBe(0);
  });

  test("two people append at once: whoever lost the row appends again, and both lines stand", () => {
    const mine = nextLogEntry(EMPTY, record(CLOSE));
    const theirs = nextLogEntry(EMPTY, record(CLOSE, { person: "Lý Văn Thử", time: "2026-11-12T07:04:00Z" }));
    const after = readLog([logRow(theirs)]);
    expect(missingFrom(after, [mine])).toEqual([mine]);
    const both = readLog([logRow(theirs), logRow(mine)]);
    expect(missingFrom(both, [mine, theirs])).toEqual([]);
    // Same sequence number: the earlier time comes first (07:04 UTC is 14:04 in Vietnam).
    expect(both.entries).toEqual([theirs, mine]);
    expect(joinLogs(readLog([logRow(mine)]), after).entries).toEqual(both.entries);
  });

  test("every reader comes to the same order", () =>
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 0, max: 2 }), fc.nat(50)), {
          maxLength: 12,
        }),
        fc.infiniteStream(fc.nat()),
        (kinds, order) => {
          const entries = kinds.map(([sequence, minute, n]): LogEntry => ({
            ...record(REOPEN, { time: `2026-11-12T14:0${minute}:00+07:00` }),
            sequence,
            follows: "",
            id: String(n).padStart(16, "0"),
          }));
          const shuffled = entries
            .map((e) => ({ e, key: order.next().value ?? 0 }))
            .sort((a, b) => a.key - b.key)
            .map(({ e }) => e);
          const ids = (all: LogEntry[]) =>
            [...all].sort(compareLogEntries).map((e) => [e.sequence, e.time, e.id]);
          expect(ids(shuffled)).toEqual(ids(entries));
        },
      ),
    ));
});

describe("tampering with the log is told", () => {
  const lines = () => written([record(CLOSE), record(REOPEN), record(CLOSE)]).map((e) => logRow(e));
  test.each<[string, (rows: string[][]) => void, string[]]>([
    ["untouched", () => undefined, []],
    ["a name overwritten", (rows) => put(rows, 0, 2, "Người khác"), ["changed 1"]],
    ["a sentence overwritten", (rows) => put(rows, 1, 5, "Lý do: khác"), ["changed 2"]],
    ["the data overwritten", (rows) => put(rows, 1, 8, '{"action":"reopen","reason":"khác"}'), ["changed 2"]],
    ["the data destroyed", (rows) => put(rows, 1, 8, "x"), ["unreadable 2", "predecessor-missing 3"]],
    ["a line deleted", (rows) => rows.splice(1, 1), ["predecessor-missing 2"]],
    ["a line emptied", (rows) => rows.splice(1, 1, Array<string>(11).fill("")), ["predecessor-missing 3"]],
  ])("%s", (_what, change, faults) => {
    const rows = lines();
    change(rows);
    expect(readLog(rows).faults.map((f) => `${f.kind} ${f.row}`)).toEqual(faults);
  });

  const put = (rows: string[][], row: number, column: number, text: string) => {
    rows[row]?.splice(column, 1, text);
  };
});

describe("the seal of a closed result", () => {
  test("S5 of the sample data is closed with totals and both verdicts", () =>
    expect(RESULT).toMatchObject({
      self: { total: 100, verdict: "pass", circularVerdict: "pass" },
      council: { total: 95, verdict: "fail", circularVerdict: "fail" },
    }));

  test("any change of any cell is found, with its item and field", () =>
    fc.assert(
      fc.property(
        fc.nat(ENTRIES.length - 1),
        fc.constantFrom(...ENTRY_FIELDS),
        fc.oneof(
          fc.constant(undefined),
          fc.integer({ min: -3, max: 30 }),
          fc.boolean(),
          fc.string(),
          fc.constantFrom("5", "KAD", "Đã họp"),
        ),
        (index, field, typed) => {
          const value: CellInput =
            field === "evidence" || field === "note" || field === "councilReason"
              ? typed && String(typed)
              : typed;
          const changed = ENTRIES.map((e, i) => (i === index ? withField(e, field, value) : e));
          const [before, after] = [ENTRIES[index], changed[index]];
          const isSame = valueOf(before, field) === valueOf(after, field);
          const found = changesSince(RESULT.seal, changed).map((c) => [c.code, c.field]);
          expect(found).toEqual(isSame ? [] : [[before?.code, field]]);
          expect(seal(changed).hash === RESULT.seal.hash).toBe(isSame);
        },
      ),
      { numRuns: 300 },
    ));

  test("scores and figures are told with what they were", () => {
    const changed = ENTRIES.map((e) => (e.code === "4.1" ? withField(e, "councilScore", 5) : e));
    expect(changesSince(RESULT.seal, changed)).toEqual([
      { code: "4.1", field: "councilScore", before: 0, now: 5 },
    ]);
  });

  test("order of rows, blank entries and Unicode forms are no change; a lost row is one", () => {
    const turned: Entry[] = [...ENTRIES]
      .reverse()
      .map((e) => withField(e, "evidence", "Biên bản họp ".normalize("NFD")));
    expect(seal([...turned, { code: "9.9" }])).toEqual(RESULT.seal);
    expect(changesSince(RESULT.seal, ENTRIES.slice(1)).map((c) => c.code)).toContain(ENTRIES[0]?.code);
  });

  test("a seal edited by hand does not fit itself", () => {
    expect(isIntact(RESULT.seal)).toBe(true);
    expect(isIntact({ ...RESULT.seal, items: { ...RESULT.seal.items, "9.9": [] } })).toBe(false);
  });

  test("a line with the seal of the largest table fits one cell", () => {
    const [entry] = written([record(CLOSE)]);
    expect(Math.max(...(entry === undefined ? [] : logRow(entry).map((t) => t.length)))).toBeLessThan(32_767);
  });
});
