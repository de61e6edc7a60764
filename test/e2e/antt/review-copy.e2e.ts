import { readFileSync } from "node:fs";
import { parseCriteriaSet } from "../../../src/criteria";
import { scorecardsIn } from "../../../src/scorecard";
import { readXlsx, writeXlsx, type PlainCell, type PlainWorkbook } from "../../../src/xlsx";
import { auditPane } from "../accessibility/audit";
import { excel, startWorkbench, type OpenWorkbench, type Workbench } from "../workbench/workbench-page";
import { ADDIN_FOLDER, PANE_READY, spaced } from "./clerk";
import { councilWorkbook } from "./council-workbook";

const SHEET = "Thôn Nà Mẫu";
const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

let workbench: Workbench;
let open: OpenWorkbench;
beforeAll(async () => {
  workbench = await startWorkbench(ADDIN_FOLDER, PANE_READY);
});
afterEach(() => open.close());
afterAll(() => workbench.close());

/** Types into cells of a file, as another program on another machine would. */
function typed(
  file: PlainWorkbook,
  sheetName: string,
  values: Readonly<Record<string, string | number>>,
): Buffer {
  const places = new Map(
    Object.entries(values).map(([address, value]) => {
      const row = Number(address.slice(1)) - 1;
      const column = address.charCodeAt(0) - 65;
      return [`${row} ${column}`, { row, column, value }] as const;
    }),
  );
  const sheets = file.sheets.map((sheet) => {
    if (sheet.name !== sheetName) return sheet;
    const others = sheet.cells.filter((c) => !places.has(`${c.row} ${c.column}`));
    const styles = new Map(sheet.cells.map((c) => [`${c.row} ${c.column}`, c.style]));
    const fresh = [...places].map(([key, cell]): PlainCell => {
      const style = styles.get(key);
      return { ...cell, ...(style === undefined ? {} : { style }) };
    });
    return { ...sheet, cells: [...others, ...fresh] };
  });
  return Buffer.from(writeXlsx({ ...file, sheets }));
}

test("a review copy is handed out, scored elsewhere and taken back, item by item", async () => {
  open = await workbench.open();
  const { page, pane } = open;
  const button = (name: string) => pane.getByRole("button", { name: spaced(name) });
  const buffer = councilWorkbook([{ type: "residential-area", name: SHEET, councilMisses: [] }]);
  await page.setInputFiles("#file", { name: "na-mau.xlsx", mimeType: XLSX, buffer });
  await pane.getByRole("tab", { name: "Hội đồng" }).click();
  const download = page.waitForEvent("download");
  await button("Tạo bản gửi thẩm định").click();
  const path = await (await download).path();

  const copy = readXlsx(new Uint8Array(readFileSync(path)));
  if (!copy.ok) throw new Error(copy.fault.code);
  const set = parseCriteriaSet(
    JSON.parse(readFileSync("templates/criteria/lang-son-2022-minh-hoa.json", "utf8")),
  );
  const [card] = scorecardsIn(copy.workbook, [set]);
  const at = (code: string, field: "council" | "note" | "self") => card?.reading.addressOf(code, field) ?? "";
  // They: 1.1 and its note, 1.2, 2.2. We, meanwhile: 1.2 the other way, 1.3.
  const back = typed(copy.workbook, SHEET, {
    [at("1.1", "council")]: 0,
    [at("1.1", "note")]: "Chưa có nghị quyết",
    [at("1.2", "council")]: 0,
    [at("1.2", "note")]: "theo biên bản",
    [at("2.2", "council")]: 0,
  });
  await excel(page, "type", `'${SHEET}'!${at("1.2", "note")}`, "đã hỏi xã");
  await excel(page, "type", `'${SHEET}'!${at("1.3", "note")}`, "ghi tại tệp gốc");
  await excel(page, "type", `'${SHEET}'!${at("2.2", "council")}`, "");
  await excel(page, "clear", `'${SHEET}'!${at("2.2", "council")}`);

  await pane.locator("input[type=file]").setInputFiles({ name: "ve.xlsx", mimeType: XLSX, buffer: back });
  await pane.getByRole("heading", { name: "Nhập bản thẩm định" }).waitFor();
  await pane.getByText(spaced("2 mục cần chọn")).waitFor();
  expect(await auditPane(open)).toEqual([]);
  await button("Chọn cho mục tiếp theo").click();
  await pane
    .getByRole("radiogroup", { name: spaced("Chọn cho mục 1.2") })
    .getByLabel("Giữ tệp này")
    .check();
  await pane
    .getByRole("radiogroup", { name: spaced("Chọn cho mục 2.2") })
    .getByLabel("Lấy bản thẩm định")
    .check();
  await button("Nhập vào tệp này").click();
  await pane.getByRole("tab", { name: "Hội đồng" }).waitFor();

  const cell = async (code: string, field: "council" | "note" | "self") =>
    (await excel(page, "values", `'${SHEET}'!${at(code, field)}`))[0]?.[0];
  expect(await Promise.all([cell("1.1", "council"), cell("1.1", "note")])).toEqual([0, "Chưa có nghị quyết"]);
  // Only they scored it, so it is theirs; the note both wrote is ours, as chosen.
  expect(await Promise.all([cell("1.2", "council"), cell("1.2", "note")])).toEqual([0, "đã hỏi xã"]);
  expect(await cell("1.3", "note")).toBe("ghi tại tệp gốc");
  expect(await cell("2.2", "council")).toBe(0);
  expect((await excel(page, "texts", "'Nhật ký'!D2:D3")).flat()).toEqual([
    "Giao bản thẩm định",
    "Nhập bản thẩm định",
  ]);
  expect(open.errors).toEqual([]);
});
