import { createExcelWorkbook } from "../../addin/excel";
import { currentCard, type PaneStore } from "../../addin/taskpane/store";
import { scorecardLayout } from "../../src/scorecard";
import { bootExcel, type NodeExcel } from "../../workbench/bridges/node";
import { paneOver } from "../taskpane/fake-workbook";
import { itemsOf, STOCK_SET, subjectOf } from "./stock";

const SHEET = "Thôn Nà Mẫu";
let excel: NodeExcel;
let pane: PaneStore;

beforeEach(async () => {
  excel = bootExcel();
  const port = createExcelWorkbook(() => [STOCK_SET]);
  await port.insert(scorecardLayout(STOCK_SET, subjectOf("residential-area")));
  pane = paneOver({ port });
  await pane.actions.start();
});
afterEach(() => pane.actions.stop());

/** Waits for what must come; fails with Jest's own time limit if it never does. */
async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise((done) => setTimeout(done, 10));
}

const card = () => currentCard(pane.getState());

test("while a clerk scores, every entry can be undone and nothing else is in the way", async () => {
  const { user } = excel.host;
  const cells = ["I11", "I12", "I15", "I16", "I18"];
  for (const cell of cells) user.typeInCell(SHEET, cell, cell === "I15" ? "10" : "5");
  await until(() => card()?.self?.answered === cells.length);
  pane.actions.openPill("criteria");
  await pane.actions.goToCell("I19");
  user.select(SHEET, "I20");
  pane.actions.refresh();
  await pane.actions.checkAgain();

  for (const _ of cells) expect(user.undo()).toBe(true);
  expect(user.undo()).toBe(false);
  await until(() => card()?.self?.answered === 0);
  for (const _ of cells) expect(user.redo()).toBe(true);
  expect(user.redo()).toBe(false);
  await until(() => card()?.self?.answered === cells.length);
});

test("200 edits at once are read in a few syncs, and the last state is the one shown", async () => {
  const { user } = excel.host;
  excel.resetTraffic();
  for (let i = 0; i < 10; i++)
    for (const { code, points } of itemsOf("residential-area"))
      user.typeInCell(
        SHEET,
        card()?.reading?.addressOf(code, "self") ?? "",
        String(i % 2 === 0 ? 0 : points),
      );
  await until(() => card()?.self?.total === 100);
  expect(excel.traffic.syncs).toBeLessThanOrEqual(3);
});

test("a damaged sheet: its scores go to a new one, which is then the subject", async () => {
  const { user } = excel.host;
  user.typeInCell(SHEET, "I11", "5");
  user.typeInCell(SHEET, "K11", "NQ 03-NQ/CB");
  user.unprotectSheet(SHEET);
  user.deleteRows(SHEET, "20:20");
  await until(() => card()?.reading?.findings.length === 1);

  expect(await pane.actions.repairSheet()).toBe(true);
  expect(card()).toMatchObject({ sheetName: "Thôn Nà Mẫu (2)", reading: { findings: [] } });
  expect(card()?.reading?.entries[0]).toEqual({ code: "1.1", selfScore: 5, evidence: "NQ 03-NQ/CB" });
  expect(pane.getState().cards.map((c) => c.sheetName)).toEqual([SHEET, "Thôn Nà Mẫu (2)"]);
  expect(pane.getState().announcements.action).toEqual({
    key: "st.broken.done",
    params: { sheet: "Thôn Nà Mẫu (2)" },
  });
});
