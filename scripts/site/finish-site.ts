import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseCriteriaSet } from "../../src/criteria";
import { writeGuide } from "../guide/write-guide";
import { licencesPage } from "../licences/licences-page";
import { manifestFor } from "./manifest-for";
import { workbookFiles } from "../workbook-files";
import type { SitePolicy } from "./headers";
import { copyOfficeJs, withOfficeJs } from "./office-js-files";
import { serverConfig } from "./server-config";
import { SITE_LIST, siteListOf } from "./site-list";

export interface SiteOptions extends SitePolicy {
  /** https address the folder will have. */
  readonly baseUrl: string;
  /** Year of the ready workbooks. */
  readonly year: number;
}

const ROOT = join(__dirname, "../..");
const STOCK_SET = join(ROOT, "templates/criteria/lang-son-2022-minh-hoa.json");

/**
 * Makes a bundled folder a site for one address: manifest, office.js, ready workbooks, guide, licences, and what the
 * web server is told. May be run again on the same folder with other options.
 */
export function finishSite(folder: string, options: SiteOptions): void {
  const { officeJs, moreAncestors, year } = options;
  const baseUrl = options.baseUrl.endsWith("/") ? options.baseUrl : `${options.baseUrl}/`;
  const text = (path: string) => readFileSync(path, "utf8");
  const write = (path: string, data: string | Uint8Array) => {
    const target = join(folder, path);
    mkdirSync(join(target, ".."), { recursive: true });
    writeFileSync(target, data);
  };

  write("manifest.xml", manifestFor(text(join(ROOT, "manifest.xml")), baseUrl));
  write("taskpane.html", withOfficeJs(text(join(folder, "taskpane.html")), officeJs));
  rmSync(join(folder, "office-js"), { recursive: true, force: true });
  if (officeJs === "local") copyOfficeJs(ROOT, folder);

  const set = parseCriteriaSet(JSON.parse(text(STOCK_SET)));
  for (const { name, bytes } of workbookFiles(set, year)) write(`workbooks/${name}`, bytes);
  writeGuide(ROOT, join(folder, "huong-dan"));
  write("giay-phep.txt", licencesPage(ROOT).text);

  const config = serverConfig({ officeJs, moreAncestors }, new URL(baseUrl).pathname);
  write(".htaccess", config.apache);
  write("web.config", config.iis);
  write("../server/nginx.conf", config.nginx);

  const { version } = JSON.parse(text(join(ROOT, "package.json"))) as { version: string };
  const list = siteListOf(folder, { version, baseUrl, officeJs, moreAncestors });
  write(SITE_LIST, `${JSON.stringify(list, null, 1)}\n`);
}
