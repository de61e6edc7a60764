/**
 * Writes templates/word/*.docx for the first time: `npx tsx scripts/compose-templates/compose.ts [name…] [--force]`.
 *
 * The .docx files are the source from then on, edited in Word; an existing file is left alone unless --force
 * is given, because composing it again would throw those edits away.
 */
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { composeTemplate } from "./package";
import { SKELETONS } from "./skeletons";

const FOLDER = join(__dirname, "../../templates/word");

function main(args: readonly string[]): number {
  const force = args.includes("--force");
  const names = args.filter((arg) => !arg.startsWith("--"));
  const unknown = names.filter((name) => !SKELETONS.some((skeleton) => skeleton.file === name));
  if (unknown.length > 0) {
    console.error(`No such template: ${unknown.join(", ")}`);
    return 1;
  }
  mkdirSync(FOLDER, { recursive: true });
  let refused = 0;
  for (const skeleton of SKELETONS) {
    if (names.length > 0 && !names.includes(skeleton.file)) continue;
    const path = join(FOLDER, `${skeleton.file}.docx`);
    if (existsSync(path) && !force) {
      console.error(`${skeleton.file}.docx exists; --force would overwrite what was edited in Word`);
      refused += 1;
      continue;
    }
    writeFileSync(path, composeTemplate(skeleton));
    console.log(`${skeleton.file}.docx written`);
  }
  return refused > 0 ? 1 : 0;
}

process.exitCode = main(process.argv.slice(2));
