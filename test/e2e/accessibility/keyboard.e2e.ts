import type { Download, Frame } from "playwright-core";
import { ADDIN_FOLDER, answerFor, Clerk, PANE_READY } from "../antt/clerk";
import { startWorkbench, type OpenWorkbench, type Workbench } from "../workbench/workbench-page";

/*
 * The main job without a mouse: make the sheet, score in the grid, hear the verdict, make the dossier. Only keys that
 * Excel leaves to a pane are pressed.
 */

const UNIT = "Thôn Nà Mẫu";
let workbench: Workbench;
let open: OpenWorkbench;
let frame: Frame;
beforeAll(async () => {
  workbench = await startWorkbench(ADDIN_FOLDER, PANE_READY);
});
beforeEach(async () => {
  open = await workbench.open();
  const content = await (await open.pane.owner().elementHandle())?.contentFrame();
  if (!content) throw new Error("the pane has no frame");
  frame = content;
});
afterEach(() => open.close());
afterAll(() => workbench.close());

interface Focused {
  readonly name: string;
  readonly tag: string;
  readonly type: string;
  readonly field: string;
  readonly value: string;
  readonly isRinged: boolean;
}

/** What has the keyboard in the pane. */
const focused = (): Promise<Focused> =>
  frame.evaluate(() => {
    const at = document.activeElement;
    const text = (element: Element | null) => element?.textContent?.replace(/\s+/g, " ").trim() ?? "";
    const labelled = (at?.getAttribute("aria-labelledby") ?? "").split(" ");
    const label = at instanceof HTMLInputElement || at instanceof HTMLTextAreaElement ? at.labels?.[0] : null;
    return {
      name:
        at?.getAttribute("aria-label") ??
        (label ? text(label) : labelled.map((id) => text(document.getElementById(id))).join(" ") || text(at)),
      tag: at?.tagName.toLowerCase() ?? "",
      type: at?.getAttribute("type") ?? "",
      field: at?.getAttribute("name") ?? "",
      value: at instanceof HTMLInputElement || at instanceof HTMLTextAreaElement ? at.value : "",
      isRinged: at?.matches(":focus-visible") ?? false,
    };
  });

/** Tab until what has the keyboard fits; every stop on the way shows a focus ring. */
async function tabTo(fits: (at: Focused) => boolean, key = "Tab"): Promise<Focused> {
  const seen: string[] = [];
  for (let step = 0; step < 80; step++) {
    const at = await focused();
    if (at.tag !== "body" && fits(at)) return at;
    seen.push((at.name || at.tag).slice(0, 30));
    await open.page.keyboard.press(key);
  }
  throw new Error(`not reached; passed ${seen.join(" | ")}`);
}

const named = (name: RegExp) => (at: Focused) => name.test(at.name);

test("from an empty file to the dossier by keyboard alone, with the verdict announced", async () => {
  const { page, pane } = open;
  const { keyboard } = page;

  await keyboard.press("F6");
  const radio = await tabTo((at) => at.type === "radio");
  expect(radio.isRinged).toBe(true);
  await keyboard.press("Space");
  await tabTo((at) => at.field === "subject-name");
  await keyboard.type(UNIT);
  await tabTo(named(/^Thuộc xã, phường/));
  await keyboard.type("Xã Mẫu Sơn Mẫu");
  await tabTo(named(/^Chèn bảng chấm điểm/));
  await keyboard.press("Enter");
  const clerk = new Clerk(open, UNIT);
  await clerk.verdict().waitFor();

  await keyboard.press("F6");
  await keyboard.type("5");
  await keyboard.press("Enter");
  await clerk.sees("Đã chấm 1/20");
  await pane
    .locator("[role=status]", { hasText: /Kết luận: Đang chấm, 5 trên 100/ })
    .waitFor({ state: "attached" });

  await clerk.scoreAll();
  await clerk.sees("Từ 90 điểm trở lên");
  await pane
    .locator("[role=status]", { hasText: /Kết luận: Đạt, 100 trên 100/ })
    .waitFor({ state: "attached" });

  let download: Download | undefined;
  page.on("download", (d) => (download = d));
  await keyboard.press("F6");
  await tabTo(named(/^Chấm điểm$/));
  await keyboard.press("ArrowRight");
  await keyboard.press("Enter");
  await pane.getByRole("button", { name: /^Tạo\shồ\ssơ/ }).waitFor();
  const done = pane.getByText(/Đã\stạo\s\d+\svăn\sbản/).first();
  for (let step = 0; step < 400 && !(await done.isVisible()); step++) {
    const at = await focused();
    const isEmptyField = at.field.includes("/") && at.value === "" && /^(input|textarea)$/.test(at.tag);
    if (isEmptyField) await keyboard.type(answerFor(at.field));
    if (/^(Tạo hồ sơ|Sửa thông tin)/.test(at.name) && at.tag === "button") {
      await keyboard.press("Enter");
      // The next question is opened and has the keyboard, or the documents are made.
      await page.waitForTimeout(300);
      if (/^(Tạo hồ sơ|Sửa thông tin)/.test((await focused()).name)) await page.waitForTimeout(700);
    } else await keyboard.press("Tab");
  }
  await done.waitFor();
  for (let wait = 0; wait < 40 && download === undefined; wait++) await page.waitForTimeout(100);
  expect(download?.suggestedFilename()).toMatch(/ho-so-de-nghi\.zip$/);
  expect(open.errors).toEqual([]);
});

test("menus and popovers close with Esc and give the keyboard back to what opened them", async () => {
  const clerk = new Clerk(open, UNIT);
  await clerk.insert("residential-area", "Xã Mẫu Sơn Mẫu");
  const { keyboard } = open.page;
  for (const opener of [/^Mục khác/, /^Vì sao/]) {
    await tabTo(named(opener));
    await keyboard.press("Enter");
    await open.pane.locator("[role=menu], .fui-PopoverSurface").first().waitFor();
    await keyboard.press("Escape");
    await open.page.waitForTimeout(200);
    expect((await focused()).name).toMatch(opener);
  }
});
