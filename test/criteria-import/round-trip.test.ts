import {
  checkImport,
  readSetFile,
  SUBJECT_TYPES,
  toCriteriaSet,
  understandTable,
  writeSetFile,
} from "../../src/criteria";
import { layoutToSheet, scorecardLayout } from "../../src/scorecard";
import { readXlsx, sheetTable, writeXlsx, type PlainSheet } from "../../src/xlsx";
import { STOCK, tableOf } from "../criteria/stock-set";

const STAMP = {
  sourceTitle: "Bảng chấm điểm",
  confirmedBy: "Nông Văn Bảo",
  importedAt: "2026-11-03",
};

function throughFile(sheet: PlainSheet): PlainSheet {
  const read = readXlsx(writeXlsx({ sheets: [sheet], activeSheet: 0, names: [], properties: {} }));
  const written = read.ok ? read.workbook.sheets[0] : undefined;
  if (written === undefined) throw new Error("the file cannot be read");
  return written;
}

describe("set → scoring sheet → set", () => {
  test.each(SUBJECT_TYPES)("%s comes back as it was", (type) => {
    const layout = scorecardLayout(STOCK, {
      id: "s1",
      type,
      name: "Thôn Nà Mẫu",
      commune: "Xã Mẫu Sơn Mẫu",
      year: 2026,
    });
    const table = sheetTable(throughFile(layoutToSheet(layout)));
    const proposal = understandTable(table, { type, reference: STOCK });
    expect(checkImport(proposal).filter((p) => p.code !== "column.unsure")).toEqual([]);
    const result = toCriteriaSet(proposal, STAMP, STOCK);
    expect(result.ok && result.set.subjects[type]).toEqual(tableOf(type));
  });
});

describe("set as one file", () => {
  test("the stock set comes back as it was", () => {
    expect(readSetFile(writeSetFile(STOCK))).toEqual(STOCK);
  });
});
