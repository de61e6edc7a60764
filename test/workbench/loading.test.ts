import { errorOf, onSheet, openWorkbook, SHEET } from "./excel-session";

beforeEach(() => {
  openWorkbook();
});

test("a property that was not loaded cannot be read", async () => {
  const run = onSheet(async (sheet) => sheet.name);
  expect((await errorOf(run)).code).toBe("PropertyNotLoaded");
});

test("a sheet that does not exist is ItemNotFound, with the place in the batch", async () => {
  const run = Excel.run(async (context) => {
    context.workbook.worksheets.getItem("zzz").load({ name: true });
    await context.sync();
  });
  expect((await errorOf(run)).code).toBe("ItemNotFound");
});

test.each([
  ["worksheet", (context: Excel.RequestContext) => context.workbook.worksheets.getItemOrNullObject("zzz")],
  ["name", (context: Excel.RequestContext) => context.workbook.names.getItemOrNullObject("zzz")],
  [
    "used range of an empty sheet",
    (context: Excel.RequestContext) =>
      context.workbook.worksheets.getItem(SHEET).getUsedRangeOrNullObject(true),
  ],
  [
    "intersection of ranges apart",
    (context: Excel.RequestContext) =>
      context.workbook.worksheets.getItem(SHEET).getRange("A1").getIntersectionOrNullObject("B2"),
  ],
  ["setting", (context: Excel.RequestContext) => context.workbook.settings.getItemOrNullObject("zzz")],
])("a missing %s is a null object", async (_what, open) => {
  await Excel.run(async (context) => {
    const object = open(context);
    await context.sync();
    expect(object.isNullObject).toBe(true);
  });
});

test("a chain below a null object stays a null object", async () => {
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets
      .getItemOrNullObject("zzz")
      .getRange("A1")
      .load({ values: true });
    await context.sync();
    expect(range.isNullObject).toBe(true);
  });
});

test("an array of another size than the range is refused, and what came before it stays", async () => {
  const run = onSheet(async (sheet, context) => {
    sheet.getRange("A1").values = [[1]];
    sheet.getRange("A2:B2").values = [[1]];
    await context.sync();
  });
  expect((await errorOf(run)).code).toBe("InvalidArgument");
  await onSheet(async (sheet, context) => {
    const range = sheet.getRange("A1").load({ values: true });
    await context.sync();
    expect(range.values).toEqual([[1]]);
  });
});

test("a member the emulator does not have fails by its name", async () => {
  const run = onSheet(async (sheet, context) => {
    sheet.charts.load("count");
    await context.sync();
  });
  expect(await errorOf(run)).toEqual({ code: "ApiNotFound", message: "emulator: Worksheet.Charts" });
});

test("an array over 1500 cells, which the library sends in blocks, arrives whole", async () => {
  const values = Array.from({ length: 700 }, (_row, index) => [index, `dòng ${index}`, index % 2 === 0]);
  await onSheet(async (sheet, context) => {
    const range = sheet.getRange("A1:C700");
    range.values = values;
    range.load({ values: true });
    await context.sync();
    expect(range.values).toEqual(values);
  });
});

test("one load answers nested properties and collections", async () => {
  await Excel.run(async (context) => {
    const sheets = context.workbook.worksheets.load("items/name,items/protection/protected");
    const range = sheets
      .getItem(SHEET)
      .getRange("B2")
      .load({ address: true, format: { fill: { color: true }, font: { bold: true } } });
    await context.sync();
    expect(sheets.items.map((sheet) => [sheet.name, sheet.protection.protected])).toEqual([[SHEET, false]]);
    expect([range.address, range.format.fill.color, range.format.font.bold]).toEqual([
      `'${SHEET}'!B2`,
      "#FFFFFF",
      false,
    ]);
  });
});

test("a kept range moves with its cells", async () => {
  await onSheet(async (sheet, context) => {
    const kept = sheet.getRange("B5");
    context.trackedObjects.add(kept);
    await context.sync();
    sheet.getRange("2:3").insert("Down");
    kept.load({ address: true });
    await context.sync();
    expect(kept.address).toBe(`'${SHEET}'!B7`);
    context.trackedObjects.remove(kept);
  });
});

test("counters tell syncs; an injected host error fails one batch only", async () => {
  const excel = openWorkbook();
  excel.failNextSync("InvalidOperationInCellEditMode");
  const write = (): Promise<void> =>
    onSheet(async (sheet, context) => {
      sheet.getRange("A1").values = [[1]];
      await context.sync();
    });
  expect((await errorOf(write())).code).toBe("InvalidOperationInCellEditMode");
  excel.resetTraffic();
  await write();
  expect(excel.traffic.syncs).toBe(1);
  expect(excel.traffic.requestBytes).toBeGreaterThan(100);
});
