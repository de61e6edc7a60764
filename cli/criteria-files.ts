import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { CriteriaSetError, readSetFile, type CriteriaProblem, type CriteriaSet } from "../src/criteria";
import { decodeText } from "./csv";
import { errorCode, usageProblem } from "./problem";

export type SetFileReading =
  | { readonly ok: true; readonly set: CriteriaSet }
  | { readonly ok: false; readonly problems: readonly CriteriaProblem[] };

/** Reads a points table; every fault of its content is in `problems`. */
export function readSetAt(path: string): SetFileReading {
  let content: string | undefined;
  try {
    content = decodeText(readFileSync(path));
  } catch (error) {
    throw usageProblem(
      `Không đọc được thang điểm “${path}” (${errorCode(error)}).`,
      `The points table “${path}” cannot be read (${errorCode(error)}).`,
    );
  }
  try {
    return { ok: true, set: readSetFile(content ?? "") };
  } catch (error) {
    if (error instanceof CriteriaSetError) return { ok: false, problems: error.problems };
    throw error;
  }
}

/**
 * The built-in points tables and those given with `--set`; a given one replaces a built-in one of the same id.
 * @throws RunProblem when a given file is no points table
 */
export function loadSets(stockFolder: string, given: readonly string[]): CriteriaSet[] {
  const stock = readdirSync(stockFolder)
    .filter((n) => n.endsWith(".json"))
    .sort();
  const sets = new Map<string, CriteriaSet>();
  for (const path of [...stock.map((n) => join(stockFolder, n)), ...given]) {
    const reading = readSetAt(path);
    if (reading.ok) sets.set(reading.set.id, reading.set);
    else {
      const [first] = reading.problems;
      const why = `${first?.path ?? ""}: ${first?.message ?? ""} (${reading.problems.length})`;
      throw usageProblem(
        `“${path}” không phải thang điểm dùng được: ${why}. Xem: antt criteria check.`,
        `“${path}” is no usable points table: ${why}. See: antt criteria check.`,
      );
    }
  }
  return [...sets.values()];
}
