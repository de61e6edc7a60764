import type { Paragraph, Tag } from "../tags/gather";
import type { XmlElement } from "../xml/element";
import { childTowards, commonAncestor, nearest } from "./ancestry";
import type { Block, Report } from "./pair";
import { holdsOnlyTags, isEmptyButForTags, standsAtEdge } from "./paragraph";

/**
 * Where a block tag takes effect:
 * `text` where it stands; `split` where it stands, with the elements around it up to `below` closed before and
 * opened again after; `before` / `after` an element.
 */
export type Slot =
  | { readonly at: "text" }
  | { readonly at: "split"; readonly below: XmlElement }
  | { readonly at: "before" | "after"; readonly element: XmlElement };

export interface Placement {
  readonly slots: Map<Tag, Slot>;
  /** Paragraphs and rows that held only block tags. */
  readonly dropped: Set<XmlElement>;
}

const isParagraph = ({ name }: XmlElement): boolean => name === "w:p" || name === "a:p";
/** Elements that may be closed and opened again in the middle of a paragraph. */
const SPLITTABLE = new Set("w:t w:r w:ins w:moveTo w:smartTag w:dir w:bdo a:t a:r".split(" "));

/**
 * Decides for every block whether it repeats text, paragraphs, table rows or cells, from where people put its
 * tags: the innermost element that holds them all says which.
 */
export function placeBlocks(
  blocks: readonly Block[],
  paragraphs: readonly Paragraph[],
  report: Report,
): Placement {
  const slots = new Map<Tag, Slot>();
  const dropped = new Set<XmlElement>();
  /** Tags of blocks that reach over more than one paragraph. */
  const far = new Set<Tag>();
  const byElement = new Map(paragraphs.map((paragraph) => [paragraph.element, paragraph]));

  const place = (block: Block): void => {
    const tags = tagsOf(block);
    const common = commonAncestor(tags.map((tag) => tag.text));
    if (common === undefined) return crossing(block);
    if (repeatsCells(block)) return placeCells(block);
    if (common === block.open.text) {
      for (const tag of tags) slots.set(tag, { at: "text" });
      return;
    }
    if (
      tags.every((tag) => tag.paragraph === block.open.paragraph) &&
      nearest(common, "w:p", "a:p") === block.open.paragraph.element
    )
      return placeInline(block, common);
    const level = nearest(common, "w:tbl", "w:tr", "w:tc");
    if (level?.name === "w:tr") return placeInRow(block, level);
    if (level?.name === "w:tbl") return placeRows(block, level);
    placeParagraphs(block, common);
  };

  const crossing = (block: Block): void => {
    report("block-crossing", block.open, { close: block.close.raw });
  };

  const placeInline = (block: Block, common: XmlElement): void => {
    for (const tag of tagsOf(block)) {
      for (let at = tag.text; at !== common; at = at.parent ?? common)
        if (!SPLITTABLE.has(at.name)) return crossing(block);
    }
    for (const tag of tagsOf(block)) slots.set(tag, { at: "split", below: common });
  };

  /** Both tags in one row, in different cells: the row repeats. The tags leave no paragraph of their own. */
  const placeInRow = (block: Block, row: XmlElement): void => {
    for (const tag of block.elses) report("else-in-row", tag);
    slots.set(block.open, { at: "before", element: row });
    slots.set(block.close, { at: "after", element: row });
    dropOwnParagraph(block.open);
    dropOwnParagraph(block.close);
  };

  const placeRows = (block: Block, table: XmlElement): void => {
    for (const tag of tagsOf(block)) {
      const row = nearest(tag.text, "w:tr");
      // In a nested table the nearest row is not the one of this table.
      const own = row && childTowards(table, tag.text);
      if (own === undefined) return crossing(block);
      if (isTagRow(own)) {
        dropped.add(own);
        slots.set(tag, { at: "before", element: own });
      } else if (tag === block.open || tag === block.close) {
        slots.set(tag, { at: tag === block.open ? "before" : "after", element: own });
        dropOwnParagraph(tag);
      } else report("else-in-row", tag);
    }
  };

  const isTagRow = (row: XmlElement): boolean => {
    const held = paragraphs.filter(({ element }) => row.start <= element.start && element.end <= row.end);
    return (
      held.every((paragraph) => isEmptyButForTags(paragraph)) &&
      !hasOtherText(row, new Set(held.map(({ element }) => element)))
    );
  };

  const placeCells = (block: Block): void => {
    for (const tag of tagsOf(block)) {
      const cell = nearest(tag.text, "w:tc");
      if (cell === undefined || cell.parent !== nearest(block.open.text, "w:tc")?.parent)
        return crossing(block);
      if (tag !== block.open && tag !== block.close) return report("else-in-row", tag);
      slots.set(tag, { at: tag === block.open ? "before" : "after", element: cell });
      dropOwnParagraph(tag);
    }
  };

  const placeParagraphs = (block: Block, common: XmlElement): void => {
    const tags = tagsOf(block);
    if (tags.some((tag) => !isParagraph(tag.paragraph.element) || tag.paragraph.element.parent !== common))
      return crossing(block);
    const moves = (tag: Tag) => far.has(tag);
    for (const tag of tags) {
      const { element } = tag.paragraph;
      const edges = tag === block.close ? (["end", "start"] as const) : (["start", "end"] as const);
      const edge = edges.find((side) => standsAtEdge(tag, side, moves));
      if (holdsOnlyTags(tag.paragraph)) {
        dropped.add(element);
        slots.set(tag, { at: "before", element });
      } else if (tag.paragraph.hasSectionBreak && isEmptyButForTags(tag.paragraph)) {
        // The section break is not the block's to take away or repeat.
        slots.set(tag, { at: tag === block.open ? "after" : "before", element });
      } else if (edge === undefined) report("block-in-text", tag);
      else slots.set(tag, { at: edge === "start" ? "before" : "after", element });
    }
  };

  /** A paragraph that held only this tag goes, unless its cell would have nothing left. */
  const dropOwnParagraph = ({ paragraph }: Tag): void => {
    const { element } = paragraph;
    if (!holdsOnlyTags(paragraph)) return;
    const stays = (child: XmlElement) => {
      const other = byElement.get(child);
      return child !== element && child.name === "w:p" && (other === undefined || !holdsOnlyTags(other));
    };
    if (element.parent?.children.some(stays)) dropped.add(element);
  };

  const dropComments = (): void => {
    for (const paragraph of paragraphs) {
      const [first] = paragraph.tags;
      if (
        first &&
        isParagraph(paragraph.element) &&
        paragraph.tags.every((tag) => tag.syntax.kind === "comment")
      )
        dropOwnParagraph(first);
    }
  };

  for (const block of blocks)
    if (block.close.paragraph !== block.open.paragraph) for (const tag of tagsOf(block)) far.add(tag);
  // Outer blocks first: inner ones may lean on what their surroundings became.
  for (const block of [...blocks].sort((a, b) => a.open.text.start - b.open.text.start)) place(block);
  dropComments();
  return { slots, dropped };
}

/** `{{#each ds cot=true}}`: the columns repeat, not the row. */
export function repeatsCells({ open }: Block): boolean {
  return blockFlag(open, "cot");
}

/** A switch written on the opening tag as `name=true`. */
export function blockFlag({ syntax }: Tag, name: string): boolean {
  if (syntax.kind !== "open" || syntax.expression.type !== "call") return false;
  const value = syntax.expression.hash.get(name);
  return value?.type === "literal" && value.value === true;
}

const tagsOf = (block: Block): readonly Tag[] => [block.open, ...block.elses, block.close];

/** Text or an object in a paragraph that holds no tag at all. */
function hasOtherText(row: XmlElement, tagged: ReadonlySet<XmlElement>): boolean {
  if (tagged.has(row)) return false;
  if (row.name === "w:t") return row.closeStart > row.openEnd;
  if (row.name === "w:drawing" || row.name === "w:pict" || row.name === "w:object") return true;
  return row.children.some((child) => hasOtherText(child, tagged));
}
