import fc from "fast-check";
import { SUBJECT_TYPES, type CriteriaSet } from "../../src/criteria";
import { assess, readScorecard, type ScorecardReading } from "../../src/scorecard";
import { findingText, type Entry } from "../../src/scoring";
import { patchedSet, STOCK, tableOf } from "../criteria/stock-set";
import { filled } from "../scoring/entries";
import { randomEntries, randomFrom } from "./random-entries";
import {
  deleteRow,
  insertColumn,
  insertRow,
  layoutOf,
  overwrite,
  reverseRows,
  scoredBlock,
  type Block,
} from "./scored-sheet";

/*
 * The residential area's sheet: rows 10 to 34 hold the criteria (1: row 10, 1.1 to 1.3 in 11 to 13; 2: 14, 15–16;
 * 3: 17, 3.a to 3.g in 18 to 24; 4: 25, 26–31; 5: 32, 33–34). Scores stand in I and J, figures in G and H.
 */
const TYPE = "residential-area";
const TABLE = tableOf(TYPE);
const LAYOUT = layoutOf(TYPE);
const FULL = filled(TABLE);
let scored: Block | undefined;

/** A passing sheet, a fresh copy for each test. */
function passing(): Block {
  scored ??= scoredBlock(LAYOUT, FULL);
  return structuredClone(scored);
}

function read(block: Block, set: CriteriaSet | null = STOCK): ScorecardReading {
  const reading = readScorecard(set ?? undefined, block);
  if (reading === undefined) throw new Error("not recognised as a scorecard");
  return reading;
}

/** Place and text of findings about the sheet. */
function told(reading: ScorecardReading): string[] {
  return reading.findings.map(
    (f) => `${f.severity} ${f.cell ?? reading.addressOf(f.itemCode, f.field) ?? "–"}: ${findingText(f)}`,
  );
}

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
    const block = { ...passing(), firstRow: 5, firstColumn: 2 };
    expect(passes(block).addressOf("3.e", "self")).toBe("K28");
  });

  test("typing a signer's name, or a note beside the table", () => {
    const block = passing();
    overwrite(block, "B39", "Hoàng Văn Mẫu");
    overwrite(block, "L17", "xem biên bản");
    passes(block);
  });
});

describe("what breaks a sheet is said, with its place, and never passes", () => {
  type Breakage = readonly [what: string, change: (b: Block) => void, told: string];

  test.each<Breakage>([
    [
      "a deleted row",
      (b) => deleteRow(b, 23),
      `error –: Thiếu hàng của mục này trong bảng: ${TABLE.criteria[2]?.items[5]?.text ?? ""}`,
    ],
    [
      "a copied row",
      (b) => {
        insertRow(b, 24);
        b.values[23] = [...(b.values[22] ?? [])];
        b.formulas[23] = [...(b.formulas[22] ?? [])];
      },
      "error B23: Mục này có ở nhiều hàng (23, 24), chỉ giữ một hàng",
    ],
    ["a changed maximum", (b) => overwrite(b, "E23", 1), "error E23: Điểm chuẩn bị sửa từ 5 thành 1"],
    ["an emptied maximum", (b) => overwrite(b, "E23", ""), "error E23: Điểm chuẩn bị sửa từ 5 thành "],
    [
      "a maximum beyond all numbers",
      (b) => overwrite(b, "E23", 1e300),
      "error E23: Điểm chuẩn bị sửa từ 5 thành 1e+300",
    ],
    [
      "changed wording",
      (b) => overwrite(b, "C23", "Không để xảy ra: gì cả"),
      "error C23: Nội dung tiêu chí khác thang điểm đang dùng",
    ],
    [
      "a deleted mandatory mark",
      (b) => overwrite(b, "F23", ""),
      "error F23: Dấu “Bắt buộc” của mục này đã bị xóa",
    ],
    [
      "an added mandatory mark",
      (b) => overwrite(b, "F11", "Bắt buộc"),
      "error F11: Mục này bị ghi thêm “Bắt buộc”",
    ],
    ["an overwritten heading", (b) => overwrite(b, "I2", "Điểm"), "error I2: Tiêu đề “Tự chấm” đã bị ghi đè"],
    [
      "an overwritten state",
      (b) => overwrite(b, "O23", "full"),
      "error B23: Công thức của mục 3.e đã bị ghi đè",
    ],
    ["overwritten points", (b) => overwrite(b, "Q23", 5), "error B23: Công thức của mục 3.e đã bị ghi đè"],
    [
      "an overwritten check of figures",
      (b) => overwrite(b, "N23", "none"),
      "error B23: Công thức của mục 3.e đã bị ghi đè",
    ],
    [
      "an overwritten mark of the council",
      (b) => overwrite(b, "S23", "ok"),
      "error B23: Công thức của mục 3.e đã bị ghi đè",
    ],
  ])("%s", (_what, change, message) => {
    const block = passing();
    change(block);
    const reading = read(block);
    expect(told(reading)).toEqual([message]);
    const { verdict, verdictsDiffer, reasons } = assess(TABLE, reading);
    expect(verdict).not.toBe("pass");
    expect(verdictsDiffer).toBe(false);
    expect(reasons.join(" ")).toMatch(/lỗi|chưa chấm/);
  });

  test("a row of another table is a warning; it changes no result", () => {
    const block = passing();
    overwrite(block, "A36", "7.7");
    const reading = read(block);
    expect(told(reading)).toEqual(["warning B36: Mã mục “7.7” không có trong thang điểm"]);
    expect(assess(TABLE, reading).verdict).toBe("pass");
  });

  test.each([
    ["the total", "X1", 100.5, "100,5 điểm, đạt"],
    ["the total, as text", "X1", "100", "không có số điểm, đạt"],
    ["the total, beyond all numbers", "X1", 1e300, "1e+300 điểm, đạt"],
    ["the verdict", "X6", "fail", "100 điểm, chưa đạt"],
    ["the verdict, by nothing", "X6", "", "100 điểm, không có kết luận"],
  ])("an overwritten result: %s", (_what, address, value, shown) => {
    const block = passing();
    overwrite(block, address, value);
    const { verdict, findings } = assess(TABLE, read(block));
    expect(verdict).toBe("incomplete");
    expect(findings.map((f) => findingText(f))).toEqual([
      `Bảng đang hiện ${shown}, tính lại từ các ô là 100 điểm, đạt; nhấn F9, nếu vẫn khác thì tạo bảng mới`,
    ]);
  });

  test("a failing sheet dressed up as a pass stays a fail", () => {
    const block = scoredBlock(LAYOUT, filled(TABLE, { "3.e": 0 }));
    overwrite(block, "X1", 100);
    overwrite(block, "X6", "pass");
    overwrite(block, "O23", "full");
    expect(assess(TABLE, read(block))).toMatchObject({ total: 95, verdict: "fail", errorItems: 2 });
  });

  test("a sheet made with another points table differs where that table does", () => {
    const other = patchedSet({
      "subjects.residential-area.criteria[0].items[0].points": 6,
      "subjects.residential-area.criteria[0].items[2].points": 4,
    });
    expect(told(read(passing(), other))).toEqual([
      "error E11: Điểm chuẩn bị sửa từ 6 thành 5",
      "error E13: Điểm chuẩn bị sửa từ 4 thành 5",
    ]);
  });

  test("whatever is pasted anywhere: no throw, and no pass beside an error", () => {
    const cell = fc.oneof(
      fc.constantFrom<unknown>(
        "",
        0,
        5,
        "KAD",
        "full",
        "pass",
        "ok",
        "=1",
        "Bắt buộc",
        "3.e",
        "Tự chấm",
        "#REF!",
      ),
      fc.double(),
      fc.string(),
      fc.boolean(),
    );
    const paste = fc.record({
      row: fc.nat({ max: 40 }),
      column: fc.nat({ max: 24 }),
      rows: fc.array(fc.array(cell, { maxLength: 4 }), { maxLength: 4 }),
    });
    fc.assert(
      fc.property(
        fc.array(paste, { minLength: 1, maxLength: 3 }),
        fc.constantFrom("self", "council"),
        (pastes, column) => {
          const block = passing();
          for (const { row, column: left, rows } of pastes)
            rows.forEach((cells, r) =>
              cells.forEach((value, c) => {
                const [values, formulas] = [block.values[row + r], block.formulas[row + r]];
                if (values === undefined || formulas === undefined || left + c > 24) return;
                values[left + c] = formulas[left + c] = value;
              }),
            );
          const reading = readScorecard(STOCK, block);
          if (reading === undefined) return;
          const { verdict, findings } = assess(TABLE, reading, column);
          for (const finding of findings) findingText(finding);
          if (findings.some((f) => f.severity === "error")) expect(verdict).not.toBe("pass");
        },
      ),
      { numRuns: 300 },
    );
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
