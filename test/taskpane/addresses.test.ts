import { existsSync } from "node:fs";
import { join } from "node:path";
import { guideAddress, privacyAddress } from "../../addin/taskpane/logic/guide-address";
import { launchTab } from "../../addin/taskpane/logic/launch-tab";
import { GUIDE_PAGES } from "../../scripts/guide/pages";
import { pageHtml } from "../../scripts/guide/write-guide";
import { readFileSync } from "node:fs";

const root = join(__dirname, "../..");

describe("the address a command of the ribbon opens the pane with", () => {
  test("every view the manifest names is one of the pane’s", () => {
    const manifest = readFileSync(join(root, "manifest.xml"), "utf8");
    const views = [...new Set([...manifest.matchAll(/taskpane\.html\?view=(\w+)/g)].map((m) => m[1] ?? ""))];
    expect(views).toEqual(["score", "dossier", "council", "register"]);
    for (const view of views) expect(launchTab(`?view=${view}`)).toBe(view);
  });

  test("any other address opens the pane where it always opens", () => {
    for (const search of ["", "?view=", "?view=khac", "?_host_Info=Excel$Web$16.01$vi-VN"])
      expect(launchTab(search)).toBeUndefined();
  });

  test("Excel’s own parameters stand beside ours", () =>
    expect(launchTab("?view=dossier&_host_Info=Excel$Web$16.01$vi-VN")).toBe("dossier"));
});

describe("the guide", () => {
  const page = (address: string) => address.replace(/^huong-dan\/(.*)\.html$/, "$1");

  test.each([
    [guideAddress("score", undefined), "index"],
    [guideAddress("score", "commune"), "can-bo"],
    [guideAddress("dossier", "residential-area"), "can-bo"],
    [guideAddress("dossier", "school"), "co-quan"],
    [guideAddress("council", "commune"), "hoi-dong"],
    [privacyAddress("vi"), "du-lieu"],
    [privacyAddress("en"), "your-data"],
  ])("%s is a page of the build", (address, name) => {
    expect(page(address)).toBe(name);
    expect(GUIDE_PAGES.map((p) => p.name)).toContain(name);
  });

  test.each(GUIDE_PAGES.map((p) => [p.name, p] as const))(
    "%s: NFC, links and pictures that exist, pictures with words for those who do not see them",
    (name, guidePage) => {
      const markdown = readFileSync(join(root, `docs/huong-dan/${name}.md`), "utf8");
      expect(markdown).toBe(markdown.normalize("NFC"));
      const { html, pictures } = pageHtml(markdown, guidePage);
      for (const picture of pictures)
        expect([picture, existsSync(join(root, "docs/huong-dan", picture))]).toEqual([picture, true]);
      expect(html).not.toMatch(/alt=""(?! width)/);
      const ids = [...html.matchAll(/ id="([^"]*)"/g)].map((m) => m[1]);
      expect(new Set(ids).size).toBe(ids.length);
    },
  );

  test("a link that leads nowhere is an error of the build", () => {
    const [first] = GUIDE_PAGES;
    if (first === undefined) throw new Error("no pages");
    expect(() => pageHtml("[x](khong-co.md)", first)).toThrow("khong-co.md");
    expect(() => pageHtml("[x](../architecture.md)", first)).toThrow("architecture.md");
  });
});
