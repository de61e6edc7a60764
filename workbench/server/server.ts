import { createServer, type Server } from "node:http";
import { join } from "node:path";
import { ADDIN_CSP, prepareAddinPage, type Flavor } from "./addin-page";
import { bundlePage, type PageFiles } from "./bundle-page";
import { contentType, readBelow } from "./static-files";

export interface WorkbenchServerOptions {
  /** 0 takes any free port. */
  readonly port: number;
  /** The project: `node_modules`, `workbench` and `dist/addin` are looked for there. */
  readonly root: string;
  /** The built add-in; `dist/addin` of the project if absent. */
  readonly addinFolder?: string;
}

export interface WorkbenchServer {
  /** Such as "http://localhost:3000". */
  readonly address: string;
  close(): Promise<void>;
}

interface Answer {
  readonly status: number;
  readonly type: string;
  readonly body: Uint8Array | string;
  readonly csp?: string;
}

const NOT_FOUND: Answer = { status: 404, type: "text/plain; charset=utf-8", body: "Không có tệp này." };

const NOT_BUILT: Answer = {
  status: 404,
  type: "text/html; charset=utf-8",
  body: '<!doctype html><html lang="vi"><meta charset="utf-8"><title>Chưa có ngăn tác vụ</title><p>Chưa có bản dựng của ngăn tác vụ. Chạy <code>npm run build</code> rồi tải lại trang.</p></html>',
};

/** Serves the workbench page, the built add-in and a local office.js, on this machine only. */
export async function startWorkbenchServer(options: WorkbenchServerOptions): Promise<WorkbenchServer> {
  const page = await bundlePage(options.root);
  const answer = answering(page, options);
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? "/", "http://localhost");
    answer(url).then(
      ({ status, type, body, csp }) => {
        response.writeHead(status, {
          "Content-Type": type,
          "Cache-Control": "no-store",
          "X-Content-Type-Options": "nosniff",
          ...(csp ? { "Content-Security-Policy": csp } : {}),
        });
        response.end(body);
      },
      (error: unknown) => {
        response.writeHead(500, { "Content-Type": "text/plain; charset=utf-8" });
        response.end(error instanceof Error ? error.message : String(error));
      },
    );
  });
  const port = await listen(server, options.port);
  return {
    address: `http://localhost:${port}`,
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()));
        server.closeAllConnections();
      }),
  };
}

function answering(page: PageFiles, options: WorkbenchServerOptions): (url: URL) => Promise<Answer> {
  const addin = options.addinFolder ?? join(options.root, "dist/addin");
  const officeJs = join(options.root, "node_modules/@microsoft/office-js/dist");
  return async (url) => {
    const path = decoded(url.pathname);
    const [, room = "", ...rest] = path.split("/");
    const name = rest.join("/");
    if (path === "/word") return found("word.html", page.get("word.html"));
    if (path === "/") return found("index.html", page.get("index.html"));
    if (room === "page") return found(name, page.get(name));
    if (room === "office-js") return found(name, await readBelow(officeJs, name));
    if (room !== "addin") return NOT_FOUND;
    const file = await readBelow(addin, name);
    if (!name.endsWith(".html")) return found(name, file);
    if (!file) return NOT_BUILT;
    const flavor: Flavor = url.searchParams.get("flavor") === "web" ? "web" : "desktop";
    const html = prepareAddinPage(new TextDecoder().decode(file), flavor);
    return { status: 200, type: contentType(name), body: html, csp: ADDIN_CSP };
  };
}

/** "" for a path that is no text. */
function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return "";
  }
}

const found = (name: string, body: Uint8Array | undefined): Answer =>
  body ? { status: 200, type: contentType(name), body } : NOT_FOUND;

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", () => {
      const address = server.address();
      resolve(typeof address === "object" && address ? address.port : port);
    });
  });
}
