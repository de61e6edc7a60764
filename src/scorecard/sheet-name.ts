const MAX_LENGTH = 31;
const FALLBACK = "Bảng chấm điểm";
/** Excel keeps this name for itself. */
const RESERVED = "history";

/**
 * A sheet name from a subject's name: at most 31 characters, none of `[]:*?/\`, no apostrophe at either end.
 * With `taken`, a number is added until the name is free (hosts compare names without regard to case).
 */
export function sheetNameFor(subjectName: string, taken: readonly string[] = []): string {
  const clean = subjectName
    .normalize("NFC")
    .replace(/[[\]:*?/\\\u0000-\u001f]/g, " ")
    .replace(/\s+/g, " ")
    .trim();
  const base = cut(clean, MAX_LENGTH) || FALLBACK;
  const used = new Set([RESERVED, ...taken.map((n) => n.normalize("NFC").toLocaleLowerCase("vi"))]);
  if (!used.has(base.toLocaleLowerCase("vi"))) return base;
  for (let n = 2; ; n++) {
    const suffix = ` (${n})`;
    const candidate = cut(base, MAX_LENGTH - suffix.length) + suffix;
    if (!used.has(candidate.toLocaleLowerCase("vi"))) return candidate;
  }
}

/** Hosts count UTF-16 units; half a character is no character, and an apostrophe may stand at neither end. */
function cut(name: string, length: number): string {
  return name
    .slice(0, length)
    .replace(/[\ud800-\udbff]$/, "")
    .replace(/^[' ]+|[' ]+$/g, "");
}

/** A sheet name as formulas write it: `'Thôn Nà Mẫu'`. */
export function quoteSheet(name: string): string {
  return `'${name.replaceAll("'", "''")}'`;
}
