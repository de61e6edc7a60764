import type { Item, Paragraph, Piece, Tag } from "../tags/gather";

/** How a paragraph or row reads once its block tags are gone. */

const isBlank = (piece: Piece): boolean => typeof piece === "string" && piece.trim() === "";

function isVisible(item: Item, piece: Piece): boolean {
  if (typeof piece !== "string") return piece.syntax.kind === "value" || piece.syntax.kind === "invalid";
  return item.kind === "text" && piece.trim() !== "";
}

/** Nothing a reader would see, and at least one block tag or comment. */
export function holdsOnlyTags(paragraph: Paragraph): boolean {
  return paragraph.tags.length > 0 && !paragraph.hasSectionBreak && isEmptyButForTags(paragraph);
}

export function isEmptyButForTags(paragraph: Paragraph): boolean {
  return paragraph.items.every(
    (item) => item.kind !== "object" && !item.pieces.some((piece) => isVisible(item, piece)),
  );
}

/** Everything before (or after) the tag in its paragraph is blank, or a tag that `moves` out of it as well. */
export function standsAtEdge(tag: Tag, edge: "start" | "end", moves: (tag: Tag) => boolean): boolean {
  const { items } = tag.paragraph;
  const ordered = edge === "start" ? items : [...items].reverse();
  for (const item of ordered) {
    if (item.kind === "object") return false;
    const pieces = edge === "start" ? item.pieces : [...item.pieces].reverse();
    for (const piece of pieces) {
      if (piece === tag) return true;
      if (typeof piece === "string" ? item.kind === "text" && !isBlank(piece) : !moves(piece)) return false;
    }
  }
  return false;
}
