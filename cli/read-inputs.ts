import type { Desk } from "./desk";
import type { InputFile } from "./input-files";
import { withoutCards, type FileCards } from "./read-cards";
import { runTasks } from "./run-files";

/**
 * Reads every input file in the threads; the results in name order, without those that a stop did not leave the time
 * for. A file with the bytes of an earlier one is a fault of its own.
 */
export async function readInputs<Read extends FileCards<unknown>>(
  desk: Desk,
  kind: "check" | "collect",
  files: readonly InputFile[],
): Promise<(Read | FileCards<never>)[]> {
  const outcomes = await runTasks<Read>(
    desk,
    files.map((file) => ({ kind, file })),
  );
  const first = new Map<string, string>();
  return files.flatMap((file, i): (Read | FileCards<never>)[] => {
    const outcome = outcomes[i];
    if (outcome === undefined) return [];
    if (!outcome.ok) return [withoutCards(file.name, outcome.fault)];
    const { result } = outcome;
    const as = result.key === undefined ? undefined : first.get(result.key);
    if (as !== undefined) return [withoutCards(file.name, { code: "same-file", as })];
    if (result.key !== undefined) first.set(result.key, result.file);
    return [result];
  });
}
