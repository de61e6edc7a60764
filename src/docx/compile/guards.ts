import type { LastBlock } from "../render/out";
import type { XmlElement } from "../xml/element";
import type { Builder } from "./builder";
import type { Step } from "./step";

/*
 * Word refuses a cell without a paragraph at its end, and joins two tables that touch. Where blocks come and go
 * among the paragraphs of a container, only filling tells what is left, so the container is guarded:
 * `Out.last` is kept up to date at the few points where it can change, and looked at before a table and at the end.
 */

const HOLDS_PARAGRAPHS = new Set(
  "w:body w:tc w:hdr w:ftr w:txbxContent w:footnote w:endnote w:comment w:sdtContent w:docPartBody".split(
    " ",
  ),
);
const EMPTY_PARAGRAPH = new TextEncoder().encode("<w:p/>");

interface Guard {
  readonly container: XmlElement;
  pending: LastBlock | undefined;
  changed: boolean;
}

export class Guards {
  readonly #open: Guard[] = [];

  /** `changing`: containers that have block tags among their children. */
  readonly #changing: ReadonlySet<XmlElement>;

  constructor(changing: ReadonlySet<XmlElement>) {
    this.#changing = changing;
  }

  enter(container: XmlElement): boolean {
    if (!this.#changing.has(container) || !HOLDS_PARAGRAPHS.has(container.name)) return false;
    const holdsParagraphs =
      container.name !== "w:sdtContent" ||
      container.children.some((child) => child.name === "w:p" || child.name === "w:tbl");
    if (holdsParagraphs) this.#open.push({ container, pending: "none", changed: false });
    return holdsParagraphs;
  }

  /** A block opens, turns or ends among the container's children. */
  event(container: XmlElement | undefined, builder: Builder): void {
    const guard = this.#of(container);
    if (guard === undefined) return;
    if (guard.pending !== undefined) builder.step(markLast(guard.pending));
    guard.pending = undefined;
    guard.changed = true;
  }

  childOpens(child: XmlElement, builder: Builder): void {
    const guard = this.#of(child.parent);
    if (guard === undefined) return;
    if (child.name === "w:sectPr") this.#settle(guard, builder);
    else if (child.name === "w:tbl" && guard.changed) builder.step(keepApart);
    guard.changed = false;
  }

  childCloses(child: XmlElement): void {
    const guard = this.#of(child.parent);
    if (guard === undefined) return;
    if (child.name === "w:tbl") guard.pending = "table";
    else if (child.name === "w:p" || child.name === "w:sdt") guard.pending = "paragraph";
  }

  leave(builder: Builder): void {
    const guard = this.#open.pop();
    if (guard) this.#settle(guard, builder);
  }

  #settle(guard: Guard, builder: Builder): void {
    if (guard.pending === undefined || guard.pending === "none") builder.step(endWithParagraph);
    else if (guard.pending === "table") builder.text("<w:p/>");
    guard.pending = "paragraph";
  }

  #of(container: XmlElement | undefined): Guard | undefined {
    const guard = this.#open.at(-1);
    return container !== undefined && guard?.container === container ? guard : undefined;
  }
}

const markLast =
  (last: LastBlock): Step =>
  (_scope, out) => {
    out.last = last;
  };

const keepApart: Step = (_scope, out) => {
  if (out.last === "table") out.bytes(EMPTY_PARAGRAPH);
};

const endWithParagraph: Step = (_scope, out) => {
  if (out.last !== "paragraph") out.bytes(EMPTY_PARAGRAPH);
  out.last = "paragraph";
};

/** Writes a table (or row) only if a row (or cell) came out of it: Word refuses one that is empty. */
export function unlessEmpty(body: Step, isTable: boolean): Step {
  return (scope, out, run) => {
    const start = out.mark();
    const before = out.rowSeen;
    out.rowSeen = false;
    body(scope, out, run);
    if (!out.rowSeen) {
      out.rewind(start);
      out.rowSeen = before;
    } else if (isTable) out.last = "table";
  };
}

export const rowDone: Step = (_scope, out) => {
  out.rowSeen = true;
};
