import { createExcelWorkbook } from "../../addin/excel";
import { nextYears } from "../../addin/taskpane/logic/carry-over";
import { currentCard } from "../../addin/taskpane/store";
import { PROFILE_SHEET } from "../../src/dossier";
import { layoutToSheet, scorecardLayout, withEntries, type Subject } from "../../src/scorecard";
import type { Entry } from "../../src/scoring";
import { writeXlsx } from "../../src/xlsx";
import { bootExcel } from "../../workbench/bridges/node";
import { paneOver } from "../taskpane/fake-workbook";
import { sheet, workbook } from "../xlsx/plain";
import { STOCK_SET, subjectOf } from "./stock";

/** Last year's workbook as a file: these subjects, with figures, and what the form had saved. */
function pastFile(subjects: readonly Subject[], profile: Readonly<Record<string, string>>): Uint8Array {
  const entries: Entry[] = [{ code: "4.a", selfScore: 5, figureA: 3, figureB: 2, evidence: "Báo cáo 2025" }];
  const cards = subjects.map((subject) =>
    layoutToSheet(withEntries(scorecardLayout(STOCK_SET, subject), entries).layout, subject.name),
  );
  const cells = Object.entries(profile).flatMap(([key, text], row) => [
    { row, column: 0, value: key },
    { row, column: 1, value: text },
  ]);
  return writeXlsx(workbook([...cards, sheet({ name: PROFILE_SHEET, state: "veryHidden", cells })]));
}

const village = (id: string, name: string, year = 2025) =>
  subjectOf("residential-area", { id, name, year, earlyReason: "xã nông thôn mới" });

async function paneWith(file: Uint8Array) {
  const excel = bootExcel();
  const port = createExcelWorkbook(() => [STOCK_SET]);
  const pane = paneOver({ port });
  await pane.actions.start();
  pane.actions.openCarryOver();
  await pane.actions.choosePastFile({ name: "ANTT 2025.xlsx", data: file });
  const units = () => {
    const { carryOver, cards } = pane.getState();
    if (carryOver.kind !== "file" || !("readings" in carryOver.file)) return [];
    return nextYears(carryOver.file.readings, {
      sets: [STOCK_SET],
      existing: cards.map((c) => c.identity.subject),
      today: "2026-11-07",
    });
  };
  return { excel, port, pane, units };
}

test("last year's units get sheets of this year: names, figures of then, saved texts; no scores", async () => {
  const file = pastFile([village("a", "Thôn Nà Mẫu"), village("b", "Thôn Pò Ví Dụ")], {
    "chung/tinh": "Lạng Sơn",
    "a/nguoi_dung_dau.ho_ten": "Hoàng Văn Mẫu",
    "a/ngay_hop": "03/11/2025",
  });
  const { pane, port, units } = await paneWith(file);
  expect(units().map((u) => [u.past.name, u.year, u.isThere])).toEqual([
    ["Thôn Nà Mẫu", 2026, false],
    ["Thôn Pò Ví Dụ", 2026, false],
  ]);
  expect(await pane.actions.carryOver(units())).toBe(true);

  const { scorecards, profile } = await port.read();
  const sheets = scorecards.flatMap(({ sheetId, reading }) => (reading ? [{ sheetId, reading }] : []));
  expect(
    sheets.map(({ reading: { identity, entries, findings } }) => [
      identity.subject.name,
      identity.subject.year,
      identity.subject.earlyReason,
      entries.filter((e) => Object.keys(e).length > 1),
      findings,
    ]),
  ).toEqual([
    ["Thôn Nà Mẫu", 2026, undefined, [{ code: "4.a", figureA: 2 }], []],
    ["Thôn Pò Ví Dụ", 2026, undefined, [{ code: "4.a", figureA: 2 }], []],
  ]);
  const [first] = sheets;
  expect(profile).toEqual({
    "chung/tinh": "Lạng Sơn",
    [`${first?.reading.identity.subject.id}/nguoi_dung_dau.ho_ten`]: "Hoàng Văn Mẫu",
  });
  expect(currentCard(pane.getState())?.sheetId).toBe(first?.sheetId);
  expect(pane.getState().announcements.action).toEqual({ key: "carry.done", params: { n: 2, k: 2 } });

  // A second time there is nothing left to do.
  await pane.actions.choosePastFile({ name: "ANTT 2025.xlsx", data: file });
  expect(units().map((u) => u.isThere)).toEqual([true, true]);
  await pane.actions.stop();
});

test("a sheet that Excel refuses stops there: what is made stays, with its texts, and the trouble is told", async () => {
  const file = pastFile([village("a", "Thôn Nà Mẫu"), village("b", "Thôn Pò Ví Dụ")], {
    "a/noi_luu": "VT",
    "b/noi_luu": "VT",
  });
  const { pane, port, units } = await paneWith(file);
  const insert = port.insert.bind(port);
  let calls = 0;
  port.insert = (layout) => (++calls === 2 ? Promise.reject(new Error("no")) : insert(layout));
  expect(await pane.actions.carryOver(units())).toBe(false);
  expect(pane.getState()).toMatchObject({ page: "carry-over", trouble: { detail: "Error: no" } });
  const { scorecards, profile } = await port.read();
  expect(scorecards.map((s) => s.sheetName)).toEqual(["Thôn Nà Mẫu"]);
  expect(Object.values(profile)).toEqual(["VT"]);
  expect(units().map((u) => u.isThere)).toEqual([true, false]);
  await pane.actions.stop();
});

test.each([
  ["no Excel file", new TextEncoder().encode("xin chào"), "không phải tệp Excel"],
  ["an old one", Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1), "chọn lại"],
])("%s says what to do", async (_what, data, words) => {
  const { pane } = await paneWith(data);
  const { carryOver } = pane.getState();
  expect(carryOver).toMatchObject({ file: { problem: expect.stringContaining(words) as string } });
  await pane.actions.stop();
});

describe("which units, for which year", () => {
  const read = (subjects: readonly Subject[], existing: readonly Subject[] = []) =>
    nextYears(
      subjects.map((subject) => ({
        identity: {
          layoutVersion: 1,
          subject,
          setId: STOCK_SET.id,
          setFingerprint: "",
          isIllustrative: true,
        },
        entries: [{ code: "4.a", figureB: 2 }],
        findings: [],
        shown: {
          self: { total: 0, verdict: "", circular: "" },
          council: { total: 0, verdict: "", circular: "" },
        },
        addressOf: () => undefined,
        addressOfCriterion: () => undefined,
      })),
      { sets: [STOCK_SET], existing, today: "2026-11-07" },
    ).map((u) => [u.past.id, u.year, u.figures.length, u.isThere]);

  test("only the latest sheet of a unit counts, however its name is written", () => {
    expect(read([village("old", "thôn  nà mẫu", 2024), village("new", "Thôn Nà Mẫu", 2025)])).toEqual([
      ["new", 2026, 1, false],
    ]);
  });

  test("figures two years old are not those of the year before", () => {
    expect(read([village("old", "Thôn Nà Mẫu", 2023)])).toEqual([["old", 2026, 0, false]]);
  });

  test("a sheet of this year is the start of the next", () => {
    const now = village("now", "Thôn Nà Mẫu", 2026);
    expect(read([now], [now])).toEqual([["now", 2027, 1, false]]);
  });

  test("a form that nobody has named is none", () => {
    expect(read([village("form", "Chưa ghi tên")])).toEqual([]);
  });
});
