import { SUBJECT_TYPES } from "../../src/criteria";
import { assess, readScorecard } from "../../src/scorecard";
import type { Entry } from "../../src/scoring";
import { STOCK, tableOf } from "../criteria/stock-set";
import { FULL, LAYOUT, passing, read, TABLE, told } from "./passing-sheet";
import { randomEntries, randomFrom } from "./random-entries";
import {
  insertColumn,
  insertRow,
  layoutOf,
  overwrite,
  reverseRows,
  scoredBlock,
  type Block,
} from "./scored-sheet";

describe("a sheet as it was inserted", () => {
  test.each(SUBJECT_TYPES)("%s: entries come back as typed, with nothing to report", (type) => {
    const random = randomFrom(5);
    const layout = layoutOf(type);
    for (let i = 0; i < 5; i++) {
      const entries = randomEntries(tableOf(type), random);
      const reading = read(scoredBlock(layout, entries));
      expect(reading.entries).toEqual(entries);
      expect(reading.findings).toEqual([]);
      expect(assess(tableOf(type), reading).findings.filter((f) => f.itemCode === "")).toEqual([]);
    }
  });

  test("every field of an item is found at its cell", () => {
    const reading = read(passing());
    const fields = [
      "self",
      "council",
      "figureA",
      "figureB",
      "evidence",
      "note",
      "max",
      "text",
      "code",
    ] as const;
    expect(fields.map((f) => reading.addressOf("3.e", f))).toEqual([
      "I23",
      "J23",
      "G23",
      "H23",
      "K23",
      "L23",
      "E23",
      "C23",
      "B23",
    ]);
    expect(reading.addressOfCriterion("3")).toBe("C17");
    expect(reading.addressOf("9.9", "self")).toBeUndefined();
  });

  test("words are trimmed and composed, scores stay raw", () => {
    const block = passing();
    overwrite(block, "I11", " 5 ");
    overwrite(block, "K11", "  Nghị quyết số 12 ".normalize("NFD"));
    overwrite(block, "L11", 12);
    overwrite(block, "M11", "thiếu chữ ký");
    expect(read(block).entries[0]).toEqual({
      code: "1.1",
      selfScore: " 5 ",
      evidence: "Nghị quyết số 12",
      note: "12",
      councilReason: "thiếu chữ ký",
    });
  });

  test("another sheet is not a scorecard", () => {
    expect(
      readScorecard(STOCK, {
        firstRow: 0,
        firstColumn: 0,
        values: [
          ["Họ tên", "ANTT"],
          ["A", 1],
        ],
      }),
    ).toBeUndefined();
    expect(readScorecard(STOCK, { firstRow: 0, firstColumn: 0, values: [] })).toBeUndefined();
  });

  test("without its points table, entries are read and nothing is compared", () => {
    const block = passing();
    overwrite(block, "E11", 50);
    const reading = read(block, null);
    expect(reading.entries.filter((e) => e.code.includes("."))).toEqual(FULL);
    expect(reading.findings).toEqual([]);
  });
});

describe("what people do to a sheet without breaking it", () => {
  const passes = (block: Block) => {
    const reading = read(block);
    expect(reading.entries).toEqual(FULL);
    expect(told(reading)).toEqual([]);
    expect(assess(TABLE, reading).verdict).toBe("pass");
    return reading;
  };

  test.each<[string, (b: Block) => void, string]>([
    ["a row inserted above everything", (b) => insertRow(b, 1), "I24"],
    [
      "two rows inserted in the letterhead",
      (b) => {
        insertRow(b, 5);
        insertRow(b, 5);
      },
      "I25",
    ],
    ["a row inserted between headings and table", (b) => insertRow(b, 10), "I24"],
    ["a row inserted between items", (b) => insertRow(b, 20), "I24"],
    ["a row inserted below the table", (b) => insertRow(b, 35), "I23"],
    ["a column inserted at the left", (b) => insertColumn(b, "A"), "J23"],
    ["a column inserted before the scores", (b) => insertColumn(b, "I"), "J23"],
    ["a column inserted after the last heading", (b) => insertColumn(b, "N"), "I23"],
    ["the whole table turned upside down", (b) => reverseRows(b, 10, 34), "I21"],
  ])("%s", (_what, change, address) => {
    const block = passing();
    change(block);
    expect(passes(block).addressOf("3.e", "self")).toBe(address);
  });

  test("cells handed over from the middle of a sheet have their own addresses", () => {
    const block = passing();
    for (let i = 0; i < 5; i++) insertRow(block, 1);
    for (let i = 0; i < 2; i++) insertColumn(block, "A");
    const cut = (grid: unknown[][]) => grid.slice(5).map((cells) => cells.slice(2));
    const inTheMiddle = {
      firstRow: 5,
      firstColumn: 2,
      values: cut(block.values),
      formulas: cut(block.formulas),
    };
    expect(passes(inTheMiddle).addressOf("3.e", "self")).toBe("K28");
  });

  test("typing a signer's name, or a note beside the table", () => {
    const block = passing();
    overwrite(block, "B39", "Hoàng Văn Mẫu");
    overwrite(block, "L17", "xem biên bản");
    passes(block);
  });
});

test("entries of both columns are read from one sheet", () => {
  const entries: Entry[] = FULL.map((e) => ({
    ...e,
    councilScore: e.code === "1.1" ? 0 : Number(e.selfScore),
  }));
  const reading = read(scoredBlock(LAYOUT, entries));
  expect(assess(TABLE, reading, "self")).toMatchObject({ total: 100, verdict: "pass" });
  expect(assess(TABLE, reading, "council")).toMatchObject({
    total: 95,
    verdict: "pass",
    verdictsDiffer: true,
  });
});
