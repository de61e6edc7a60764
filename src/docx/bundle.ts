import { packEntry, storeEntry } from "./zip/deflate";
import { writeZip } from "./zip/write";

export interface BundleFile {
  /** Name inside the zip; `/` separates folders. Vietnamese letters are fine. */
  readonly name: string;
  readonly data: Uint8Array;
  /** Time shown by the unpacking program, in local time; 01/01/1980 when left out. */
  readonly date?: Date;
}

/** File names that cannot be put into a zip; `names` lists all of them. */
export class BundleNameError extends Error {
  constructor(readonly names: readonly string[]) {
    super(`Tên tệp không dùng được trong tệp zip: ${names.map((name) => `“${name}”`).join(", ")}`);
    this.name = "BundleNameError";
  }
}

/**
 * Packs files into one zip, in the given order, names in UTF-8.
 *
 * Rejects with `BundleNameError` for names that leave the folder they are unpacked into, that Windows cannot
 * write, or that occur twice (without regard to case, as on Windows).
 */
export async function zipFiles(files: readonly BundleFile[]): Promise<Uint8Array> {
  const seen = new Set<string>();
  const refused = files.filter(({ name }) => {
    const folded = name.normalize("NFC").toLowerCase();
    const twice = seen.has(folded);
    seen.add(folded);
    return twice || !isSafeName(name);
  });
  if (refused.length > 0) throw new BundleNameError(refused.map(({ name }) => name));
  const entries = await Promise.all(
    files.map(({ name, data, date }) => {
      const time = date === undefined ? FIRST_DAY : dosTime(date);
      // A .docx is a zip already; compressing it again only costs time.
      return isZip(data)
        ? storeEntry(name.normalize("NFC"), data, time)
        : packEntry(name.normalize("NFC"), [data], time);
    }),
  );
  return writeZip(entries);
}

const FIRST_DAY = ((1 << 5) | 1) << 16;
const RESERVED = /^(?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?:\.|$)/i;
const LONGEST_NAME = 240;

function isSafeName(name: string): boolean {
  if (name.length > LONGEST_NAME) return false;
  return name
    .split("/")
    .every(
      (segment) =>
        segment !== "" &&
        segment !== "." &&
        segment !== ".." &&
        !/[\u0000-\u001f\u007f<>:"\\|?*\u202a-\u202e\u2066-\u2069]/.test(segment) &&
        !/[. ]$/.test(segment) &&
        !RESERVED.test(segment),
    );
}

const isZip = (data: Uint8Array): boolean => data[0] === 0x50 && data[1] === 0x4b;

/** MS-DOS date and time, two-second steps, years 1980 to 2107 (APPNOTE 4.4.6). */
function dosTime(date: Date): number {
  const year = Math.min(Math.max(date.getFullYear(), 1980), 2107) - 1980;
  const day = (year << 9) | ((date.getMonth() + 1) << 5) | date.getDate();
  const time = (date.getHours() << 11) | (date.getMinutes() << 5) | (date.getSeconds() >> 1);
  return ((day << 16) | time) >>> 0;
}
