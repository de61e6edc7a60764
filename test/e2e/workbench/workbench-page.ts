import { join } from "node:path";
import type { Browser, BrowserContext, FrameLocator, Page } from "playwright-core";
import type { ExcelTestApi } from "../../../workbench/page/test-api";
import { startWorkbenchServer, type WorkbenchServer } from "../../../workbench/server/server";
import { launchBrowser } from "../browser";
import { shiftClock } from "./shifted-clock";

const ROOT = join(__dirname, "../../..");
/** No server listens there: every request is answered from the local one. The library wants https in this flavour. */
const WEB_ORIGIN = "https://excel.test";
/** The same, for a pane that a server of its own hands out on this machine: office.js wants one host name for both. */
const LOCAL_WEB_ORIGIN = "https://localhost";
/** The day on which people sit at the workbench: periods of 2026 have ended, deadlines are near or just past. */
const TODAY = "2026-11-26";

/** In which program the pane believes to run: installed on Windows, installed on a Mac, or in the browser. */
export type Flavor = "desktop" | "mac" | "web";

export interface OpenOptions {
  readonly flavor?: Flavor;
  /** A version of the page's list or an ExcelApi level; EXCEL_VERSION chooses it for a whole run of the suite. */
  readonly excel?: string;
  /**
   * The pane's page, if not the plain one: with a query as the ribbon opens it, or (web flavour) on another server
   * of this machine.
   */
  readonly pane?: string;
  /** The day it is, ISO; without it one shortly after the deadlines of 2026. */
  readonly today?: string;
}

/** One workbench and one browser for a test file. */
export interface Workbench {
  /** A fresh browser profile with the page open and the pane ready. */
  open(options?: OpenOptions): Promise<OpenWorkbench>;
  /** The same with the pane in Word; what it opens is in `window.__word`. */
  openWord(options?: { readonly flavor?: Flavor }): Promise<OpenWorkbench>;
  close(): Promise<void>;
}

export interface OpenWorkbench {
  readonly page: Page;
  readonly pane: FrameLocator;
  /** Requests that left the workbench, and errors of the page and the pane. Both stay empty. */
  readonly strayRequests: string[];
  readonly errors: string[];
  /** Opens one more window on the same workbook: another person. Closed on its own, or with this one. */
  another(): Promise<OpenWorkbench>;
  close(): Promise<void>;
}

export async function startWorkbench(
  addinFolder: string,
  ready = "body[data-ready=true]",
): Promise<Workbench> {
  const server = await startWorkbenchServer({ port: 0, root: ROOT, addinFolder });
  const browser = await launchBrowser();
  return {
    open: ({ flavor = "desktop", excel = process.env["EXCEL_VERSION"] ?? "365", pane, today } = {}) => {
      const query = new URLSearchParams({ flavor, excel, ...(pane === undefined ? {} : { pane }) });
      return openPage(server, browser, { ready, flavor, path: `/?${query.toString()}`, pane, today });
    },
    openWord: ({ flavor = "desktop" } = {}) =>
      openPage(server, browser, { ready, flavor, path: `/word?flavor=${flavor}` }),
    close: async () => {
      await browser.close();
      await server.close();
    },
  };
}

interface PageToOpen {
  readonly ready: string;
  readonly flavor: Flavor;
  readonly path: string;
  readonly pane?: string | undefined;
  readonly today?: string | undefined;
}

async function openPage(
  server: WorkbenchServer,
  browser: Browser,
  { ready, flavor, path, pane: paneAddress, today = TODAY }: PageToOpen,
): Promise<OpenWorkbench> {
  const context = await browser.newContext({
    viewport: { width: 1366, height: 768 },
    locale: "vi-VN",
    ignoreHTTPSErrors: true,
  });
  await shiftClock(context, `${today}T09:00:00+07:00`);
  // Nothing here is a timed assertion: on a busy machine a test takes its time.
  context.setDefaultTimeout(120_000);
  const paneOrigin = /^https:\/\/[^/]+/.exec(paneAddress ?? "")?.[0];
  const webOrigin = paneOrigin === undefined ? WEB_ORIGIN : LOCAL_WEB_ORIGIN;
  const origin = flavor === "web" ? webOrigin : server.address;
  const strayRequests: string[] = [];
  if (flavor === "web") await serveOverHttps(context, server, webOrigin);
  // The page comes from this test, so to the browser it is a foreign site that asks for a server of this machine.
  if (paneOrigin !== undefined) await context.grantPermissions(["local-network-access"], { origin });
  context.on("request", (request) => {
    const url = request.url();
    const isOurs = [origin, paneOrigin].some((own) => own !== undefined && url.startsWith(`${own}/`));
    if (/^https?:/.test(url) && !isOurs) strayRequests.push(url);
  });
  const openWindow = async (close: (page: Page) => Promise<void>): Promise<OpenWorkbench> => {
    const page = await context.newPage();
    const { pane, errors } = await watchPage(page, () => page.goto(origin + path), ready);
    const another = (): Promise<OpenWorkbench> => openWindow((own) => own.close());
    return { page, pane, strayRequests, errors, another, close: () => close(page) };
  };
  return openWindow(() => context.close());
}

/** Errors of the page and its pane from now on; settles when both are ready. */
export async function watchPage(
  page: Page,
  go: () => Promise<unknown>,
  ready: string,
): Promise<{ pane: FrameLocator; errors: string[] }> {
  const errors: string[] = [];
  page.on("pageerror", (error) => errors.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error") errors.push(message.text());
  });
  await go();
  const pane = page.frameLocator("#pane-body iframe");
  await pane.locator(ready).waitFor();
  await page.waitForFunction(() => (window.__excel ?? window.__word) !== undefined);
  return { pane, errors };
}

async function serveOverHttps(
  context: BrowserContext,
  server: WorkbenchServer,
  origin: string,
): Promise<void> {
  await context.route(`${origin}/**`, async (route) => {
    const url = new URL(route.request().url());
    const response = await fetch(server.address + url.pathname + url.search);
    await route.fulfill({
      status: response.status,
      headers: Object.fromEntries(response.headers),
      body: Buffer.from(await response.arrayBuffer()),
    });
  });
}

/** Calls the page's test API. */
export function excel<K extends Exclude<keyof ExcelTestApi, "counters">>(
  page: Page,
  name: K,
  ...args: Parameters<ExcelTestApi[K]>
): Promise<Awaited<ReturnType<ExcelTestApi[K]>>> {
  return page.evaluate(
    ([key, parameters]) => {
      const api = window.__excel;
      if (!api) throw new Error("the workbench has not started");
      // Which method it is, and so what it takes, is known only to the caller.
      const call = api[key] as (...given: unknown[]) => unknown;
      return call(...parameters);
    },
    [name, args] as const,
  ) as Promise<Awaited<ReturnType<ExcelTestApi[K]>>>;
}

/** Middle of the selected cell, once it has been drawn. */
export async function placeOfSelected(page: Page): Promise<{ x: number; y: number }> {
  await page.evaluate(
    () => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))),
  );
  const { left, top, width, height } = await excel(page, "selectedBox");
  return { x: left + width / 2, y: top + height / 2 };
}

/** Clicks a cell, which gives the keyboard to the grid. */
export async function clickCell(page: Page, address: string): Promise<void> {
  await excel(page, "select", address);
  const { x, y } = await placeOfSelected(page);
  await page.mouse.click(x, y);
}
