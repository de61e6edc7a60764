import type { NewRelationships } from "./relationships";

const encoder = new TextEncoder();
const FIRST = 64 << 10;
const LARGEST = 4 << 20;

/** What the last finished block-level element in the current container was; see `compile/guards.ts`. */
export type LastBlock = "none" | "paragraph" | "table";

/** A point to come back to. */
export interface Mark {
  readonly pieces: number;
  readonly buffer: Uint8Array;
  readonly at: number;
  readonly last: LastBlock;
}

/** The bytes of one part being filled, in growing pieces: nothing is copied twice, however large it gets. */
export class Out {
  last: LastBlock = "none";
  /** A row, or inside a row a cell, was finished since the flag was cleared. */
  rowSeen = false;
  readonly #pieces: Uint8Array[] = [];
  #buffer: Uint8Array;
  #at = 0;
  #written = 0;

  /** `expected` is the size to make room for; `limit` the size that may not be passed. */
  readonly #limit: number;

  constructor(
    expected: number,
    limit: number,
    readonly relationships: NewRelationships,
  ) {
    this.#limit = limit;

    this.#buffer = new Uint8Array(Math.max(FIRST, Math.min(expected, LARGEST)));
  }

  bytes(content: Uint8Array): void {
    if (this.#at + content.length > this.#buffer.length) this.#grow(content.length);
    this.#buffer.set(content, this.#at);
    this.#at += content.length;
  }

  /** Writes text that is already XML, as UTF-8. */
  text(content: string): void {
    const { length } = content;
    if (this.#at + length * 3 > this.#buffer.length) this.#grow(length * 3);
    // Below this length the call into the encoder costs more than the loop.
    if (length > 48 || !this.#shortText(content))
      this.#at += encoder.encodeInto(content, this.#buffer.subarray(this.#at)).written;
  }

  mark(): Mark {
    return { pieces: this.#pieces.length, buffer: this.#buffer, at: this.#at, last: this.last };
  }

  /** Forgets everything written since the mark. */
  rewind(mark: Mark): void {
    for (const piece of this.#pieces.splice(mark.pieces)) this.#written -= piece.length;
    this.#buffer = mark.buffer;
    this.#at = mark.at;
    this.last = mark.last;
  }

  finish(): Uint8Array[] {
    return [...this.#pieces, this.#buffer.subarray(0, this.#at)];
  }

  /** False, with nothing written, when a character needs surrogates. */
  #shortText(content: string): boolean {
    const buffer = this.#buffer;
    let at = this.#at;
    for (let i = 0; i < content.length; i++) {
      const code = content.charCodeAt(i);
      if (code < 0x80) buffer[at++] = code;
      else if (code < 0x800) {
        buffer[at++] = 0xc0 | (code >> 6);
        buffer[at++] = 0x80 | (code & 63);
      } else if (code < 0xd800 || code > 0xdfff) {
        buffer[at++] = 0xe0 | (code >> 12);
        buffer[at++] = 0x80 | ((code >> 6) & 63);
        buffer[at++] = 0x80 | (code & 63);
      } else return false;
    }
    this.#at = at;
    return true;
  }

  #grow(room: number): void {
    this.#pieces.push(this.#buffer.subarray(0, this.#at));
    this.#written += this.#at;
    if (this.#written + room > this.#limit) throw new OutputTooLarge();
    this.#buffer = new Uint8Array(Math.max(room, Math.min(LARGEST, Math.max(FIRST, this.#written))));
    this.#at = 0;
  }
}

/** A loop ran away, or the data is far larger than a document can be. */
export class OutputTooLarge extends Error {}
