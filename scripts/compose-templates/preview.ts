/**
 * Fills every template with invented subjects, to be looked at page by page:
 * `npm run templates:preview -- <folder>`. LibreOffice, where it is on the machine, makes a PDF of each and pdftoppm
 * a PNG of each page.
 * Data come from the builder itself, so that what is looked at is what a clerk gets.
 */
import { execFileSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { locateSoffice } from "../../test/support/soffice";
import { previewDocuments } from "./preview-documents";

async function main(folder: string | undefined): Promise<void> {
  if (folder === undefined) throw new Error("Which folder?");
  mkdirSync(folder, { recursive: true });
  const documents = await previewDocuments();
  for (const { name, data } of documents) writeFileSync(join(folder, `${name}.docx`), data);
  drawPages(
    folder,
    documents.map((d) => d.name),
  );
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

void main(process.argv[2]);
