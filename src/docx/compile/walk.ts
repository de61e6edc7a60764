import type { Block } from "../blocks/pair";
import { blockFlag } from "../blocks/place";
import type { Tag } from "../tags/gather";
import type { XmlElement } from "../xml/element";
import { encodeXml, type TextTarget } from "../xml/text";
import { BlockStack } from "./block-stack";
import { Builder } from "./builder";
import type { Lexical, Site } from "./context";
import { compileHead } from "./expression";
import { Guards, rowDone, unlessEmpty } from "./guards";
import { leftOutOfLoops, loopEdits } from "./loop-edits";
import type { PartPlan } from "./part";
import type { Step } from "./step";
import { printStep } from "./value";

const RANGE_MARKS = new Set(
  "w:bookmarkStart w:bookmarkEnd w:commentRangeStart w:commentRangeEnd w:permStart w:permEnd".split(" "),
);
const UNSURE: Lexical = { path: undefined, up: undefined, outer: undefined, params: [] };

/**
 * Walks a part once in document order. Source text is taken over unchanged up to the next element that is
 * touched; what varies becomes steps.
 */
export function walkPart(plan: PartPlan): Step {
  const stack = new BlockStack();
  const guards = new Guards(plan.changing);
  const { root } = plan.part;
  const { source } = root;
  /** Blocks around that start lists anew in each round: `{{#each ds danh_so_lai=true}}`. */
  const restarting: Block[] = [];
  /** Tables and rows that are left out when nothing comes of them. */
  const vanishing = new Set<XmlElement>();
  /** Everything of the source before this offset has been taken over or left out. */
  let cursor = 0;

  const copyTo = (offset: number): void => {
    if (offset > cursor) stack.builder.text(source.slice(cursor, offset));
    cursor = offset;
  };

  const visit = (element: XmlElement): void => {
    const { before, after, gathered } = plan;
    events(before.get(element), element, element.start);
    if (gathered.dropped.has(element) || (stack.inLoop && leftOutOfLoops(element))) {
      copyTo(element.start);
      keepRangeMarks(element);
      cursor = element.end;
    } else visitKept(element);
    events(after.get(element), element, element.end);
  };

  /** Bookmarks and the like may begin in a paragraph that goes and end elsewhere; they stand between paragraphs too. */
  const keepRangeMarks = (element: XmlElement): void => {
    for (const child of element.children) {
      if (!RANGE_MARKS.has(child.name)) {
        keepRangeMarks(child);
        continue;
      }
      cursor = child.start;
      visitKept(child);
      copyTo(child.end);
    }
  };

  const events = (tags: readonly Tag[] | undefined, element: XmlElement, offset: number): void => {
    if (tags === undefined) return;
    copyTo(offset);
    for (const tag of tags) {
      guards.event(element.parent, stack.builder);
      blockTag(tag);
    }
  };

  const visitKept = (element: XmlElement): void => {
    if (plan.changing.has(element.parent ?? element)) {
      copyTo(element.start);
      guards.childOpens(element, stack.builder);
    }
    if (mayVanish(element)) visitVanishing(element);
    else if (element.touched || stack.inLoop) visitInside(element);
    if (vanishing.has(element)) return;
    guards.childCloses(element);
    const { name, parent } = element;
    if (parent && vanishing.has(parent) && (name === "w:tr" || name === "w:tc")) {
      copyTo(element.end);
      stack.builder.step(rowDone);
    }
  };

  const visitInside = (element: XmlElement): void => {
    edit(element);
    const pieces = plan.gathered.pieces.get(element);
    if (pieces) {
      textPieces(element, pieces);
      return;
    }
    const guarded = guards.enter(element);
    for (const child of element.children) visit(child);
    if (!guarded) return;
    copyTo(element.closeStart);
    guards.leave(stack.builder);
  };

  /** Writes the parts of the element's start tag, or of its text, that vary. */
  const edit = (element: XmlElement): void => {
    const { part, specials } = plan;
    const made = specials.edits.get(element)?.((tag) => siteOf(tag, stack.lexical)) ?? [];
    const inLoop = stack.inLoop ? loopEdits(part.name, element, restarting.at(-1)) : [];
    for (const { start, end, parts } of [...made, ...inLoop].sort((a, b) => a.start - b.start)) {
      copyTo(start);
      for (const written of parts) {
        if (typeof written === "string") stack.builder.text(written);
        else stack.builder.step(written);
      }
      cursor = end;
    }
  };

  /** A table whose rows all stand in blocks, or a row whose cells do. */
  const mayVanish = (element: XmlElement): boolean => {
    const part = element.name === "w:tbl" ? "w:tr" : element.name === "w:tr" ? "w:tc" : undefined;
    if (part === undefined || !element.touched) return false;
    let depth = 0;
    for (const child of element.children) {
      depth += depthChange(plan.before.get(child));
      if (
        child.name === "w:sdt" ||
        (child.name === part && depth === 0 && !plan.gathered.dropped.has(child) && !mayVanish(child))
      )
        return false;
      depth += depthChange(plan.after.get(child));
    }
    return element.children.some((child) => child.name === part);
  };

  const depthChange = (tags: readonly Tag[] | undefined): number => {
    return (tags ?? []).reduce(
      (sum, { syntax }) => sum + (syntax.kind === "open" ? 1 : syntax.kind === "close" ? -1 : 0),
      0,
    );
  };

  const visitVanishing = (element: XmlElement): void => {
    copyTo(element.start);
    guards.event(element.parent, stack.builder);
    vanishing.add(element);
    const outer = stack.builder;
    stack.builder = new Builder();
    visitInside(element);
    copyTo(element.end);
    outer.step(unlessEmpty(stack.builder.finish(), element.name === "w:tbl"));
    stack.builder = outer;
  };

  const textPieces = (element: XmlElement, pieces: readonly (string | Tag)[]): void => {
    const { name } = element;
    const target: TextTarget = name === "w:t" ? "word" : "plain";
    copyTo(element.start);
    stack.builder.text(openTextTag(element));
    for (const piece of pieces) {
      if (typeof piece === "string") stack.builder.text(encodeXml(piece, "plain"));
      else tagInText(piece, target);
    }
    cursor = element.closeStart;
  };

  /** Spaces at the ends of `w:t` count only with `xml:space`, and no value is known not to have any. */
  const openTextTag = (element: XmlElement): string => {
    const tag = element.openTag();
    return element.name === "w:t" && !tag.includes("xml:space")
      ? tag.replace(/>$/, ' xml:space="preserve">')
      : tag;
  };

  const tagInText = (tag: Tag, target: TextTarget): void => {
    const { syntax } = tag;
    if (syntax.kind === "value") {
      const site = siteOf(tag, stack.lexical);
      stack.builder.step(printStep(compileHead(syntax.expression, site, "value"), site.place, target));
      return;
    }
    const slot = plan.inText.get(tag);
    if (slot === undefined) return;
    if (slot.at !== "split") return blockTag(tag);
    const { close, open } = seam(tag.text, slot.below);
    stack.builder.text(close);
    blockTag(tag);
    stack.builder.text(open);
  };

  /** End tags from the text up to below `outer`, and the start tags, with run properties, that open them again. */
  const seam = (text: XmlElement, outer: XmlElement): { close: string; open: string } => {
    let close = "";
    let open = "";
    for (let at: XmlElement | undefined = text; at !== undefined && at !== outer; at = at.parent) {
      const properties = at.child("w:rPr") ?? at.child("a:rPr");
      close += `</${at.name}>`;
      open = openTextTag(at) + (properties?.xml() ?? "") + open;
    }
    return { close, open };
  };

  const blockTag = (tag: Tag): void => {
    const block = plan.blockOf.get(tag);
    if (block === undefined) return;
    if (tag === block.open) openBlock(block);
    else if (tag !== block.close) stack.otherwise(block, tag.syntax, (lexical) => siteOf(tag, lexical));
    else if (!stack.close(block))
      plan.context.report("error", "block-crossing", plan.placeOf(block.open), {
        close: tag.raw,
      });
  };

  const openBlock = (block: Block): void => {
    const { open } = block;
    stack.open(block, open.syntax, siteOf(open, stack.lexical));
    if (!blockFlag(open, "danh_so_lai")) return;
    restarting.push(block);
    stack.builder.step((_scope, _out, run) => run.restarts.begin(block));
  };

  const siteOf = (tag: Tag, lexical: Lexical): Site => {
    return {
      tag,
      place: plan.placeOf(tag),
      lexical: plan.unsure.has(tag) ? UNSURE : lexical,
      context: plan.context,
    };
  };

  visit(root);
  copyTo(source.length);
  return stack.builder.finish();
}
