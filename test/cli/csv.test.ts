import fc from "fast-check";
import { readCsv, writeCsv } from "../../cli/csv";

const rowsOf = (source: string) => readCsv(source).map((r) => r.cells);

test.each([
  ["commas", "Tên,Loại\nThôn A,thôn\n"],
  ["semicolons, as Excel writes where commas are decimal marks", "Tên;Loại\r\nThôn A;thôn\r\n"],
  ["tabs", "Tên\tLoại\nThôn A\tthôn"],
  ["a byte order mark", "\uFEFFTên;Loại\nThôn A;thôn"],
  ["a separator named by Excel", "sep=;\r\nTên;Loại\r\nThôn A;thôn"],
  ["letters in parts (NFD)", "Tên,Loại\nThôn A,thôn".normalize("NFD")],
  ["empty rows between", "Tên,Loại\n\n , \nThôn A,thôn\n\n"],
])("a list with %s", (_, source) => {
  expect(rowsOf(source)).toEqual([
    ["Tên", "Loại"],
    ["Thôn A", "thôn"],
  ]);
});

test("quotes hold separators, line ends and quotes; lines are counted as an editor does", () => {
  expect(readCsv('Tên;Loại\n"Công ty ""Hồi""; chi\nnhánh";dn\nThôn B;thôn')).toEqual([
    { line: 1, cells: ["Tên", "Loại"] },
    { line: 2, cells: ['Công ty "Hồi"; chi\nnhánh', "dn"] },
    { line: 4, cells: ["Thôn B", "thôn"] },
  ]);
});

/** OWASP, CSV injection: what a spreadsheet would take for a formula or a command. */
test.each([
  '=HYPERLINK("http://x")',
  "+84 912",
  "-2+3",
  "@SUM(A1)",
  " =1+1",
  "\t=1",
  "\r=1",
  "＝1",
  "|calc",
  "%0",
])("“%s” in a text field does not become a formula", (typed) => {
  const [, [cell = ""] = []] = rowsOf(writeCsv([["a"], [typed]]));
  expect(cell.charAt(0)).toBe("'");
});

test("numbers stay numbers, also negative ones", () => {
  expect(writeCsv([[-5, 92.5, true, undefined, "thôn"]])).toBe("\uFEFF-5,92.5,true,,thôn\r\n");
});

test("what is written is read back", () => {
  const cell = fc.string({ unit: "grapheme" }).map((s) => `x${s.replace(/\r/g, "")}y`.normalize("NFC"));
  fc.assert(
    fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1 }), (rows) => {
      expect(rowsOf(writeCsv(rows))).toEqual(rows.map((r) => r.map((c) => c.trim())));
    }),
  );
});
