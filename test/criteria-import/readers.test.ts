import { parsePastedTable } from "../../src/criteria";
import { readDocxTables } from "../../src/docx/read";
import { sheetTable, type PlainCell, type PlainSheet } from "../../src/xlsx";
import { docx, p, run } from "../docx/docx-file";

const cell = (column: number, text: string, rowSpan = 1, columnSpan = 1) => ({
  column,
  text,
  rowSpan,
  columnSpan,
});

describe("tables of a Word file", () => {
  const tc = (content: string, properties = "") => `<w:tc><w:tcPr>${properties}</w:tcPr>${content}</w:tc>`;
  const tr = (...cells: string[]) => `<w:tr>${cells.join("")}</w:tr>`;
  const tbl = (...rows: string[]) => `<w:tbl><w:tblPr/><w:tblGrid/>${rows.join("")}</w:tbl>`;
  const rowsOf = async (table: string) => (await readDocxTables(docx(table)))[0]?.rows.map((r) => r.cells);

  const CASES: readonly [what: string, table: string, rows: unknown][] = [
    ["paragraphs by line", tbl(tr(tc(p("Một") + p("Hai")))), [[cell(0, "Một\nHai")]]],
    ["split runs", tbl(tr(tc(p(run("An ni") + run("nh"))))), [[cell(0, "An ninh")]]],
    ["letters in one Unicode form", tbl(tr(tc(p("Đa\u0323t")))), [[cell(0, "Đạt")]]],
    [
      "columns merged",
      tbl(tr(tc(p("A"), '<w:gridSpan w:val="2"/>'), tc(p("B")))),
      [[cell(0, "A", 1, 2), cell(2, "B")]],
    ],
    [
      "rows merged",
      tbl(
        tr(tc(p("A"), '<w:vMerge w:val="restart"/>'), tc(p("B"))),
        tr(tc(p(), "<w:vMerge/>"), tc(p("C"))),
        tr(tc(p("D")), tc(p("E"))),
      ),
      [[cell(0, "A", 2), cell(1, "B")], [cell(1, "C")], [cell(0, "D"), cell(1, "E")]],
    ],
    [
      "row that starts further right",
      tbl(`<w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr>${tc(p("B"))}</w:tr>`),
      [[cell(1, "B")]],
    ],
    [
      "tick of a symbol font",
      tbl(tr(tc(p('<w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r>')))),
      [[cell(0, "✓")]],
    ],
    ["the same tick as a letter", tbl(tr(tc(p(run("\uf0fc"))))), [[cell(0, "✓")]]],
    [
      "deleted text gone, inserted text there",
      tbl(
        tr(
          tc(
            p(
              `<w:del w:id="1"><w:r><w:delText>5</w:delText></w:r></w:del><w:ins w:id="2">${run("6")}</w:ins>`,
            ),
          ),
        ),
      ),
      [[cell(0, "6")]],
    ],
    [
      "rows in a content control",
      tbl(`<w:sdt><w:sdtContent>${tr(tc(p("A")))}</w:sdtContent></w:sdt>`),
      [[cell(0, "A")]],
    ],
    [
      "table in a cell is the cell's text",
      tbl(tr(tc(p("A") + tbl(tr(tc(p("B")))) + p()))),
      [[cell(0, "A\nB")]],
    ],
  ];

  test.each(CASES)("%s", async (_what, table, rows) => {
    expect(await rowsOf(table)).toEqual(rows);
  });

  test("paragraphs between two tables belong to both", async () => {
    const one = tbl(tr(tc(p("A"))));
    const tables = await readDocxTables(docx(p("Phụ lục I") + one + p("Ghi chú") + one));
    expect(tables.map(({ before, after }) => [before, after])).toEqual([
      [["Phụ lục I"], ["Ghi chú"]],
      [["Ghi chú"], []],
    ]);
  });

  test("a file that is no Word file is refused", async () => {
    await expect(readDocxTables(new Uint8Array([1, 2, 3]))).rejects.toThrow("không phải là văn bản Word");
  });
});

describe("a sheet as a table", () => {
  const sheet = (part: Partial<PlainSheet>): PlainSheet => ({
    name: "DN",
    state: "visible",
    showGridlines: true,
    cells: [],
    columns: [],
    rows: [],
    merges: [],
    validations: [],
    conditionalFormats: [],
    names: [],
    customProperties: [],
    ...part,
  });

  test("merges are spans, covered cells are not read, blank rows are counted", () => {
    const table = sheetTable(
      sheet({
        cells: [
          { row: 0, column: 0, value: "A" },
          { row: 1, column: 0, value: "covered" },
          { row: 3, column: 1, value: 2.5 },
        ],
        merges: [{ top: 0, left: 0, bottom: 1, right: 0 }],
      }),
    );
    expect(table.rows).toEqual([
      { number: 1, cells: [cell(0, "A", 2)] },
      { number: 4, cells: [cell(1, "2.5")] },
    ]);
  });

  const TEXTS: readonly [content: Partial<PlainCell>, text: string, why: string][] = [
    [{ value: 46_147, style: { numberFormat: "d-mmm" } }, "05/05/2026", "a typed 5-5 that Excel made a day"],
    [{ value: 5, style: { numberFormat: '0 "điểm"' } }, "5", "the d of a quoted unit is no day"],
    [{ formula: "SUM(A1:A2)" }, "=SUM(A1:A2)", "a formula never calculated"],
    [{ formula: "1+1", value: 2 }, "2", "a formula's result"],
    [{ value: { error: "#REF!" } }, "#REF!", "an error"],
  ];

  test.each(TEXTS)("%j reads %s: %s", (content, text) => {
    const table = sheetTable(sheet({ cells: [{ row: 0, column: 0, ...content }] }));
    expect(table.rows[0]?.cells[0]?.text).toBe(text);
  });

  test("hidden columns are left out, hidden rows are not", () => {
    const table = sheetTable(
      sheet({
        cells: [
          { row: 0, column: 0, value: "a" },
          { row: 0, column: 1, value: "b" },
        ],
        columns: [{ index: 0, hidden: true }],
        rows: [{ index: 0, hidden: true }],
      }),
    );
    expect(table.rows).toEqual([{ number: 1, cells: [cell(1, "b")] }]);
  });
});

describe("a pasted range", () => {
  test.each([
    [
      "a\tb\nc\td",
      [
        [cell(0, "a"), cell(1, "b")],
        [cell(0, "c"), cell(1, "d")],
      ],
      "tabs and lines",
    ],
    ["a\tb\r\n", [[cell(0, "a"), cell(1, "b")]], "Windows line break at the end"],
    ['"a\nb"\tc', [[cell(0, "a\nb"), cell(1, "c")]], "a line break within quotes"],
    ['"nói ""có"""\t5', [[cell(0, 'nói "có"'), cell(1, "5")]], "doubled quotes"],
    ['5"\tb', [[cell(0, '5"'), cell(1, "b")]], "a quote within a plain cell"],
    ['"a\tb', [[cell(0, '"a'), cell(1, "b")]], "a quote that never closes"],
    ["\t\tc", [[cell(2, "c")]], "blank cells keep their column"],
  ])("%j: %#", (text, rows) => {
    expect(parsePastedTable(text).rows.map((r) => r.cells)).toEqual(rows);
  });
});
