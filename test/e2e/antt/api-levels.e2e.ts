import { startWorkbench, type OpenWorkbench, type Workbench } from "../workbench/workbench-page";
import { ADDIN_FOLDER, Clerk, PANE_READY } from "./clerk";

/*
 * The lowest Excel the pane works in, the highest of this workbench, and the first one below the lowest. The whole
 * suite runs at another level with EXCEL_VERSION=1.8.
 */

const UNIT = "Thôn Nà Mẫu";
let workbench: Workbench;
let open: OpenWorkbench | undefined;
beforeAll(async () => {
  workbench = await startWorkbench(ADDIN_FOLDER, PANE_READY);
});
afterEach(async () => {
  await open?.close();
  open = undefined;
});
afterAll(() => workbench.close());

test.each([
  ["1.8", "desktop"],
  ["1.8", "web"],
  ["1.15", "desktop"],
  ["1.15", "web"],
] as const)(
  "ExcelApi %s, %s flavour: insert, score, see both verdicts, make the dossier",
  async (excel, flavor) => {
    open = await workbench.open({ excel, flavor });
    const clerk = new Clerk(open, UNIT);
    await clerk.insert("residential-area", "Xã Mẫu Sơn Mẫu");
    await clerk.scoreAll();
    await clerk.sees("Từ 90 điểm trở lên");
    await clerk.type("I23", "0");
    await clerk.sees("Chưa đạt");
    await clerk.type("I23", "5");
    await clerk.sees("Từ 90 điểm trở lên");
    const files = await clerk.makeDossier();
    expect([...files.keys()].filter((name) => name.endsWith(".docx"))).toHaveLength(4);
    expect(open.errors).toEqual([]);
    expect(open.strayRequests).toEqual([]);
  },
);

test.each([
  ["1.7", "desktop"],
  ["2019", "web"],
] as const)(
  "Excel with %s, %s flavour: the plain page, with workbooks that are there",
  async (excel, flavor) => {
    open = await workbench.open({ excel, flavor });
    const { pane, page } = open;
    await pane.getByRole("heading", { name: "Phiên bản Excel này chưa hỗ trợ" }).waitFor();
    const links = await pane
      .getByRole("link")
      .evaluateAll((all) => all.map((a) => (a as HTMLAnchorElement).href));
    expect(links).toHaveLength(6);
    for (const link of links) {
      const status = await page.evaluate(async (url) => {
        const response = await fetch(url);
        const bytes = new Uint8Array(await response.arrayBuffer());
        return [response.status, String.fromCharCode(...bytes.slice(0, 2))];
      }, link);
      expect([link, ...status]).toEqual([link, 200, "PK"]);
    }
    await pane.getByText(/unsupported\.html$/).waitFor();
    expect(open.errors).toEqual([]);
    expect(open.strayRequests).toEqual([]);
  },
);

test("an engine without the pane’s syntax is sent there before the pane’s code is loaded", async () => {
  open = await workbench.open();
  const { page } = open;
  await page.addInitScript(() => Reflect.deleteProperty(Promise, "allSettled"));
  await page.reload();
  await open.pane.getByRole("heading", { name: "Phiên bản Excel này chưa hỗ trợ" }).waitFor();
});
