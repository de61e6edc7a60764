import { existsSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { TEMPLATE_NAMES, readTemplate } from "./read-template";
import { templateText } from "./template-text";

// A .docx shows no difference in a review; its text does. After editing a template in Word:
// UPDATE_TEMPLATE_TEXTS=1 npx jest test/templates/snapshot
const FOLDER = join(__dirname, "snapshots");

test.each(TEMPLATE_NAMES)("%s has the reviewed text", (name) => {
  const path = join(FOLDER, `${name}.txt`);
  const text = templateText(readTemplate(name));
  if (process.env["UPDATE_TEMPLATE_TEXTS"] === "1") writeFileSync(path, text);
  expect(text).toBe(existsSync(path) ? readFileSync(path, "utf8") : "");
});

test("no text is left of a template that is gone", () => {
  expect(readdirSync(FOLDER).sort()).toEqual(TEMPLATE_NAMES.map((name) => `${name}.txt`));
});

test("all text is NFC, so that tags and field names meet", () => {
  for (const text of TEMPLATE_NAMES.map((name) => templateText(readTemplate(name)))) {
    expect(text).toBe(text.normalize("NFC"));
  }
});
