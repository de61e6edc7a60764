import type { Limits } from "../limits";
import { crc32 } from "./crc32";
import { InflateFault, inflateRaw } from "./inflate";

/** One file of the archive; `raw` is what the archive stores, still compressed unless `method` is 0. */
export interface ZipEntry {
  readonly name: string;
  readonly method: 0 | 8;
  /** MS-DOS time in the low 16 bits, date in the high ones. */
  readonly dosTime: number;
  readonly crc: number;
  readonly size: number;
  readonly raw: Uint8Array;
}

export type ZipFaultCode = "not-a-docx" | "legacy-or-encrypted" | "damaged" | "too-large";

/** The archive cannot be used; `entry` names the file at fault when one is known. */
export class ZipFault extends Error {
  constructor(
    readonly code: ZipFaultCode,
    readonly entry = "",
  ) {
    super(entry === "" ? code : `${code}: ${entry}`);
  }
}

const END = 0x06054b50;
const DIRECTORY = 0x02014b50;
const LOCAL = 0x04034b50;
const SMALL = 2 << 20;

/**
 * Lists the entries of a zip archive in their order, without inflating any.
 *
 * Errors: throws `ZipFault`. Declared sizes are checked here so that a bomb is refused before any work;
 * `inflateEntry` holds the archive to what it declared. Source: PKWARE APPNOTE 4.3 (no zip64, no encryption).
 */
export function readZip(bytes: Uint8Array, limits: Limits): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length >= 8 && view.getUint32(0) === 0xd0cf11e0) throw new ZipFault("legacy-or-encrypted");
  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  if (count > limits.entries) throw new ZipFault("too-large");

  const entries: ZipEntry[] = [];
  const names = new Set<string>();
  let at = view.getUint32(end + 16, true);
  let total = 0;
  for (let i = 0; i < count; i++) {
    if (at + 46 > end || view.getUint32(at, true) !== DIRECTORY) throw new ZipFault("damaged");
    const nameLength = view.getUint16(at + 28, true);
    const next = at + 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    if (next > end) throw new ZipFault("damaged");
    const entry = readEntry(bytes, view, at, decodeName(bytes.subarray(at + 46, at + 46 + nameLength)));
    if (names.has(entry.name)) throw new ZipFault("damaged", entry.name);
    names.add(entry.name);
    total += entry.size;
    const packed = Math.max(entry.raw.length, 1);
    if (
      entry.size > limits.entryBytes ||
      total > limits.totalBytes ||
      (entry.size > SMALL && entry.size / packed > limits.ratio)
    )
      throw new ZipFault("too-large", entry.name);
    entries.push(entry);
    at = next;
  }
  return entries;
}

function readEntry(bytes: Uint8Array, view: DataView, at: number, name: string): ZipEntry {
  const flags = view.getUint16(at + 8, true);
  const method = view.getUint16(at + 10, true);
  const packedSize = view.getUint32(at + 20, true);
  const local = view.getUint32(at + 42, true);
  if (flags & 0x41) throw new ZipFault("legacy-or-encrypted", name);
  if (method !== 0 && method !== 8) throw new ZipFault("damaged", name);
  if (local + 30 > bytes.length || view.getUint32(local, true) !== LOCAL) throw new ZipFault("damaged", name);
  const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
  if (start + packedSize > bytes.length) throw new ZipFault("damaged", name);
  return {
    name,
    method,
    dosTime: view.getUint32(at + 12, true),
    crc: view.getUint32(at + 16, true),
    size: view.getUint32(at + 24, true),
    raw: bytes.subarray(start, start + packedSize),
  };
}

/** The end record sits in the last 64 KB, before an optional comment. */
function findEnd(view: DataView): number {
  const lowest = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let at = view.byteLength - 22; at >= lowest; at--) if (view.getUint32(at, true) === END) return at;
  throw new ZipFault("not-a-docx");
}

/** Part names of a Word file are ASCII; UTF-8 covers both that and names with the UTF-8 flag. */
function decodeName(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}

/**
 * The content of one entry. Throws `ZipFault("damaged")` when it does not have the declared size and CRC-32,
 * as soon as the output passes the declared size.
 */
export function inflateEntry({ name, method, raw, size, crc }: ZipEntry): Uint8Array {
  try {
    const content = method === 0 ? raw : inflateRaw(raw, size);
    if (content.length === size && crc32(content) === crc) return content;
  } catch (error) {
    if (!(error instanceof InflateFault)) throw error;
  }
  throw new ZipFault("damaged", name);
}
