/** Writes docs/licences.md, the packages that are part of a build: `npm run docs:licences`. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { licencesPage } from "./licences/licences-page";

const ROOT = join(__dirname, "..");
writeFileSync(join(ROOT, "docs/licences.md"), licencesPage(ROOT).markdown);
