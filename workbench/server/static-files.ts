import { readFile, stat } from "node:fs/promises";
import { extname, join, normalize, sep } from "node:path";

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".ico": "image/x-icon",
  ".wasm": "application/wasm",
  ".woff2": "font/woff2",
  ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  ".txt": "text/plain; charset=utf-8",
};

export const contentType = (path: string): string =>
  TYPES[extname(path).toLowerCase()] ?? "application/octet-stream";

/** A file below a folder; undefined where there is none, and for every path that would lead out of it. */
export async function readBelow(folder: string, path: string): Promise<Uint8Array | undefined> {
  const root = normalize(folder + sep);
  const target = normalize(join(root, path));
  if (!target.startsWith(root) || target.includes("\0")) return undefined;
  try {
    return (await stat(target)).isFile() ? await readFile(target) : undefined;
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}

const isMissing = (error: unknown): boolean =>
  typeof error === "object" &&
  error !== null &&
  "code" in error &&
  (error.code === "ENOENT" || error.code === "ENOTDIR");
