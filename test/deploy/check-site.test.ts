import { mkdirSync, mkdtempSync, readFileSync, rmSync, unlinkSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:https";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { checkSite, type SiteCheckOptions } from "../../scripts/site/check/check-site";
import { headersFor } from "../../scripts/site/headers";
import { siteListOf, SITE_LIST, type SiteList } from "../../scripts/site/site-list";
import { startStaticServer, type StaticServer } from "../../scripts/site/static-server";
import { certificateFor, type TestCertificate } from "./certificates";

/*
 * A small site served as it should be, and then with one fault at a time: the check names that fault and no other.
 */

const VERSION = "1.4.0";
const policy = { officeJs: "cdn", moreAncestors: [] } as const;
const folder = mkdtempSync(join(tmpdir(), "antt-site-"));
let certificate: TestCertificate;
let server: StaticServer | undefined;
let faulty: Server | undefined;

beforeAll(async () => {
  certificate = await certificateFor("localhost");
});
afterEach(async () => {
  await server?.close();
  server = undefined;
  faulty?.closeAllConnections();
  faulty?.close();
  faulty = undefined;
});
afterAll(() => rmSync(folder, { recursive: true }));

function writeSite(baseUrl: string, version = VERSION): SiteList {
  const write = (path: string, text: string) => {
    mkdirSync(join(folder, path, ".."), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  write("taskpane.html", "<!doctype html>");
  write("app/taskpane.1a2b3c4d.js", `"${"x".repeat(2000)}"`);
  write("assets/icon-32.png", "PNG");
  write("templates/word/mau.docx", "PK");
  write(
    "manifest.xml",
    `<Version>${VERSION}.0</Version><SourceLocation DefaultValue="${baseUrl}taskpane.html"/>`,
  );
  const list = siteListOf(folder, { version, baseUrl, ...policy });
  writeFileSync(join(folder, SITE_LIST), JSON.stringify(list));
  return list;
}

async function serve(tls: TestCertificate = certificate): Promise<string> {
  server = await startStaticServer({ folder, policy, port: 0, basePath: "/antt/", tls });
  writeSite(server.address);
  return server.address;
}

const problems = async (address: string, options: Partial<SiteCheckOptions> = {}): Promise<string[]> => {
  const trusting = { version: VERSION, now: new Date(), ca: certificate.cert, ...options };
  return (await checkSite(address, trusting)).problems.map((p) => `${p.level}: ${p.what}`);
};

test("a site as it should be: nothing to say, whichever of its addresses is given", async () => {
  const address = await serve();
  expect(await problems(address)).toEqual([]);
  expect(await problems(`${address}taskpane.html`)).toEqual([]);
  expect(await problems(address.replace(/\/$/, ""))).toEqual([]);
});

describe("files", () => {
  test("one missing, one changed on its way", async () => {
    const address = await serve();
    unlinkSync(join(folder, "templates/word/mau.docx"));
    writeFileSync(join(folder, "taskpane.html"), "<!doctype html>\r\n");
    expect(await problems(address)).toEqual([
      "error: Nội dung khác bản dựng: taskpane.html",
      "error: Thiếu tệp (404): templates/word/mau.docx",
    ]);
  });

  test("a manifest made for another address and another version", async () => {
    const address = await serve();
    const manifest = `<Version>1.3.0.0</Version><a DefaultValue="https://localhost:3443/x"/><b Value="https://localhost:3443/y"/>`;
    writeFileSync(join(folder, "manifest.xml"), manifest);
    const list = siteListOf(folder, { version: VERSION, baseUrl: address, ...policy });
    writeFileSync(join(folder, SITE_LIST), JSON.stringify(list));
    expect(await problems(address)).toEqual([
      "error: manifest.xml ghi địa chỉ khác nơi đặt: https://localhost:3443/x (và 1 địa chỉ nữa)",
      `error: manifest.xml ghi phiên bản 1.3.0.0, bản dựng là ${VERSION}.0`,
    ]);
  });

  test("an older version than the one at hand", async () => {
    expect(await problems(await serve(), { version: "1.5.0" })).toEqual([
      "advice: Bản đang chạy là 1.4.0, bản ở máy này là 1.5.0",
    ]);
  });

  test("no site there, no server there", async () => {
    const address = await serve();
    expect(await problems(address.replace("/antt/", "/khac/"))).toEqual([
      expect.stringContaining("Không thấy bản dựng") as string,
    ]);
    await server?.close();
    server = undefined;
    const [first, second] = await problems(address);
    expect(first).toContain("Không bắt tay được TLS");
    expect(second).toContain("Không kết nối được https://localhost:");
  });
});

describe("headers: a server that changes one", () => {
  type Change = (headers: Record<string, string>, path: string) => void;
  const change =
    (name: string, value?: string): Change =>
    (headers) => {
      if (value === undefined) Reflect.deleteProperty(headers, name);
      else headers[name] = value;
    };

  async function serveChanged(alter: Change, status = 200): Promise<string> {
    const files = new Map<string, Buffer>();
    faulty = createServer({ ...certificate }, (request, response) => {
      const path = (request.url ?? "/").slice(1);
      const headers: Record<string, string> = { ...headersFor(path, policy) };
      if (path !== SITE_LIST) alter(headers, path);
      response.writeHead(path === SITE_LIST ? 200 : status, headers);
      response.end(files.get(path));
    });
    await new Promise<void>((listening) => faulty?.listen(0, "127.0.0.1", listening));
    const place = faulty.address();
    const address = `https://localhost:${typeof place === "object" && place ? place.port : 0}/`;
    const { files: listed } = writeSite(address);
    for (const path of [...Object.keys(listed), SITE_LIST]) files.set(path, readFileSync(join(folder, path)));
    return address;
  }

  test.each<[string, Change, string]>([
    [
      "no policy",
      change("Content-Security-Policy"),
      "error: Thiếu tiêu đề Content-Security-Policy: 5 tệp, ví dụ app/taskpane.1a2b3c4d.js",
    ],
    [
      "icons that must not be stored",
      (headers, path) => path.startsWith("assets/") && change("Cache-Control", "no-store")(headers, path),
      "error: Tiêu đề Cache-Control là “no-store”: assets/icon-32.png",
    ],
    [
      "scripts sent as plain text",
      (headers, path) => path.endsWith(".js") && change("Content-Type", "text/plain")(headers, path),
      "error: Sai kiểu MIME: máy chủ gửi “text/plain”: app/taskpane.1a2b3c4d.js",
    ],
    [
      "X-Frame-Options",
      change("X-Frame-Options", "SAMEORIGIN"),
      "error: Có tiêu đề X-Frame-Options: 5 tệp, ví dụ app/taskpane.1a2b3c4d.js",
    ],
  ])("%s", async (_what, alter, expected) => {
    expect(await problems(await serveChanged(alter))).toEqual([
      expected,
      "advice: Máy chủ không nén tệp .js",
    ]);
  });

  test("a page for signing in instead of the files", async () => {
    const address = await serveChanged(change("Location", "https://dang-nhap.example/"), 302);
    expect(await problems(address)).toEqual([
      "error: Máy chủ chuyển hướng (302 → https://dang-nhap.example/): 5 tệp, ví dụ app/taskpane.1a2b3c4d.js",
    ]);
  });
});

describe("certificates", () => {
  test.each<[string, () => Promise<TestCertificate>, boolean, string]>([
    [
      "trusted, but for another name",
      () => certificateFor("khac.example"),
      true,
      "error: Chứng chỉ không ghi tên máy chủ này",
    ],
    [
      "of nobody this machine knows",
      () => certificateFor("localhost"),
      false,
      "error: Chứng chỉ tự ký, Excel không tin",
    ],
    ["run out", () => certificateFor("localhost", { days: -2 }), true, "error: Chứng chỉ đã hết hạn"],
    [
      "soon to run out",
      () => certificateFor("localhost", { days: 9.5 }),
      true,
      "advice: Chứng chỉ còn 9 ngày là hết hạn",
    ],
  ])("%s", async (_what, make, isTrusted, expected) => {
    const own = await make();
    const address = await serve(own);
    expect(await problems(address, { ca: isTrusted ? own.cert : certificate.cert })).toEqual([expected]);
  });

  test("plain http is an error: Excel opens no pane over it", async () => {
    server = await startStaticServer({ folder, policy, port: 0, basePath: "/antt/" });
    writeSite(server.address);
    const [first] = await problems(server.address);
    expect(first).toBe(`error: Địa chỉ ${server.address} không phải https`);
  });
});
