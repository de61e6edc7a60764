import { unzipSync } from "fflate";
import { createDeflateRaw } from "node:zlib";
import { compileTemplate } from "../../src/docx";
import { readDocxText } from "../../src/docx/read";
import { DEFAULT_LIMITS } from "../../src/docx/limits";
import { readZip } from "../../src/docx/zip/read";
import { writeZip } from "../../src/docx/zip/write";
import { prepare, type EngineName } from "./engines";
import { DIALECTS, formTemplate } from "./form";
import { DOCUMENTS, floorFill, measure, type Timing } from "./measure";
import { loadPeers } from "./peers";
import { record } from "./records";

/** One engine in a process of its own, so that none warms or fills the memory of another. Prints one JSON line. */

export interface NodeResult extends Timing {
  /** Highest memory over that at the start, MB. */
  readonly memory: number;
  /** Its document reads as ours does, paragraph by paragraph. */
  readonly sameText: boolean;
}

async function main(task: string): Promise<object> {
  const templates = {
    handlebars: formTemplate(DIALECTS.handlebars),
    mustache: formTemplate(DIALECTS.mustache),
    commands: formTemplate(DIALECTS.commands),
  };
  if (task === "compile") return { compile: await compileTime(templates.handlebars) };
  if (task.startsWith("bomb ")) return bomb(task === "bomb that lies", templates.handlebars);
  if (task === "floor") return measured(await filledPart(templates.handlebars));
  const isOurs = task.startsWith("ours");
  if (task === "ours, fflate") Reflect.deleteProperty(globalThis, "CompressionStream");
  const peers = isOurs ? {} : loadPeers();
  if (task.startsWith("rows ")) return rows(Number(task.slice(5)), templates.handlebars);
  const before = process.memoryUsage().rss;
  const fill = await prepare(task as EngineName, templates, peers); // named by run.ts
  const timing = await measure(fill);
  const memory = process.resourceUsage().maxRSS / 1024 - before / 2 ** 20;
  const ours = await (await prepare("ours", templates))(record(1));
  return { ...timing, memory, sameText: (await textOf(await fill(record(1)))) === (await textOf(ours)) };
}

async function textOf(docx: Uint8Array): Promise<string> {
  const parts = await readDocxText(new Uint8Array(docx));
  return JSON.stringify(parts.map(({ part, paragraphs }) => [part, paragraphs]));
}

async function measured(part: Uint8Array): Promise<NodeResult> {
  return { ...(await measure(floorFill(part))), memory: 0, sameText: true };
}

async function filledPart(docx: Uint8Array): Promise<Uint8Array> {
  const filled = await (await compileTemplate(docx)).fill(record(0));
  return unzipSync(filled)["word/document.xml"] ?? new Uint8Array();
}

/** Milliseconds to open, check and compile the template, warm: median of 200. */
async function compileTime(docx: Uint8Array): Promise<number> {
  const times: number[] = [];
  for (let i = 0; i < DOCUMENTS; i++) {
    const start = performance.now();
    await compileTemplate(docx);
    times.push(performance.now() - start);
  }
  return times.sort((a, b) => a - b)[DOCUMENTS / 2] ?? NaN;
}

async function rows(count: number, docx: Uint8Array): Promise<object> {
  const template = await compileTemplate(docx);
  const data = record(0, count);
  const start = performance.now();
  const bytes = await template.fill(data);
  return {
    milliseconds: performance.now() - start,
    rss: process.resourceUsage().maxRSS / 1024,
    kilobytes: bytes.length / 1024,
  };
}

/** A picture of 300 MB of zeros in 300 KB; one that lies declares a kilobyte. */
async function bomb(lies: boolean, docx: Uint8Array): Promise<object> {
  const packed: Uint8Array[] = [];
  const deflate = createDeflateRaw({ level: 9 });
  deflate.on("data", (chunk: Uint8Array) => packed.push(chunk));
  for (let i = 0; i < 300; i++)
    await new Promise<void>((done) => deflate.write(new Uint8Array(1 << 20), () => done()));
  await new Promise<void>((done) => deflate.end(() => done()));
  const raw = new Uint8Array(Buffer.concat(packed));
  const picture = {
    name: "word/media/a.bin",
    method: 8 as const,
    dosTime: 0,
    crc: 0,
    size: lies ? 1024 : 300 << 20,
    raw,
  };
  const file = writeZip([...readZip(docx, DEFAULT_LIMITS), picture]);
  await compileTemplate(docx);
  const before = process.resourceUsage().maxRSS / 1024;
  const start = performance.now();
  const { problems } = await compileTemplate(file);
  return {
    milliseconds: performance.now() - start,
    memory: process.resourceUsage().maxRSS / 1024 - before,
    answer: problems[0]?.code ?? "accepted",
  };
}

void main(process.argv[2] ?? "ours").then((result) => console.log(JSON.stringify(result)));
