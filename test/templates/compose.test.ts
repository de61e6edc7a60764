import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { composeTemplate } from "../../scripts/compose-templates/package";
import { SKELETONS } from "../../scripts/compose-templates/skeletons";
import { writeTemplates } from "../../scripts/compose-templates/write-templates";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "templates-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

const first = SKELETONS.slice(0, 1);
const [name = ""] = first.map((skeleton) => skeleton.file);

test("a template edited in Word is not composed over", () => {
  const path = join(folder, `${name}.docx`);
  writeFileSync(path, "edited in Word");
  expect(writeTemplates(folder, first, false)).toEqual({ written: [], kept: [name] });
  expect(readFileSync(path, "utf8")).toBe("edited in Word");
  expect(writeTemplates(folder, first, true)).toEqual({ written: [name], kept: [] });
  expect(readFileSync(path).subarray(0, 2).toString()).toBe("PK");
});

test.each(SKELETONS)("$file composes to the same bytes each time", (skeleton) => {
  expect(composeTemplate(skeleton)).toEqual(composeTemplate(skeleton));
});
