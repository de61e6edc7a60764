import fc from "fast-check";
import { readStoredSets, storedRows, toCriteriaSet, understandTable } from "../../src/criteria";
import { LONGEST_CHUNK } from "../../src/criteria/stored-sets";
import { expected, tableIn } from "../criteria-import/fixtures";
import { patchedSet, STOCK } from "./stock-set";

const IMPORTED = [
  "khu-dan-cu-so-la-ma.docx",
  "xa-phuong-o-gop.docx",
  "co-quan-nhieu-dong.docx",
  "doanh-nghiep-bac-diem.xlsx",
  "truong-hoc-hai-cap.xlsx",
];

describe("a set in the cells of a workbook", () => {
  test("the stock set, longer than one cell takes, comes back as it was", () => {
    const rows = storedRows(STOCK);
    expect(rows.length).toBeGreaterThan(1);
    expect(Math.max(...rows.map(([, chunk]) => chunk.length))).toBeLessThanOrEqual(LONGEST_CHUNK);
    expect(readStoredSets(rows)).toEqual({ sets: [STOCK], problems: [] });
  });

  test.each(IMPORTED)("an import of %s comes back as it was", async (file) => {
    const { type } = expected(file.replace(/\.\w+$/, ""));
    const proposal = understandTable(await tableIn(file), { type, reference: STOCK });
    const stamp = { sourceTitle: "Phụ lục", confirmedBy: "Nông Văn Bảo", importedAt: "2026-11-03" };
    const result = toCriteriaSet(proposal, { ...stamp, number: "12/HD-BCĐ", date: "2026-02-03" }, STOCK);
    if (!result.ok) throw new Error("errors left");
    expect(readStoredSets(storedRows(result.set)).sets).toEqual([result.set]);
  });

  test("a corrected table of the same id is another set; the same content is the same", () => {
    const corrected = patchedSet({ title: "Thang điểm đã sửa" });
    const keys = [STOCK, corrected, patchedSet({})].map((set) => storedRows(set)[0]?.[0]);
    expect(new Set(keys).size).toBe(2);
    const { sets } = readStoredSets([...storedRows(STOCK), ...storedRows(corrected)]);
    expect(sets).toEqual([STOCK, corrected]);
  });

  test("letters outside the basic plane are not torn apart, wherever the cut falls", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 80 }), (shift) => {
        const set = patchedSet({ title: `${"x".repeat(shift)}${"𝒳".repeat(20_000)}` });
        const rows = storedRows(set);
        expect(
          rows.every(
            ([, chunk]) =>
              !/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/.test(chunk),
          ),
        ).toBe(true);
        expect(readStoredSets(rows).sets).toEqual([set]);
      }),
      { numRuns: 5 },
    );
  });

  test("a damaged set is told and hides no other", () => {
    const damaged = storedRows(STOCK).map(([key, chunk], i): [string, string] => [
      key,
      i === 0 ? chunk.slice(5) : chunk,
    ]);
    const other = patchedSet({ id: "thang-diem-khac" });
    expect(readStoredSets([...damaged, ["", ""], ...storedRows(other)])).toEqual({
      sets: [other],
      problems: [
        "Thang điểm “lang-son-2022-minh-hoa” trong tệp này đã hỏng, không đọc được; hãy nhập lại từ tệp gốc.",
      ],
    });
  });
});
