/** Writes docs/truong-mau.md, the page of template fields, from the catalogue: `npx tsx scripts/docs-fields.ts`. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { fieldsPage } from "./fields-page";

writeFileSync(join(__dirname, "../docs/truong-mau.md"), fieldsPage());
