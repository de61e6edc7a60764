import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from "fflate";
import { XlsxError } from "./errors";
import { parseXml, type XmlElement } from "./xml-read";
import { crc32, statedChecksums } from "./zip-checksum";

/** Limits of what is unpacked. A scoring workbook has some 30 parts and under 2 MB. */
export interface ReadLimits {
  readonly parts: number;
  readonly partBytes: number;
  readonly totalBytes: number;
}

export const DEFAULT_LIMITS: ReadLimits = { parts: 2_000, partBytes: 100_000_000, totalBytes: 200_000_000 };

const SIGNATURES = {
  zip: [0x50, 0x4b, 0x03, 0x04],
  /** Compound file: Excel 97-2003, or any Office file behind a password. */
  compound: [0xd0, 0xcf, 0x11, 0xe0],
};

/** The parts of an opened package, by name without leading slash, any case. */
export class Package {
  private readonly byName: ReadonlyMap<string, Uint8Array>;

  constructor(parts: Readonly<Record<string, Uint8Array>>) {
    this.byName = new Map(Object.entries(parts).map(([name, bytes]) => [key(name), bytes]));
  }

  get names(): string[] {
    return [...this.byName.keys()];
  }

  bytes(name: string): Uint8Array | undefined {
    return this.byName.get(key(name));
  }

  xml(name: string): XmlElement | undefined {
    const bytes = this.bytes(name);
    return bytes && parseXml(strFromU8(bytes), name);
  }
}

const key = (name: string): string => name.replace(/^\//, "").toLowerCase();

/** Opens the zip. Throws XlsxError for what is not a readable zip, and for one larger than the limits. */
export function openPackage(bytes: Uint8Array, limits: ReadLimits): Package {
  refuseOtherFiles(bytes);
  let parts = 0;
  let total = 0;
  try {
    const unpacked = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (name.endsWith("/")) return false;
        parts += 1;
        total += originalSize;
        if (parts > limits.parts) throw tooLarge("parts", limits.parts);
        if (originalSize > limits.partBytes) throw tooLarge("part-bytes", limits.partBytes);
        if (total > limits.totalBytes) throw tooLarge("total-bytes", limits.totalBytes);
        return true;
      },
    });
    for (const [name, stated] of statedChecksums(bytes)) {
      const content = unpacked[name];
      if (content !== undefined && crc32(content) !== stated)
        throw new XlsxError({ code: "broken-part", part: name, reason: "checksum" });
    }
    return new Package(unpacked);
  } catch (cause) {
    if (cause instanceof XlsxError) throw cause;
    throw new XlsxError({ code: "truncated" });
  }
}

function refuseOtherFiles(bytes: Uint8Array): void {
  if (startsWith(bytes, SIGNATURES.compound)) {
    throw new XlsxError({ code: contains(bytes, utf16("EncryptedPackage")) ? "encrypted" : "legacy-xls" });
  }
  if (!startsWith(bytes, SIGNATURES.zip)) throw new XlsxError({ code: "not-a-zip" });
}

const tooLarge = (limit: "parts" | "part-bytes" | "total-bytes", allowed: number): XlsxError =>
  new XlsxError({ code: "too-large", limit, allowed });

const startsWith = (bytes: Uint8Array, start: readonly number[]): boolean =>
  start.every((b, i) => bytes[i] === b);

function contains(bytes: Uint8Array, wanted: Uint8Array): boolean {
  const first = wanted[0] ?? 0;
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    if (wanted.every((b, i) => bytes[at + i] === b)) return true;
  }
  return false;
}

/** Text → UTF-16, low byte first. */
export function utf16(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  for (let i = 0; i < text.length; i++) {
    bytes[i * 2] = text.charCodeAt(i) & 0xff;
    bytes[i * 2 + 1] = text.charCodeAt(i) >> 8;
  }
  return bytes;
}

/** UTF-16, low byte first → text. */
export function fromUtf16(bytes: Uint8Array): string {
  let text = "";
  for (let i = 0; i + 1 < bytes.length; i += 2)
    text += String.fromCharCode((bytes[i] ?? 0) | ((bytes[i + 1] ?? 0) << 8));
  return text;
}

/** Packs parts in the given order. The same parts give the same bytes on every machine and day. */
export function packParts(parts: ReadonlyMap<string, string | Uint8Array>): Uint8Array {
  const entries: Zippable = {};
  // The oldest time a zip can state; the packer reads it in local time, as it is built here.
  const mtime = new Date(1980, 0, 1);
  for (const [name, content] of parts) {
    entries[name] = [typeof content === "string" ? strToU8(content) : content, { mtime, level: 6, os: 0 }];
  }
  return zipSync(entries);
}
