import { version } from "../../package.json";

/** Base address of the manifest in the repository (the https server that Excel is given while developing). */
export const DEV_BASE = "https://localhost:3443/";

/**
 * The manifest for another address: every URL of the development server replaced, the version taken from
 * package.json (four parts, as the manifest wants).
 * @param manifest the development manifest
 * @param baseUrl  https address of the folder with taskpane.html
 */
export function manifestFor(manifest: string, baseUrl: string): string {
  if (!baseUrl.startsWith("https://"))
    throw new Error(`ADDIN_BASE_URL must start with https:// (is ${baseUrl})`);
  const base = baseUrl.endsWith("/") ? baseUrl : `${baseUrl}/`;
  return manifest
    .replaceAll(DEV_BASE, base)
    .replace(/<Version>[^<]*<\/Version>/, `<Version>${version.replace(/-.*$/, "")}.0</Version>`);
}
