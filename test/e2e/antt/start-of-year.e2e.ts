import { parseCriteriaSet } from "../../../src/criteria";
import { PROFILE_SHEET } from "../../../src/dossier";
import { readDocxText } from "../../../src/docx/read";
import { layoutToSheet, scorecardLayout, withEntries } from "../../../src/scorecard";
import { writeXlsx } from "../../../src/xlsx";
import stock from "../../../templates/criteria/lang-son-2022-minh-hoa.json";
import { sheet, workbook } from "../../xlsx/plain";
import { excel, startWorkbench, type OpenWorkbench, type Workbench } from "../workbench/workbench-page";
import { ADDIN_FOLDER, Clerk, PANE_READY, spaced } from "./clerk";

/*
 * A year of one unit: last year's workbook is carried over, the unit registers at the start of the year, and the same
 * sheet is scored at its end.
 */

const UNIT = "Thôn Nà Mẫu";
let workbench: Workbench;
let open: OpenWorkbench | undefined;
beforeAll(async () => {
  workbench = await startWorkbench(ADDIN_FOLDER, PANE_READY);
});
afterAll(async () => {
  await open?.close();
  await workbench.close();
});

function lastYear(): Buffer {
  const past = {
    id: "p",
    type: "residential-area",
    name: UNIT,
    commune: "Xã Mẫu Sơn Mẫu",
    year: 2025,
  } as const;
  const layout = scorecardLayout(parseCriteriaSet(stock), past);
  const figures = [{ code: "4.a", selfScore: 5, figureA: 7, figureB: 4 }];
  const cells = [
    { row: 0, column: 0, value: "p/nguoi_dung_dau.ho_ten" },
    { row: 0, column: 1, value: "Lý Văn Thử" },
  ];
  const card = layoutToSheet(withEntries(layout, figures).layout, UNIT);
  return Buffer.from(writeXlsx(workbook([card, sheet({ name: PROFILE_SHEET, state: "veryHidden", cells })])));
}

const textOf = async (data: Uint8Array | undefined) =>
  (await readDocxText(data ?? new Uint8Array())).flatMap((part) => part.paragraphs).join("\n");

test("carried over from last year, registered, then scored and proposed", async () => {
  open = await workbench.open();
  const { pane, page } = open;
  await pane.getByRole("button", { name: spaced("Mang sang từ năm trước") }).click();
  const file = pane.locator("input[type=file]");

  await file.setInputFiles({
    name: "ghi chú.txt",
    mimeType: "text/plain",
    buffer: Buffer.from("không phải"),
  });
  await pane.getByText(spaced("không phải tệp Excel")).waitFor();

  const mimeType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  await file.setInputFiles({ name: "ANTT 2025.xlsx", mimeType, buffer: lastYear() });
  await pane.getByText(spaced("2025 → 2026 · 1 số liệu năm trước")).waitFor();
  await pane.getByRole("button", { name: spaced("Chèn 1 bảng chấm điểm") }).click();
  const clerk = new Clerk(open, UNIT);
  await clerk.sees("Đang chấm");
  const row = (await clerk.rows()).get("4.a")?.row ?? 0;
  expect(await excel(page, "values", `'${UNIT}'!G${row}:I${row}`)).toEqual([[4, "", ""]]);

  const registration = await clerk.makeDossier("Đăng ký");
  expect([...registration.keys()]).toEqual(["2026_thon-na-mau_a1-dang-ky.docx"]);
  expect(await textOf([...registration.values()][0])).toContain("Lý Văn Thử");

  await pane.getByRole("tab", { name: "Chấm điểm" }).click();
  await clerk.type(`H${row}`, "5");
  await clerk.scoreAll();
  await clerk.seesRow("Số liệu tăng từ 4 lên 5, đang chấm");
  await clerk.type(`H${row}`, "3");
  await clerk.sees("Từ 90 điểm trở lên");
  const files = await clerk.makeDossier();
  const report = await textOf(files.get("2026_thon-na-mau_b2-bao-cao.docx"));
  expect(report).toMatch(/năm 2026/);
  expect([...files.keys()].filter((name) => name.endsWith(".docx"))).toHaveLength(4);
  expect(open.errors).toEqual([]);
  expect(open.strayRequests).toEqual([]);
});
