import { excel, startWorkbench, type OpenWorkbench, type Workbench } from "../workbench/workbench-page";
import { ADDIN_FOLDER, Clerk, PANE_READY } from "./clerk";

/* Two people score in one workbook, each with a window and a pane of their own. */

const SHEET = "Thôn Nà Mẫu";
const COMMUNE = "Xã Mẫu Sơn Mẫu";
let workbench: Workbench;
let lan: OpenWorkbench;
beforeAll(async () => {
  workbench = await startWorkbench(ADDIN_FOLDER, PANE_READY);
});
beforeEach(async () => {
  lan = await workbench.open();
});
afterEach(() => lan.close());
afterAll(() => workbench.close());

const dialogs = ({ page, pane }: OpenWorkbench) =>
  Promise.all([page.getByRole("dialog").count(), pane.getByRole("dialog").count()]);
const selection = ({ page }: OpenWorkbench) => excel(page, "selection");
const focused = ({ page }: OpenWorkbench) => page.evaluate(() => document.activeElement?.className);

test("two score the same subject: both panes come to the same result, nobody is disturbed", async () => {
  const one = new Clerk(lan, SHEET);
  await one.insert("residential-area", COMMUNE);
  const minh = await lan.another();
  await excel(minh.page, "activate", SHEET);
  const other = new Clerk(minh, SHEET);
  await other.sees("Đang chấm");

  await excel(minh.page, "select", `'${SHEET}'!K11`);
  const before = [await selection(minh), await focused(minh)];
  const rows = [...(await one.rows()).values()];
  const score = async (clerk: Clerk, mine: typeof rows): Promise<void> => {
    for (const { row, max } of mine) await clerk.type(`I${row}`, String(max));
  };
  const half = rows.length / 2;
  await Promise.all([score(one, rows.slice(0, half)), score(other, rows.slice(half))]);
  for (const clerk of [one, other]) await clerk.sees("Từ 90 điểm trở lên");
  expect([await selection(minh), await focused(minh)]).toEqual(before);

  // The same item: who writes last is right, in both panes.
  const [first] = rows;
  if (!first) throw new Error("a scorecard has items");
  await Promise.all([one.type(`I${first.row}`, "0"), other.type(`I${first.row}`, String(first.max))]);
  await one.type(`I${first.row}`, "0");
  const total = `${100 - first.max}`;
  for (const clerk of [one, other]) await clerk.verdict().getByText(total).first().waitFor();
  for (const window of [lan, minh]) expect(await dialogs(window)).toEqual([0, 0]);
  expect([...lan.errors, ...minh.errors]).toEqual([]);
});

test("both insert a sheet at once: both are there, whole, and each sees its own", async () => {
  const minh = await lan.another();
  const clerks = [new Clerk(lan, SHEET), new Clerk(minh, "Thôn Ví Dụ")] as const;
  await Promise.all(clerks.map((clerk) => clerk.insert("residential-area", COMMUNE)));
  await Promise.all([excel(lan.page, "stored"), excel(minh.page, "stored")]);
  for (const { page } of [lan, minh]) {
    await page.waitForFunction(() => window.__excel?.sheets().length === 3);
    expect([...(await excel(page, "sheets"))].sort()).toEqual(["Sheet1", SHEET, "Thôn Ví Dụ"].sort());
  }
  for (const clerk of clerks) {
    expect((await clerk.rows()).size).toBe(20);
    await clerk.sees("Đang chấm");
  }
  expect(await excel(lan.page, "whole")).toEqual(await excel(minh.page, "whole"));
  expect([...lan.errors, ...minh.errors]).toEqual([]);
});

test("a form that was begun stays as it is when another person inserts a sheet first", async () => {
  const minh = await lan.another();
  const [one, other] = [new Clerk(lan, SHEET), new Clerk(minh, "Thôn Ví Dụ")];
  await other.fillFirstRun("residential-area", COMMUNE);
  await one.insert("residential-area", COMMUNE);
  await minh.page.waitForFunction(() => window.__excel?.sheets().length === 2);
  await minh.pane.getByRole("button", { name: "Quay lại" }).waitFor();
  await minh.pane.getByRole("button", { name: "Chèn bảng chấm điểm" }).click();
  await other.verdict().waitFor();
  expect((await other.rows()).size).toBe(20);
  expect([...(await excel(lan.page, "sheets"))].sort()).toEqual(["Sheet1", SHEET, "Thôn Ví Dụ"].sort());
});
