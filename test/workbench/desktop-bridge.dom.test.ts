/** @jest-environment-options {"url": "https://excel.test/taskpane.html"} */
import "../../workbench/bridges/node-globals";
import { readFileSync } from "node:fs";
import {
  createIronCalcEngine,
  createWorkbookHost,
  initIronCalc,
  installDesktopHost,
  supportedSets,
  type WorkbookHost,
} from "../../workbench";
import { eventsDelivered } from "./excel-session";
import { startOffice } from "./office-in-page";

let host: WorkbookHost;
let failure = 0;
const saved: unknown[] = [];

beforeAll(async () => {
  initIronCalc(readFileSync(require.resolve("@ironcalc/wasm/wasm_bg.wasm")));
  host = createWorkbookHost({ engine: createIronCalcEngine(), apiLevel: "1.14", sheets: ["Một"] });
  const bridge = installDesktopHost(window, {
    executeBody: (body) => host.execute(body),
    sets: supportedSets("1.14"),
    onSettingsSaved: (settings) => saved.push(settings),
    takeFailure: () => {
      const now = failure;
      failure = 0;
      return now;
    },
  });
  host.onEvents((entries) => bridge.sendEvents(entries));
  expect(await startOffice()).toMatchObject({ host: "Excel", platform: "PC" });
});

test("the whole office.js starts as on desktop and knows the level", () => {
  expect(Office.context.displayLanguage).toBe("vi-VN");
  expect(["1.14", "1.15"].map((set) => Office.context.requirements.isSetSupported("ExcelApi", set))).toEqual([
    true,
    false,
  ]);
});

test("batches and events travel", async () => {
  const heard: string[] = [];
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Một");
    sheet.onChanged.add(async ({ address }) => void heard.push(address));
    const range = sheet.getRange("A1:A2");
    range.formulas = [[20], ["=A1+1"]];
    range.load({ values: true });
    await context.sync();
    expect(range.values).toEqual([[20], [21]]);
  });
  await eventsDelivered();
  host.user.typeInCell("Một", "A1", "5");
  await eventsDelivered();
  await eventsDelivered();
  expect(heard).toContain("A1");
});

test("a host error number reaches the add-in as an error", async () => {
  failure = 5004;
  const run = Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Một").load({ name: true });
    await context.sync();
  });
  await expect(run).rejects.toMatchObject({ code: "InvalidOperationInCellEditMode" });
});

test("document settings are handed to the host", async () => {
  Office.context.document.settings.set("Office.AutoShowTaskpaneWithDocument", true);
  await new Promise<void>((done, fail) => {
    Office.context.document.settings.saveAsync((result) =>
      result.status === Office.AsyncResultStatus.Succeeded ? done() : fail(new Error(result.error.message)),
    );
  });
  expect(saved).toEqual([{ "Office.AutoShowTaskpaneWithDocument": "true" }]);
});

test("a dialog is refused at once", async () => {
  const code = await new Promise<number>((done) => {
    Office.context.ui.displayDialogAsync("https://excel.test/dialog.html", (result) =>
      done(result.error.code),
    );
  });
  expect(code).toBe(12011);
});
