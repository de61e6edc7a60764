/** Vietnamese without accents and case, single spaces: for keywords, where sources vary in how accents are set. */
export function fold(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/đ/g, "d")
    .replace(/\s+/g, " ")
    .trim();
}

/** Words in lower case with their accents; punctuation and quotes fall away. */
export function wordsOf(text: string): string[] {
  return (
    text
      .normalize("NFC")
      .toLocaleLowerCase("vi")
      .match(/[\p{L}\p{N}%]+/gu) ?? []
  );
}

/** 1 for the same words in the same order, 0 for none in common: shared words and word pairs (Dice). */
export function similarity(a: readonly string[], b: readonly string[]): number {
  const [left, right] = [grams(a), grams(b)];
  if (left.size === 0 || right.size === 0) return 0;
  let shared = 0;
  for (const gram of left) if (right.has(gram)) shared++;
  return (2 * shared) / (left.size + right.size);
}

/** The same words in the same order. */
export function isSameText(a: string, b: string): boolean {
  return wordsOf(a).join(" ") === wordsOf(b).join(" ");
}

function grams(words: readonly string[]): Set<string> {
  return new Set(words.flatMap((word, i) => (i === 0 ? [word] : [word, `${words[i - 1] ?? ""} ${word}`])));
}
