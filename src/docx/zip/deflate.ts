import { deflateSync } from "fflate";
import { crc32 } from "./crc32";
import type { ZipEntry } from "./read";

/** Below this, starting a compression stream costs more time than it saves bytes. */
const STORE_BELOW = 4096;
const GZIP_HEADER = 10;
const GZIP_TRAILER = 8;

/**
 * Makes a zip entry of `content`, given as consecutive pieces: small ones are stored, others compressed.
 *
 * The native gzip stream is used where there is one: cut free of its 10-byte header it is the raw deflate a zip
 * wants, and its trailer is the CRC-32, computed natively (RFC 1952, 2.3.1). fflate is the fallback.
 */
export async function packEntry(
  name: string,
  pieces: readonly Uint8Array[],
  dosTime: number,
): Promise<ZipEntry> {
  const size = pieces.reduce((sum, piece) => sum + piece.length, 0);
  if (size < STORE_BELOW) return storeEntry(name, join(pieces, size), dosTime);
  if (typeof CompressionStream === "undefined") {
    const content = join(pieces, size);
    return { name, method: 8, dosTime, crc: crc32(content), size, raw: deflateSync(content) };
  }
  const gzip = await gzipped(pieces);
  const end = gzip.length - GZIP_TRAILER;
  const crc = new DataView(gzip.buffer).getUint32(end, true);
  return { name, method: 8, dosTime, crc, size, raw: gzip.subarray(GZIP_HEADER, end) };
}

export function storeEntry(name: string, content: Uint8Array, dosTime: number): ZipEntry {
  return { name, method: 0, dosTime, crc: crc32(content), size: content.length, raw: content };
}

async function gzipped(pieces: readonly Uint8Array[]): Promise<Uint8Array> {
  const stream = new CompressionStream("gzip");
  const writer = stream.writable.getWriter();
  // Not awaited: the stream takes more input only while its output is being read.
  const written = Promise.all([
    ...pieces.map((piece) => writer.write(piece as Uint8Array<ArrayBuffer>)), // no piece is shared memory
    writer.close(),
  ]);
  const reader = stream.readable.getReader();
  const parts: Uint8Array[] = [];
  let size = 0;
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    parts.push(next.value);
    size += next.value.length;
  }
  await written;
  return join(parts, size);
}

function join(pieces: readonly Uint8Array[], size: number): Uint8Array {
  const [only] = pieces;
  if (pieces.length === 1 && only) return only;
  const joined = new Uint8Array(size);
  let at = 0;
  for (const piece of pieces) {
    joined.set(piece, at);
    at += piece.length;
  }
  return joined;
}
