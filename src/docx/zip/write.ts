import type { ZipEntry } from "./read";

const UTF8_NAME = 0x0800;
const encoder = new TextEncoder();

/**
 * Writes a zip archive with the entries in the given order. Stored data is copied as it is, so an entry that
 * came from `readZip` stays byte for byte. Names carry the UTF-8 flag.
 */
export function writeZip(entries: readonly ZipEntry[]): Uint8Array {
  const named = entries.map((entry) => ({ entry, name: encoder.encode(entry.name) }));
  const bytes = new Uint8Array(
    named.reduce((size, { entry, name }) => size + 76 + 2 * name.length + entry.raw.length, 22),
  );
  const view = new DataView(bytes.buffer);
  const offsets: number[] = [];
  let at = 0;
  for (const { entry, name } of named) {
    offsets.push(at);
    view.setUint32(at, 0x04034b50, true);
    header(view, at + 4, entry, name.length);
    bytes.set(name, at + 30);
    bytes.set(entry.raw, at + 30 + name.length);
    at += 30 + name.length + entry.raw.length;
  }
  const directory = at;
  named.forEach(({ entry, name }, i) => {
    view.setUint32(at, 0x02014b50, true);
    view.setUint16(at + 4, 20, true);
    header(view, at + 6, entry, name.length);
    view.setUint32(at + 42, offsets[i] ?? 0, true);
    bytes.set(name, at + 46);
    at += 46 + name.length;
  });
  view.setUint32(at, 0x06054b50, true);
  view.setUint16(at + 8, named.length, true);
  view.setUint16(at + 10, named.length, true);
  view.setUint32(at + 12, at - directory, true);
  view.setUint32(at + 16, directory, true);
  return bytes;
}

/** The fields that the local and the central record share, from “version needed” on. */
function header(view: DataView, at: number, entry: ZipEntry, nameLength: number): void {
  view.setUint16(at, 20, true);
  view.setUint16(at + 2, UTF8_NAME, true);
  view.setUint16(at + 4, entry.method, true);
  view.setUint32(at + 6, entry.dosTime, true);
  view.setUint32(at + 10, entry.crc, true);
  view.setUint32(at + 14, entry.raw.length, true);
  view.setUint32(at + 18, entry.size, true);
  view.setUint16(at + 22, nameLength, true);
}
