import { WorkbookError } from "../../addin/excel/workbook-port";
import { currentCard, type PaneStore } from "../../addin/taskpane/store";
import { FakeWorkbook, paneOver } from "./fake-workbook";
import { fullEntries, VILLAGE } from "./stock";

const OTHER = { ...VILLAGE, id: "po-vi-du", name: "Thôn Pò Ví Dụ" };

let workbook: FakeWorkbook;
let pane: PaneStore;

beforeEach(async () => {
  jest.useFakeTimers();
  workbook = new FakeWorkbook()
    .add(VILLAGE, fullEntries("residential-area"))
    .add(OTHER, fullEntries("residential-area", { "1.1": { selfScore: 0 } }));
  pane = paneOver(workbook);
  await pane.actions.start();
  workbook.log.length = 0;
});

afterEach(async () => {
  await pane.actions.stop();
  jest.useRealTimers();
});

const later = (milliseconds: number) => jest.advanceTimersByTimeAsync(milliseconds);
const total = () => currentCard(pane.getState())?.self?.total;

describe("the live path", () => {
  test("an edit is read once, 300 ms after the last bell", async () => {
    workbook.edit(VILLAGE.id, "1.1", { selfScore: 0 });
    await later(200);
    workbook.edit(VILLAGE.id, "2.2", { selfScore: 0 });
    await later(299);
    expect([workbook.log, total()]).toEqual([[], 100]);
    await later(1);
    expect([workbook.log, total()]).toEqual([[`readSheets ${VILLAGE.id}`], 90]);
  });

  test("a steady stream of edits does not keep the pane from reading", async () => {
    for (let i = 0; i < 20; i++) {
      workbook.edit(VILLAGE.id, "1.1", { selfScore: i % 2 === 0 ? 0 : 5 }, true);
      await later(100);
    }
    expect(workbook.log.length).toBeGreaterThanOrEqual(1);
    expect(workbook.log.length).toBeLessThanOrEqual(3);
  });

  test("edits on two sheets are read together", async () => {
    workbook.edit(VILLAGE.id, "1.1", { selfScore: 0 });
    workbook.edit(OTHER.id, "1.1", { selfScore: 5 });
    await later(300);
    expect(workbook.log).toEqual([`readSheets ${VILLAGE.id} ${OTHER.id}`]);
    expect(pane.getState().cards.map((c) => c.self?.total)).toEqual([95, 100]);
  });

  test("an unchanged sheet keeps its card, so nothing is drawn again", async () => {
    const before = pane.getState().cards;
    workbook.ring({ kind: "edit", sheetId: VILLAGE.id, isRemote: false });
    await later(300);
    expect(pane.getState().cards).toBe(before);
  });

  test("a co-author's edit changes figures and the live line, nothing the user chose", async () => {
    pane.actions.openTab("score");
    pane.actions.openPill("criteria");
    const { tab, pill, page, currentSheetId } = pane.getState();
    workbook.edit(OTHER.id, "2.1", { selfScore: 0 }, true);
    await later(300);
    expect(pane.getState()).toMatchObject({
      tab,
      pill,
      page,
      currentSheetId,
      liveChanges: [{ sheetId: OTHER.id, itemCode: "2.1", at: "2026-11-07T10:42:00" }],
    });
    expect(workbook.log).toEqual([`readSheets ${OTHER.id}`]);
    await later(60_000);
    expect(pane.getState().liveChanges).toEqual([]);
  });

  test("where the user edited too, nobody else is named", async () => {
    workbook.edit(VILLAGE.id, "1.1", { selfScore: 0 });
    workbook.edit(VILLAGE.id, "2.2", { selfScore: 0 }, true);
    await later(300);
    expect(pane.getState().liveChanges).toEqual([]);
  });

  test("selecting another scoring sheet changes the subject, any other sheet keeps it", async () => {
    workbook.activeSheetId = OTHER.id;
    workbook.ring({ kind: "selection", sheetId: OTHER.id, isRemote: false });
    expect(pane.getState().currentSheetId).toBe(OTHER.id);
    workbook.ring({ kind: "selection", sheetId: "notes", isRemote: false });
    expect(pane.getState()).toMatchObject({ activeSheetId: "notes", currentSheetId: OTHER.id });
    await later(300);
    expect(workbook.log).toEqual([`readSheets ${OTHER.id}`]);
  });

  test("a deleted sheet leaves the list, the next subject takes its place", async () => {
    workbook.sheets.delete(VILLAGE.id);
    workbook.activeSheetId = OTHER.id;
    workbook.ring({ kind: "sheets", isRemote: false });
    await later(300);
    expect(pane.getState()).toMatchObject({ currentSheetId: OTHER.id });
    expect(pane.getState().cards).toHaveLength(1);
  });
});

describe("the verdict aloud", () => {
  const said = () => pane.getState().announcements.verdict?.params?.["p"];

  test("said after 1.5 quiet seconds, and only when total or label changed", async () => {
    workbook.edit(VILLAGE.id, "1.1", { selfScore: 0 });
    await later(1500);
    expect(said()).toBeUndefined();
    await later(300);
    expect(said()).toBe("95");
    workbook.edit(VILLAGE.id, "1.2", { evidence: "" });
    await later(10_000);
    expect(said()).toBe("95");
  });

  test("a burst of 20 edits by others gives at most two announcements", async () => {
    const heard = new Set<unknown>();
    pane.subscribe(() => heard.add(pane.getState().announcements.verdict));
    for (let i = 0; i < 20; i++) {
      workbook.edit(VILLAGE.id, "2.1", { selfScore: i % 2 === 0 ? 0 : 10 }, true);
      workbook.edit(VILLAGE.id, "1.1", { selfScore: i % 3 === 0 ? 0 : 5 }, true);
      await later(250);
    }
    await later(10_000);
    heard.delete(undefined);
    expect(heard.size).toBeLessThanOrEqual(2);
  });

  test("two changes apart are said at least 5 s apart", async () => {
    workbook.edit(VILLAGE.id, "1.1", { selfScore: 0 });
    await later(1800);
    expect(said()).toBe("95");
    workbook.edit(VILLAGE.id, "2.2", { selfScore: 0 });
    await later(4900);
    expect(said()).toBe("95");
    await later(200);
    expect(said()).toBe("90");
  });

  test("another subject's verdict is no change of this one", async () => {
    await pane.actions.switchSubject(OTHER.id);
    expect(pane.getState().announcements.action?.key).toBe("subject.switched");
    await later(10_000);
    expect(said()).toBeUndefined();
  });
});

describe("when Excel does not answer", () => {
  test("a cell being edited: the same read again after a second, no alarm", async () => {
    workbook.edit(VILLAGE.id, "1.1", { selfScore: 0 });
    workbook.failure = new WorkbookError("editing", "Excel đang nhập ô");
    await later(300);
    expect(pane.getState()).toMatchObject({ isHostWaiting: true, trouble: undefined, phase: "ready" });
    await later(1000);
    expect([pane.getState().isHostWaiting, total()]).toEqual([false, 95]);
  });

  test("a failed read keeps what was known and says so", async () => {
    workbook.edit(VILLAGE.id, "1.1", { selfScore: 0 });
    workbook.failure = new WorkbookError("other", "Không đọc được", { cause: new Error("GeneralException") });
    await later(300);
    expect(pane.getState()).toMatchObject({
      phase: "ready",
      trouble: { code: "other", detail: "Error: GeneralException" },
    });
    expect(total()).toBe(100);
    await pane.actions.checkAgain();
    expect([pane.getState().trouble, total()]).toEqual([undefined, 95]);
  });

  test("a first read that fails has nothing to show but the way to try again", async () => {
    const empty = new FakeWorkbook();
    empty.failure = new WorkbookError("other", "Không đọc được");
    const fresh = paneOver(empty);
    await fresh.actions.start();
    expect(fresh.getState().phase).toBe("failed");
    await fresh.actions.checkAgain();
    expect(fresh.getState().phase).toBe("ready");
    await fresh.actions.stop();
  });

  test("a refused write is a sentence, and read-only is remembered", async () => {
    workbook.failure = new WorkbookError("read-only", "Tệp chỉ đọc");
    await pane.actions.markWaiting("5.1");
    expect(pane.getState()).toMatchObject({ isReadOnly: true, trouble: { code: "read-only" } });
  });
});

describe("buttons of a row", () => {
  test("a finding selects its cell and says where the focus can go", async () => {
    await pane.actions.goToCell("I26");
    expect(workbook.log).toEqual([`select ${VILLAGE.id} I26`]);
    expect(pane.getState().announcements.action).toEqual({ key: "find.selected", params: { cell: "I26" } });
  });

  test("not applicable writes the code and keeps the unit's own note", async () => {
    const agency = { ...VILLAGE, id: "agency", type: "agency" as const };
    workbook.add(agency, fullEntries("agency", { "1.1": { selfScore: undefined, note: "Đã hỏi xã" } }));
    await pane.actions.checkAgain();
    await pane.actions.switchSubject(agency.id);
    await pane.actions.markNotApplicable("1.1", " chưa có tổ chức Đảng ");
    expect(workbook.log).toContain("write agency I11=KAD L11=Đã hỏi xã; chưa có tổ chức Đảng");
  });

  test("waiting for a rating writes the rating, not the score", async () => {
    await pane.actions.markWaiting("5.1");
    expect(workbook.log[0]).toBe(`write ${VILLAGE.id} G33=Chưa có kết quả`);
  });
});
