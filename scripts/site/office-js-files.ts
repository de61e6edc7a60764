import { copyFileSync, mkdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { OFFICE_JS_ORIGIN, type OfficeJs } from "./headers";

export const OFFICE_JS_CDN = `${OFFICE_JS_ORIGIN}/lib/1/hosted/office.js`;
const LOCAL_FOLDER = "office-js";

/**
 * What office.js loads by itself, seen in the browser and read in it: the library of the host it finds itself in, its
 * sentences in the language of Office, and its recorder. Hosts that the manifest does not name are left out.
 */
const FILES = [
  "office.js",
  // In a plain browser, without a host around it, the library takes itself for that of Office 2013.
  "o15apptofilemappingtable.js",
  "excel-web-16.00.js",
  "excel-win32-16.00.js",
  "excel-win32-16.01.js",
  "excel-mac-16.00.js",
  "excel-ios-16.00.js",
  "word-web-16.00.js",
  "word-win32-16.00.js",
  "word-win32-16.01.js",
  "word-mac-16.00.js",
  "word-ios-16.00.js",
  "telemetry/oteljs_agave.js",
  "vi-vn/office_strings.js",
  "en-us/office_strings.js",
];

/** Copies Microsoft's library with its licence into a site. */
export function copyOfficeJs(root: string, site: string): void {
  const from = join(root, "node_modules/@microsoft/office-js");
  const copy = (source: string, name: string) => {
    const target = join(site, LOCAL_FOLDER, name);
    mkdirSync(dirname(target), { recursive: true });
    copyFileSync(join(from, source), target);
  };
  for (const file of FILES) copy(`dist/${file}`, file);
  copy("LICENSE.md", "LICENSE.txt");
}

/** The page with office.js from the wanted place, wherever it came from before. */
export function withOfficeJs(html: string, officeJs: OfficeJs): string {
  const address = officeJs === "cdn" ? OFFICE_JS_CDN : `${LOCAL_FOLDER}/office.js`;
  const tag = /(<script[^>]*\ssrc=)["']?[^"'\s>]*\/office\.js["']?/;
  if (!tag.test(html)) throw new Error("taskpane.html does not load office.js");
  return html.replace(tag, `$1"${address}"`);
}
