import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, BrowserContext } from "playwright-core";
import { version } from "../../../package.json";
import { checkSite } from "../../../scripts/site/check/check-site";
import { finishSite } from "../../../scripts/site/finish-site";
import { OFFICE_JS_ORIGIN } from "../../../scripts/site/headers";
import { filesBelow } from "../../../scripts/site/site-list";
import { startStaticServer, type StaticServer } from "../../../scripts/site/static-server";
import { certificateFor, type TestCertificate } from "../../deploy/certificates";
import { ADDIN_FOLDER, Clerk, PANE_READY } from "../antt/clerk";
import { launchBrowser } from "../browser";
import { startWorkbench, type Workbench } from "../workbench/workbench-page";

/*
 * The build as an IT desk deploys it: made for an address, served under its headers by the server for trials, looked
 * at by check:deploy, opened by Excel (the workbench) from there. Nothing leaves the machine.
 */

const parent = mkdtempSync(join(tmpdir(), "antt-deploy-"));
const local = join(parent, "local/addin");
/** Where the workbench stands in its Excel-on-the-web flavour; the pane is shown in its frame. */
const policy = { officeJs: "local", moreAncestors: ["https://localhost"] } as const;
let certificate: TestCertificate;
let server: StaticServer;
let browser: Browser;

beforeAll(async () => {
  certificate = await certificateFor("localhost");
  cpSync(ADDIN_FOLDER, local, { recursive: true });
  server = await startStaticServer({ folder: local, policy, port: 0, basePath: "/antt/", tls: certificate });
  finishSite(local, { ...policy, baseUrl: server.address, year: 2026 });
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
  await server.close();
  rmSync(parent, { recursive: true });
});

/** Everything the policy blocked in any page of a context, and every request to another origin. */
async function watched(): Promise<{
  context: BrowserContext;
  blocked: string[];
  foreign: string[];
  failed: string[];
}> {
  const context = await browser.newContext({ ignoreHTTPSErrors: true });
  const blocked: string[] = [];
  const foreign: string[] = [];
  const failed: string[] = [];
  await context.exposeFunction("reportBlocked", (what: string) => blocked.push(what));
  await context.addInitScript(() =>
    addEventListener("securitypolicyviolation", (event) => {
      const report: unknown = Reflect.get(window, "reportBlocked");
      if (typeof report === "function") report(`${event.violatedDirective} ${event.blockedURI}`);
    }),
  );
  const own = new URL(server.address).origin;
  context.on("request", (request) => {
    if (/^https?:/.test(request.url()) && !request.url().startsWith(own)) foreign.push(request.url());
  });
  context.on("response", (response) => {
    if (response.status() >= 400) failed.push(response.url());
  });
  return { context, blocked, foreign, failed };
}

test("check:deploy finds nothing wrong with it", async () => {
  const { problems, list } = await checkSite(server.address, {
    version,
    now: new Date(),
    ca: certificate.cert,
  });
  expect(problems).toEqual([]);
  expect(Object.keys(list?.files ?? {}).length).toBeGreaterThan(60);
});

test("every page of the build loads under the policy, from its own origin alone", async () => {
  const { context, blocked, foreign, failed } = await watched();
  const page = await context.newPage();
  const pages = filesBelow(local).filter((path) => path.endsWith(".html"));
  expect(pages).toEqual(
    expect.arrayContaining(["taskpane.html", "unsupported.html", "huong-dan/du-lieu.html"]),
  );
  for (const path of pages) {
    await page.goto(server.address + path, { waitUntil: "networkidle" });
    expect([path, (await page.title()) !== ""]).toEqual([path, true]);
    const brokenPictures = await page
      .locator("img")
      .evaluateAll((all) =>
        all.map(
          (img) => (img as HTMLImageElement).loading === "lazy" || (img as HTMLImageElement).naturalWidth > 0,
        ),
      );
    expect([path, brokenPictures.includes(false)]).toEqual([path, false]);
  }
  expect({ blocked, foreign, failed }).toEqual({ blocked: [], foreign: [], failed: [] });
  await context.close();
});

test("the policy bites: evaluated code, a foreign script and a foreign request are all refused", async () => {
  const { context, blocked } = await watched();
  const page = await context.newPage();
  await page.goto(`${server.address}huong-dan/index.html`);
  await page.evaluate(async () => {
    const script = document.createElement("script");
    script.textContent = "try { eval('1') } catch {}";
    document.body.append(script);
    const foreign = document.createElement("script");
    foreign.src = "https://elsewhere.example/x.js";
    document.body.append(foreign);
    await fetch("https://elsewhere.example/").catch(() => undefined);
  });
  await page.waitForTimeout(200);
  expect(blocked.map((b) => b.split(" ")[0])).toEqual(
    expect.arrayContaining(["script-src-elem", "connect-src"]),
  );
  await context.close();
});

test("a build that takes office.js from Microsoft asks Microsoft for it, and nobody for anything else", async () => {
  const folder = join(parent, "cdn/addin");
  cpSync(ADDIN_FOLDER, folder, { recursive: true });
  const cdn = { officeJs: "cdn", moreAncestors: [] } as const;
  finishSite(folder, { ...cdn, baseUrl: "https://antt.example/", year: 2026 });
  const other = await startStaticServer({ folder, policy: cdn, port: 0, tls: certificate });
  const context = await browser.newContext({ ignoreHTTPSErrors: true });
  const foreign: string[] = [];
  await context.route(
    (url) => url.origin !== new URL(other.address).origin,
    (route) => {
      foreign.push(route.request().url());
      return route.abort();
    },
  );
  const page = await context.newPage();
  await page.goto(`${other.address}taskpane.html`);
  expect(foreign).toEqual([`${OFFICE_JS_ORIGIN}/lib/1/hosted/office.js`]);
  await context.close();
  await other.close();
});

describe("opened by Excel from that server", () => {
  let workbench: Workbench;
  beforeAll(async () => {
    workbench = await startWorkbench(ADDIN_FOLDER, PANE_READY);
  });
  afterAll(() => workbench.close());

  test("insert, score, verdict, dossier; then the ribbon’s “Hồ sơ” opens on that view", async () => {
    const address = `${server.address}taskpane.html`;
    const open = await workbench.open({ flavor: "web", pane: address });
    const blocked: string[] = [];
    open.page.on("console", (message) => {
      if (/Content Security Policy/.test(message.text())) blocked.push(message.text());
    });
    const clerk = new Clerk(open, "Thôn Nà Mẫu");
    await clerk.insert("residential-area", "Xã Mẫu Sơn Mẫu");
    await clerk.scoreAll();
    await clerk.sees("Từ 90 điểm trở lên");
    const files = await clerk.makeDossier();
    expect([...files.keys()].filter((name) => name.endsWith(".docx"))).toHaveLength(4);
    expect({ blocked, errors: open.errors, stray: open.strayRequests }).toEqual({
      blocked: [],
      errors: [],
      stray: [],
    });

    await open.page.waitForTimeout(800);
    const url = new URL(open.page.url());
    url.searchParams.set("pane", `${address}?view=dossier`);
    await open.page.goto(url.href);
    await open.pane.getByRole("tab", { name: "Hồ sơ", selected: true }).waitFor();
    await open.close();
  });
});
