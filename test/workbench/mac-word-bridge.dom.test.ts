/** @jest-environment-options {"url": "https://addin.test/taskpane.html"} */
import "../../workbench/bridges/node-globals";
import { installDesktopHost, supportedSets, WordHost } from "../../workbench";
import { startOffice } from "./office-in-page";

const host = new WordHost();
let opened = (_url: string): void => undefined;

beforeAll(async () => {
  installDesktopHost(window, {
    app: "Word",
    platform: "Mac",
    executeBody: (body) => host.execute(body),
    sets: supportedSets(host.apiLevel, "Word", "Mac"),
    openBrowserWindow: (url) => opened(url),
  });
  expect(await startOffice()).toMatchObject({ host: "Word", platform: "Mac" });
});

test("the whole office.js starts as in Word on a Mac and opens a document", async () => {
  expect(Office.context.requirements.isSetSupported("WordApi", "1.3")).toBe(true);
  await Word.run(async (context) => {
    context.application.createDocument().open();
    await context.sync();
  });
  expect(host.documents).toEqual([{ bytes: undefined, isOpen: true }]);
});

test("an address is opened in the browser, fragment and all", async () => {
  const url = new Promise<string>((resolve) => (opened = resolve));
  Office.context.ui.openBrowserWindow("https://addin.test/tai-ve.html#eJwrz8-vAA");
  expect(await url).toBe("https://addin.test/tai-ve.html#eJwrz8-vAA");
});
