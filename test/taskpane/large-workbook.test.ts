import { currentCard, type PaneStore } from "../../addin/taskpane/store";
import { FakeWorkbook, paneOver } from "./fake-workbook";
import { fullEntries, VILLAGE } from "./stock";

/** 85 villages: too many to be read whole at once. */
let workbook: FakeWorkbook;
let pane: PaneStore;

beforeEach(async () => {
  jest.useFakeTimers();
  workbook = new FakeWorkbook();
  const entries = fullEntries("residential-area", { "1.1": { selfScore: 0 } });
  for (let i = 1; i <= 85; i++)
    workbook.add({ ...VILLAGE, id: `thon-${i}`, name: `Thôn Mẫu ${i}` }, [...entries]);
  pane = paneOver(workbook);
  await pane.actions.start();
});

afterEach(async () => {
  await pane.actions.stop();
  jest.useRealTimers();
});

const whole = () =>
  pane
    .getState()
    .cards.filter((c) => c.reading !== undefined)
    .map((c) => c.sheetId);

test("the list stands after one read, whole is only the current sheet", () => {
  expect(workbook.log).toEqual(["read"]);
  expect(pane.getState().cards.map((c) => c.summary?.self.total)).toEqual(Array(85).fill(95));
  expect(whole()).toEqual(["thon-1"]);
});

test("another subject is read when it is opened, and stays read", async () => {
  workbook.log.length = 0;
  await pane.actions.switchSubject("thon-50");
  await jest.advanceTimersByTimeAsync(300);
  expect(currentCard(pane.getState())?.self?.total).toBe(95);
  pane.actions.refresh();
  await jest.advanceTimersByTimeAsync(300);
  expect(whole()).toEqual(["thon-1", "thon-50"]);
});

test("all of them are read in portions, and an edit meanwhile is not lost", async () => {
  workbook.log.length = 0;
  pane.actions.chooseScope("all");
  workbook.edit("thon-2", "2.2", { selfScore: 0 }, true);
  await jest.advanceTimersByTimeAsync(300);
  expect(whole()).toHaveLength(85);
  const sizes = workbook.log.map((request) => request.split(" ").length - 1);
  // A portion of 40, and the sheet that was edited meanwhile.
  expect(Math.max(...sizes)).toBeLessThanOrEqual(41);
  expect(pane.getState().cards[1]?.self?.total).toBe(90);
  expect(pane.getState().readingAll).toBeUndefined();
});

test("a sheet that shows another result than before is known by its summary only", async () => {
  await pane.actions.switchSubject("thon-50");
  await jest.advanceTimersByTimeAsync(300);
  const sheet = workbook.sheets.get("thon-1");
  if (sheet === undefined) throw new Error("no sheet");
  // Without a bell, as when the pane was not listening.
  sheet.entries = fullEntries("residential-area");
  workbook.activeSheetId = "thon-50";
  pane.actions.refresh();
  await jest.advanceTimersByTimeAsync(300);
  expect(pane.getState().cards[0]).toMatchObject({ summary: { self: { total: 100 } } });
  expect(whole()).toEqual(["thon-50"]);
});
