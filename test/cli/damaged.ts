import { strToU8, unzipSync, zipSync } from "fflate";
import type { Random } from "../../bench/province/random";
import type { FileFault } from "../../cli/file-fault";

/** One way in which files arrive damaged: how it is made from a good one, and what may be said of it. */
export interface Damage {
  readonly name: string;
  readonly extension: string;
  make(good: Uint8Array, random: Random): Uint8Array;
  /** Reasons that fit; a random flip may hit any part of the file. */
  readonly reasons: readonly FileFault["code"][];
}

const text = (content: string) => () => strToU8(content);

/** An OLE container, as Excel 97–2003 and files with a password have it. */
function compound(stream: string): Uint8Array {
  const bytes = new Uint8Array(4096);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  bytes.set(Buffer.from(stream, "utf16le"), 1024);
  return bytes;
}

/** The package with some parts changed; `undefined` takes a part out. */
function repacked(
  good: Uint8Array,
  change: (name: string, content: Uint8Array) => Uint8Array | undefined,
): Uint8Array {
  const parts = Object.entries(unzipSync(good)).flatMap(([name, content]): [string, Uint8Array][] => {
    const changed = change(name, content);
    return changed === undefined ? [] : [[name, changed]];
  });
  return zipSync(Object.fromEntries(parts));
}

/** A place in the packed content of a part; what stands in a part's own header is not all read. */
function insidePart(bytes: Uint8Array, random: Random): number {
  const starts: number[] = [];
  for (let i = 0; i + 3 < bytes.length; i++)
    if (bytes[i] === 0x50 && bytes[i + 1] === 0x4b && bytes[i + 2] === 3 && bytes[i + 3] === 4)
      starts.push(i);
  const parts = starts.flatMap((from, i): [number, number][] => {
    const to = starts[i + 1] ?? 0;
    return to - from > 600 ? [[from + 150, to - 20]] : [];
  });
  const [from, to] = parts[random.whole(0, parts.length - 1)] ?? [60, 60];
  return random.whole(from, to);
}

const isSheet = (name: string) => name.startsWith("xl/worksheets/sheet");

export const DAMAGES: readonly Damage[] = [
  {
    name: "cut off",
    extension: "xlsx",
    make: (good, random) => good.subarray(0, random.whole(4, good.length - 30)),
    reasons: ["truncated"],
  },
  {
    name: "a flipped bit inside a part",
    extension: "xlsx",
    make(good, random) {
      const bytes = good.slice();
      const at = insidePart(bytes, random);
      bytes[at] = (bytes[at] ?? 0) ^ (1 << random.whole(0, 7));
      return bytes;
    },
    reasons: ["truncated", "broken-part"],
  },
  {
    name: "behind a password",
    extension: "xlsx",
    make: () => compound("EncryptedPackage"),
    reasons: ["encrypted"],
  },
  {
    name: "an old .xls renamed",
    extension: "xlsx",
    make: () => compound("Workbook"),
    reasons: ["legacy-xls"],
  },
  { name: "a picture renamed", extension: "xlsx", make: text("\u0089PNG\r\n"), reasons: ["not-a-zip"] },
  { name: "an error page saved", extension: "xlsx", make: text("<html>404</html>"), reasons: ["not-a-zip"] },
  { name: "empty", extension: "xlsx", make: text(""), reasons: ["empty"] },
  {
    name: "a Word file renamed",
    extension: "xlsx",
    make: () => zipSync({ "[Content_Types].xml": strToU8("<Types/>"), "word/document.xml": strToU8("<w/>") }),
    reasons: ["not-a-workbook"],
  },
  {
    name: "an OpenDocument sheet",
    extension: "ods",
    make: () => zipSync({ mimetype: strToU8("application/vnd.oasis"), "content.xml": strToU8("<o/>") }),
    reasons: ["open-document"],
  },
  {
    name: "without its workbook part",
    extension: "xlsx",
    make: (good) => repacked(good, (name, content) => (name === "xl/workbook.xml" ? undefined : content)),
    reasons: ["not-a-workbook"],
  },
  {
    name: "a sheet of broken XML",
    extension: "xlsx",
    make: (good, random) =>
      repacked(good, (name, content) =>
        isSheet(name) ? content.subarray(0, random.whole(200, 3000)) : content,
      ),
    reasons: ["broken-part"],
  },
  {
    name: "with a document type declaration",
    extension: "xlsx",
    make: (good) =>
      repacked(good, (name, content) =>
        isSheet(name) ? strToU8(`<!DOCTYPE a [<!ENTITY b "c">]>${Buffer.from(content).toString()}`) : content,
      ),
    reasons: ["dtd"],
  },
  {
    name: "a zip bomb",
    extension: "xlsx",
    make: (good) =>
      repacked(good, (name, content) =>
        name === "xl/sharedStrings.xml" ? new Uint8Array(101_000_000) : content,
      ),
    reasons: ["too-large"],
  },
  {
    name: "another program's workbook",
    extension: "xlsx",
    make: (good) => repacked(good, (name, content) => (isSheet(name) ? strToU8(FOREIGN_SHEET) : content)),
    reasons: ["no-scorecard"],
  },
];

const FOREIGN_SHEET =
  '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>' +
  '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData></worksheet>';

/** The file with a macro part, as a .xlsm has it. */
export const withMacros = (good: Uint8Array): Uint8Array =>
  zipSync({ ...unzipSync(good), "xl/vbaProject.bin": new Uint8Array(64) });
