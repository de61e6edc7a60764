import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from "fflate";
import { SaxesParser } from "saxes";
import { compileTemplate, DocxFillError } from "../../src/docx";
import { p, partsOf, run, table } from "./docx-file";

/**
 * Damaged and forged files: whatever comes in, there is an error with its problems or a sound document, in
 * bounded time. Files are made with a fixed seed, so a failure can be repeated.
 */

const COUNT = 2500;

const BODY =
  p("Kính gửi {{ten}}") +
  p(run("{{#each") + run(" ds}}", "<w:b/>")) +
  p('<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>' + run("{{@index}}. {{ten}}")) +
  p("{{/each}}") +
  table(["h", "{{ten}}"], ["{{#each ds}}{{ten}}", "{{#if ../ten}}x{{else}}y{{/if}}{{/each}}"]) +
  p('<w:bookmarkStart w:id="1" w:name="b"/>' + run("&lt;&amp; {{so}}") + '<w:bookmarkEnd w:id="1"/>') +
  p(`<w:hyperlink r:id="rIdX">${run("a")}</w:hyperlink>`);

const PARTS = partsOf(BODY, {
  parts: {
    "word/header1.xml": `<w:hdr NS>${p("{{ten}}")}</w:hdr>`,
    "word/numbering.xml":
      '<w:numbering NS><w:abstractNum w:abstractNumId="0"/><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>',
    "word/media/a.bin": Uint8Array.from({ length: 600 }, (_, i) => i % 7),
  },
  types: { "word/header1.xml": "header", "word/numbering.xml": "numbering" },
  rels: [["rIdX", "hyperlink", "%7B%7Burl%7D%7D", true]],
});
const DATA = { ten: "An & Bình", so: 5, url: "https://a.vn", ds: [{ ten: "a\nb" }, { ten: "c" }] };

type Random = (below: number) => number;

/** Mulberry32: small, even enough, and the same everywhere. */
function randomFrom(seed: number): Random {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) % below;
  };
}

const sound = zipSync(PARTS);
const names = Object.keys(PARTS);
const zip = (files: Zippable) => zipSync(files, { level: 0 });

function flipBits(random: Random): Uint8Array {
  const bytes = sound.slice();
  for (let i = 1 + random(4); i > 0; i--) {
    const at = random(bytes.length);
    bytes[at] = (bytes[at] ?? 0) ^ (1 << random(8));
  }
  return bytes;
}

function cutOrPaste(random: Random): Uint8Array {
  const at = random(sound.length);
  if (random(2) === 0) return sound.slice(0, at);
  const from = random(sound.length);
  return Uint8Array.from([
    ...sound.subarray(0, at),
    ...sound.subarray(from, from + random(200)),
    ...sound.subarray(at),
  ]);
}

/** Entries with each other's content, without one, or twice under another name, in a sound archive. */
function swapEntries(random: Random): Uint8Array {
  const files: Zippable = { ...PARTS };
  const [a = "", b = ""] = [names[random(names.length)], names[random(names.length)]];
  [files[a], files[b]] = [PARTS[b] ?? sound, PARTS[a] ?? sound];
  if (random(3) === 0) Reflect.deleteProperty(files, names[random(names.length)] ?? "");
  if (random(3) === 0) files[`${b}2`] = PARTS[a] ?? sound;
  return zip(files);
}

const SCRAPS = [
  "{{",
  "}}",
  "{{#if x}}",
  "{{/if}}",
  "{{else}}",
  "<w:p>",
  "</w:p>",
  "<w:tc/>",
  "</w:tr>",
  "&",
  "<",
  '"',
  "\u0000",
  "]]>",
  "<!--",
  "<?x?>",
  "{",
  "w:",
  "<w:t/>",
];

/** XML with pieces cut out, moved or put in, in an archive with right sums: what no checksum catches. */
function editXml(random: Random): Uint8Array {
  const xmlNames = names.filter((name) => /xml|rels/.test(name));
  const name = random(2) === 0 ? "word/document.xml" : (xmlNames[random(xmlNames.length)] ?? "");
  let xml = strFromU8(PARTS[name] ?? sound);
  for (let i = 1 + random(3); i > 0; i--) {
    const [at, length, to] = [random(xml.length), random(30), random(xml.length)];
    const scrap = random(2) === 0 ? (SCRAPS[random(SCRAPS.length)] ?? "") : xml.slice(to, to + random(60));
    xml =
      random(2) === 0 ? xml.slice(0, at) + scrap + xml.slice(at) : xml.slice(0, at) + xml.slice(at + length);
  }
  return zip({ ...PARTS, [name]: strToU8(xml) });
}

async function outcome(bytes: Uint8Array): Promise<"error" | "document"> {
  const template = await compileTemplate(bytes);
  let filled: Uint8Array;
  try {
    filled = await template.fill(DATA);
  } catch (error) {
    if (!(error instanceof DocxFillError) || error.problems.length === 0) throw error;
    return "error";
  }
  for (const [name, content] of Object.entries(unzipSync(filled))) {
    if (!/\.(?:xml|rels)$/.test(name)) continue;
    const parser = new SaxesParser({ xmlns: true });
    parser.on("error", (error) => {
      throw new Error(`${name}: ${error.message}`);
    });
    parser.write(strFromU8(content)).close();
  }
  return "document";
}

describe(`${4 * COUNT} damaged files`, () => {
  test.each([
    ["bits flipped", flipBits, 1],
    ["cut off, or with a piece put in twice", cutOrPaste, 2],
    ["entries swapped", swapEntries, 3],
    ["XML edited at random", editXml, 4],
  ] as const)(
    "%s",
    async (_, mutate, seed) => {
      const random = randomFrom(seed);
      const seen = { error: 0, document: 0 };
      for (let i = 0; i < COUNT; i++) {
        const bytes = mutate(random);
        try {
          seen[await outcome(bytes)]++;
        } catch (error) {
          throw new Error(`seed ${seed}, file ${i}: ${String(error)}`, { cause: error });
        }
      }
      expect(seen.error + seen.document).toBe(COUNT);
      expect(seen.error).toBeGreaterThan(0);
    },
    60_000,
  );
});
