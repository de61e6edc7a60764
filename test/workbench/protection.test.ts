import { errorOf, onSheet, openWorkbook, readValue, SHEET, write } from "./excel-session";
import type { NodeExcel } from "../../workbench/bridges/node";

let excel: NodeExcel;

/** B1:B3 unlocked, then protected with the given options. */
const protect = (options: Excel.WorksheetProtectionOptions = {}, password?: string): Promise<void> =>
  onSheet(async (sheet, context) => {
    sheet.getRange("B1:B3").format.protection.locked = false;
    sheet.protection.protect(options, password);
    await context.sync();
  });

type Deed = (sheet: Excel.Worksheet) => unknown;

const run = (deed: Deed): Promise<void> =>
  onSheet(async (sheet, context) => {
    deed(sheet);
    await context.sync();
  });

beforeEach(() => {
  excel = openWorkbook();
});

test.each<[string, Deed]>([
  ["writing a locked cell", (sheet) => (sheet.getRange("A1").values = [[1]])],
  ["writing an area with one locked cell", (sheet) => (sheet.getRange("B3:B4").values = [[1], [2]])],
  ["formatting", (sheet) => (sheet.getRange("B1").format.fill.color = "#FF0000")],
  ["a column width", (sheet) => (sheet.getRange("B1").format.columnWidth = 99)],
  ["hiding a row", (sheet) => (sheet.getRange("2:2").rowHidden = true)],
  ["inserting rows", (sheet) => sheet.getRange("2:2").insert("Down")],
  ["deleting rows", (sheet) => sheet.getRange("2:2").delete("Up")],
  ["merging", (sheet) => sheet.getRange("B1:B2").merge()],
  [
    "a validation rule",
    (sheet) => (sheet.getRange("B1").dataValidation.rule = { custom: { formula: "=TRUE" } }),
  ],
  ["clearing a locked cell", (sheet) => sheet.getRange("A1").clear("Contents")],
  ["copying onto a locked cell", (sheet) => sheet.getRange("A1").copyFrom("B1")],
])("a protected sheet refuses %s with AccessDenied", async (_what, deed) => {
  await protect();
  expect((await errorOf(run(deed))).code).toBe("AccessDenied");
});

test.each<[string, Deed]>([
  ["writing unlocked cells", (sheet) => (sheet.getRange("B1:B3").values = [[1], [2], [3]])],
  ["custom properties", (sheet) => sheet.customProperties.add("a", "b")],
  ["freezing panes", (sheet) => sheet.freezePanes.freezeRows(1)],
  ["renaming", (sheet) => (sheet.name = "Khác")],
  ["names", (sheet) => sheet.names.add("Diem", sheet.getRange("B1:B3"))],
])("a protected sheet allows %s", async (_what, deed) => {
  await protect();
  await expect(run(deed)).resolves.toBeUndefined();
});

test.each<[keyof Excel.WorksheetProtectionOptions, Deed]>([
  ["allowFormatCells", (sheet) => (sheet.getRange("A1").format.fill.color = "#FF0000")],
  ["allowFormatColumns", (sheet) => (sheet.getRange("B1").format.columnWidth = 99)],
  ["allowFormatRows", (sheet) => (sheet.getRange("B1").format.rowHeight = 30)],
  ["allowInsertRows", (sheet) => sheet.getRange("2:2").insert("Down")],
])("%s opens just that", async (option, deed) => {
  await protect({ [option]: true });
  await expect(run(deed)).resolves.toBeUndefined();
});

test("allowDeleteRows still keeps rows with locked cells", async () => {
  await protect({ allowDeleteRows: true });
  expect((await errorOf(run((sheet) => sheet.getRange("2:2").delete("Up")))).code).toBe("AccessDenied");
});

test("a column unlocked as a whole is unlocked for cells written later", async () => {
  await onSheet(async (sheet, context) => {
    sheet.getRange("D:D").format.protection.locked = false;
    sheet.protection.protect();
    sheet.getRange("D500").values = [["ghi được"]];
    await context.sync();
  });
  expect(await readValue("D500")).toBe("ghi được");
});

test("formulas in locked cells go on calculating", async () => {
  await write("A1", [["=B1*2"]]);
  await protect();
  excel.host.user.typeInCell(SHEET, "B1", "21");
  expect(await readValue("A1")).toBe(42);
});

test("protecting twice is refused; unprotect wants the password", async () => {
  await protect({}, "mật khẩu");
  expect((await errorOf(run((sheet) => sheet.protection.protect()))).code).toBe("InvalidOperation");
  expect((await errorOf(run((sheet) => sheet.protection.unprotect("khác")))).code).toBe("AccessDenied");
  await run((sheet) => sheet.protection.unprotect("mật khẩu"));
  await run((sheet) => (sheet.getRange("A1").values = [[1]]));
});

test("options and state are read back", async () => {
  await protect({ allowFormatRows: true, selectionMode: "Unlocked" });
  await onSheet(async (sheet, context) => {
    sheet.protection.load({ protected: true, options: true });
    await context.sync();
    expect(sheet.protection.protected).toBe(true);
    expect(sheet.protection.options).toMatchObject({
      allowFormatRows: true,
      allowSort: false,
      selectionMode: "Unlocked",
    });
  });
});

describe("the user", () => {
  test.each([
    ["types into an unlocked cell", () => excel.host.user.typeInCell(SHEET, "B1", "1"), true],
    ["types into a locked cell", () => excel.host.user.typeInCell(SHEET, "A1", "1"), false],
    ["pastes into unlocked cells", () => excel.host.user.paste(SHEET, "B1", [[1], [2], [3]]), true],
    ["pastes over one locked cell", () => excel.host.user.paste(SHEET, "B2", [[1], [2], [3]]), false],
    ["clears a locked cell", () => excel.host.user.clear(SHEET, "A1:B1"), false],
    ["deletes a row", () => excel.host.user.deleteRows(SHEET, "2:2"), false],
    ["inserts a row", () => excel.host.user.insertRows(SHEET, "2:2"), false],
    ["renames the sheet", () => excel.host.user.renameSheet(SHEET, "Khác"), true],
  ])("%s", async (_what, act, allowed) => {
    await protect();
    const result = act();
    expect(result).toMatchObject(allowed ? { ok: true } : { ok: false, reason: "protected" });
  });

  test("a refused paste changes nothing at all", async () => {
    await protect();
    excel.host.user.paste(SHEET, "B2", [["a"], ["b"], ["c"]]);
    expect(await readValue("B2")).toBe("");
  });
});
