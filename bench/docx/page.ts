import { unzipSync } from "fflate";
import { compileTemplate } from "../../src/docx";
import { prepare, type EngineName, type Peers } from "./engines";
import { DIALECTS, formTemplate } from "./form";
import { floorFill, measure } from "./measure";
import { record } from "./records";

/** The benchmark inside a page; the runner calls `bench(task)` and reads JSON. */

declare global {
  interface Window {
    bench(task: string): Promise<string>;
    peers?: Partial<Peers>;
  }
}

window.bench = async (task) => {
  try {
    return JSON.stringify(await run(task));
  } catch (error) {
    return JSON.stringify({
      error: error instanceof Error ? `${error.name}: ${error.message}` : describe(error),
    });
  }
};

function describe(error: unknown): string {
  return Array.isArray(error) ? String(error[0]) : String(error);
}

async function run(task: string): Promise<object> {
  const templates = {
    handlebars: formTemplate(DIALECTS.handlebars),
    mustache: formTemplate(DIALECTS.mustache),
    commands: formTemplate(DIALECTS.commands),
  };
  if (task === "ours, fflate") Reflect.deleteProperty(globalThis, "CompressionStream");
  if (task === "floor") {
    const filled = await (await compileTemplate(templates.handlebars)).fill(record(0));
    return measure(floorFill(unzipSync(filled)["word/document.xml"] ?? new Uint8Array()));
  }
  return measure(await prepare(task as EngineName, templates, window.peers)); // named by run.ts
}
