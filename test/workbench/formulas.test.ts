import { onSheet, openWorkbook, readValue, readValues, SHEET, write } from "./excel-session";

beforeEach(() => {
  openWorkbook();
});

const TABLE = [
  ["An ninh", 10, true],
  ["Trật tự", 0, false],
  ["An ninh", 5.5, true],
  ["Đạt", "", true],
  ["không đạt", 8, false],
];

/** Expected values worked out by hand from the table above, in A1:C5. */
const CASES: readonly [formula: string, value: unknown][] = [
  ["=SUM(B1:B5)", 23.5],
  ['=COUNTIF(A1:A5,"An ninh")', 2],
  ['=COUNTIF(A1:A5,"*đạt")', 2],
  ['=COUNTIF(B1:B5,">=5.5")', 3],
  ['=COUNTIFS(A1:A5,"An ninh",B1:B5,">6")', 1],
  ['=SUMIF(A1:A5,"an ninh",B1:B5)', 15.5],
  ['=SUMIFS(B1:B5,A1:A5,"An ninh",B1:B5,"<10")', 5.5],
  ['=SUMPRODUCT((A1:A5="An ninh")*(B1:B5>6))', 1],
  ["=SUMPRODUCT(--(C1:C5),B1:B5)", 15.5],
  ["=COUNTBLANK(B1:B5)", 1],
  ["=COUNT(B1:B5)", 4],
  ["=COUNTA(A1:A5)", 5],
  ["=AVERAGE(B1:B5)", 5.875],
  ["=MAX(B1:B5)-MIN(B1:B5)", 10],
  ["=ROUND(2.345,2)", 2.35],
  ['=IF(AND(B1=10,OR(B2=0,B2=1)),"Đạt","Không đạt")', "Đạt"],
  ['=IFERROR(1/0,"lỗi")', "lỗi"],
  ["=INDEX(A1:A5,MATCH(8,B1:B5,0))", "không đạt"],
  ['=VLOOKUP("Trật tự",A1:B5,2,FALSE)', 0],
  ['=UPPER("đạt")&" "&LEN("thị trấn")', "ĐẠT 8"],
  ['=SUBSTITUTE("xã, phường","phường","đặc khu")', "xã, đặc khu"],
  ['=LEFT("khu dân cư",3)&MID("khu dân cư",4,4)&RIGHT("khu dân cư",3)', "khu dân cư"],
  ['=TRIM("  an   ninh ")', "an ninh"],
  ["=ISBLANK(B4)", true],
  ["=ISNUMBER(A1)", false],
  ["=MOD(17,5)+INT(-1.5)", 0],
  ["=DATE(2025,11,15)-DATE(2024,11,16)", 364],
  ['=CHOOSE(2,"tốt","khá")', "khá"],
  ["=1/0", "#DIV/0!"],
  ["=0.1+0.2", 0.3],
];

test.each(CASES)("%s", async (formula, value) => {
  await write("A1:C5", TABLE);
  await write("E1", [[formula]]);
  expect(await readValue("E1")).toEqual(value);
});

test("a formula follows its inputs and is read back as it was written", async () => {
  await write("A1:A3", [[1], [2], ["=A1+A2"]]);
  await write("A1", [[40]]);
  expect(await readValue("A3")).toBe(42);
  await onSheet(async (sheet, context) => {
    const cell = sheet.getRange("A3").load({ formulas: true, valueTypes: true });
    await context.sync();
    expect([cell.formulas, cell.valueTypes]).toEqual([[["=A1+A2"]], [["Double"]]]);
  });
});

test("formulas across sheets survive renaming; a deleted sheet leaves #REF!", async () => {
  openWorkbook({ sheets: [SHEET, "Tổng hợp"] });
  await Excel.run(async (context) => {
    const other = context.workbook.worksheets.getItem("Tổng hợp");
    other.getRange("B2").values = [[7]];
    context.workbook.worksheets.getItem(SHEET).getRange("A1").formulas = [["='Tổng hợp'!B2*2"]];
    other.name = "Sổ của xã's";
    await context.sync();
  });
  expect(await readValue("A1")).toBe(14);
  await onSheet(async (sheet, context) => {
    const cell = sheet.getRange("A1").load({ formulas: true });
    await context.sync();
    expect(cell.formulas).toEqual([["='Sổ của xã''s'!B2*2"]]);
    context.workbook.worksheets.getItem("Sổ của xã's").delete();
    cell.load({ formulas: true, values: true });
    await context.sync();
    expect([cell.formulas, cell.values]).toEqual([[["=#REF!*2"]], [["#REF!"]]]);
  });
});

/** Where a formula's references lie after rows move. */
const MOVES: readonly [before: string, rows: string, deed: "insert" | "delete", after: string][] = [
  ["=SUM(A2:A4)", "3:3", "insert", "=SUM(A2:A5)"],
  ["=SUM(A2:A4)", "2:2", "insert", "=SUM(A3:A5)"],
  ["=SUM(A2:A4)", "5:5", "insert", "=SUM(A2:A4)"],
  ["=SUM($A$2:$A$4)", "3:3", "delete", "=SUM($A$2:$A$3)"],
  ["=SUM(A2:A4)", "2:4", "delete", "=SUM(#REF!)"],
  ["=A2+A9", "4:5", "delete", "=A2+A7"],
  ["=SUM(A:A)", "3:3", "insert", "=SUM(A:A)"],
  ['=A3&"A3"', "2:2", "insert", '=A4&"A3"'],
];

test.each(MOVES)("%s after rows %s %s: %s", async (before, rows, deed, after) => {
  await write("H1", [[before]]);
  await onSheet(async (sheet, context) => {
    if (deed === "insert") sheet.getRange(rows).insert("Down");
    else sheet.getRange(rows).delete("Up");
    const cell = sheet.getRange("H1").load({ formulas: true });
    await context.sync();
    expect(cell.formulas).toEqual([[after]]);
  });
});

test.each(["=SUM(1", "=1+", "=IF(1,2,3,4,5)", '="mở'])(
  "Excel does not take the formula %s",
  async (formula) => {
    await expect(write("A1", [[formula]])).rejects.toMatchObject({ code: "InvalidArgument" });
  },
);

test("copyFrom moves relative references, not fixed ones", async () => {
  await write("A1:A3", [[1], [2], [3]]);
  await write("B1", [["=A1*$A$3"]]);
  await onSheet(async (sheet, context) => {
    sheet.getRange("B2:B3").copyFrom("B1", "Formulas");
    await context.sync();
  });
  expect(await readValues("B1:B3")).toEqual([[3], [6], [9]]);
});
