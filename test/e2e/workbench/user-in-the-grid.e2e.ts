import { join } from "node:path";
import { readXlsx } from "../../../src/xlsx";
import {
  clickCell,
  excel,
  placeOfSelected,
  startWorkbench,
  type OpenWorkbench,
  type Workbench,
} from "./workbench-page";

let workbench: Workbench;
let open: OpenWorkbench;
beforeAll(async () => {
  workbench = await startWorkbench(join(__dirname, "tiny-addin"));
});
afterAll(() => workbench.close());
beforeEach(async () => {
  open = await workbench.open();
  await open.pane.getByRole("button", { name: "Ghi bảng" }).click();
  await open.page.waitForFunction(() => window.__excel?.values("B4")[0]?.[0] === 7.5);
});
afterEach(async () => {
  expect(open.errors).toEqual([]);
  await open.close();
});

describe("typing", () => {
  test("an entry the rule refuses is explained, and can be corrected", async () => {
    const { page } = open;
    await clickCell(page, "B2");
    await page.keyboard.type("3");
    await page.keyboard.press("Enter");
    await page.getByRole("dialog").getByText("Chỉ nhận 0 hoặc 5.").waitFor();
    await page.getByRole("button", { name: "Thử lại" }).click();
    await page.keyboard.press("Backspace");
    await page.keyboard.type("0");
    await page.keyboard.press("Enter");
    expect(await excel(page, "values", "B2:B4")).toEqual([[0], [2.5], [2.5]]);
  });

  test("a click on another cell enters what was typed, and a refused entry leads back to its cell", async () => {
    const { page } = open;
    await excel(page, "select", "E6");
    const elsewhere = await placeOfSelected(page);
    await clickCell(page, "C2");
    await page.keyboard.type("Sổ họp");
    await page.mouse.click(elsewhere.x, elsewhere.y);
    expect(await excel(page, "values", "C2")).toEqual([["Sổ họp"]]);
    expect(await excel(page, "selection")).toBe("Sheet1!E6");

    await clickCell(page, "B2");
    await page.keyboard.type("3");
    await page.mouse.click(elsewhere.x, elsewhere.y);
    await page.getByRole("button", { name: "Thử lại" }).click();
    await page.keyboard.press("Backspace");
    await page.keyboard.type("0");
    await page.keyboard.press("Enter");
    expect(await excel(page, "values", "B2")).toEqual([[0]]);
    expect(await excel(page, "values", "E6")).toEqual([[""]]);
  });

  test("giving it up leaves the cell as it was", async () => {
    const { page } = open;
    await clickCell(page, "B2");
    await page.keyboard.type("3");
    await page.keyboard.press("Enter");
    await page.getByRole("button", { name: "Hủy" }).click();
    expect(await excel(page, "values", "B2")).toEqual([[5]]);
  });

  test("a locked cell on a protected sheet says so before anything is typed", async () => {
    const { page, pane } = open;
    await pane.getByRole("button", { name: "Bảo vệ trang" }).click();
    await clickCell(page, "A2");
    await page.keyboard.type("x");
    await page.getByRole("dialog").getByText("Chọn một ô nhập liệu").waitFor();
    await page.keyboard.press("Escape");
    await clickCell(page, "C2");
    await page.keyboard.type("Sổ họp thôn");
    await page.keyboard.press("Tab");
    expect(await excel(page, "values", "A2:C2")).toEqual([["1.a", 5, "Sổ họp thôn"]]);
  });

  test("the prompt of the rule stands beside the selected cell", async () => {
    const { page } = open;
    await clickCell(page, "B2");
    await page.getByText("Nhập 5 nếu đạt, 0 nếu không đạt.").waitFor();
    await clickCell(page, "D2");
    await page.getByText("Nhập 5 nếu đạt, 0 nếu không đạt.").waitFor({ state: "hidden" });
  });

  test("F2 shows the formula, and a decimal comma is a decimal comma", async () => {
    const { page } = open;
    await clickCell(page, "B4");
    await page.keyboard.press("F2");
    expect(await page.locator(".cell-editor").inputValue()).toBe("=SUM(B2:B3)");
    await page.keyboard.press("Escape");
    await clickCell(page, "D4");
    await page.keyboard.type("1,5");
    await page.keyboard.press("Enter");
    expect(await excel(page, "values", "D4")).toEqual([[1.5]]);
  });
});

describe("keys and clipboard", () => {
  test("Delete empties, Ctrl+Z brings back, Ctrl+Y takes away again", async () => {
    const { page } = open;
    await clickCell(page, "C1");
    await page.keyboard.press("Delete");
    expect(await excel(page, "values", "C1")).toEqual([[""]]);
    await page.keyboard.press("Control+z");
    expect(await excel(page, "values", "C1")).toEqual([["Ghi chú"]]);
    await page.keyboard.press("Control+y");
    expect(await excel(page, "values", "C1")).toEqual([[""]]);
  });

  test("a copied block is pasted as text in its cells", async () => {
    const { page } = open;
    await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    await clickCell(page, "A1");
    await page.keyboard.press("Shift+ArrowRight");
    await page.keyboard.press("Shift+ArrowDown");
    await page.keyboard.press("Control+c");
    await clickCell(page, "E1");
    await page.keyboard.press("Control+v");
    expect(await excel(page, "values", "E1:F2")).toEqual([
      ["Mục", "Điểm"],
      ["1.a", 5],
    ]);
    expect(await excel(page, "selection")).toBe("Sheet1!E1:F2");
  });
});

describe("sheets, files and visits", () => {
  test("rows deleted and sheets renamed carry the formulas along", async () => {
    const { page } = open;
    await excel(page, "deleteRows", "2:2");
    expect(await excel(page, "formulas", "B3")).toEqual([["=SUM(B2:B2)"]]);
    await excel(page, "addSheet");
    await excel(page, "type", "A1", "=Sheet1!B3");
    await excel(page, "renameSheet", "Sheet1", "Thôn Nà Mẫu");
    expect(await excel(page, "formulas", "A1")).toEqual([["='Thôn Nà Mẫu'!B3"]]);
    expect(await excel(page, "sheets")).toEqual(["Thôn Nà Mẫu", "Sheet2"]);
  });

  test("a sheet's tab is clicked and the pane's active sheet is the one shown", async () => {
    const { page } = open;
    await excel(page, "addSheet");
    expect(await excel(page, "activeSheet")).toBe("Sheet2");
    await page.locator("#grid").getByText("Sheet1", { exact: true }).click();
    await page.waitForFunction(() => window.__excel?.activeSheet() === "Sheet1");
  });

  test("the workbook is saved as a file and opened from one", async () => {
    const { page } = open;
    const download = page.waitForEvent("download");
    await page.getByRole("button", { name: "Lưu .xlsx" }).click();
    expect((await download).suggestedFilename()).toBe("Bảng tính mới.xlsx");
    const bytes = new Uint8Array(await excel(page, "save"));
    const result = readXlsx(bytes);
    expect(result.ok && result.workbook.sheets[0]).toMatchObject({
      name: "Sheet1",
      freeze: { rows: 1, columns: 0 },
    });

    const chooser = page.waitForEvent("filechooser");
    await page.getByRole("button", { name: "Mở .xlsx" }).click();
    await (await chooser).setFiles({ name: "2026_thôn.xlsx", mimeType: "", buffer: Buffer.from(bytes) });
    await page.getByText("2026_thôn.xlsx").waitFor();
    await page.waitForFunction(() => window.__excel !== undefined);
    expect(await excel(page, "texts", "B3:B4")).toEqual([["(!) 2,5"], ["7,5"]]);
  });

  test("a file that is none is refused in words", async () => {
    const { page } = open;
    const chooser = page.waitForEvent("filechooser");
    await page.getByRole("button", { name: "Mở .xlsx" }).click();
    await (
      await chooser
    ).setFiles({ name: "ghi chú.xlsx", mimeType: "", buffer: Buffer.from("không phải zip") });
    await page.getByRole("dialog").getByText("Đây không phải tệp .xlsx.").waitFor();
  });

  test("the next visit finds the workbook as it was", async () => {
    const { page } = open;
    await excel(page, "type", "C2", "Sổ họp thôn");
    await page.getByText("Đã giữ trong trình duyệt").waitFor();
    await page.reload();
    await page.waitForFunction(() => window.__excel !== undefined);
    expect(await excel(page, "texts", "A2:C2")).toEqual([["1.a", "5", "Sổ họp thôn"]]);
  });
});

test("the window fits a small screen, and the pane keeps between 300 and 480 pixels", async () => {
  const { page } = open;
  await page.setViewportSize({ width: 1280, height: 720 });
  const pane = page.locator("#pane");
  const handle = page.locator("#splitter");
  expect((await pane.boundingBox())?.width).toBe(350);
  const box = await handle.boundingBox();
  if (!box) throw new Error("no splitter");
  await page.mouse.move(box.x + 2, box.y + 200);
  await page.mouse.down();
  await page.mouse.move(box.x - 400, box.y + 200);
  await page.mouse.up();
  expect((await pane.boundingBox())?.width).toBe(480);
  const overflows = await page.evaluate(
    () => document.body.scrollWidth > 1280 || document.body.scrollHeight > 720,
  );
  expect(overflows).toBe(false);
});
