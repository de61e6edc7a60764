/**
 * Last step of every build: `tsx scripts/site/finish.ts <folder>`, with
 * ADDIN_BASE_URL the https address the folder will have (default: the one of the trial server),
 * OFFICE_JS        cdn (default) or local, a copy of Microsoft's library for closed networks,
 * FRAME_ANCESTORS  further pages that may show the pane, such as an Office Online Server of one's own.
 */
import { finishSite } from "./finish-site";

const [folder] = process.argv.slice(2);
if (folder === undefined) throw new Error("which folder?");
const { ADDIN_BASE_URL = "https://localhost:3443/", OFFICE_JS = "cdn", FRAME_ANCESTORS = "" } = process.env;
if (OFFICE_JS !== "cdn" && OFFICE_JS !== "local")
  throw new Error(`OFFICE_JS must be cdn or local (is ${OFFICE_JS})`);

finishSite(folder, {
  baseUrl: ADDIN_BASE_URL,
  officeJs: OFFICE_JS,
  moreAncestors: FRAME_ANCESTORS.split(/[\s,]+/).filter((address) => address !== ""),
  year: new Date().getFullYear(),
});
