import { toNfc } from "../vi";
import { CriteriaSetError } from "./parse";
import { readSetFile, writeSetFile } from "./set-file";
import type { CriteriaSet } from "./types";

/** Name of the hidden sheet that keeps the imported sets of a workbook. */
export const SETS_SHEET = "ANTT_THANG_DIEM";
/** A cell holds 32767 characters; room is left for the mark that keeps a text a text. */
export const LONGEST_CHUNK = 32_000;

/** The sets that a workbook keeps, oldest first, and what could not be read. */
export interface StoredSets {
  readonly sets: readonly CriteriaSet[];
  /** Sentences for a person, one for each set whose cells were damaged. */
  readonly problems: readonly string[];
}

/**
 * A set as rows of two texts: its key, and a part of its JSON of at most 32 000 characters, NFC. The same content has
 * the same key; a corrected table of the same id is another set, for sheets keep the one they were made with.
 */
export function storedRows(set: CriteriaSet): [key: string, chunk: string][] {
  const text = toNfc(JSON.stringify(JSON.parse(writeSetFile(set))));
  const key = `${set.id} ${hashOf(text)}`;
  return chunksOf(text).map((chunk) => [key, chunk]);
}

/** Reads the rows of the sheet; rows of a key belong together in the order in which they stand. Never throws. */
export function readStoredSets(rows: readonly (readonly unknown[])[]): StoredSets {
  const texts = new Map<string, string>();
  for (const [key, chunk] of rows)
    if (typeof key === "string" && key !== "") texts.set(key, (texts.get(key) ?? "") + String(chunk ?? ""));
  const sets: CriteriaSet[] = [];
  const problems: string[] = [];
  for (const [key, text] of texts)
    try {
      sets.push(readSetFile(text));
    } catch (error) {
      if (!(error instanceof CriteriaSetError)) throw error;
      problems.push(
        `Thang điểm “${key.split(" ")[0]}” trong tệp này đã hỏng, không đọc được; hãy nhập lại từ tệp gốc.`,
      );
    }
  return { sets, problems };
}

function chunksOf(text: string): string[] {
  const chunks: string[] = [];
  for (let at = 0; at < text.length;) {
    let end = Math.min(text.length, at + LONGEST_CHUNK);
    const last = text.charCodeAt(end - 1);
    // A character outside the basic plane stays in one cell.
    if (end < text.length && last >= 0xd800 && last <= 0xdbff) end--;
    chunks.push(text.slice(at, end));
    at = end;
  }
  return chunks;
}

/** FNV-1a over UTF-16 units, as hex. */
function hashOf(text: string): string {
  let h = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  return (h >>> 0).toString(16).padStart(8, "0");
}
