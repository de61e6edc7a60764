import { scoringWorkbook } from "../../cli/make-workbook";
import { workbookFiles } from "../../scripts/workbook-files";
import { SUBJECT_TYPES } from "../../src/criteria";
import { readXlsx, type PlainCell, type PlainWorkbook } from "../../src/xlsx";
import { bootExcel } from "../../workbench/bridges/node";
import { loadPlainWorkbook } from "../../workbench/xlsx";
import { STOCK } from "../criteria/stock-set";

/** Formula cells that the file has a result for, as “sheet!row,column”, with that result or with the engine's. */
function results(
  workbook: PlainWorkbook,
  of: (sheet: string, cell: PlainCell) => unknown,
): Map<string, unknown> {
  return new Map(
    workbook.sheets.flatMap(({ name, cells }) =>
      cells
        .filter((c) => c.formula !== undefined && c.value !== undefined)
        .map((c) => [`${name}!${c.row},${c.column}`, of(name, c)] as const),
    ),
  );
}

function calculated(workbook: PlainWorkbook): Map<string, unknown> {
  const { host } = bootExcel({ sheets: [] });
  loadPlainWorkbook(host.workbook, workbook, "so.xlsx");
  return results(workbook, (name, { row, column }) => {
    const sheet = host.workbook.sheets.find((s) => s.name === name);
    return sheet && host.workbook.value(sheet, row, column);
  });
}

const FILES = workbookFiles(STOCK, 2026);
const LISTED = scoringWorkbook(
  {
    subjects: SUBJECT_TYPES.map((type) => ({
      type,
      name: `Đơn vị ${type}`,
      commune: type === "commune" ? "" : "Xã Mẫu",
      year: 2026,
      fields: {},
    })),
    shared: {},
  },
  [STOCK],
);

test("results that come with an empty workbook are those that a program works out on opening it", () => {
  const commune = readXlsx(FILES.find((f) => f.name === "cham-diem-ca-xa.xlsx")?.bytes ?? new Uint8Array());
  if (!commune.ok) throw new Error(commune.fault.code);
  for (const workbook of [LISTED, commune.workbook]) {
    const given = results(workbook, (_, { value }) => value);
    expect(given.size).toBeGreaterThan(workbook.sheets.length * 15);
    expect(Object.fromEntries(given)).toEqual(Object.fromEntries(calculated(workbook)));
  }
});
