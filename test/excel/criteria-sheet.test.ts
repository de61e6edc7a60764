import { createExcelWorkbook } from "../../addin/excel";
import { SETS_SHEET } from "../../src/criteria";
import { scorecardLayout } from "../../src/scorecard";
import { bootExcel } from "../../workbench/bridges/node";
import { patchedSet } from "../criteria/stock-set";
import { STOCK_SET, subjectOf } from "./stock";

const OTHER = patchedSet({ id: "thang-diem-khac", status: "official" });
const CORRECTED = patchedSet({
  id: "thang-diem-khac",
  status: "official",
  "subjects.residential-area.criteria[0].items[0].points": 4,
  "subjects.residential-area.criteria[0].items[1].points": 6,
});

const open = () => {
  const excel = bootExcel({});
  return { ...excel, port: createExcelWorkbook(() => [STOCK_SET]) };
};

describe("points tables kept in the workbook", () => {
  test("come back as they were, oldest first, from a sheet that nobody sees; in two syncs", async () => {
    const { port, traffic, resetTraffic } = open();
    resetTraffic();
    await port.storeSet(OTHER);
    expect(traffic.syncs).toBeLessThanOrEqual(2);
    await port.storeSet(CORRECTED);
    expect((await port.read()).storedSets).toEqual({ sets: [OTHER, CORRECTED], problems: [] });
    // Stored again it is the newest, and once.
    await port.storeSet(OTHER);
    expect((await port.read()).storedSets.sets).toEqual([CORRECTED, OTHER]);
    const visibility = await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem(SETS_SHEET);
      sheet.load("visibility");
      await context.sync();
      return sheet.visibility;
    });
    expect(visibility).toBe("VeryHidden");

    await port.removeSet(CORRECTED);
    expect((await port.read()).storedSets.sets).toEqual([OTHER]);
  });

  test("a sheet keeps the table it was made with, also when a corrected one of the same id comes", async () => {
    const { port } = open();
    const subject = subjectOf("residential-area");
    await port.storeSet(OTHER);
    await port.insert(scorecardLayout(OTHER, subject));
    await port.storeSet(CORRECTED);
    await port.insert(scorecardLayout(CORRECTED, { ...subject, id: "moi", name: "Thôn Mới" }));
    const { scorecards } = await port.read();
    expect(scorecards.map((s) => s.reading?.findings)).toEqual([[], []]);
  });
});
