import fc from "fast-check";
import { checkImport, understandTable, type Proposal, type SourceTable } from "../../src/criteria";
import { STOCK } from "../criteria/stock-set";

/** Cells that real tables have, in places where no table would have them. */
const CELL = fc.constantFrom(
  ...["", "TT", "Nội dung", "Điểm chuẩn", "Bắt buộc", "Tiêu chí", "Ghi chú"],
  ...["I", "1", "1.1", "a)", "-", "Tổng cộng", "Cộng mục I", "x", "5", "0-10", "tối đa 5", "100"],
  ...[
    "Có kế hoạch bảo đảm an ninh, trật tự",
    "a) Có kế hoạch\nb) Có nội quy",
    "a) Có nội quy (5 điểm)\nb) Khác (2 điểm)",
  ],
  ...[
    "NGHỊ QUYẾT",
    "Không để xảy ra:",
    "(*) Mục 1.1 bắt buộc đạt điểm tối đa",
    "Khoản 3 Điều 4",
    "((((",
    "\u0000",
  ],
);

const tables = (longestSpan: number): fc.Arbitrary<SourceTable> => {
  const span = fc.integer({ min: 1, max: longestSpan });
  const cells = fc.array(fc.record({ text: CELL, rowSpan: span, columnSpan: span }), { maxLength: 5 });
  return fc.array(cells, { maxLength: 12 }).map((rows) => ({
    before: [],
    after: [],
    rows: rows.map((row, r) => ({ number: r + 1, cells: row.map((c, column) => ({ column, ...c })) })),
  }));
};

function rowsNamed({ criteria, leftOut }: Proposal): Set<number> {
  return new Set([
    ...leftOut.map((l) => l.row),
    ...criteria.flatMap((c) => [c.row, ...c.items.flatMap((i) => [i.row, ...i.furtherRows])]),
  ]);
}

const understand = (table: SourceTable) => understandTable(table, { type: "commune", reference: STOCK });

describe("whatever the table looks like", () => {
  test("a row with words in a column that is read becomes a line or is listed with its reason", () => {
    fc.assert(
      fc.property(tables(1), (table) => {
        const proposal = understand(table);
        const roles = ["number", "criterion", "text", "points"];
        const read = proposal.columns.filter((c) => roles.includes(c.role.value)).map((c) => c.column);
        const named = rowsNamed(proposal);
        const missed = table.rows.filter(
          ({ number, cells }) =>
            !named.has(number) && cells.some((c) => read.includes(c.column) && c.text.trim() !== ""),
        );
        expect(missed).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });

  test("merges that overlap are no reason to fail", () => {
    fc.assert(
      fc.property(tables(3), (table) => {
        expect(() => checkImport(understand(table))).not.toThrow();
      }),
    );
  });
});
