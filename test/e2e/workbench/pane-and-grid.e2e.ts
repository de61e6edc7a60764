import { join } from "node:path";
import { clickCell, excel, startWorkbench, type OpenWorkbench, type Workbench } from "./workbench-page";

let workbench: Workbench;
beforeAll(async () => {
  workbench = await startWorkbench(join(__dirname, "tiny-addin"));
});
afterAll(() => workbench.close());

describe.each(["desktop", "web"] as const)("a task pane beside the grid, %s flavour", (flavor) => {
  let open: OpenWorkbench;
  beforeEach(async () => {
    open = await workbench.open({ flavor });
  });
  afterEach(async () => {
    expect({ stray: open.strayRequests, errors: open.errors }).toEqual({ stray: [], errors: [] });
    await open.close();
  });

  test("knows in which Excel it runs", async () => {
    const { pane } = open;
    expect(await pane.locator("#host").textContent()).toBe(
      flavor === "desktop" ? "Excel PC" : "Excel OfficeOnline",
    );
  });

  test("writes cells, formats and rules that the grid shows as Excel does", async () => {
    const { page, pane } = open;
    await pane.getByRole("button", { name: "Ghi bảng" }).click();
    await page.waitForFunction(() => window.__excel?.values("B4")[0]?.[0] === 7.5);
    expect(await excel(page, "texts", "A1:B4")).toEqual([
      ["Mục", "Điểm"],
      ["1.a", "5"],
      ["1.b", "(!) 2,5"],
      ["", "7,5"],
    ]);
    expect(await excel(page, "fill", "B3")).toBe("#FFE2CC");
    expect(await pane.locator("#error").textContent()).toBe("");
  });

  test("hears of what the user types and where the user goes", async () => {
    const { page, pane } = open;
    await clickCell(page, "D5");
    await page.keyboard.type("Đạt");
    await page.keyboard.press("Enter");
    await pane.getByText("Thay đổi: D5 Local").waitFor();
    await pane.getByText("Đang chọn: D6").waitFor();
    expect(await excel(page, "values", "D5")).toEqual([["Đạt"]]);
  });

  test("selects a cell and the grid follows, without taking the keyboard from the pane", async () => {
    const { page, pane } = open;
    await pane.getByLabel("Ghi chú").fill("đang gõ");
    await pane.getByRole("button", { name: "Chọn B3" }).click();
    await page.waitForFunction(() => window.__excel?.selection() === "Sheet1!B3");
    await pane.getByLabel("Ghi chú").focus();
    await excel(page, "select", "C7");
    await page.keyboard.type("!");
    expect(await pane.getByLabel("Ghi chú").inputValue()).toContain("!");
    expect(await excel(page, "values", "C7")).toEqual([[""]]);
  });
});
