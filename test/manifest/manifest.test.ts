import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { validateXML } from "xmllint-wasm";
import { manifestFor } from "../../scripts/site/manifest-for";

const root = resolve(__dirname, "../..");
const manifest = readFileSync(join(root, "manifest.xml"), "utf8");
const schemaFolder = join(__dirname, "schema");
const schemas = readdirSync(schemaFolder)
  .filter((f) => f.endsWith(".xsd"))
  .map((fileName) => ({ fileName, contents: readFileSync(join(schemaFolder, fileName), "utf8") }));

async function schemaErrors(xml: string): Promise<string[]> {
  const result = await validateXML({
    xml: [{ fileName: "manifest.xml", contents: xml }],
    schema: schemas.filter((s) => s.fileName === "OfficeAppManifestV1_1.xsd"),
    preload: schemas.filter((s) => s.fileName !== "OfficeAppManifestV1_1.xsd"),
  });
  return result.errors.map((e) => e.message);
}

/** Width and height, from the first chunk of a PNG file. */
function pngSize(file: string): [number, number] {
  const data = readFileSync(file);
  expect(data.subarray(1, 4).toString()).toBe("PNG");
  return [data.readUInt32BE(16), data.readUInt32BE(20)];
}

const all = (pattern: RegExp, xml = manifest) => [...xml.matchAll(pattern)].map((m) => m[1] ?? "");

describe("manifest against the add-in-only schema 1.1", () => {
  test("is valid", async () => {
    expect(await schemaErrors(manifest)).toEqual([]);
  });

  test.each([
    ["an unknown element", (x: string) => x.replace("<Hosts>", "<Hostess/><Hosts>")],
    ["a five-part version", (x: string) => x.replace("0.1.0.0", "0.1.0.0.1")],
    ["a bad id", (x: string) => x.replace(/<Id>[^<]*/, "<Id>antt")],
    [
      "a short string over 125 characters",
      (x: string) => x.replace('DefaultValue="An ninh, trật tự"', `DefaultValue="${"x".repeat(126)}"`),
    ],
  ])("the check itself notices %s", async (_what, damage) => {
    expect(await schemaErrors(damage(manifest))).not.toEqual([]);
  });
});

describe("manifest rules that the schema does not know", () => {
  test("every address is https", () => {
    const urls = all(/(?:DefaultValue|Value)="(\w+:\/\/[^"]*)"/g);
    expect(urls.length).toBeGreaterThan(10);
    expect(urls.filter((u) => !u.startsWith("https://"))).toEqual([]);
  });

  test("every resid names a resource, every resource is used, ids are unique", () => {
    const ids = all(/<bt:(?:Image|Url|String) id="([^"]*)"/g);
    const used = new Set(all(/resid="([^"]*)"/g));
    expect(new Set(ids).size).toBe(ids.length);
    expect([...used].sort()).toEqual([...ids].sort());
  });

  test("vi-VN is the default and every text, address and icon has an en-US override", () => {
    expect(all(/<DefaultLocale>([^<]*)/g)).toEqual(["vi-VN"]);
    const withDefault = [...manifest.matchAll(/<([\w:]+)[^>]*DefaultValue="[^"]*"[^>]*>([\s\S]*?)<\/\1>/g)];
    expect(withDefault).toHaveLength((manifest.match(/DefaultValue=/g) ?? []).length);
    expect(withDefault.filter((m) => !/Override Locale="en-US"/.test(m[2] ?? "")).map((m) => m[0])).toEqual(
      [],
    );
    expect(manifest).not.toContain('Locale="vi-VN"');
  });

  test("every icon is a PNG of the size its place asks for, and each place has all sizes", () => {
    const address = new Map(
      [...manifest.matchAll(/<bt:Image id="([^"]*)" DefaultValue="https:\/\/localhost:3443\/([^"]*)"/g)].map(
        (m) => [m[1] ?? "", m[2] ?? ""],
      ),
    );
    const places = [...manifest.matchAll(/<bt:Image size="(\d+)" resid="([^"]*)"/g)];
    for (const [, size = "", resid = ""] of places) {
      const file = join(root, "addin", address.get(resid) ?? "");
      expect([resid, existsSync(file) && pngSize(file)]).toEqual([resid, [Number(size), Number(size)]]);
    }
    const iconsOf = all(/<Icon>([\s\S]*?)<\/Icon>/g).map((icon) => all(/size="(\d+)"/g, icon).map(Number));
    expect(iconsOf).toHaveLength(7);
    for (const sizes of iconsOf) expect(sizes).toEqual([16, 20, 24, 32, 40, 48, 64, 80]);
    for (const size of [32, 64])
      expect(pngSize(join(root, `addin/assets/icon-${size}.png`))).toEqual([size, size]);
  });

  test("each command opens the one pane on its view; ids of controls are unique", () => {
    const commands = [
      ...manifest.matchAll(
        /<Control xsi:type="Button" id="([^"]*)">[\s\S]*?<TaskpaneId>([^<]*)<[\s\S]*?<SourceLocation resid="([^"]*)"/g,
      ),
    ];
    expect(new Set(commands.map((m) => m[1])).size).toBe(commands.length);
    expect([...new Set(commands.map((m) => m[2]))]).toEqual(["Antt.Taskpane"]);
    const views = commands.map(
      (m) =>
        new RegExp(`id="${m[3] ?? ""}" DefaultValue="[^"]*taskpane\\.html\\?view=(\\w+)"`).exec(
          manifest,
        )?.[1],
    );
    // The last is Word's: its pane has one view.
    expect(views).toEqual(["score", "dossier", "council", "register", undefined]);
  });

  test("no shared runtime: Word for Windows before 2024 has none; so no keyboard shortcuts of our own", () => {
    expect(manifest).not.toMatch(/<(Runtimes?|ExtendedOverrides|FunctionFile)\b/);
  });

  test("group and control ids, short and long strings keep their lengths", () => {
    expect(
      Math.max(...all(/<(?:Group|Control|CustomTab)[^>]* id="([^"]*)"/g).map((id) => id.length)),
    ).toBeLessThanOrEqual(125);
    const texts = (block: string) =>
      all(
        /(?:DefaultValue|Value)="([^"]*)"/g,
        new RegExp(`<bt:${block}>[\\s\\S]*<`).exec(manifest)?.[0] ?? "",
      );
    expect(texts("LongStrings").every((t) => t.length <= 250)).toBe(true);
  });

  test("no requirement set is demanded: the add-in would silently vanish on Office 2019", () => {
    expect(manifest).not.toMatch(/<(Requirements|Sets?)\b/);
  });

  test("texts keep the store's lengths: name ≤ 125, description ≤ 250", () => {
    expect(Math.max(...all(/<DisplayName DefaultValue="([^"]*)"/g).map((t) => t.length))).toBeLessThanOrEqual(
      125,
    );
    expect(Math.max(...all(/<Description DefaultValue="([^"]*)"/g).map((t) => t.length))).toBeLessThanOrEqual(
      250,
    );
    expect(manifest.normalize("NFC")).toBe(manifest);
  });
});

describe("manifest for a deployed address", () => {
  test("carries that address everywhere and the version of package.json", async () => {
    const made = manifestFor(manifest, "https://antt.example.gov.vn/addin");
    expect(made).not.toContain("localhost");
    expect(made).toContain("https://antt.example.gov.vn/addin/taskpane.html");
    const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { version: string };
    expect(all(/<Version>([^<]*)/g, made)).toEqual([`${version}.0`]);
    expect(await schemaErrors(made)).toEqual([]);
  });

  test("refuses an address without https", () => {
    expect(() => manifestFor(manifest, "http://antt.example.gov.vn")).toThrow("https://");
  });
});
