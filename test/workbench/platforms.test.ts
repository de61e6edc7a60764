import { bootExcel } from "../../workbench/bridges/node";

const URL = "https://addin.test/tai-ve.html#x";

test.each([
  ["PC", true],
  ["Mac", true],
  ["OfficeOnline", false],
] as const)("on %s: Excel and the platform are told; a browser window opens: %s", async (platform, can) => {
  const { openedWindows } = bootExcel({ platform });
  expect(await Office.onReady()).toEqual({ host: "Excel", platform });
  expect(Office.context.platform).toBe(platform);
  expect(Office.context.requirements.isSetSupported("OpenBrowserWindowApi", "1.1")).toBe(can);
  if (can) Office.context.ui.openBrowserWindow(URL);
  expect(openedWindows).toEqual(can ? [URL] : []);
});
