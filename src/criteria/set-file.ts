import { CriteriaSetError, parseCriteriaSet } from "./parse";
import type { CriteriaSet } from "./types";

/** The set as the text of one JSON file that `readSetFile` takes back unchanged. */
export function writeSetFile(set: CriteriaSet): string {
  const subjects = Object.fromEntries(
    Object.entries(set.subjects).map(([type, subject]) => {
      // The type is the key, and the scoring rules stand once for the whole set.
      const { type: _type, scoring: _scoring, ...rest } = subject;
      return [type, rest];
    }),
  );
  return `${JSON.stringify({ ...set, subjects }, undefined, 2)}\n`;
}

/**
 * Reads the text of a set file; a byte order mark is skipped.
 * @throws CriteriaSetError with all problems, also when the text is no JSON
 */
export function readSetFile(text: string): CriteriaSet {
  let json: unknown;
  try {
    json = JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch {
    throw new CriteriaSetError([
      { path: "(gốc)", message: "tệp không phải là JSON; hãy chọn tệp thang điểm (.json)" },
    ]);
  }
  return parseCriteriaSet(json);
}
