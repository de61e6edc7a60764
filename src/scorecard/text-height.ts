/**
 * Advance widths of Times New Roman in 1/1000 em by base letter; marks above and below take no width.
 * Letters with a horn have their own: many fonts lack them and hosts then borrow a wider letter from another font.
 */
const WIDTHS: Readonly<Record<string, number>> = {
  " ": 250,
  "-": 333,
  ".": 250,
  ",": 250,
  ";": 278,
  ":": 278,
  "(": 333,
  ")": 333,
  "/": 278,
  "“": 444,
  "”": 444,
  "%": 833,
  a: 444,
  b: 500,
  c: 444,
  d: 500,
  đ: 500,
  e: 444,
  f: 333,
  g: 500,
  h: 500,
  i: 278,
  j: 278,
  k: 500,
  l: 278,
  m: 778,
  n: 500,
  o: 500,
  ơ: 580,
  p: 500,
  q: 500,
  r: 333,
  s: 389,
  t: 278,
  u: 500,
  ư: 620,
  v: 500,
  w: 722,
  x: 500,
  y: 500,
  z: 444,
  A: 722,
  B: 667,
  C: 667,
  D: 722,
  Đ: 722,
  E: 611,
  F: 556,
  G: 722,
  H: 722,
  I: 333,
  J: 389,
  K: 722,
  L: 611,
  M: 889,
  N: 722,
  O: 722,
  Ơ: 800,
  P: 556,
  Q: 722,
  R: 667,
  S: 556,
  T: 611,
  U: 722,
  Ư: 820,
  V: 722,
  W: 944,
  X: 722,
  Y: 722,
  Z: 611,
};
const OTHER = 500;
const HORN = "\u031B";
/** Bold runs wider; hosts also differ by a little, so lines are counted with some reserve. */
const BOLD = 1.07;
const RESERVE = 1.03;

/**
 * How many lines a text takes when wrapped, for row heights that are right before anything is drawn.
 * @param width  usable width in points
 * @param size   font size in points
 */
export function wrappedLines(text: string, width: number, size: number, bold = false): number {
  const scale = (size / 1000) * RESERVE * (bold ? BOLD : 1);
  const space = (WIDTHS[" "] ?? OTHER) * scale;
  let lines = 1;
  let used = 0;
  for (const word of text.normalize("NFC").split(" ")) {
    const w = wordWidth(word) * scale;
    if (used > 0 && used + space + w > width) {
      lines++;
      used = w;
    } else used += (used > 0 ? space : 0) + w;
  }
  return lines;
}

function wordWidth(word: string): number {
  let sum = 0;
  for (const letter of word) sum += WIDTHS[baseOf(letter)] ?? OTHER;
  return sum;
}

/** The letter without its marks; a horn is part of the letter, as in ơ and ư. */
function baseOf(letter: string): string {
  const [base = "", ...marks] = letter.normalize("NFD");
  return marks.includes(HORN) ? (base + HORN).normalize("NFC") : base;
}

/** Row height in points for a number of 12-point lines (27 px, 44 px, then 20 px a line). */
export function rowHeight(lines: number): number {
  return lines <= 1 ? 20.25 : 33 + (lines - 2) * 15;
}
