import { errorOf, onSheet, openWorkbook, readValue, SHEET, write } from "./excel-session";

beforeEach(() => {
  openWorkbook();
});

const addSheetName = (name: string, address: string): Promise<void> =>
  onSheet(async (sheet, context) => {
    sheet.names.add(name, sheet.getRange(address));
    await context.sync();
  });

const formulaOf = (name: string): Promise<unknown> =>
  onSheet(async (sheet, context) => {
    const item = sheet.names.getItem(name).load({ formula: true });
    await context.sync();
    return item.formula;
  });

test("a sheet's name works in formulas, is found and gives its range", async () => {
  await write("A1:A3", [[1], [2], [3]]);
  await addSheetName("Diem", "A1:A3");
  await write("B1", [["=SUM(Diem)"]]);
  expect(await readValue("B1")).toBe(6);
  await onSheet(async (sheet, context) => {
    const item = sheet.names
      .getItem("diem")
      .load({ name: true, formula: true, type: true, scope: true, value: true, visible: true });
    const range = item.getRange().load({ address: true });
    const none = context.workbook.names.getItemOrNullObject("Diem");
    await context.sync();
    expect(item.toJSON()).toMatchObject({
      name: "Diem",
      formula: `='${SHEET}'!$A$1:$A$3`,
      type: "Range",
      scope: "Worksheet",
      value: `'${SHEET}'!$A$1:$A$3`,
      visible: true,
    });
    expect([range.address, none.isNullObject]).toEqual([`'${SHEET}'!A1:A3`, true]);
  });
});

test.each([
  ["renaming the sheet", (sheet: Excel.Worksheet) => void (sheet.name = "Trường"), "=Trường!$A$5:$A$9"],
  [
    "inserting rows above",
    (sheet: Excel.Worksheet) => void sheet.getRange("1:2").insert("Down"),
    `='${SHEET}'!$A$7:$A$11`,
  ],
  [
    "inserting rows inside",
    (sheet: Excel.Worksheet) => void sheet.getRange("6:6").insert("Down"),
    `='${SHEET}'!$A$5:$A$10`,
  ],
  [
    "deleting rows inside",
    (sheet: Excel.Worksheet) => sheet.getRange("5:6").delete("Up"),
    `='${SHEET}'!$A$5:$A$7`,
  ],
  ["deleting all its rows", (sheet: Excel.Worksheet) => sheet.getRange("4:10").delete("Up"), "=#REF!"],
])("a name follows %s", async (_what, deed, expected) => {
  await addSheetName("Vung", "A5:A9");
  await onSheet(async (sheet, context) => {
    const item = sheet.names.getItem("Vung");
    deed(sheet);
    item.load({ formula: true });
    await context.sync();
    expect(item.formula).toBe(expected);
  });
});

test("a copied sheet has its own names, rules, protection and properties", async () => {
  await write("A1:A2", [[2], [3]]);
  await addSheetName("Diem", "A1:A2");
  await write("B1", [["=SUM(Diem)+A1"]]);
  await onSheet(async (sheet, context) => {
    sheet.customProperties.add("mau", "khu-dan-cu");
    sheet.getRange("A1").dataValidation.rule = { custom: { formula: "=A1<=10" } };
    sheet.getRange("A1:A2").format.protection.locked = false;
    sheet.protection.protect();
    const copy = sheet.copy("After", sheet);
    copy.load({ name: true, position: true, protection: { protected: true } });
    copy.getRange("A1").values = [[10]];
    const total = copy.getRange("B1").load({ values: true, formulas: true });
    const item = copy.names.getItem("Diem").load({ formula: true });
    const property = copy.customProperties.getItem("mau").load({ value: true });
    const rule = copy.getRange("A1").dataValidation.load({ rule: true });
    await context.sync();
    expect([copy.name, copy.position, copy.protection.protected]).toEqual([`${SHEET} (2)`, 1, true]);
    expect([total.values, total.formulas]).toEqual([[[23]], [["=SUM(Diem)+A1"]]]);
    expect(item.formula).toBe(`='${SHEET} (2)'!$A$1:$A$2`);
    expect([property.value, rule.rule]).toEqual(["khu-dan-cu", { custom: { formula: "=A1<=10" } }]);
  });
  expect(await formulaOf("Diem")).toBe(`='${SHEET}'!$A$1:$A$2`);
});

test("a workbook name for a value, hidden, changed and deleted", async () => {
  await Excel.run(async (context) => {
    const item = context.workbook.names.add("NguongDat", "=90");
    item.visible = false;
    item.load({ value: true, type: true, visible: true });
    const range = item.getRangeOrNullObject();
    await context.sync();
    expect([item.value, item.type, item.visible, range.isNullObject]).toEqual([90, "Integer", false, true]);
    item.formula = "=85+5.5";
    item.load({ value: true });
    await context.sync();
    expect(item.value).toBe(90.5);
    item.delete();
    await context.sync();
  });
  await write("A1", [["=NguongDat"]]);
  expect(await readValue("A1")).toBe("#NAME?");
});

test.each(["A1", "hai từ", "1a", ""])("%j cannot be a name", async (name) => {
  expect((await errorOf(addSheetName(name, "A1"))).code).toBe("InvalidArgument");
});

test("the same name twice is ItemAlreadyExists, on another sheet it is fine", async () => {
  await addSheetName("Diem", "A1");
  expect((await errorOf(addSheetName("DIEM", "A2"))).code).toBe("ItemAlreadyExists");
  await onSheet(async (sheet, context) => {
    context.workbook.names.add("Diem", sheet.getRange("A3"));
    await context.sync();
  });
});
