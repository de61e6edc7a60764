import type { XmlElement } from "../xml/element";
import type { Item, Paragraph, Piece } from "./gather";

/**
 * `{{~x}}` and `{{x~}}` take away the blanks before and after the tag, up to the next letter or tag, within its
 * paragraph; tabs and line breaks are blanks too.
 */
export function trimAround(
  { items, tags }: Paragraph,
  pieces: Map<XmlElement, readonly Piece[]>,
  dropped: Set<XmlElement>,
): void {
  if (!tags.some(({ raw }) => raw.includes("~"))) return;
  const flat = items.flatMap((item) => item.pieces.map((piece) => ({ item, piece })));
  flat.forEach(({ piece }, i) => {
    if (typeof piece === "string") return;
    if (/^\{\{~/.test(piece.raw)) trimRun(flat, i, -1);
    if (/~\}\}$/.test(piece.raw)) trimRun(flat, i, 1);
  });
  for (const item of items) {
    const left = flat.filter((entry) => entry.item === item && entry.piece !== "").map(({ piece }) => piece);
    if (left.length === item.pieces.length && left.every((piece, i) => piece === item.pieces[i])) continue;
    item.pieces = left;
    if (item.kind === "text") pieces.set(item.element, left);
    else dropped.add(item.element);
  }
}

function trimRun(flat: { readonly item: Item; piece: Piece }[], from: number, step: 1 | -1): void {
  for (let i = from + step; ; i += step) {
    const entry = flat[i];
    if (entry === undefined || typeof entry.piece !== "string") return;
    entry.piece = step === 1 ? entry.piece.trimStart() : entry.piece.trimEnd();
    if (entry.piece !== "") return;
  }
}
