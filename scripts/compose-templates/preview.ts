/**
 * Fills every template with invented subjects, to be looked at page by page:
 * `npm run templates:preview -- <folder>`. LibreOffice, where it is on the machine, makes a PDF of each and pdftoppm
 * a PNG of each page.
 * Prints what the engine says of each template, and fields a template asks for that the sample does not have.
 */
import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { compileTemplate } from "../../src/docx";
import { sampleDocuments } from "./preview/documents";
import { TEMPLATE_HELPERS } from "../../src/dossier";
import { locateSoffice } from "../../test/support/soffice";

const TEMPLATES = join(__dirname, "../../templates/word");

async function main(folder: string | undefined): Promise<number> {
  if (folder === undefined) {
    console.error("Which folder?");
    return 1;
  }
  mkdirSync(folder, { recursive: true });
  let problems = 0;
  const made: string[] = [];
  for (const { name, template, data } of sampleDocuments()) {
    const compiled = await compileTemplate(readFileSync(join(TEMPLATES, `${template}.docx`)), {
      helpers: TEMPLATE_HELPERS,
    });
    for (const problem of compiled.problems) console.error(`${template}: ${problem.message}`);
    problems += compiled.problems.length;
    const missing = new Set<string>();
    const onMissing = (field: string): unknown => missing.add(field);
    writeFileSync(join(folder, `${name}.docx`), await compiled.fill(data, { onMissing }));
    made.push(name);
    console.log(`${name}.docx${missing.size > 0 ? `, without: ${[...missing].join(", ")}` : ""}`);
  }
  drawPages(folder, made);
  return problems > 0 ? 1 : 0;
}

/** PDF and PNG beside the documents, for a person to look at. */
function drawPages(folder: string, names: readonly string[]): void {
  const soffice = locateSoffice();
  if (soffice === undefined) return console.log("LibreOffice was not found: no PDF, no pictures.");
  const profile = `-env:UserInstallation=file://${join(folder, ".libreoffice")}`;
  const files = names.map((name) => join(folder, `${name}.docx`));
  execFileSync(soffice, [profile, "--headless", "--convert-to", "pdf", "--outdir", folder, ...files], {
    stdio: "ignore",
  });
  for (const name of names)
    execFileSync("pdftoppm", ["-r", "80", "-png", join(folder, `${name}.pdf`), join(folder, name)], {
      stdio: "inherit",
    });
}

void main(process.argv[2]).then((code) => {
  process.exitCode = code;
});
