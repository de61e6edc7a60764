import { readFileSync } from "node:fs";
import { join } from "node:path";
import { filesBelow } from "../../../scripts/site/site-list";
import { startStaticServer } from "../../../scripts/site/static-server";
import { ADDIN_FOLDER, Clerk, PANE_READY, spaced } from "../antt/clerk";
import { launchBrowser } from "../browser";
import { excel, startWorkbench, type OpenWorkbench, type Workbench } from "../workbench/workbench-page";
import { auditPane, findings } from "./audit";

/*
 * WCAG by axe in every view: light, dark, contrast themes, 300 to 480 px, 200 %. The same place finds sideways scrolls.
 */

const UNIT = "Thôn Nà Mẫu";
let workbench: Workbench;
let open: OpenWorkbench;
let clerk: Clerk;
beforeAll(async () => {
  workbench = await startWorkbench(ADDIN_FOLDER, PANE_READY);
});
beforeEach(async () => {
  open = await workbench.open();
  clerk = new Clerk(open, UNIT);
});
afterEach(() => open.close());
afterAll(() => workbench.close());

/** Audits what is shown now; the name stands in the message. */
async function clean(view: string): Promise<void> {
  expect([view, await auditPane(open)]).toEqual([view, []]);
}

const press = (name: string) =>
  open.pane
    .getByRole("button", { name: spaced(name) })
    .first()
    .click();
const tab = (name: string) =>
  open.pane
    .getByRole("tab", { name: spaced(name) })
    .first()
    .click();

test("first run: empty, asked too early, refused", async () => {
  await clean("first run");
  await press("Chèn bảng chấm điểm");
  await clean("first run with what is missing");
  await clerk.fillFirstRun("enterprise", "Xã Mẫu Sơn Mẫu");
  await open.pane.getByRole("radio", { name: "Có", exact: true }).check();
  await clean("first run, an excluded unit");
});

test("scoring: nothing scored, faults of every kind, figures, criteria, all done", async () => {
  await clerk.insert("residential-area", "Xã Mẫu Sơn Mẫu");
  await clean("to do, nothing scored");
  await clerk.scoreAll();
  await clerk.type("G13", "110");
  await clerk.type("H13", "120");
  await clerk.type("K15", "");
  await excel(open.page, "paste", `'${UNIT}'!I12`, [["3"]]);
  await clerk.type("I23", "0");
  await clerk.sees("Chưa đạt");
  await clean("to do, faults");
  await press("Vì sao");
  await clean("why the Circular says so");
  await open.page.keyboard.press("Escape");
  await tab("Tiêu chí");
  await clean("criteria");
  await tab("Số liệu");
  await open.pane.getByRole("textbox").first().waitFor();
  await clean("figures");
  await press("Mục khác");
  await clean("menu");
  await open.page.keyboard.press("Escape");
  await press(UNIT);
  await clean("subjects");
  await open.page.keyboard.press("Escape");
}, 300_000);

test("dossier: form, results; templates: checked, faulty", async () => {
  await clerk.insert("residential-area", "Xã Mẫu Sơn Mẫu");
  await clerk.scoreAll();
  await clerk.sees("Từ 90 điểm trở lên");
  await tab("Hồ sơ");
  await press("Tạo hồ sơ");
  await clean("dossier, what is missing");
  await clerk.makeDossier();
  await clean("dossier, results");
  await press("Mục khác");
  await open.pane.getByRole("menuitem", { name: spaced("Mẫu văn bản") }).click();
  await open.pane.getByRole("heading", { name: spaced("Mẫu văn bản") }).waitFor();
  await clean("templates");
});

test("a sheet that is no scoring sheet; a sheet whose structure was changed", async () => {
  await clerk.insert("residential-area", "Xã Mẫu Sơn Mẫu");
  await excel(open.page, "activate", "Sheet1");
  await open.pane.getByText(spaced("Trang đang mở không phải bảng chấm điểm")).first().waitFor();
  await clean("not a scoring sheet");
});

test("the plain page of an old Excel", async () => {
  await open.close();
  open = await workbench.open({ excel: "1.7" });
  await open.pane.getByRole("heading", { name: "Phiên bản Excel này chưa hỗ trợ" }).waitFor();
  await clean("unsupported");
});

test("the pages of the guide, light and dark, on a telephone and at 200 %", async () => {
  const server = await startStaticServer({
    folder: ADDIN_FOLDER,
    policy: { officeJs: "cdn", moreAncestors: [] },
    port: 0,
  });
  const browser = await launchBrowser();
  try {
    for (const path of filesBelow(join(ADDIN_FOLDER, "huong-dan")).filter((p) => p.endsWith(".html"))) {
      expect(readFileSync(join(ADDIN_FOLDER, "huong-dan", path), "utf8")).toContain("<main");
      for (const [colorScheme, width] of [
        ["light", 1280],
        ["dark", 1280],
        ["light", 360],
      ] as const) {
        const page = await browser.newPage({ colorScheme, viewport: { width, height: 800 } });
        await page.goto(`${server.address}huong-dan/${path}`);
        const rules = width < 1000 ? "all but colours" : colorScheme === "dark" ? "colours" : "all";
        expect([path, colorScheme, width, await findings(page, rules)]).toEqual([
          path,
          colorScheme,
          width,
          [],
        ]);
        await page.close();
      }
    }
  } finally {
    await browser.close();
    await server.close();
  }
});
