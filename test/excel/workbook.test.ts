import { createExcelWorkbook, WorkbookError, type Bell, type WorkbookPort } from "../../addin/excel";
import { SUBJECT_TYPES } from "../../src/criteria";
import { assess, scorecardLayout } from "../../src/scorecard";
import { bootExcel, type BootOptions, type NodeExcel } from "../../workbench/bridges/node";
import { itemsOf, STOCK_SET, subjectOf, wholeSheets } from "./stock";

/** Waits for what must come; fails with Jest's own time limit if it never does. */
async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise((done) => setTimeout(done, 5));
}

function open(options: BootOptions = {}): NodeExcel & { port: WorkbookPort } {
  const excel = bootExcel(options);
  return { ...excel, port: createExcelWorkbook(() => [STOCK_SET]) };
}

const criteria = STOCK_SET.subjects["residential-area"];
if (criteria === undefined) throw new Error("stock set without residential areas");

async function insertOne({ port }: { port: WorkbookPort }, name = "Thôn Nà Mẫu") {
  const { sheetId } = await port.insert(scorecardLayout(STOCK_SET, subjectOf("residential-area", { name })));
  return sheetId;
}

async function readOne(port: WorkbookPort, sheetId: string) {
  const sheet = (await port.readSheets([sheetId]))[0];
  if (sheet === undefined) throw new Error("no scorecard");
  return sheet;
}

describe("insert", () => {
  test.each(SUBJECT_TYPES)("a new %s sheet reads back blank, undamaged and incomplete", async (type) => {
    const { port } = open();
    const { sheetId } = await port.insert(scorecardLayout(STOCK_SET, subjectOf(type)));
    const { reading } = await readOne(port, sheetId);
    const table = STOCK_SET.subjects[type];
    if (table === undefined) throw new Error(type);
    const evaluation = assess(table, reading);
    expect(reading.findings).toEqual([]);
    expect(evaluation).toMatchObject({
      verdict: "incomplete",
      total: 0,
      blank: itemsOf(type).length,
      errorItems: 0,
    });
  });

  test("takes at most 4 syncs, a live re-check 1, a workbook of five scorecards at most 3", async () => {
    const excel = open();
    const sheetId = await insertOne(excel);
    expect(excel.traffic.syncs).toBeLessThanOrEqual(4);
    for (const n of [2, 3, 4, 5]) await insertOne(excel, `Thôn số ${n}`);

    excel.resetTraffic();
    await excel.port.readSheets([sheetId]);
    expect(excel.traffic.syncs).toBe(1);

    excel.resetTraffic();
    expect((await excel.port.read()).scorecards).toHaveLength(5);
    expect(excel.traffic.syncs).toBeLessThanOrEqual(3);
  });

  test("leaves the new sheet active, its first score cell selected and everything but entries locked", async () => {
    const excel = open();
    await insertOne(excel);
    expect(excel.host.user.typeInCell("Thôn Nà Mẫu", "I11", "5")).toMatchObject({ ok: true });
    expect(excel.host.user.typeInCell("Thôn Nà Mẫu", "E11", "9")).toMatchObject({
      ok: false,
      reason: "protected",
    });
    const { activeSheetId, scorecards } = await excel.port.read();
    expect(scorecards.map((s) => s.sheetId)).toEqual([activeSheetId]);
    const selected = await Excel.run(async (context) => {
      const range = context.workbook.getSelectedRange();
      range.load("address");
      await context.sync();
      return range.address;
    });
    expect(selected).toMatch(/!I11$/);
  });

  test("a sheet name that is taken gets a number; names that Excel refuses are cleaned", async () => {
    const excel = open({ sheets: ["thôn nà mẫu", "Trang 2"] });
    await insertOne(excel);
    await insertOne(excel, "Tổ 1/2: khu [A]*");
    expect((await excel.port.read()).scorecards.map((s) => s.sheetName)).toEqual([
      "Thôn Nà Mẫu (2)",
      "Tổ 1 2 khu A",
    ]);
  });

  test("works on ExcelApi 1.8, without page setup and custom properties", async () => {
    const excel = open({ apiLevel: "1.8" });
    const sheetId = await insertOne(excel);
    expect((await readOne(excel.port, sheetId)).reading.findings).toEqual([]);
  });

  test("a failure half way leaves no torn sheet behind and says what to do", async () => {
    const excel = open();
    // The first sync reads the names; the failing one builds the sheet.
    const inserting = insertOne(excel);
    await Promise.resolve();
    excel.failNextSync("InvalidOperationInCellEditMode");
    await expect(inserting).rejects.toThrow(WorkbookError);
    expect((await excel.port.read()).scorecards).toEqual([]);
  });
});

describe("read back what a person did", () => {
  test("typed scores, figures and words arrive by item code", async () => {
    const excel = open();
    const sheetId = await insertOne(excel);
    const { user } = excel.host;
    user.typeInCell("Thôn Nà Mẫu", "I11", "5");
    user.typeInCell("Thôn Nà Mẫu", "K11", "NQ 03-NQ/CB");
    user.typeInCell("Thôn Nà Mẫu", "G13", "118");
    user.typeInCell("Thôn Nà Mẫu", "H13", "120");
    const { reading } = await readOne(excel.port, sheetId);
    expect(reading.entries.find((e) => e.code === "1.1")).toEqual({
      code: "1.1",
      selfScore: 5,
      evidence: "NQ 03-NQ/CB",
    });
    expect(reading.entries.find((e) => e.code === "1.3")).toEqual({
      code: "1.3",
      figureA: 118,
      figureB: 120,
    });
    expect(reading.addressOf("4.a", "self")).toBe("I26");
  });

  test("typing 3 where 0 or 5 is allowed is stopped with the item's own message", async () => {
    const excel = open();
    await insertOne(excel);
    expect(excel.host.user.typeInCell("Thôn Nà Mẫu", "I11", "3")).toMatchObject({
      ok: false,
      reason: "validation",
      message: "Mục 1.1 chỉ nhận 0 hoặc 5.",
    });
  });

  test("what a paste lets through is found: text and a score between 0 and the maximum", async () => {
    const excel = open();
    const sheetId = await insertOne(excel);
    excel.host.user.paste("Thôn Nà Mẫu", "I11", [["đạt"], ["3"]]);
    const { reading } = await readOne(excel.port, sheetId);
    const found = assess(criteria, reading).findings.filter((f) => f.severity === "error");
    expect(found.map((f) => [f.itemCode, f.detail.code])).toEqual([
      ["1.1", "score.text"],
      ["1.2", "score.invalid"],
    ]);
  });

  test("a paste over locked headings is refused as a whole, nothing is lost", async () => {
    const excel = open();
    const sheetId = await insertOne(excel);
    excel.host.user.typeInCell("Thôn Nà Mẫu", "I11", "5");
    const pasted = excel.host.user.paste("Thôn Nà Mẫu", "I9", [["x"], ["y"], ["z"]]);
    expect(pasted).toMatchObject({ ok: false, reason: "protected" });
    const { reading } = await readOne(excel.port, sheetId);
    expect(reading.findings).toEqual([]);
    expect(reading.entries.find((e) => e.code === "1.1")?.selfScore).toBe(5);
  });

  test("unprotected, a row deleted and a heading overwritten: both are named, the rest is kept", async () => {
    const excel = open();
    const sheetId = await insertOne(excel);
    const { user } = excel.host;
    for (const [row, points] of [
      [11, 5],
      [13, 5],
    ])
      user.typeInCell("Thôn Nà Mẫu", `I${row}`, String(points));
    user.unprotectSheet("Thôn Nà Mẫu");
    user.deleteRows("Thôn Nà Mẫu", "12:12");
    user.typeInCell("Thôn Nà Mẫu", "E2", "Điểm");
    const { reading } = await readOne(excel.port, sheetId);
    expect(reading.findings.map((f) => [f.detail.code, f.itemCode, f.cell])).toEqual([
      ["sheet.header-overwritten", "", "E2"],
      ["sheet.row-missing", "1.2", undefined],
    ]);
    expect(reading.entries.filter((e) => e.selfScore !== undefined).map((e) => e.code)).toEqual([
      "1.1",
      "1.3",
    ]);
    expect(reading.addressOf("1.3", "self")).toBe("I12");
    expect(assess(criteria, reading).verdict).toBe("incomplete");
  });

  test("a renamed sheet, and a copy of it, are still scorecards", async () => {
    const excel = open();
    const sheetId = await insertOne(excel);
    excel.host.user.renameSheet("Thôn Nà Mẫu", "Bảng 1");
    excel.host.user.copySheet("Bảng 1");
    const scorecards = await wholeSheets(excel.port);
    expect(scorecards).toHaveLength(2);
    expect(scorecards.find((s) => s.sheetId === sheetId)?.sheetName).toBe("Bảng 1");
    expect(scorecards.map((s) => s.reading.findings)).toEqual([[], []]);
  });

  test("a deleted sheet reads as gone", async () => {
    const excel = open({ sheets: ["Khác"] });
    const sheetId = await insertOne(excel);
    excel.host.user.deleteSheet("Thôn Nà Mẫu");
    expect(await excel.port.readSheets([sheetId])).toEqual([]);
  });
});

describe("the profile", () => {
  test("texts come back as typed, in a hidden sheet, changed field by field", async () => {
    const { port } = open();
    expect((await port.read()).profile).toEqual({});
    await port.writeProfile({
      "chu_tri.ho_ten": "Hoàng Văn Mẫu",
      so: "007",
      cong: "=1+1",
      ngay: "03/11/2026",
    });
    await port.writeProfile({ so: "008", "thu_ky.ho_ten": "Nông Thị Minh Họa" });
    await port.writeProfile({ cong: "" });
    expect((await port.read()).profile).toEqual({
      "chu_tri.ho_ten": "Hoàng Văn Mẫu",
      so: "008",
      ngay: "03/11/2026",
      "thu_ky.ho_ten": "Nông Thị Minh Họa",
    });
  });

  test("saving it neither changes the active sheet nor the selection", async () => {
    const excel = open();
    const sheetId = await insertOne(excel);
    await excel.port.writeProfile({ so: "7" });
    expect((await excel.port.read()).activeSheetId).toBe(sheetId);
  });
});

describe.each(["1.8", "1.14"])("watch on ExcelApi %s", (apiLevel) => {
  test("rings for edits on old and new sheets, local and remote, and stops", async () => {
    const excel = open({ apiLevel });
    await insertOne(excel);
    const bells: Bell[] = [];
    const rang = (isRemote: boolean) => () => bells.some((b) => b.kind === "edit" && b.isRemote === isRemote);
    const stop = await excel.port.watch((bell) => bells.push(bell));
    excel.host.user.typeInCell("Thôn Nà Mẫu", "I11", "5");
    await until(rang(false));

    await insertOne(excel, "Thôn Pò Ví Dụ");
    await until(() => bells.some((b) => b.kind === "sheets"));
    bells.length = 0;
    excel.host.coAuthor("Lan").user.typeInCell("Thôn Pò Ví Dụ", "I11", "5");
    await until(rang(true));

    await stop();
    bells.length = 0;
    excel.host.user.typeInCell("Thôn Nà Mẫu", "I12", "5");
    await excel.port.read();
    expect(bells).toEqual([]);
  });
});

test.each([
  ["InvalidOperationInCellEditMode", "editing"],
  ["AccessDenied", "protected"],
  ["ActivityLimitReached", "busy"],
  ["SomethingNew", "other"],
])("host error %s becomes “%s” with a sentence", async (hostCode, code) => {
  const excel = open();
  excel.failNextSync(hostCode);
  await expect(excel.port.read()).rejects.toMatchObject({ name: "WorkbookError", code });
});
