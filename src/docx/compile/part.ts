import { touch } from "../blocks/ancestry";
import { repeatGridColumns } from "../blocks/columns";
import { pairBlocks, type Block } from "../blocks/pair";
import { placeBlocks, type Slot } from "../blocks/place";
import type { Limits } from "../limits";
import { gatherTags, type Gathered, type Paragraph, type PartShape, type Tag } from "../tags/gather";
import type { PartLinks } from "../parts/links";
import type { TemplatePlace } from "../types";
import type { XmlElement } from "../xml/element";
import type { CompileContext } from "./context";
import { Places } from "./place";
import { findSpecials, type Specials } from "./specials";
import type { Step } from "./step";
import { walkPart } from "./walk";

/** One part to compile: its name in the file, its text, and its scanned tree. */
export interface PartSource {
  readonly name: string;
  readonly root: XmlElement;
  readonly shape: PartShape;
  readonly links: PartLinks | undefined;
}

/** What the walk needs to know of a part's tags. */
export interface PartPlan {
  readonly part: PartSource;
  readonly context: CompileContext;
  readonly gathered: Gathered;
  /** Block tags standing before and after an element, in document order. */
  readonly before: ReadonlyMap<XmlElement, readonly Tag[]>;
  readonly after: ReadonlyMap<XmlElement, readonly Tag[]>;
  /** Block tags that act inside their text. */
  readonly inText: ReadonlyMap<Tag, Slot>;
  readonly blockOf: ReadonlyMap<Tag, Block>;
  /** Tags whose surroundings are faulty, so that nothing can be said about their names. */
  readonly unsure: ReadonlySet<Tag>;
  /** Elements with block tags among their children. */
  readonly changing: ReadonlySet<XmlElement>;
  readonly specials: Specials;
  placeOf(tag: Tag): TemplatePlace;
}

/**
 * Compiles one part in passes: gather tags (put split ones together) → pair blocks → place them on text,
 * paragraphs, rows or cells → walk the tree once, turning what stays into bytes and what varies into steps.
 *
 * Faults of the template go to `context`. Gives undefined when nothing in the part is to be filled.
 */
export function compilePart(part: PartSource, limits: Limits, context: CompileContext): Step | undefined {
  // Braces may be split over runs or written as references, so one of these is enough to look closer.
  if (part.links === undefined && !["{", "}}", "&#"].some((sign) => part.root.source.includes(sign)))
    return undefined;
  const plan = planPart(part, limits, context);
  return part.root.touched ? walkPart(plan) : undefined;
}

function planPart(part: PartSource, limits: Limits, context: CompileContext): PartPlan {
  const gathered = gatherTags(part.root, part.shape);
  const places = new Places(part.root.source, part.name);
  const place = (tag: Tag): TemplatePlace => places.of(tag);
  reportBraces(gathered, places, context);
  for (const tag of gathered.tags)
    if (tag.syntax.kind === "invalid") context.report("error", tag.syntax.fault, place(tag));

  const report = (
    code: Parameters<CompileContext["report"]>[1],
    tag: Tag,
    words?: Readonly<Record<string, string>>,
  ) => context.report("error", code, place(tag), words);
  const { blocks, broken } = pairBlocks(gathered.tags, limits.blockDepth, report);
  const { slots, dropped } = placeBlocks(blocks, gathered.paragraphs, report);
  for (const element of dropped) gathered.dropped.add(element);

  const blockOf = new Map<Tag, Block>();
  const unsure = new Set<Tag>();
  for (const { from, to } of broken) addBetween(gathered.tags, from, to, unsure);
  for (const block of blocks) {
    const tags = [block.open, ...block.elses, block.close];
    if (tags.every((tag) => slots.has(tag))) for (const tag of tags) blockOf.set(tag, block);
    else addBetween(gathered.tags, block.open, block.close, unsure);
  }
  const events = eventsOf(gathered, slots, blockOf);
  repeatGridColumns(blocks, slots, events.before, events.after);
  const specials = findSpecials(part.root, part.links);
  for (const element of specials.dropped) gathered.dropped.add(element);
  return { part, context, gathered, blockOf, unsure, placeOf: place, specials, ...events };
}

function addBetween(tags: readonly Tag[], from: Tag, to: Tag | undefined, into: Set<Tag>): void {
  const end = to === undefined ? tags.length : tags.indexOf(to);
  for (const tag of tags.slice(tags.indexOf(from) + 1, end)) into.add(tag);
}

/** Sorts the slots by where the walk meets them, and marks every element it has to visit. */
function eventsOf(gathered: Gathered, slots: ReadonlyMap<Tag, Slot>, blockOf: ReadonlyMap<Tag, Block>) {
  const before = new Map<XmlElement, Tag[]>();
  const after = new Map<XmlElement, Tag[]>();
  const inText = new Map<Tag, Slot>();
  const changing = new Set<XmlElement>();
  for (const tag of gathered.tags) {
    const slot = slots.get(tag);
    if (slot === undefined || !blockOf.has(tag)) continue;
    if (slot.at === "text" || slot.at === "split") {
      inText.set(tag, slot);
      continue;
    }
    const events = slot.at === "before" ? before : after;
    const here = events.get(slot.element);
    if (here) here.push(tag);
    else events.set(slot.element, [tag]);
    if (slot.element.parent) changing.add(slot.element.parent);
    touch(slot.element);
  }
  for (const element of [...gathered.pieces.keys(), ...gathered.dropped]) touch(element);
  return { before, after, inText, changing };
}

function reportBraces({ faults }: Gathered, places: Places, context: CompileContext): void {
  const runsOver = new Set<Paragraph>();
  for (const { finding, paragraph, next } of faults) {
    const raw = paragraph.text.slice(finding.start, finding.end);
    const place = places.of({ raw, text: paragraph.element, paragraph, syntax: { kind: "comment" } });
    if (finding.kind === "stray-close") {
      // The end of a tag that runs over from the paragraph before is not a second fault.
      if (!runsOver.has(paragraph)) context.report("warning", "stray-close-braces", place);
      continue;
    }
    const goesOn =
      next !== undefined && finding.end === paragraph.text.length && /^[^{]*\}\}/.test(next.text);
    if (goesOn) runsOver.add(next);
    context.report("error", goesOn ? "tag-over-paragraphs" : "unclosed-tag", place);
  }
}
