import { build, type Plugin } from "esbuild";
import { existsSync } from "node:fs";
import { createServer, type Server } from "node:http";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { chromium } from "playwright-core";
import { minify } from "terser";
import type { Timing } from "./measure";
import { PEER_MODULES, PEERS_FOLDER } from "./peers";

const CHROMIUM = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];
const FLAGS = (
  "--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking " +
  "--disable-component-update --disable-sync"
).split(" ");
const POLICY = "default-src 'none'; script-src 'self'";

export type PageResult = Timing | { readonly error: string };

/** Runs one task in a fresh page of a browser; gives the JSON that the page answers with. */
export type RunPage = (url: string, task: string) => Promise<string>;

/** Runs each task in a fresh page of Chromium under a content security policy without eval; undefined without a browser. */
export async function runInChromium(tasks: readonly string[]): Promise<Map<string, PageResult> | undefined> {
  const executablePath = CHROMIUM.find((file) => existsSync(file));
  if (executablePath === undefined) return undefined;
  const browser = await chromium.launch({ executablePath, args: FLAGS });
  try {
    return await runPages(tasks, async (url, task) => {
      const page = await browser.newPage();
      await page.goto(url);
      // A string, so that nothing of this program has to be evaluated in the page.
      const json: unknown = await page.evaluate(`window.bench(${JSON.stringify(task)})`);
      await page.close();
      return String(json);
    });
  } finally {
    await browser.close();
  }
}

/** Serves a page for each engine under the policy, and has each task run by the browser. */
export async function runPages(tasks: readonly string[], runPage: RunPage): Promise<Map<string, PageResult>> {
  const files = new Map([["/page.js", await bundled({ entryPoints: [path.join(__dirname, "page.ts")] })]]);
  for (const [name, contents] of Object.entries(PEER_MODULES))
    files.set(`/${name}.js`, await bundled({ stdin: { contents, resolveDir: PEERS_FOLDER } }));
  const server = await serve(files);
  const results = new Map<string, PageResult>();
  try {
    for (const task of tasks) {
      const url = `http://localhost:${portOf(server)}/${task in PEER_MODULES ? task : ""}`;
      results.set(task, JSON.parse(await runPage(url, task)) as PageResult); // written by page.ts
    }
  } finally {
    server.close();
  }
  return results;
}

/** Kilobytes, minified and gzipped, of a bundle that uses all the engine offers. */
export async function bundleSize(contents: string, resolveDir: string): Promise<number> {
  const code = new TextDecoder().decode(await bundled({ stdin: { contents, resolveDir }, minify: false }));
  const { code: minified = "" } = await minify(code, { module: true, ecma: 2020, compress: { passes: 2 } });
  return gzipSync(minified, { level: 9 }).length / 1024;
}

/** Some peers name Node modules that their browser path does not use; those come out empty. */
const withoutNode: Plugin = {
  name: "without-node",
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^(?:node:)?(?:buffer|events|stream|string_decoder|util|vm)$/ }, () => ({
      path: "empty",
      namespace: "empty",
    }));
    onLoad({ filter: /.*/, namespace: "empty" }, () => ({ contents: "module.exports = {}" }));
  },
};

async function bundled(input: Parameters<typeof build>[0]): Promise<Uint8Array> {
  const result = await build({
    minify: true,
    ...input,
    bundle: true,
    format: "iife",
    platform: "browser",
    write: false,
    plugins: [withoutNode],
    logLevel: "error",
    legalComments: "none",
  });
  return result.outputFiles?.[0]?.contents ?? new Uint8Array();
}

function serve(files: ReadonlyMap<string, Uint8Array>): Promise<Server> {
  const server = createServer((request, response) => {
    const file = files.get(request.url ?? "");
    response.setHeader("Content-Security-Policy", POLICY);
    response.setHeader("Content-Type", file ? "text/javascript" : "text/html");
    const peer = `${request.url}.js`;
    const scripts = files.has(peer) ? [peer, "/page.js"] : ["/page.js"];
    response.end(
      file ??
        `<!doctype html><meta charset="utf-8">${scripts.map((script) => `<script src="${script}"></script>`).join("")}`,
    );
  });
  return new Promise((resolve) => server.listen(0, "localhost", () => resolve(server)));
}

function portOf(server: Server): number {
  const address = server.address();
  return typeof address === "object" && address !== null ? address.port : 0;
}
