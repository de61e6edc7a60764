/** Writes the ready workbooks: `npm run workbooks [-- --year 2027 --out folder]`. Part of every build. */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { parseCriteriaSet } from "../src/criteria";
import { workbookFiles } from "./workbook-files";

const ROOT = join(__dirname, "..");
const { values } = parseArgs({ options: { year: { type: "string" }, out: { type: "string" } } });
const year = Number(values.year ?? new Date().getFullYear());
if (!Number.isInteger(year) || year < 2022) throw new Error(`--year ${values.year ?? ""} is not a year`);
const folder = values.out ?? join(ROOT, "dist/addin/workbooks");
const stock = join(ROOT, "templates/criteria/lang-son-2022-minh-hoa.json");
const set = parseCriteriaSet(JSON.parse(readFileSync(stock, "utf8")) as unknown);

mkdirSync(folder, { recursive: true });
for (const { name, bytes } of workbookFiles(set, year)) {
  writeFileSync(join(folder, name), bytes);
  process.stdout.write(`${join(folder, name)}\n`);
}
