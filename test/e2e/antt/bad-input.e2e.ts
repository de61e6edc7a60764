import { excel, startWorkbench, type OpenWorkbench, type Workbench } from "../workbench/workbench-page";
import { ADDIN_FOLDER, Clerk, PANE_READY, spaced } from "./clerk";

const SHEET = "Thôn Nà Mẫu";
let workbench: Workbench;
let open: OpenWorkbench;
let clerk: Clerk;
beforeAll(async () => {
  workbench = await startWorkbench(ADDIN_FOLDER, PANE_READY);
});
beforeEach(async () => {
  open = await workbench.open();
  clerk = new Clerk(open, SHEET);
  await clerk.insert("residential-area", "Xã Mẫu Sơn Mẫu");
  await clerk.type("I11", "5");
});
afterEach(async () => {
  expect(open.errors).toEqual([]);
  await open.close();
});
afterAll(() => workbench.close());

/** Waits for what must come; the test's own time limit ends it. */
async function until(holds: () => Promise<boolean>): Promise<void> {
  while (!(await holds())) await open.page.waitForTimeout(50);
}

const score = async (address: string) => (await excel(open.page, "values", `'${SHEET}'!${address}`))[0]?.[0];

test("a score between 0 and the maximum, typed: the sheet refuses it and says what it takes", async () => {
  const refusal = await excel(open.page, "type", `'${SHEET}'!I12`, "3");
  expect(refusal).toMatchObject({ message: expect.stringContaining("Mục 1.2 chỉ nhận 0 hoặc 5") as string });
  expect(await score("I12")).toBe("");
  expect(await score("I11")).toBe(5);
});

test("text and a wrong score, pasted: both are listed with their cell, and a click selects it", async () => {
  expect(await excel(open.page, "paste", `'${SHEET}'!I12`, [["đạt"], ["3"]])).toBeUndefined();
  await clerk.seesRow("Đang nhập chữ “đạt”, chỉ nhận số 0 hoặc 5");
  await clerk.seesRow("Đang nhập 3, chỉ nhận 0 hoặc 5");
  await clerk.pane.getByText(spaced("Đang nhập 3, chỉ nhận 0 hoặc 5")).first().click();
  await until(async () => /I13$/.test(await excel(open.page, "selection")));
});

test("a block pasted over the headings is refused as a whole; what was typed stays", async () => {
  const refusal = await excel(open.page, "paste", `'${SHEET}'!H9`, [
    ["a", "b"],
    ["c", "d"],
    ["e", "f"],
  ]);
  expect(refusal).toMatchObject({ message: expect.stringMatching(/khóa|bảo vệ/) as string });
  expect(await score("I11")).toBe(5);
  expect(await score("I9")).toBe("Điểm tự chấm");
});

test("a deleted row cannot happen while the sheet is protected", async () => {
  expect(await excel(open.page, "deleteRows", `'${SHEET}'!A12`)).toMatchObject({
    message: expect.stringMatching(/bảo vệ/) as string,
  });
  expect(await score("I11")).toBe(5);
});

test("on a sheet somebody took the protection off, a torn table is told, passes nothing, and is mended with one button", async () => {
  await clerk.scoreAll();
  await clerk.sees("Từ 90 điểm trở lên");
  expect(await excel(open.page, "unprotect", SHEET)).toBeUndefined();
  expect(await excel(open.page, "deleteRows", `'${SHEET}'!A23`)).toBeUndefined();
  expect(await excel(open.page, "paste", `'${SHEET}'!H2`, [["a", "b"]])).toBeUndefined();
  await clerk.seesRow("Thiếu hàng của mục này trong bảng");
  await clerk.seesRow("Tiêu đề “Tự chấm” đã bị ghi đè");
  await clerk.sees("Đang chấm");

  await clerk.pane.getByRole("button", { name: spaced("Tạo bảng mới, chép điểm sang") }).click();
  await clerk.sees("Đã chấm 19/20");
  const mended = `${SHEET} (2)`;
  expect(await excel(open.page, "sheets")).toEqual(["Sheet1", SHEET, mended]);
  expect((await excel(open.page, "values", `'${mended}'!I22:I24`)).flat()).toEqual([5, "", 5]);
  expect(await excel(open.page, "values", `'${mended}'!I11:K11`)).toEqual([[5, "", "Sổ theo dõi năm 2026"]]);
});

test("a renamed sheet is still the same scorecard, live", async () => {
  await excel(open.page, "renameSheet", SHEET, "Bảng của thôn");
  const renamed = new Clerk(open, "Bảng của thôn");
  await renamed.type("I12", "5");
  await clerk.sees("Đã chấm 2/20");
});

test("a second sheet for the same unit and year is refused with the way out; nothing is inserted", async () => {
  await clerk.openNewSheet();
  await clerk.fillFirstRun("residential-area", "Xã Mẫu Sơn Mẫu");
  await clerk.pane.getByRole("button", { name: spaced("Chèn bảng chấm điểm") }).click();
  await clerk.pane
    .getByText(spaced(`Tệp này đã có bảng của ${SHEET} năm`))
    .first()
    .waitFor();
  expect(await excel(open.page, "sheets")).toEqual(["Sheet1", SHEET]);
});

test("an excluded unit is refused with the citation; nothing is inserted", async () => {
  await clerk.openNewSheet();
  await clerk.pane.getByRole("radio", { name: "Doanh nghiệp" }).check();
  await clerk.pane.getByRole("radio", { name: "Có", exact: true }).check();
  await clerk.pane.getByText(spaced("theo điểm b khoản 2 Điều 1 Thông tư 124/2021/TT-BCA")).first().waitFor();
  await clerk.pane.getByLabel("Tên đối tượng").fill("Công ty nhỏ");
  await clerk.pane.getByRole("button", { name: spaced("Chèn bảng chấm điểm") }).click();
  await open.page.waitForTimeout(500);
  expect(await excel(open.page, "sheets")).toEqual(["Sheet1", SHEET]);
});
