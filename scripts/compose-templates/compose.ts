/**
 * Writes templates/word/*.docx for the first time: `npx tsx scripts/compose-templates/compose.ts [name…] [--force]`.
 *
 * The .docx files are the source from then on, edited in Word; an existing file is left alone unless --force
 * is given.
 */
import { join } from "node:path";
import { SKELETONS } from "./skeletons";
import { writeTemplates } from "./write-templates";

function main(args: readonly string[]): number {
  const names = args.filter((arg) => !arg.startsWith("--"));
  const unknown = names.filter((name) => !SKELETONS.some((skeleton) => skeleton.file === name));
  if (unknown.length > 0) {
    console.error(`No such template: ${unknown.join(", ")}`);
    return 1;
  }
  const chosen = SKELETONS.filter((skeleton) => names.length === 0 || names.includes(skeleton.file));
  const folder = join(__dirname, "../../templates/word");
  const { written, kept } = writeTemplates(folder, chosen, args.includes("--force"));
  for (const file of written) console.log(`${file}.docx written`);
  for (const file of kept) {
    console.error(`${file}.docx exists; --force would overwrite what was edited in Word`);
  }
  return kept.length > 0 ? 1 : 0;
}

process.exitCode = main(process.argv.slice(2));
