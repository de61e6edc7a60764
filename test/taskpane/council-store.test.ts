import { councilStep, councilView } from "../../addin/taskpane/logic/council-list";
import { percentText, ratioBand } from "../../addin/taskpane/logic/register-view";
import type { PaneStore } from "../../addin/taskpane/store";
import { closingsOf, readLog } from "../../src/council";
import type { Entry } from "../../src/scoring";
import { FakeWorkbook, paneOver } from "./fake-workbook";
import { criteriaOf, fullEntries, STOCK, VILLAGE } from "./stock";

const SECOND = { ...VILLAGE, id: "po-vi-du", name: "Thôn Pò Ví Dụ" };
const REASON = "Công an xã xác nhận chưa có biên bản";

let workbook: FakeWorkbook;
let panes: PaneStore[] = [];

async function started(book: FakeWorkbook, preferences = {}): Promise<PaneStore> {
  const pane = paneOver(book, { preferences });
  panes.push(pane);
  await pane.actions.start();
  return pane;
}

afterEach(async () => {
  await Promise.all(panes.map((p) => p.actions.stop()));
  panes = [];
});

/** The council agrees with everything but the items in `lower`, which it scores 0. */
function appraised(lower: readonly string[] = [], changes: Record<string, Partial<Entry>> = {}): Entry[] {
  const points = new Map(
    criteriaOf("residential-area").criteria.flatMap((c) => c.items.map((i) => [i.code, i.points])),
  );
  return fullEntries("residential-area").map((e) => ({
    ...e,
    councilScore: lower.includes(e.code) ? 0 : points.get(e.code),
    ...changes[e.code],
  }));
}

const viewOf = (pane: PaneStore) => councilView(pane.getState(), [STOCK], "2026-11-07");
const first = (pane: PaneStore) => {
  const [row] = viewOf(pane).rows;
  if (row === undefined) throw new Error("no subject");
  return row;
};

describe("differences", () => {
  beforeEach(() => {
    workbook = new FakeWorkbook()
      .add(VILLAGE, appraised(["1.1"], { "1.1": { councilReason: REASON } }))
      .add(SECOND, appraised(["2.2", "3.e"]));
  });

  test("the next one is the first without reason over all subjects, and its council cell is selected", async () => {
    const pane = await started(workbook);
    expect(councilStep(viewOf(pane))).toMatchObject({ kind: "difference", sheetId: SECOND.id });
    await pane.actions.takeCouncilStep();
    expect(pane.getState()).toMatchObject({
      page: "difference",
      council: { place: { sheetId: SECOND.id, itemCode: "2.2" } },
    });
    expect(workbook.log.at(-1)).toMatch(/^select po-vi-du J\d+$/);
  });

  test("a reason goes into its own cell as a text, and the next difference is opened", async () => {
    const pane = await started(workbook);
    const place = { sheetId: SECOND.id, itemCode: "2.2" };
    expect(await pane.actions.saveReason(place, "  ngắn  ")).toBe(false);
    expect(workbook.log).toEqual(["read"]);
    const cell = pane.getState().cards[1]?.reading?.addressOf("2.2", "councilReason");
    expect(await pane.actions.saveReason(place, `=${REASON}`)).toBe(true);
    expect(workbook.log).toContain(`write po-vi-du ${cell}='=${REASON}`);
    expect(pane.getState().council.place).toEqual({ sheetId: SECOND.id, itemCode: "3.e" });
  });

  test("not before every difference has its reason can the result be closed", async () => {
    const pane = await started(workbook);
    expect(await pane.actions.closeResult(SECOND.id)).toBe(false);
    expect(workbook.lines).toEqual([]);
  });
});

describe("closing", () => {
  beforeEach(() => {
    workbook = new FakeWorkbook().add(VILLAGE, appraised(["1.1"], { "1.1": { councilReason: REASON } }));
  });

  test("is one line of the log with time, person and result; a later edit shows, reopening needs a reason", async () => {
    const pane = await started(workbook, { person: "Lý Văn Thử" });
    expect(await pane.actions.closeResult(VILLAGE.id)).toBe(true);
    expect(closingsOf(readLog(workbook.lines)).get(VILLAGE.id)).toMatchObject({
      time: "2026-11-07T10:42:00+07:00",
      person: "Lý Văn Thử",
      result: { self: { total: 100 }, council: { total: 95, verdict: "pass" } },
    });
    expect(first(pane)).toMatchObject({ filter: "done", isChanged: false });
    expect(councilStep(viewOf(pane))).toMatchObject({ kind: "documents" });

    // A text that no total shows.
    workbook.edit(VILLAGE.id, "2.2", { note: "sửa sau" }, true);
    await pane.actions.checkAgain();
    expect(first(pane)).toMatchObject({ filter: "done", isChanged: true });

    expect(await pane.actions.reopenResult(VILLAGE.id, "nhầm")).toBe(false);
    expect(await pane.actions.reopenResult(VILLAGE.id, "Đơn vị bổ sung minh chứng")).toBe(true);
    expect(first(pane)).toMatchObject({ filter: "busy", isChanged: false });
    expect(readLog(workbook.lines).entries.map((e) => e.detail.action)).toEqual(["close", "reopen"]);
  });

  test("a line that another person’s line took the place of is written once more", async () => {
    const pane = await started(workbook);
    await pane.actions.closeResult(VILLAGE.id);
    workbook.lines = [];
    await pane.actions.checkAgain();
    await pane.actions.checkAgain();
    expect(first(pane).filter).toBe("done");
    expect(workbook.log.filter((r) => r === "restore log")).toHaveLength(1);
  });
});

describe("roles", () => {
  beforeEach(() => {
    workbook = new FakeWorkbook().add(VILLAGE, appraised());
  });

  test("an edit by hand in the other side’s column is pointed out, one by a co-author is not", async () => {
    const pane = await started(workbook, { role: "self" });
    workbook.edit(VILLAGE.id, "1.1", { councilScore: 0 }, true);
    await pane.actions.checkAgain();
    expect(pane.getState().council.wrongColumn).toBeUndefined();
    workbook.edit(VILLAGE.id, "2.2", { councilScore: 0 });
    await pane.actions.checkAgain();
    expect(pane.getState().council.wrongColumn?.changes).toMatchObject([
      { code: "2.2", field: "councilScore" },
    ]);
    await pane.actions.keepWrongColumn();
    expect(readLog(workbook.lines).entries[0]?.detail).toMatchObject({
      action: "wrong-column",
      role: "self",
    });
    expect(pane.getState().council.wrongColumn).toBeUndefined();
  });

  test("what the pane writes itself is no such edit", async () => {
    workbook.sheets.clear();
    workbook.add(VILLAGE, appraised(["1.1"]));
    const pane = await started(workbook, { role: "self" });
    await pane.actions.saveReason({ sheetId: VILLAGE.id, itemCode: "1.1" }, REASON);
    workbook.edit(VILLAGE.id, "1.1", { councilReason: REASON });
    expect(pane.getState().council.wrongColumn).toBeUndefined();
  });
});

describe("the first tab", () => {
  const saved: unknown[] = [];
  test.each([
    ["a file in which the council's tab was used last", ["na-mau"], true, "council"],
    ["another file", ["khac"], true, "score"],
    ["no council score yet", ["na-mau"], false, "score"],
  ])("%s", async (_, councilFiles, isScored, tab) => {
    const book = new FakeWorkbook().add(VILLAGE, isScored ? appraised() : fullEntries("residential-area"));
    const pane = await started(book, { councilFiles });
    expect(pane.getState().tab).toBe(tab);
  });

  test("is remembered on this machine, not in the file", async () => {
    const book = new FakeWorkbook().add(VILLAGE, appraised());
    const pane = paneOver(book, { savePreferences: (p) => saved.push(p) });
    panes.push(pane);
    await pane.actions.start();
    pane.actions.openTab("council");
    pane.actions.openTab("dossier");
    pane.actions.openTab("score");
    expect(saved).toEqual([{ councilFiles: ["na-mau"] }, { councilFiles: [] }]);
    expect(book.log).toEqual(["read"]);
  });
});

describe("the register", () => {
  /** 25 villages, so many of them closed as met, and the commune. */
  async function commune(met: number): Promise<PaneStore> {
    workbook = new FakeWorkbook().add(
      { ...VILLAGE, id: "xa", type: "commune", name: "Xã Mẫu Sơn Mẫu", commune: "" },
      fullEntries("commune"),
    );
    for (let i = 1; i <= 25; i++)
      workbook.add(
        { ...VILLAGE, id: `thon-${i}`, name: `Thôn Mẫu ${i}` },
        appraised(i <= met ? [] : ["3.e"], { "3.e": { councilReason: REASON } }),
      );
    const pane = await started(workbook);
    for (let i = 1; i <= 25; i++) await pane.actions.closeResult(`thon-${i}`);
    return pane;
  }

  // Circular 124/2021/TT-BCA, Article 5, clause 4: from 70 %; 16/25 = 64 %, 18/25 = 72 %.
  test("16 of 25 do not reach 70 %", async () => {
    const band = ratioBand(viewOf(await commune(16)).register);
    expect(band).toMatchObject({ tone: "fail", percent: "64%", label: { key: "reg.ratio.miss" } });
  });

  test("18 of 25 do, and the commune’s scorecard gets registered, recognised and all", async () => {
    const pane = await commune(18);
    expect(ratioBand(viewOf(pane).register)).toMatchObject({ tone: "pass", percent: "72%" });
    expect(await pane.actions.writeCommune()).toBe(true);
    const reading = pane.getState().cards[0]?.reading;
    const cells = (code: string, ...values: number[]) =>
      (["figureA", "figureB"] as const)
        .map((f, i) => `${reading?.addressOf(code, f)}=${values[i]}`)
        .join(" ");
    expect(workbook.log).toContain(`write xa ${cells("4.1", 25, 25)} ${cells("4.2", 18, 25)}`);
  });

  test("other figures need a reason, and the log has both", async () => {
    const pane = await started(
      new FakeWorkbook().add({ ...VILLAGE, id: "xa", type: "commune", commune: "" }, fullEntries("commune")),
    );
    const figures = { registered: 30, recognised: 24, total: 33 };
    expect(await pane.actions.writeCommune({ figures, reason: "" })).toBe(false);
    expect(await pane.actions.writeCommune({ figures, reason: "Tám đơn vị chấm ở tệp khác" })).toBe(true);
    expect(pane.getState().log.entries[0]?.detail).toMatchObject({
      action: "override",
      figures,
      register: { total: 0 },
    });
  });

  test.each([
    [23, 33, "69,69%"],
    [24, 33, "72,72%"],
    [18, 25, "72%"],
    [6999999, 10000000, "69,99%"],
    [0, 0, "–"],
  ])("%d of %d shows as %s", (part, total, text) => expect(percentText(part, total)).toBe(text));
});
