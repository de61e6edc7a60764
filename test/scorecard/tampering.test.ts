import fc from "fast-check";
import { assess, readScorecard } from "../../src/scorecard";
import { findingText } from "../../src/scoring";
import { patchedSet, STOCK } from "../criteria/stock-set";
import { filled } from "../scoring/entries";
import { LAYOUT, passing, read, TABLE, told } from "./passing-sheet";
import { deleteRow, insertRow, overwrite, scoredBlock, type Block } from "./scored-sheet";

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

  test("an overwritten verdict of the Circular, both verdicts named", () => {
    const block = passing();
    overwrite(block, "X7", "fail");
    const { verdict, circularVerdict, findings } = assess(TABLE, read(block));
    expect([verdict, circularVerdict]).toEqual(["incomplete", "incomplete"]);
    expect(findings.map((f) => findingText(f))).toEqual([
      "Bảng đang hiện 100 điểm, đạt (Thông tư 124: chưa đạt), tính lại từ các ô là 100 điểm, đạt (Thông tư 124: đạt); nhấn F9, nếu vẫn khác thì tạo bảng mới",
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
