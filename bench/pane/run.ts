import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import type { Frame, Page } from "playwright-core";
import { ADDIN_FOLDER, Clerk } from "../../test/e2e/antt/clerk";
import {
  excel,
  startWorkbench,
  type OpenWorkbench,
  type Workbench,
} from "../../test/e2e/workbench/workbench-page";
import { printTable, say } from "../table";

const STARTER_FOLDER = join(__dirname, "../../dist/bench/starter");
const COLD_STARTS = 7;
const EDITS = 1000;
const SHEET = "Thôn Nà Mẫu";

interface PaneFigures {
  readonly firstViewMs: number;
  readonly afterLibraryMs: number;
  readonly startMb: number;
  readonly growthMb: number;
}

/**
 * The pane against a plain React and Fluent pane built the same way: what a cold start loads, when the first view
 * stands, and what a thousand edits leave in memory (with the same workbook and the same workbench around it).
 */
export async function benchPane(): Promise<void> {
  if (!existsSync(join(ADDIN_FOLDER, "taskpane.html"))) {
    say("\n## Pane\n\nNot measured: run `npm run build` first.");
    return;
  }
  execFileSync(process.execPath, [join(__dirname, "build-starter.cjs")], { stdio: "inherit" });
  const workbook = await scoredWorkbook();
  const ours = await measure(ADDIN_FOLDER, workbook);
  const starter = await measure(STARTER_FOLDER, workbook);
  const kb = (folder: string) => (firstPart(folder) / 1024).toFixed(1);
  const row = (what: string, of: (figures: PaneFigures) => number, digits: number, limit: string) => [
    what,
    of(ours).toFixed(digits),
    of(starter).toFixed(digits),
    limit,
  ];
  printTable(
    `Pane against a plain React/Fluent starter (median of ${COLD_STARTS} cold starts; memory after ${EDITS} edits)`,
    ["", "Chấm điểm ANTT", "starter", "limit"],
    [
      ["first part, KB gz", kb(ADDIN_FOLDER), kb(STARTER_FOLDER), "250"],
      row("first view after opening, ms", (f) => f.firstViewMs, 0, "–"),
      row("first view after office.js, ms", (f) => f.afterLibraryMs, 0, "1000"),
      row("page and pane at start, MB", (f) => f.startMb, 1, "–"),
      row(`more after ${EDITS} edits, MB`, (f) => f.growthMb, 2, "–"),
    ],
  );
}

/** Scripts that the page itself names: what a cold start waits for. */
function firstPart(folder: string): number {
  const html = readFileSync(join(folder, "taskpane.html"), "utf8");
  return readdirSync(join(folder, "app"))
    .filter((file) => html.includes(`app/${file}`))
    .reduce((sum, file) => sum + gzipSync(readFileSync(join(folder, "app", file)), { level: 9 }).length, 0);
}

async function scoredWorkbook(): Promise<Buffer> {
  const workbench = await startWorkbench(ADDIN_FOLDER, "h1");
  try {
    const open = await workbench.open();
    const clerk = new Clerk(open, SHEET);
    await clerk.insert("residential-area", "Xã Mẫu Sơn Mẫu");
    await clerk.scoreAll();
    return Buffer.from(await excel(open.page, "save"));
  } finally {
    await workbench.close();
  }
}

async function measure(folder: string, workbook: Buffer): Promise<PaneFigures> {
  const workbench = await startWorkbench(folder, "h1");
  try {
    const starts: { first: number; after: number }[] = [];
    for (let i = 0; i < COLD_STARTS; i++) {
      // A new profile each time: nothing is in the browser's cache.
      const open = await workbench.open();
      starts.push(await firstView(open));
      await open.close();
    }
    return {
      firstViewMs: median(starts.map((s) => s.first)),
      afterLibraryMs: median(starts.map((s) => s.after)),
      ...(await memory(workbench, workbook)),
    };
  } finally {
    await workbench.close();
  }
}

/** First paint with content, from the pane's opening and from the arrival of office.js' own library for Excel. */
async function firstView(open: OpenWorkbench): Promise<{ first: number; after: number }> {
  const frame = await paneFrame(open);
  await frame.waitForFunction(() => performance.getEntriesByName("first-contentful-paint").length > 0);
  return frame.evaluate(() => {
    const first = performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? Number.NaN;
    const library = (performance.getEntriesByType("resource") as PerformanceResourceTiming[]).find((r) =>
      /\/excel-[^/]*\.js/.test(r.name),
    );
    return { first, after: first - (library?.responseEnd ?? Number.NaN) };
  });
}

async function memory(
  workbench: Workbench,
  workbook: Buffer,
): Promise<{ startMb: number; growthMb: number }> {
  const open = await workbench.open();
  const { page } = open;
  await page.setInputFiles("#file", {
    name: "bang.xlsx",
    mimeType: "application/octet-stream",
    buffer: workbook,
  });
  await page.waitForFunction(() => document.querySelector("#file-name")?.textContent === "bang.xlsx");
  await open.pane.locator("h1").waitFor({ state: "attached" });
  await page.waitForFunction(() => window.__excel !== undefined);
  await page.waitForTimeout(4000);
  const startMb = await heapMb(page);
  for (let i = 0; i < EDITS; i++) {
    await excel(page, "type", `'${SHEET}'!K${11 + (i % 3)}`, `Sổ theo dõi ${i % 10}`);
    // The pane gathers changes that come together; most of these it sees one by one.
    if (i % 5 === 0) await page.waitForTimeout(30);
  }
  await page.waitForTimeout(6000);
  const growthMb = (await heapMb(page)) - startMb;
  await open.close();
  return { startMb, growthMb };
}

async function heapMb(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  for (let i = 0; i < 3; i++) await session.send("HeapProfiler.collectGarbage");
  const { usedSize } = await session.send("Runtime.getHeapUsage");
  await session.detach();
  return usedSize / 2 ** 20;
}

async function paneFrame({ pane }: OpenWorkbench): Promise<Frame> {
  const frame = await (await pane.owner().elementHandle())?.contentFrame();
  if (!frame) throw new Error("the pane has no frame");
  return frame;
}

const median = (all: readonly number[]): number =>
  [...all].sort((a, b) => a - b)[Math.floor(all.length / 2)] ?? Number.NaN;
