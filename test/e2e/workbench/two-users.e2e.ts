import { join } from "node:path";
import {
  clickCell,
  excel,
  startWorkbench,
  watchPage,
  type OpenWorkbench,
  type Workbench,
} from "./workbench-page";

/*
 * Two people in two windows on one workbook: what one does reaches the other as a remote change, and after hundreds of
 * interleaved edits both windows, a third one and the stored workbook hold the same, cell by cell.
 */

jest.setTimeout(600_000);

const READY = "body[data-ready=true]";
let workbench: Workbench;
let lan: OpenWorkbench;
beforeAll(async () => {
  workbench = await startWorkbench(join(__dirname, "tiny-addin"), READY);
});
beforeEach(async () => {
  lan = await workbench.open();
});
afterEach(() => lan.close());
afterAll(() => workbench.close());

const whole = (window: OpenWorkbench) => excel(window.page, "whole");
const stored = (window: OpenWorkbench) => excel(window.page, "stored");

/** Waits until both windows hold the same; the test's own time limit ends it. */
async function untilEqual(one: OpenWorkbench, other: OpenWorkbench): Promise<void> {
  await Promise.all([stored(one), stored(other)]);
  while (JSON.stringify(await whole(one)) !== JSON.stringify(await whole(other)))
    await one.page.waitForTimeout(50);
}

test("the button opens a second window; what is typed there comes as Remote, and undo stays one's own", async () => {
  const popup = lan.page.waitForEvent("popup");
  await lan.page.getByRole("button", { name: "Mở cửa sổ người thứ hai" }).click();
  const page = await popup;
  const minh = await watchPage(page, () => page.waitForLoadState(), READY);
  await page.getByText("Người dùng 2 · 2 người đang mở").waitFor();

  await clickCell(page, "B2");
  await page.keyboard.type("0");
  await page.keyboard.press("Enter");
  await minh.pane.getByText("Thay đổi: B2 Local").waitFor();
  await lan.pane.getByText("Thay đổi: B2 Remote").waitFor();
  expect(await excel(lan.page, "values", "B2")).toEqual([[0]]);
  // The other person's selection and undo list are not touched.
  expect(await excel(lan.page, "selection")).toBe("Sheet1!A1");
  expect(await lan.page.locator("#undo").isDisabled()).toBe(true);

  await excel(lan.page, "type", "B2", "5");
  await minh.pane.getByText("Thay đổi: B2 Remote").waitFor();
  await excel(page, "undo");
  expect(await excel(page, "values", "B2")).toEqual([[5]]);
  await excel(lan.page, "undo");
  await page.waitForFunction(() => window.__excel?.values("B2")[0]?.[0] === 0);
  expect([...lan.errors, ...minh.errors]).toEqual([]);
});

test("sheets, protection, formats, names and properties reach the other window", async () => {
  const minh = await lan.another();
  await lan.pane.getByRole("button", { name: "Ghi bảng" }).click();
  await lan.pane.getByRole("button", { name: "Bảo vệ trang" }).click();
  await minh.page.waitForFunction(() => window.__excel?.values("B4")[0]?.[0] === 7.5);
  await excel(lan.page, "addSheet");
  await excel(lan.page, "renameSheet", "Sheet2", "Tổng hợp");
  await minh.page.waitForFunction(() => window.__excel?.sheets()[1] === "Tổng hợp");
  expect(await excel(minh.page, "fill", "Sheet1!B3")).toBe("#FFE2CC");
  expect(await excel(minh.page, "activeSheet")).toBe("Sheet1");
  await untilEqual(lan, minh);
  expect(await excel(minh.page, "type", "Sheet1!A2", "x")).toMatchObject({ title: "Ô đang khóa" });
  await excel(minh.page, "deleteSheet", "Tổng hợp");
  await lan.page.waitForFunction(() => window.__excel?.activeSheet() === "Sheet1");
  await untilEqual(lan, minh);
  expect([...lan.errors, ...minh.errors]).toEqual([]);
});

/** Random edits of one person, by typing and through the pane; runs inside the page. Answers the last write per cell. */
async function editAtRandom({ who, count }: { who: string; count: number }): Promise<Record<string, string>> {
  const api = window.__excel;
  const addin = (
    document.querySelector<HTMLIFrameElement>("#pane-body iframe")?.contentWindow as unknown as {
      addin: Record<string, (...given: string[]) => Promise<string>>;
    }
  ).addin;
  if (!api) throw new Error("the workbench has not started");
  const last: Record<string, string> = {};
  let state = who.length * 7919 + who.charCodeAt(0);
  const random = (below: number): number => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return Math.floor((state / 2147483648) * below);
  };
  for (let number = 1; number <= count; number += 1) {
    const address = `${"ABC".charAt(random(3))}${1 + random(12)}`;
    const value = `${who} ${number}`;
    const kind = random(20);
    if (kind < 8) {
      last[address] = value;
      await api.type(`Sheet1!${address}`, value);
    } else if (kind < 15) {
      last[address] = value;
      await addin["write"]?.(address, value);
    } else if (kind === 15) await addin["fill"]?.(address, `#0000${10 + random(80)}`);
    else if (kind === 16) await addin["name"]?.(`ten_${random(30)}`, address);
    else if (kind === 17) await addin["property"]?.(`khoa_${random(5)}`, value);
    else if (kind === 18) await addin["addSheet"]?.(`Trang ${random(6)}`);
    else await api.type(`Sheet1!F${1 + random(5)}`, "=COUNTA(A1:C12)");
  }
  await api.stored();
  return last;
}

test("500 interleaved edits of two people: all windows and the stored workbook agree, nothing is lost", async () => {
  const minh = await lan.another();
  await excel(lan.page, "type", "H1", "=COUNTA(A1:C12)+SUM(D1:E60)");
  const [ofLan, ofMinh] = await Promise.all([
    lan.page.evaluate(editAtRandom, { who: "Lan", count: 200 }),
    minh.page.evaluate(editAtRandom, { who: "Minh", count: 200 }),
  ]);
  // Both at the keyboard: Lan down column D, Minh down column E, and both into the cells of A.
  const typeDown = async ({ page }: OpenWorkbench, address: string, from: number): Promise<void> => {
    await clickCell(page, address);
    for (let number = 0; number < 50; number += 1) {
      await page.keyboard.type(String(from + number));
      await page.keyboard.press("Enter");
    }
    await excel(page, "stored");
  };
  await Promise.all([typeDown(lan, "D1", 100), typeDown(minh, "E1", 200)]);
  await untilEqual(lan, minh);

  const third = await lan.another();
  expect(await whole(third)).toEqual(await whole(lan));

  const cells = await excel(lan.page, "values", "Sheet1!A1:C12");
  for (const [row, line] of cells.entries())
    for (const [column, value] of line.entries()) {
      const address = `${"ABC".charAt(column)}${row + 1}`;
      const written = [ofLan[address], ofMinh[address]].filter((each) => each !== undefined);
      expect([address, written.length === 0 ? [""] : written]).toEqual([
        address,
        expect.arrayContaining([value]),
      ]);
    }
  expect((await excel(lan.page, "values", "Sheet1!D1:E50")).map(([d, e]) => [d, e])).toEqual(
    Array.from({ length: 50 }, (_, number) => [100 + number, 200 + number]),
  );
  const total = (await excel(lan.page, "texts", "Sheet1!H1"))[0]?.[0];
  for (const window of [lan, minh]) await window.pane.getByText(`Tổng: ${total}`).waitFor();
  expect([...lan.errors, ...minh.errors, ...third.errors]).toEqual([]);

  // Everybody goes; who comes back finds the same.
  const before = await whole(lan);
  await minh.close();
  await third.close();
  await lan.page.reload();
  await lan.page.waitForFunction(() => window.__excel !== undefined);
  expect(await whole(lan)).toEqual(before);
});

test("one window closes in the middle of its work, and one opens another file: the others go on", async () => {
  const minh = await lan.another();
  await excel(minh.page, "type", "A1", "trước khi đóng");
  await minh.page.close();
  await lan.page.waitForFunction(() => window.__excel?.values("A1")[0]?.[0] === "trước khi đóng");
  await excel(lan.page, "type", "A2", "vẫn ghi được");
  const nam = await lan.another();
  expect(await excel(nam.page, "values", "A1:A2")).toEqual([["trước khi đóng"], ["vẫn ghi được"]]);

  await lan.page.getByRole("button", { name: "Mới", exact: true }).click();
  await lan.page.getByRole("button", { name: "Tạo mới" }).click();
  for (const { page } of [lan, nam]) {
    await page.waitForFunction(() => window.__excel?.values("A1")[0]?.[0] === "");
  }
  await excel(nam.page, "type", "A1", "sổ mới");
  await lan.page.waitForFunction(() => window.__excel?.values("A1")[0]?.[0] === "sổ mới");
  expect([...lan.errors, ...nam.errors]).toEqual([]);
});
