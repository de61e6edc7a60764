import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ACCEPTED_LICENCES, licencesPage, shippedPackages } from "../../scripts/licences/licences-page";

const root = join(__dirname, "../..");

test("every package in a build has a licence that asks only for its words to be kept", () => {
  const others = shippedPackages(root).filter((p) => !ACCEPTED_LICENCES.includes(p.licence));
  expect(others.map((p) => `${p.name}: ${p.licence}`)).toEqual([]);
});

test("docs/licences.md is what the script writes now: npm run docs:licences", () => {
  expect(readFileSync(join(root, "docs/licences.md"), "utf8")).toBe(licencesPage(root).markdown);
});
