import type { Tag } from "../tags/gather";
import type { ProblemCode } from "../types";

/** An opening tag with its `else` tags and its closing tag. */
export interface Block {
  readonly open: Tag;
  readonly elses: Tag[];
  close: Tag;
}

export type Report = (code: ProblemCode, tag: Tag, words?: Readonly<Record<string, string>>) => void;

export interface Pairing {
  /** Whole blocks. */
  readonly blocks: Block[];
  /** Opening tags never closed, with the tag at which that came out; undefined at the end of the part. */
  readonly broken: { readonly from: Tag; readonly to: Tag | undefined }[];
}

/** Pairs the block tags of a part, in document order. Every fault is reported and the rest still paired. */
export function pairBlocks(tags: readonly Tag[], maxDepth: number, report: Report): Pairing {
  const pairing: Pairing = { blocks: [], broken: [] };
  const open: Block[] = [];
  for (const tag of tags) {
    const { syntax } = tag;
    if (syntax.kind === "open") {
      open.push({ open: tag, elses: [], close: tag });
      if (open.length > maxDepth) {
        report("too-deep", tag);
        pairing.broken.push({ from: tag, to: undefined });
        return pairing;
      }
    } else if (syntax.kind === "else") {
      const block = open.at(-1);
      if (block) block.elses.push(tag);
      else report("stray-else", tag);
    } else if (syntax.kind === "close") closeBlock(tag, syntax.name, open, pairing, report);
  }
  for (const block of open) leaveOpen(block, undefined, pairing, report);
  return pairing;
}

function closeBlock(tag: Tag, name: string, open: Block[], pairing: Pairing, report: Report): void {
  const at = open.findLastIndex((block) => nameOf(block) === name);
  if (at < 0) {
    const innermost = open.at(-1);
    if (innermost) report("mismatched-close", tag, { open: innermost.open.raw, close: closeOf(innermost) });
    else report("stray-close", tag);
    return;
  }
  // Blocks opened after the one that closes here were never closed themselves.
  for (const block of open.splice(at + 1)) leaveOpen(block, tag, pairing, report);
  const block = open.pop();
  if (block === undefined) return;
  block.close = tag;
  pairing.blocks.push(block);
}

function leaveOpen(block: Block, to: Tag | undefined, { broken }: Pairing, report: Report): void {
  broken.push({ from: block.open, to });
  report("unclosed-block", block.open, { close: closeOf(block) });
}

const nameOf = ({ open }: Block): string => (open.syntax.kind === "open" ? open.syntax.closeName : "");
const closeOf = (block: Block): string => `{{/${nameOf(block)}}}`;
