import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { composeTemplate } from "./package";
import type { Skeleton } from "./skeleton";

/** What became of each template asked for. */
export interface WriteResult {
  written: string[];
  /** Left alone: composing again would throw away what was edited in Word. */
  kept: string[];
}

/** Writes the templates into a folder; a file that exists is only replaced with `force`. */
export function writeTemplates(folder: string, skeletons: readonly Skeleton[], force: boolean): WriteResult {
  mkdirSync(folder, { recursive: true });
  const result: WriteResult = { written: [], kept: [] };
  for (const skeleton of skeletons) {
    const path = join(folder, `${skeleton.file}.docx`);
    if (existsSync(path) && !force) {
      result.kept.push(skeleton.file);
      continue;
    }
    writeFileSync(path, composeTemplate(skeleton));
    result.written.push(skeleton.file);
  }
  return result;
}
