import { errorOf, eventsDelivered, onSheet, openWorkbook, SHEET, write } from "./excel-session";

interface Heard {
  readonly [field: string]: unknown;
}

/** Registers a handler on the sheet and answers the list it fills. */
async function hearChanges(): Promise<Heard[]> {
  const heard: Heard[] = [];
  await onSheet(async (sheet, context) => {
    sheet.onChanged.add(async ({ address, changeType, source, details, triggerSource }) => {
      heard.push({ address, changeType, source, details, triggerSource });
    });
    await context.sync();
  });
  return heard;
}

test("typing raises onChanged with place, source and, for one cell, both values", async () => {
  const { host } = openWorkbook();
  await write("B2", [[4]]);
  const heard = await hearChanges();
  host.user.typeInCell(SHEET, "B2", "99");
  await eventsDelivered();
  expect(heard).toEqual([
    {
      address: "B2",
      changeType: "RangeEdited",
      source: "Local",
      triggerSource: "Unknown",
      details: { valueBefore: 4, valueAfter: 99, valueTypeBefore: "Double", valueTypeAfter: "Double" },
    },
  ]);
});

test("an add-in hears its own writes as such, and several cells without details", async () => {
  openWorkbook();
  const heard = await hearChanges();
  await write("A1:B2", [
    [1, 2],
    [3, 4],
  ]);
  await eventsDelivered();
  expect(heard).toEqual([
    {
      address: "A1:B2",
      changeType: "RangeEdited",
      source: "Local",
      triggerSource: "ThisLocalAddin",
      details: undefined,
    },
  ]);
});

test("what was written before the registration in the same batch is not delivered", async () => {
  openWorkbook();
  const heard: string[] = [];
  await onSheet(async (sheet, context) => {
    sheet.getRange("A1").values = [[1]];
    sheet.onChanged.add(async ({ address }) => void heard.push(address));
    sheet.getRange("A2").values = [[2]];
    await context.sync();
  });
  await eventsDelivered();
  expect(heard).toEqual(["A2"]);
});

test("a co-author's edit is Remote", async () => {
  const { host } = openWorkbook();
  const heard = await hearChanges();
  host.coAuthor("Lan").user.typeInCell(SHEET, "A1", "x");
  await eventsDelivered();
  expect(heard.map(({ source }) => source)).toEqual(["Remote"]);
});

test.each([
  [
    "inserting rows",
    "RowInserted",
    (sheet: Excel.Worksheet) => void sheet.getRange("3:4").insert("Down"),
    "3:4",
  ],
  ["deleting rows", "RowDeleted", (sheet: Excel.Worksheet) => sheet.getRange("3:3").delete("Up"), "3:3"],
  [
    "inserting cells",
    "CellInserted",
    (sheet: Excel.Worksheet) => void sheet.getRange("A1:B1").insert("Down"),
    "A1:B1",
  ],
  ["clearing", "RangeEdited", (sheet: Excel.Worksheet) => sheet.getRange("A1:C9").clear("Contents"), "A1:C9"],
])("%s is %s", async (_deed, changeType, run, address) => {
  openWorkbook();
  const heard = await hearChanges();
  await onSheet(async (sheet, context) => {
    run(sheet);
    await context.sync();
  });
  await eventsDelivered();
  expect(heard).toMatchObject([{ changeType, address }]);
});

test("a recalculation is no change; formats are none either", async () => {
  openWorkbook();
  await write("A1:A2", [[1], ["=A1*2"]]);
  const heard = await hearChanges();
  const calculated: string[] = [];
  await onSheet(async (sheet, context) => {
    sheet.onCalculated.add(async ({ worksheetId }) => void calculated.push(worksheetId));
    await context.sync();
    sheet.getRange("A1").values = [[5]];
    sheet.getRange("A1").format.fill.color = "#FFFF00";
    await context.sync();
  });
  await eventsDelivered();
  expect(heard.map(({ address }) => address)).toEqual(["A1"]);
  expect(calculated).toHaveLength(1);
});

test("the collection hears every sheet: changes, sheets added, deleted, activated", async () => {
  const { host } = openWorkbook();
  const heard: string[] = [];
  await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.onChanged.add(async ({ address }) => void heard.push(`changed ${address}`));
    worksheets.onAdded.add(async () => void heard.push("added"));
    worksheets.onDeleted.add(async () => void heard.push("deleted"));
    worksheets.onActivated.add(async () => void heard.push("activated"));
    await context.sync();
  });
  host.user.addSheet("Hai");
  host.user.typeInCell("Hai", "A1", "x");
  host.user.deleteSheet("Hai");
  await eventsDelivered();
  expect(heard).toEqual(["activated", "added", "changed A1", "deleted", "activated"]);
});

test("selection, protection and removal of a handler", async () => {
  const { host } = openWorkbook();
  const heard: string[] = [];
  await onSheet(async (sheet, context) => {
    const selection = sheet.onSelectionChanged.add(
      async ({ address }) => void heard.push(`selected ${address}`),
    );
    sheet.onProtectionChanged.add(async ({ isProtected }) => void heard.push(`protected ${isProtected}`));
    await context.sync();
    host.user.select(SHEET, "C3:D4");
    sheet.protection.protect();
    await context.sync();
    await eventsDelivered();
    selection.remove();
    await context.sync();
    host.user.select(SHEET, "A1");
    await eventsDelivered();
  });
  expect(heard).toEqual(["selected C3:D4", "protected true"]);
});

test("with enableEvents off nothing is heard", async () => {
  const { host } = openWorkbook();
  const heard = await hearChanges();
  await Excel.run(async (context) => {
    context.runtime.enableEvents = false;
    await context.sync();
  });
  host.user.typeInCell(SHEET, "A1", "1");
  await eventsDelivered();
  expect(heard).toEqual([]);
});

test("a new boot cuts the old workbook off", async () => {
  const first = openWorkbook();
  const heard = await hearChanges();
  openWorkbook();
  first.host.user.typeInCell(SHEET, "A1", "1");
  await eventsDelivered();
  expect(heard).toEqual([]);
  expect(
    (
      await errorOf(
        Excel.run(async (context) => {
          context.workbook.worksheets.getItem("zzz").load({ name: true });
          await context.sync();
        }),
      )
    ).code,
  ).toBe("ItemNotFound");
});
