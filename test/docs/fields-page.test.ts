import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fieldsPage } from "../../scripts/fields-page";
import { FIELD_CATALOGUE } from "../../src/dossier";

describe("docs/truong-mau.md", () => {
  test("is what the catalogue says today", () => {
    const committed = readFileSync(join(__dirname, "../../docs/truong-mau.md"), "utf8");
    expect(committed.replaceAll("\r\n", "\n")).toBe(fieldsPage());
  });

  test("every field stands there once, in NFC", () => {
    const page = fieldsPage();
    const rows = [...page.matchAll(/^\| `([a-z0-9_.[\]]+)` \|/gm)].map((m) => m[1]);
    expect([...rows].sort()).toEqual(FIELD_CATALOGUE.map((f) => f.name).sort());
    expect(page).toBe(page.normalize("NFC"));
  });
});
