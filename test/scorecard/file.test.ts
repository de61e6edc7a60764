import { SUBJECT_TYPES } from "../../src/criteria";
import {
  assess,
  layoutToSheet,
  readScorecard,
  readStamp,
  sheetToBlock,
  STAMP_PROPERTY,
  writeStamp,
} from "../../src/scorecard";
import { columnIndex, readXlsx, writeXlsx, type PlainSheet } from "../../src/xlsx";
import { STOCK, tableOf } from "../criteria/stock-set";
import { filled } from "../scoring/entries";
import { workbook } from "../xlsx/plain";
import { read } from "./passing-sheet";
import { layoutOf, scoredBlock } from "./scored-sheet";

/** Through the bytes of a file and back. */
function saved(sheet: PlainSheet): PlainSheet {
  const result = readXlsx(writeXlsx(workbook([sheet])));
  const back = result.ok ? result.workbook.sheets[0] : undefined;
  if (back === undefined) throw new Error("the written file cannot be read");
  return back;
}

/** The layout's sheet as a spreadsheet would save it: entries typed in, results beside the formulas. */
function scoredSheet(
  type: (typeof SUBJECT_TYPES)[number],
  changes: Parameters<typeof filled>[1] = {},
): PlainSheet {
  const layout = layoutOf(type);
  const block = scoredBlock(layout, filled(tableOf(type), changes));
  const sheet = layoutToSheet(layout);
  return {
    ...sheet,
    cells: sheet.cells.map((cell) => {
      const value = block.values[cell.row]?.[cell.column];
      return value === "" || value === undefined ? cell : { ...cell, value: value as string | number };
    }),
  };
}

describe.each(SUBJECT_TYPES)("%s through an .xlsx file", (type) => {
  const sheet = layoutToSheet(layoutOf(type));

  test("the sheet comes back as it was laid out", () => {
    const back = saved(sheet);
    expect({ ...back, cells: [], page: undefined }).toEqual({ ...sheet, cells: [], page: undefined });
    expect(back.page).toMatchObject({ ...sheet.page });
    const contents = (s: PlainSheet) =>
      s.cells
        .filter((c) => c.value !== undefined || c.formula !== undefined)
        .map(({ row, column, value, formula }) => ({ row, column, value, formula }));
    expect(contents(back)).toEqual(contents(sheet));
  });

  test("entries, results and structure are read from the file as from the live sheet", () => {
    const block = sheetToBlock(saved(scoredSheet(type)));
    const reading = block && readScorecard(STOCK, block);
    expect(reading?.entries).toEqual(filled(tableOf(type)));
    expect(reading?.findings).toEqual([]);
    expect(reading && assess(tableOf(type), reading)).toMatchObject({ total: 100, verdict: "pass" });
  });
});

describe("a file's sheet", () => {
  const sheet = layoutToSheet(layoutOf("residential-area"));

  test("is protected once, with entry cells unlocked and no password", () => {
    const { protection, cells } = saved(sheet);
    expect(protection).toMatchObject({
      selectUnlockedCells: true,
      formatRows: true,
      insertRows: false,
      sort: false,
    });
    const lockOf = (row: number, letter: string) =>
      cells.find((c) => c.row === row - 1 && c.column === columnIndex(letter))?.style?.locked;
    expect(
      ["I11", "J11", "K11", "G13", "H13", "E11", "G11", "I17", "O11"].map((a) =>
        lockOf(Number(a.slice(1)), a.charAt(0)),
      ),
    ).toEqual([false, false, false, false, false, undefined, undefined, undefined, undefined]);
  });

  test("carries its stamp twice: in a locked cell and as a custom property", () => {
    const back = saved(sheet);
    const stamp = writeStamp(layoutOf("residential-area").identity);
    expect(back.cells.find((c) => c.row === 0 && c.column === 0)?.value).toBe(stamp);
    expect(back.customProperties).toEqual([{ key: STAMP_PROPERTY, value: stamp }]);
    expect(readStamp(stamp)?.subject.name).toBe("Thôn Nà Mẫu");
  });

  test("under another name keeps its own names", () => {
    const back = saved(layoutToSheet(layoutOf("residential-area"), "Tổ 3's"));
    expect(back.names.map((n) => n.formula)).toContain("'Tổ 3''s'!$X$1:$Y$9");
    expect(sheetToBlock(back)).toBeDefined();
  });

  test("is still known by its headings when another program dropped names and properties", () => {
    const bare = { ...scoredSheet("residential-area"), names: [], customProperties: [] };
    const block = sheetToBlock(saved(bare));
    expect(block && readScorecard(STOCK, block)?.identity.subject.name).toBe("Thôn Nà Mẫu");
  });

  test("never calculated by any program is assessed from its entries, with a note", () => {
    const filledIn = scoredSheet("residential-area");
    const cells = filledIn.cells.map((c) => {
      if (c.formula === undefined) return c;
      const { value: _notYet, ...uncalculated } = c;
      return uncalculated;
    });
    const block = sheetToBlock(saved({ ...filledIn, cells }));
    const evaluation = block && assess(tableOf("residential-area"), read(block));
    expect(evaluation).toMatchObject({ total: 100, verdict: "pass", circularVerdict: "pass" });
    expect(evaluation?.findings.map((f) => [f.severity, f.detail.code])).toEqual([
      ["note", "sheet.not-calculated"],
    ]);
  });

  test("of another kind is no scorecard", () => {
    const other = { ...sheet, cells: sheet.cells.filter((c) => c.row > 8), names: [], customProperties: [] };
    expect(sheetToBlock(saved(other))).toBeUndefined();
  });

  test("with an error in a score cell is an invalid entry, not a crash", () => {
    const broken = scoredSheet("residential-area");
    const cells = broken.cells.map((c) =>
      c.row === 10 && c.column === columnIndex("I") ? { ...c, value: { error: "#REF!" } } : c,
    );
    const block = sheetToBlock(saved({ ...broken, cells }));
    const reading = block && readScorecard(STOCK, block);
    expect(reading?.entries[0]?.selfScore).toBe("#REF!");
    expect(reading && assess(tableOf("residential-area"), reading).verdict).toBe("incomplete");
  });
});
