import { unzipSync } from "fflate";
import { compileTemplate } from "../../src/docx";
import { prepare, type EngineName } from "./engines";
import { DIALECTS, formTemplate } from "./form";
import { DOCUMENTS, floorFill, measure, type Timing } from "./measure";
import { loadPeers } from "./peers";
import { record } from "./records";

/** One engine in a process of its own, so that none warms or fills the memory of another. Prints one JSON line. */

export interface NodeResult extends Timing {
  /** Highest memory over that at the start, MB. */
  readonly memory: number;
}

async function main(task: string): Promise<object> {
  const templates = {
    handlebars: formTemplate(DIALECTS.handlebars),
    mustache: formTemplate(DIALECTS.mustache),
    commands: formTemplate(DIALECTS.commands),
  };
  if (task === "compile") return { compile: await compileTime(templates.handlebars) };
  if (task === "floor") return measured(await filledPart(templates.handlebars));
  const isOurs = task.startsWith("ours");
  if (task === "ours, fflate") Reflect.deleteProperty(globalThis, "CompressionStream");
  const peers = isOurs ? {} : loadPeers();
  if (task.startsWith("rows ")) return rows(Number(task.slice(5)), templates.handlebars);
  const before = process.memoryUsage().rss;
  const timing = await measure(await prepare(task as EngineName, templates, peers)); // named by run.ts
  return { ...timing, memory: process.resourceUsage().maxRSS / 1024 - before / 2 ** 20 };
}

async function measured(part: Uint8Array): Promise<NodeResult> {
  return { ...(await measure(floorFill(part))), memory: 0 };
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

void main(process.argv[2] ?? "ours").then((result) => console.log(JSON.stringify(result)));
