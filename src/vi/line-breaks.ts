import { toNfc } from "./text";

/**
 * A name broken into lines of about equal length, so that no word is left alone on the last one:
 * “ỦY BAN NHÂN DÂN XÃ MẪU SƠN MẪU” in a column for 24 letters is “ỦY BAN NHÂN DÂN” over “XÃ MẪU SƠN MẪU”.
 *
 * `longest` counts letters; a text that fits stays one line. A single longer word is left to the column.
 */
export function balanceLines(text: string, longest: number): string {
  const words = toNfc(text).trim().split(/\s+/);
  const fewest = wrap(words, longest);
  const narrower = Array.from({ length: longest }, (_, width) => wrap(words, width)).filter(
    (lines) => lines.length === fewest.length,
  );
  // The narrowest column that needs no more lines is the most even one; a last line that hangs out below is not.
  return (narrower.find(tapers) ?? narrower[0] ?? fewest).join("\n");
}

const HANGING = 2;

const tapers = (lines: readonly string[]): boolean =>
  lines.every((line, i) => line.length <= (lines[i - 1]?.length ?? line.length) + HANGING);

function wrap(words: readonly string[], width: number): string[] {
  const lines: string[] = [];
  for (const word of words) {
    const line = lines.at(-1);
    if (line !== undefined && line.length + 1 + word.length <= width)
      lines[lines.length - 1] = `${line} ${word}`;
    else lines.push(word);
  }
  return lines;
}
