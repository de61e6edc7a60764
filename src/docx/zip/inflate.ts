/** The data is not a deflate stream, or gives more than was asked for. */
export class InflateFault extends Error {}

const LONGEST_CODE = 15;
/** Order in which the lengths of the code for code lengths come (RFC 1951, 3.2.7). */
const ORDER = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];
const FIXED = [
  [144, 8],
  [112, 9],
  [24, 7],
  [8, 8],
].flatMap(([count = 0, length = 0]) => repeat(length, count));

/**
 * Inflates a raw deflate stream (RFC 1951) that has to give exactly `size` bytes. Stops with `InflateFault` at the
 * first byte too many, so a stream that lies about its size costs no more than an honest one.
 */
export function inflateRaw(raw: Uint8Array, size: number): Uint8Array {
  const out = new Uint8Array(size);
  let written = 0;
  let at = 0;
  let held = 0;
  let bits = 0;

  /** Past the end come zeros; that too much was read shows at the end. */
  const fill = (count: number): void => {
    for (; bits < count; bits += 8) held |= (raw[at++] ?? 0) << bits;
  };
  const take = (count: number): number => {
    fill(count);
    const value = held & ((1 << count) - 1);
    held >>>= count;
    bits -= count;
    return value;
  };
  const symbol = (table: Uint16Array): number => {
    fill(LONGEST_CODE);
    const entry = table[held & (table.length - 1)] ?? 0;
    const length = entry & 15;
    if (length === 0) throw new InflateFault();
    held >>>= length;
    bits -= length;
    return entry >> 4;
  };
  const lengths = (table: Uint16Array, count: number): number[] => {
    const read: number[] = [];
    while (read.length < count) {
      const code = symbol(table);
      if (code < 16) read.push(code);
      else if (code === 16) read.push(...repeat(read.at(-1) ?? 0, 3 + take(2)));
      else read.push(...repeat(0, code === 17 ? 3 + take(3) : 11 + take(7)));
    }
    return read;
  };
  const stored = (): void => {
    take(bits & 7);
    const length = take(16);
    if ((take(16) ^ length) !== 0xffff || written + length > size) throw new InflateFault();
    // Whole bytes may be held already.
    at -= bits >> 3;
    held = bits = 0;
    out.set(raw.subarray(at, at + length), written);
    at += length;
    written += length;
  };
  const compressed = (literals: Uint16Array, distances: Uint16Array): void => {
    for (let code = symbol(literals); code !== 256; code = symbol(literals)) {
      if (code < 256) {
        if (written === size) throw new InflateFault();
        out[written++] = code;
        continue;
      }
      const length = code === 285 ? 258 : 3 + extended(code - 257, 2, take);
      const from = written - 1 - extended(symbol(distances), 1, take);
      const end = written + length;
      if (from < 0 || end > size || code > 285) throw new InflateFault();
      for (let source = from; written < end;) out[written++] = out[source++] ?? 0;
    }
  };

  for (let isLast = 0; isLast === 0;) {
    isLast = take(1);
    const kind = take(2);
    if (kind === 0) stored();
    else if (kind === 1) compressed(codeTable(FIXED), codeTable(repeat(5, 30)));
    else if (kind === 2) {
      const [literals, distances, count] = [257 + take(5), 1 + take(5), 4 + take(4)];
      const own = repeat(0, ORDER.length);
      for (const place of ORDER.slice(0, count)) own[place] = take(3);
      const both = lengths(codeTable(own), literals + distances);
      compressed(codeTable(both.slice(0, literals)), codeTable(both.slice(literals)));
    } else throw new InflateFault();
  }
  if (written < size || at - (bits >> 3) > raw.length) throw new InflateFault();
  return out;
}

/** Codes grow: after the first few, each group of `2 ** step` takes one more extra bit than the one before (3.2.5). */
function extended(code: number, step: number, take: (count: number) => number): number {
  const extra = (code >> step) - 1;
  if (extra < 1) return code;
  return (((1 << step) + (code & ((1 << step) - 1))) << extra) + take(extra);
}

/** By the next bits of the stream: the symbol they begin with, and its length in the low four bits (3.2.2). */
function codeTable(lengths: readonly number[]): Uint16Array {
  const longest = Math.max(1, ...lengths);
  const table = new Uint16Array(1 << longest);
  let code = 0;
  for (let length = 1; length <= longest; length++) {
    code <<= 1;
    for (let at = lengths.indexOf(length); at >= 0; at = lengths.indexOf(length, at + 1)) {
      let reversed = 0;
      for (let bit = 0; bit < length; bit++) reversed = (reversed << 1) | ((code >> bit) & 1);
      for (let i = reversed; i < table.length; i += 1 << length) table[i] = (at << 4) | length;
      code++;
    }
    if (code > 1 << length) throw new InflateFault();
  }
  return table;
}

function repeat(value: number, count: number): number[] {
  return new Array<number>(count).fill(value);
}
