import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { OfficeJs, SitePolicy } from "./headers";

/** Name of the list that lies in every site: what it is made of, so that `check:deploy` knows what to look for. */
export const SITE_LIST = "site.json";

/** Read by the web server itself and answered to nobody. */
export const SERVER_FILES = ["web.config", ".htaccess"];

export interface SiteList extends SitePolicy {
  /** Of package.json, three parts. */
  readonly version: string;
  /** https address the manifest was made for, with a slash at its end. */
  readonly baseUrl: string;
  /** SHA-256 of each file, in hex, by its path inside the site. */
  readonly files: Readonly<Record<string, string>>;
}

/** Paths of all files below a folder, with forward slashes, sorted. */
export function filesBelow(folder: string, inside = ""): string[] {
  return readdirSync(join(folder, inside), { withFileTypes: true })
    .flatMap((entry) => {
      const path = inside === "" ? entry.name : `${inside}/${entry.name}`;
      return entry.isDirectory() ? filesBelow(folder, path) : [path];
    })
    .sort();
}

export const sha256 = (data: Uint8Array): string => createHash("sha256").update(data).digest("hex");

/** The list of a finished site; everything that people may ask for is in it. */
export function siteListOf(folder: string, about: Omit<SiteList, "files">): SiteList {
  const asked = filesBelow(folder).filter((path) => path !== SITE_LIST && !SERVER_FILES.includes(path));
  return {
    ...about,
    files: Object.fromEntries(asked.map((path) => [path, sha256(readFileSync(join(folder, path)))])),
  };
}

/** undefined where the text is not such a list. */
export function parseSiteList(text: string): SiteList | undefined {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (typeof json !== "object" || json === null) return undefined;
  const { version, baseUrl, officeJs, moreAncestors, files } = json as Record<string, unknown>;
  const isTextList = (value: unknown): value is string[] =>
    Array.isArray(value) && value.every((v) => typeof v === "string");
  const isOfficeJs = (value: unknown): value is OfficeJs => value === "cdn" || value === "local";
  const isTextRecord = (value: unknown): value is Record<string, string> =>
    typeof value === "object" && value !== null && isTextList(Object.values(value));
  return typeof version === "string" &&
    typeof baseUrl === "string" &&
    isOfficeJs(officeJs) &&
    isTextList(moreAncestors) &&
    isTextRecord(files)
    ? { version, baseUrl, officeJs, moreAncestors, files }
    : undefined;
}
