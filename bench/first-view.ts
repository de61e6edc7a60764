import { existsSync } from "node:fs";
import { join } from "node:path";
import { chromium } from "playwright-core";
import { locateBrowser } from "../test/e2e/browser";
import { startWorkbenchServer } from "../workbench/server/server";
import { printTable, say } from "./table";

const ROOT = join(__dirname, "..");
const ROUNDS = 5;

/**
 * The pane on a cold load in a browser, beside the grid: from the end of loading office.js to the first text, and to the
 * last of its own files. Floor: the page with office.js alone. Goal: first view within a second.
 */
export async function benchFirstView(): Promise<void> {
  const browserPath = locateBrowser();
  if (browserPath === undefined || !existsSync(join(ROOT, "dist/addin/taskpane.html"))) {
    say("\n## First view of the pane\n\nNot measured: needs Chromium and `npm run build`.");
    return;
  }
  const server = await startWorkbenchServer({ port: 0, root: ROOT });
  const browser = await chromium.launch({ executablePath: browserPath, args: ["--no-sandbox"] });
  const rounds: { office: number; text: number; files: number }[] = [];
  try {
    for (let i = 0; i < ROUNDS; i++) {
      const context = await browser.newContext();
      const page = await context.newPage();
      await page.goto(`${server.address}/?flavor=desktop&excel=365`);
      const pane = page.frameLocator("iframe");
      await pane.getByRole("button").first().waitFor();
      const frame = page.frames().find((f) => f.url().includes("taskpane.html"));
      const times = await frame?.evaluate(() => {
        const files = performance.getEntriesByType("resource") as PerformanceResourceTiming[];
        const endOf = (test: (name: string) => boolean) =>
          Math.max(0, ...files.filter((f) => test(f.name)).map((f) => f.responseEnd));
        const paint = performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? Number.NaN;
        return {
          office: endOf((name) => name.includes("office-js")),
          text: paint,
          files: endOf((name) => !name.includes("office-js")),
        };
      });
      if (times !== undefined) rounds.push(times);
      await context.close();
    }
  } finally {
    await browser.close();
    await server.close();
  }
  const median = (of: (r: (typeof rounds)[number]) => number) =>
    `${(rounds.map(of).sort((a, b) => a - b)[Math.floor(rounds.length / 2)] ?? Number.NaN).toFixed(0)} ms`;
  printTable(
    "First view of the pane (Chromium, cold, median of 5)",
    ["from the pane's navigation to", "time"],
    [
      ["floor: office.js loaded", median((r) => r.office)],
      ["first text shown", median((r) => r.text)],
      ["its last file loaded", median((r) => r.files)],
    ],
  );
}
