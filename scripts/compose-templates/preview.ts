/**
 * Fills every template with invented subjects, to be looked at page by page:
 * `npx tsx scripts/compose-templates/preview.ts <folder>`, then convert the folder with LibreOffice or open it in Word.
 * Prints what the engine says of each template, and fields a template asks for that the sample does not have.
 */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { compileTemplate } from "../../src/docx";
import { sampleDocuments } from "./preview/documents";
import { TEMPLATE_HELPERS } from "../../src/dossier";

const TEMPLATES = join(__dirname, "../../templates/word");

async function main(folder: string | undefined): Promise<number> {
  if (folder === undefined) {
    console.error("Which folder?");
    return 1;
  }
  mkdirSync(folder, { recursive: true });
  let problems = 0;
  for (const { name, template, data } of sampleDocuments()) {
    const compiled = await compileTemplate(readFileSync(join(TEMPLATES, `${template}.docx`)), {
      helpers: TEMPLATE_HELPERS,
    });
    for (const problem of compiled.problems) console.error(`${template}: ${problem.message}`);
    problems += compiled.problems.length;
    const missing = new Set<string>();
    const onMissing = (field: string): unknown => missing.add(field);
    writeFileSync(join(folder, `${name}.docx`), await compiled.fill(data, { onMissing }));
    console.log(`${name}.docx${missing.size > 0 ? `, without: ${[...missing].join(", ")}` : ""}`);
  }
  return problems > 0 ? 1 : 0;
}

void main(process.argv[2]).then((code) => {
  process.exitCode = code;
});
