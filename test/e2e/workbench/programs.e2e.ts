import { join } from "node:path";
import { startWorkbench, type OpenWorkbench, type Workbench } from "./workbench-page";

/* The pane on a Mac and in Word: what the host says of itself, documents that open, windows of the browser. */

let workbench: Workbench;
let open: OpenWorkbench;
beforeAll(async () => {
  workbench = await startWorkbench(join(__dirname, "tiny-addin"));
});
afterEach(async () => {
  expect({ stray: open.strayRequests, errors: open.errors }).toEqual({ stray: [], errors: [] });
  await open.close();
});
afterAll(() => workbench.close());

test("Excel on a Mac: batches and events travel, and a page opens in the browser with its fragment", async () => {
  open = await workbench.open({ flavor: "mac" });
  const { page, pane } = open;
  expect(await pane.locator("#host").textContent()).toBe("Excel Mac");
  await pane.getByRole("button", { name: "Ghi bảng" }).click();
  await page.waitForFunction(() => window.__excel?.values("B4")[0]?.[0] === 7.5);
  const popup = page.waitForEvent("popup");
  await pane.getByRole("button", { name: "Mở trang ngoài" }).click();
  expect((await popup).url()).toMatch(/\/addin\/taskpane\.html#trang-khac$/);
});

test.each([
  ["desktop", "Word PC"],
  ["mac", "Word Mac"],
  ["web", "Word OfficeOnline"],
] as const)("Word, %s flavour: a document opens, the page lists it", async (flavor, told) => {
  open = await workbench.openWord({ flavor });
  const { page, pane } = open;
  expect(await pane.locator("#host").textContent()).toBe(told);
  await pane.getByRole("button", { name: "Mở văn bản Word" }).click();
  await page.getByText("Văn bản 1").waitFor();
  await pane.getByLabel("Ghi chú").fill("không phải base64!");
  await pane.getByRole("button", { name: "Mở văn bản Word" }).click();
  await pane.getByText("InvalidArgument").waitFor();
  expect(await page.evaluate(() => window.__word?.documents.map(({ isOpen }) => isOpen))).toEqual([true]);
});
