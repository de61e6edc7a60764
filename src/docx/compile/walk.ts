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
export class Walker {
  private readonly stack = new BlockStack();
  private readonly guards: Guards;
  private readonly source: string;
  /** Blocks around that start lists anew in each round: `{{#each ds danh_so_lai=true}}`. */
  private restarting: Block[] = [];
  /** Tables and rows that are left out when nothing comes of them. */
  private readonly vanishing = new Set<XmlElement>();
  /** Everything of the source before this offset has been taken over or left out. */
  private cursor = 0;

  constructor(private readonly plan: PartPlan) {
    this.source = plan.part.root.source;
    this.guards = new Guards(plan.changing);
  }

  run(): Step {
    this.visit(this.plan.part.root);
    this.copyTo(this.source.length);
    return this.stack.builder.finish();
  }

  private copyTo(offset: number): void {
    if (offset > this.cursor) this.stack.builder.text(this.source.slice(this.cursor, offset));
    this.cursor = offset;
  }

  private visit(element: XmlElement): void {
    const { before, after, gathered } = this.plan;
    this.events(before.get(element), element, element.start);
    if (gathered.dropped.has(element) || (this.stack.inLoop && leftOutOfLoops(element))) {
      this.copyTo(element.start);
      this.keepRangeMarks(element);
      this.cursor = element.end;
    } else this.visitKept(element);
    this.events(after.get(element), element, element.end);
  }

  /** Bookmarks and the like may begin in a paragraph that goes and end elsewhere; they stand between paragraphs too. */
  private keepRangeMarks(element: XmlElement): void {
    for (const child of element.children) {
      if (!RANGE_MARKS.has(child.name)) {
        this.keepRangeMarks(child);
        continue;
      }
      this.cursor = child.start;
      this.visitKept(child);
      this.copyTo(child.end);
    }
  }

  private events(tags: readonly Tag[] | undefined, element: XmlElement, offset: number): void {
    if (tags === undefined) return;
    this.copyTo(offset);
    for (const tag of tags) {
      this.guards.event(element.parent, this.stack.builder);
      this.blockTag(tag);
    }
  }

  private visitKept(element: XmlElement): void {
    if (this.plan.changing.has(element.parent ?? element)) {
      this.copyTo(element.start);
      this.guards.childOpens(element, this.stack.builder);
    }
    if (this.mayVanish(element)) this.visitVanishing(element);
    else if (element.touched || this.stack.inLoop) this.visitInside(element);
    if (this.vanishing.has(element)) return;
    this.guards.childCloses(element);
    const { name, parent } = element;
    if (parent && this.vanishing.has(parent) && (name === "w:tr" || name === "w:tc")) {
      this.copyTo(element.end);
      this.stack.builder.step(rowDone);
    }
  }

  private visitInside(element: XmlElement): void {
    this.edit(element);
    const pieces = this.plan.gathered.pieces.get(element);
    if (pieces) {
      this.textPieces(element, pieces);
      return;
    }
    const guarded = this.guards.enter(element);
    for (const child of element.children) this.visit(child);
    if (!guarded) return;
    this.copyTo(element.closeStart);
    this.guards.leave(this.stack.builder);
  }

  /** Writes the parts of the element's start tag, or of its text, that vary. */
  private edit(element: XmlElement): void {
    const { part, specials } = this.plan;
    const made = specials.edits.get(element)?.((tag) => this.siteOf(tag, this.stack.lexical)) ?? [];
    const inLoop = this.stack.inLoop ? loopEdits(part.name, element, this.restarting.at(-1)) : [];
    for (const { start, end, parts } of [...made, ...inLoop].sort((a, b) => a.start - b.start)) {
      this.copyTo(start);
      for (const written of parts) {
        if (typeof written === "string") this.stack.builder.text(written);
        else this.stack.builder.step(written);
      }
      this.cursor = end;
    }
  }

  /** A table whose rows all stand in blocks, or a row whose cells do. */
  private mayVanish(element: XmlElement): boolean {
    const part = element.name === "w:tbl" ? "w:tr" : element.name === "w:tr" ? "w:tc" : undefined;
    if (part === undefined || !element.touched) return false;
    let depth = 0;
    for (const child of element.children) {
      depth += this.depthChange(this.plan.before.get(child));
      if (
        child.name === "w:sdt" ||
        (child.name === part &&
          depth === 0 &&
          !this.plan.gathered.dropped.has(child) &&
          !this.mayVanish(child))
      )
        return false;
      depth += this.depthChange(this.plan.after.get(child));
    }
    return element.children.some((child) => child.name === part);
  }

  private depthChange(tags: readonly Tag[] | undefined): number {
    return (tags ?? []).reduce(
      (sum, { syntax }) => sum + (syntax.kind === "open" ? 1 : syntax.kind === "close" ? -1 : 0),
      0,
    );
  }

  private visitVanishing(element: XmlElement): void {
    this.copyTo(element.start);
    this.guards.event(element.parent, this.stack.builder);
    this.vanishing.add(element);
    const outer = this.stack.builder;
    this.stack.builder = new Builder();
    this.visitInside(element);
    this.copyTo(element.end);
    outer.step(unlessEmpty(this.stack.builder.finish(), element.name === "w:tbl"));
    this.stack.builder = outer;
  }

  private textPieces(element: XmlElement, pieces: readonly (string | Tag)[]): void {
    const { name } = element;
    const target: TextTarget = name === "w:t" ? "word" : "plain";
    this.copyTo(element.start);
    this.stack.builder.text(this.openTextTag(element));
    for (const piece of pieces) {
      if (typeof piece === "string") this.stack.builder.text(encodeXml(piece, "plain"));
      else this.tagInText(piece, target);
    }
    this.cursor = element.closeStart;
  }

  /** Spaces at the ends of `w:t` count only with `xml:space`, and no value is known not to have any. */
  private openTextTag(element: XmlElement): string {
    const tag = element.openTag();
    return element.name === "w:t" && !tag.includes("xml:space")
      ? tag.replace(/>$/, ' xml:space="preserve">')
      : tag;
  }

  private tagInText(tag: Tag, target: TextTarget): void {
    const { syntax } = tag;
    if (syntax.kind === "value") {
      const site = this.siteOf(tag, this.stack.lexical);
      this.stack.builder.step(printStep(compileHead(syntax.expression, site, "value"), site.place, target));
      return;
    }
    const slot = this.plan.inText.get(tag);
    if (slot === undefined) return;
    if (slot.at !== "split") return this.blockTag(tag);
    const { close, open } = this.seam(tag.text, slot.below);
    this.stack.builder.text(close);
    this.blockTag(tag);
    this.stack.builder.text(open);
  }

  /** End tags from the text up to below `outer`, and the start tags, with run properties, that open them again. */
  private seam(text: XmlElement, outer: XmlElement): { close: string; open: string } {
    let close = "";
    let open = "";
    for (let at: XmlElement | undefined = text; at !== undefined && at !== outer; at = at.parent) {
      const properties = at.child("w:rPr") ?? at.child("a:rPr");
      close += `</${at.name}>`;
      open = this.openTextTag(at) + (properties?.xml() ?? "") + open;
    }
    return { close, open };
  }

  private blockTag(tag: Tag): void {
    const block = this.plan.blockOf.get(tag);
    if (block === undefined) return;
    if (tag === block.open) this.openBlock(block);
    else if (tag !== block.close)
      this.stack.otherwise(block, tag.syntax, (lexical) => this.siteOf(tag, lexical));
    else if (!this.stack.close(block))
      this.plan.context.report("error", "block-crossing", this.plan.placeOf(block.open), { close: tag.raw });
  }

  private openBlock(block: Block): void {
    const { open } = block;
    this.stack.open(block, open.syntax, this.siteOf(open, this.stack.lexical));
    if (!blockFlag(open, "danh_so_lai")) return;
    this.restarting.push(block);
    this.stack.builder.step((_scope, _out, run) => run.restarts.begin(block));
  }

  private siteOf(tag: Tag, lexical: Lexical): Site {
    const { plan } = this;
    return {
      tag,
      place: plan.placeOf(tag),
      lexical: plan.unsure.has(tag) ? UNSURE : lexical,
      context: plan.context,
    };
  }
}
