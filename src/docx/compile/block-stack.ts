import type { TagSyntax } from "../tags/syntax";
import { blockHead, type BlockHead } from "./blocks";
import { Builder } from "./builder";
import { ROOT, type Lexical, type Site } from "./context";
import { NO_STEP, type Step } from "./step";

interface Frame {
  readonly key: object;
  readonly head: BlockHead;
  /** What tags around the block see; its inverse sees the same. */
  readonly lexical: Lexical;
  readonly builder: Builder;
  body: Step | undefined;
  /** Opened by `{{else if}}`: closes together with the block it continues. */
  readonly chained: boolean;
}

/** The blocks open at one point of the walk, and the builder that takes what comes next. */
export class BlockStack {
  builder = new Builder();
  lexical: Lexical = ROOT;
  readonly #frames: Frame[] = [];

  /** Inside a block that may run more than once, so that ids must not repeat. */
  inLoop = false;

  /** `key` identifies the block when it closes. */
  open(key: object, syntax: TagSyntax, site: Site): void {
    if (syntax.kind !== "open") return;
    this.#push(key, blockHead(syntax.expression, syntax.blockParams, syntax.inverted, site), false);
  }

  otherwise(key: object, syntax: TagSyntax, siteFor: (lexical: Lexical) => Site): void {
    const frame = this.#frames.at(-1);
    if (frame?.key !== key || syntax.kind !== "else") return;
    if (frame.body === undefined) frame.body = this.builder.finish();
    this.builder = new Builder();
    this.lexical = frame.lexical;
    this.#noteLoops();
    const { chain } = syntax;
    if (chain)
      this.#push(key, blockHead(chain.expression, chain.blockParams, false, siteFor(this.lexical)), true);
  }

  /** False when another block is still open inside: the two cross. */
  close(key: object): boolean {
    if (this.#frames.at(-1)?.key !== key) return false;
    for (let frame = this.#frames.pop(); frame !== undefined; frame = this.#frames.pop()) {
      const last = this.builder.finish();
      const step =
        frame.body === undefined ? frame.head.finish(last, NO_STEP) : frame.head.finish(frame.body, last);
      this.builder = frame.builder;
      this.lexical = frame.lexical;
      this.builder.step(step);
      if (!frame.chained) break;
    }
    this.#noteLoops();
    return true;
  }

  #push(key: object, head: BlockHead, chained: boolean): void {
    this.#frames.push({ key, head, lexical: this.lexical, builder: this.builder, body: undefined, chained });
    this.builder = new Builder();
    this.lexical = head.body;
    this.#noteLoops();
  }

  #noteLoops(): void {
    this.inLoop = this.#frames.some(({ head, body }) => head.loops && body === undefined);
  }
}
