import { join } from "node:path";
import { prepareAddinPage } from "../../../workbench/server/addin-page";
import { readBelow } from "../../../workbench/server/static-files";

const CDN = '<script src="https://appsforoffice.microsoft.com/lib/1/hosted/office.js"></script>';

describe("an add-in page on its way to the pane", () => {
  test.each([
    [`<head>${CDN}<script src="a.js"></script></head>`, "as webpack writes it"],
    [
      `<head><script type="text/javascript"\n  src='https://appsforoffice.microsoft.com/lib/1/hosted/office.js' ></script><script src="a.js"></script></head>`,
      "other attributes",
    ],
    [
      `<head><script src=https://appsforoffice.microsoft.com/lib/1/hosted/office.js></script><script src="a.js"></script></head>`,
      "minified",
    ],
  ])("takes office.js from this machine: %s", (html) => {
    const own = '<script src="/office-js/office.js"></script><script src="a.js"></script></head>';
    expect(prepareAddinPage(html, "web")).toBe(`<head>${own}`);
    expect(prepareAddinPage(html, "desktop")).toBe(
      `<head><script src="/page/pane-bridge.js"></script>${own}`,
    );
  });

  test("is otherwise left as it is", () => {
    const html = "<p>Không có office.js, $1 $& giữ nguyên</p>";
    expect(prepareAddinPage(html, "desktop")).toBe(html);
  });
});

describe("files of a folder", () => {
  test.each(["../addin-page.test.ts", "..", "../../../package.json", "không-có.txt", "", "sub\0.txt"])(
    "nothing is read for %j",
    async (path) => {
      expect(await readBelow(join(__dirname, "here"), path)).toBeUndefined();
    },
  );

  test("what lies in it is read", async () => {
    expect((await readBelow(__dirname, "addin-page.test.ts"))?.length).toBeGreaterThan(100);
  });
});
