import { record } from "./records";
import type { Fill } from "./engines";

export interface Timing {
  /** Milliseconds: the first document, the median and 95th percentile of the warm ones, all of them together. */
  readonly first: number;
  readonly median: number;
  readonly p95: number;
  readonly total: number;
  readonly kilobytes: number;
}

export const DOCUMENTS = 200;

/** Fills the first document cold, some to warm up, then times each of 200. */
export async function measure(fill: Fill): Promise<Timing> {
  const start = performance.now();
  let bytes = await fill(record(0));
  const first = performance.now() - start;
  for (let i = 0; i < 20; i++) await fill(record(i));
  const times: number[] = [];
  const all = performance.now();
  for (let i = 0; i < DOCUMENTS; i++) {
    const one = performance.now();
    bytes = await fill(record(i));
    times.push(performance.now() - one);
  }
  const total = performance.now() - all;
  times.sort((a, b) => a - b);
  const at = (share: number) => times[Math.floor(times.length * share)] ?? NaN;
  return { first, median: at(0.5), p95: at(0.95), total, kilobytes: bytes.length / 1024 };
}

/** What no engine can go below: compressing the changed part, already at hand, and nothing else. */
export function floorFill(part: Uint8Array): Fill {
  return async () => {
    const stream = new CompressionStream("gzip");
    const writer = stream.writable.getWriter();
    void writer.write(new Uint8Array(part));
    void writer.close();
    return new Uint8Array(await new Response(stream.readable).arrayBuffer());
  };
}
