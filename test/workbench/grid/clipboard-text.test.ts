import fc from "fast-check";
import { fromClipboardText, toClipboardText } from "../../../workbench/grid/clipboard-text";

describe("cells on the clipboard", () => {
  test.each<[string, string[][], string]>([
    ["5", [["5"]], "one cell"],
    ["5\n", [["5"]], "Excel ends every row with a line break"],
    [
      "a\tb\r\nc\td\r\n",
      [
        ["a", "b"],
        ["c", "d"],
      ],
      "a block from Windows",
    ],
    ["a\t\tb", [["a", "", "b"]], "an empty cell keeps its place"],
    [
      '"dòng 1\ndòng 2"\t"nói ""có"""',
      [["dòng 1\ndòng 2", 'nói "có"']],
      "quotes hold line breaks and quotes",
    ],
    ['5" ống\tb', [['5" ống', "b"]], "a quote inside a cell is only a quote"],
    ["", [[""]], "nothing"],
  ])("%j", (text, rows) => {
    expect(fromClipboardText(text)).toEqual(rows);
  });

  test("whatever is copied is pasted as it was", () => {
    const cell = fc.string({ unit: fc.constantFrom("a", "đ", '"', "\t", "\n", " ") });
    const block = fc
      .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 }))
      .chain(([rows, columns]) =>
        fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), {
          minLength: rows,
          maxLength: rows,
        }),
      );
    // A last row of one empty cell cannot be told from the line break at the end.
    const told = block.filter((rows) => rows.length === 1 || rows.at(-1)?.join("") !== "");
    fc.assert(fc.property(told, (rows) => expect(fromClipboardText(toClipboardText(rows))).toEqual(rows)));
  });
});
