import { readFile, stat } from "node:fs/promises";
import { createServer as createHttpServer, type RequestListener } from "node:http";
import { createServer as createHttpsServer } from "node:https";
import { join, normalize, sep } from "node:path";
import { gzipSync } from "node:zlib";
import { contentType, headersFor, MEDIA_TYPES, type SitePolicy } from "./headers";
import { SERVER_FILES } from "./site-list";

export interface StaticServerOptions {
  readonly folder: string;
  readonly policy: SitePolicy;
  /** 0 takes any free port. */
  readonly port: number;
  /** Path of the site on this host, with a slash at both ends. */
  readonly basePath?: string;
  /** Certificate and key in PEM; without them the server speaks plain http. */
  readonly tls?: { readonly cert: string | Buffer; readonly key: string | Buffer };
}

export interface StaticServer {
  /** Address of the site, with a slash at its end. */
  readonly address: string;
  close(): Promise<void>;
}

/** The server for trials: one folder, this machine only, the headers that every other server sends too. */
export async function startStaticServer(options: StaticServerOptions): Promise<StaticServer> {
  const { policy, tls, basePath = "/" } = options;
  const answer: RequestListener = (request, response) => {
    const path = pathInside(request.url ?? "/", basePath);
    void fileBelow(options.folder, path).then((data) => {
      const headers = headersFor(path, policy);
      if (data === undefined) {
        response.writeHead(404, { ...headers, "Content-Type": "text/plain; charset=utf-8" });
        response.end("Không có tệp này.");
        return;
      }
      const zipped = isText(path) && /\bgzip\b/.test(String(request.headers["accept-encoding"] ?? ""));
      response.writeHead(200, { ...headers, ...(zipped ? { "Content-Encoding": "gzip" } : {}) });
      response.end(request.method === "HEAD" ? undefined : zipped ? gzipSync(data) : data);
    });
  };
  const server = tls ? createHttpsServer({ ...tls }, answer) : createHttpServer(answer);
  const port = await new Promise<number>((resolve, reject) => {
    server.once("error", reject);
    server.listen(options.port, "127.0.0.1", () => {
      const address = server.address();
      resolve(typeof address === "object" && address ? address.port : options.port);
    });
  });
  return {
    address: `${tls ? "https" : "http"}://localhost:${port}${basePath}`,
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()));
        server.closeAllConnections();
      }),
  };
}

/** Path inside the site; a folder's own page for a path that ends with a slash. */
function pathInside(url: string, basePath: string): string {
  let path: string;
  try {
    path = decodeURIComponent(new URL(url, "http://localhost").pathname);
  } catch {
    return "";
  }
  if (!path.startsWith(basePath)) return "";
  const inside = path.slice(basePath.length);
  return inside === "" ? "taskpane.html" : inside.endsWith("/") ? `${inside}index.html` : inside;
}

async function fileBelow(folder: string, path: string): Promise<Buffer | undefined> {
  const root = normalize(folder + sep);
  const target = normalize(join(root, path));
  if (path === "" || path.includes("\0") || !target.startsWith(root)) return undefined;
  if (SERVER_FILES.includes(path) || contentType(path) === undefined) return undefined;
  try {
    return (await stat(target)).isFile() ? await readFile(target) : undefined;
  } catch {
    // Not there, or not ours to read: the same to whoever asks.
    return undefined;
  }
}

const isText = (path: string): boolean => MEDIA_TYPES[path.slice(path.lastIndexOf(".") + 1)]?.isText ?? false;
