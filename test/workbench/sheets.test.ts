import { answerOf, errorOf, onSheet, openWorkbook, readValue, SHEET } from "./excel-session";

const inWorkbook = <R>(
  run: (sheets: Excel.WorksheetCollection, context: Excel.RequestContext) => Promise<R>,
): Promise<R> => Excel.run((context) => run(context.workbook.worksheets, context));

beforeEach(() => {
  openWorkbook();
});

const names = (): Promise<string[]> =>
  inWorkbook(async (sheets, context) => {
    sheets.load({ name: true });
    await context.sync();
    return sheets.items.map(({ name }) => name);
  });

test("add, move, hide, activate", async () => {
  await inWorkbook(async (sheets, context) => {
    const two = sheets.add("Hai");
    sheets.add("Ba");
    two.position = 0;
    two.tabColor = "#ff8800";
    two.visibility = "Hidden";
    const active = sheets.getActiveWorksheet().load({ name: true });
    const visible = sheets.getCount(true);
    const first = sheets.getFirst(true).load({ name: true });
    two.load({ tabColor: true, position: true });
    await context.sync();
    expect([active.name, answerOf(visible), first.name, two.tabColor, two.position]).toEqual([
      SHEET,
      2,
      SHEET,
      "#FF8800",
      0,
    ]);
  });
  expect(await names()).toEqual(["Hai", SHEET, "Ba"]);
});

test("a sheet object is reached by id after a rename", async () => {
  await inWorkbook(async (sheets, context) => {
    const sheet = sheets.getItem(SHEET).load({ id: true });
    await context.sync();
    sheet.name = "Trường THCS";
    await context.sync();
    const again = sheets.getItem(sheet.id).load({ name: true });
    await context.sync();
    expect(again.name).toBe("Trường THCS");
  });
});

test.each([
  ["x".repeat(32), "InvalidArgument"],
  ["a/b", "InvalidArgument"],
  ["[1]", "InvalidArgument"],
  ["", "InvalidArgument"],
  [SHEET.toUpperCase(), "ItemAlreadyExists"],
])("%j cannot be a sheet name", async (name, code) => {
  const run = inWorkbook(async (sheets, context) => {
    const sheet = sheets.add("Hai");
    await context.sync();
    sheet.name = name;
    await context.sync();
  });
  expect((await errorOf(run)).code).toBe(code);
});

test("the last visible sheet can be neither deleted nor hidden", async () => {
  const remove = onSheet(async (sheet, context) => {
    sheet.delete();
    await context.sync();
  });
  expect((await errorOf(remove)).code).toBe("InvalidOperation");
  const hide = onSheet(async (sheet, context) => {
    sheet.visibility = "VeryHidden";
    await context.sync();
  });
  expect((await errorOf(hide)).code).toBe("InvalidOperation");
});

describe("undo", () => {
  const type = (address: string, value: unknown): Promise<void> =>
    onSheet(async (sheet, context) => {
      sheet.getRange(address).values = [[value]];
      await context.sync();
    });

  test("takes back API writes one by one, typing, formats and structure; redo brings them again", async () => {
    const { host } = openWorkbook();
    await type("A1", 1);
    host.user.typeInCell(SHEET, "A1", "2");
    await onSheet(async (sheet, context) => {
      sheet.getRange("A1").format.font.bold = true;
      sheet.getRange("1:1").insert("Down");
      await context.sync();
    });
    expect(await readValue("A2")).toBe(2);
    expect(host.user.undo()).toBe(true);
    expect(await readValue("A1")).toBe(2);
    host.user.undo();
    host.user.undo();
    expect(await readValue("A1")).toBe(1);
    host.user.redo();
    expect(await readValue("A1")).toBe(2);
    host.user.undo();
    host.user.undo();
    expect(await readValue("A1")).toBe("");
    expect(host.user.undo()).toBe(false);
  });

  test.each([
    ["protecting", (sheet: Excel.Worksheet) => sheet.protection.protect()],
    ["copying a sheet", (sheet: Excel.Worksheet) => void sheet.copy("End")],
    ["renaming a sheet", (sheet: Excel.Worksheet) => void (sheet.name = "Khác")],
    ["adding a sheet", (sheet: Excel.Worksheet) => void sheet.context.workbook.worksheets.add()],
  ])("%s empties the list", async (_what, deed) => {
    const { host } = openWorkbook();
    await type("A1", 1);
    await onSheet(async (sheet, context) => {
      deed(sheet);
      await context.sync();
    });
    expect(host.user.undo()).toBe(false);
  });

  test("a refused entry leaves nothing to undo", async () => {
    const { host } = openWorkbook();
    await onSheet(async (sheet, context) => {
      sheet.getRange("A1").dataValidation.rule = { custom: { formula: "=FALSE" } };
      await context.sync();
    });
    host.user.undo();
    host.user.redo();
    expect(host.user.typeInCell(SHEET, "A1", "1").ok).toBe(false);
    host.user.undo();
    expect(host.user.typeInCell(SHEET, "A1", "1").ok).toBe(true);
  });
});

test("everything else a sheet carries is read back", async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(SHEET);
    sheet.freezePanes.freezeRows(2);
    sheet.showGridlines = false;
    const { pageLayout: layout } = sheet;
    layout.orientation = "Landscape";
    layout.paperSize = "A4";
    layout.zoom = { horizontalFitToPages: 1 };
    layout.centerHorizontally = true;
    layout.setPrintArea("B3:L40");
    layout.setPrintTitleRows("9:9");
    layout.setPrintMargins("Centimeters", { top: 2, left: 3 });
    layout.headersFooters.state = "FirstAndDefault";
    layout.headersFooters.defaultForAllPages.centerHeader = "&P";
    context.workbook.settings.add("Office.AutoShowTaskpaneWithDocument", true);
    context.workbook.properties.author = "Công an xã";
    context.workbook.properties.custom.add("mau", 3);
    const part = context.workbook.customXmlParts.add('<a xmlns="urn:x"/>');
    const comment = context.workbook.comments.add(`'${SHEET}'!K11`, "Biên bản số 3");
    const table = sheet.tables.add("N1:O2", true);
    table.getHeaderRowRange().values = [["TT", "Nội dung"]];
    table.rows.add(undefined, [[1, "một"]]);

    const frozen = sheet.freezePanes.getLocationOrNullObject().load({ address: true });
    layout.load({ orientation: true, paperSize: true, zoom: true, topMargin: true, leftMargin: true });
    layout.headersFooters.defaultForAllPages.load({ centerHeader: true });
    const area = layout.getPrintAreaOrNullObject().load({ address: true });
    const titles = layout.getPrintTitleRowsOrNullObject().load({ address: true });
    const xml = part.getXml();
    const only = context.workbook.customXmlParts.getByNamespace("urn:x").getOnlyItem().load({ id: true });
    part.load({ id: true });
    comment.load({ content: true });
    const rows = table.getDataBodyRange().load({ address: true });
    const column = table.columns.getItem("Nội dung").getDataBodyRange().load({ values: true });
    const setting = context.workbook.settings
      .getItem("Office.AutoShowTaskpaneWithDocument")
      .load({ value: true });
    context.workbook.application.load({ decimalSeparator: true, calculationMode: true });
    await context.sync();
    expect(frozen.address).toBe(`'${SHEET}'!1:2`);
    expect([layout.orientation, layout.paperSize, layout.zoom]).toEqual([
      "Landscape",
      "A4",
      { horizontalFitToPages: 1 },
    ]);
    expect([layout.topMargin, layout.leftMargin].map((points) => points.toFixed(1))).toEqual([
      "56.7",
      "85.0",
    ]);
    expect(layout.headersFooters.defaultForAllPages.centerHeader).toBe("&P");
    expect([area.address, titles.address]).toEqual([`'${SHEET}'!B3:L40`, `'${SHEET}'!9:9`]);
    expect([answerOf(xml), only.id === part.id, comment.content]).toEqual([
      '<a xmlns="urn:x"/>',
      true,
      "Biên bản số 3",
    ]);
    expect([rows.address, column.values]).toEqual([`'${SHEET}'!N2:O3`, [[""], ["một"]]]);
    expect([setting.value, context.workbook.application.decimalSeparator]).toEqual([true, ","]);
  });
});

test("the selection of the user is what the workbook reports", async () => {
  const { host } = openWorkbook();
  host.user.select(SHEET, "B2:C3");
  await Excel.run(async (context) => {
    const selected = context.workbook.getSelectedRange().load({ address: true });
    const cell = context.workbook.getActiveCell().load({ address: true });
    await context.sync();
    expect([selected.address, cell.address]).toEqual([`'${SHEET}'!B2:C3`, `'${SHEET}'!B2`]);
  });
  host.user.select(SHEET, "A1,C5");
  await Excel.run(async (context) => {
    const several = context.workbook.getSelectedRanges().load({ address: true, areaCount: true });
    await context.sync();
    expect([several.address, several.areaCount]).toEqual([`'${SHEET}'!A1,'${SHEET}'!C5`, 2]);
  });
});
