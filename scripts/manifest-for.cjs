const { version } = require("../package.json");

/** Base address of the manifest in the repository (the https server that Excel is given while developing). */
const DEV_BASE = "https://localhost:3443/";

/**
 * The manifest for another address: every URL of the development server replaced, the version taken from
 * package.json (four parts, as the manifest wants).
 * @param {string} manifest the development manifest
 * @param {string} baseUrl  https address of the folder with taskpane.html
 */
function manifestFor(manifest, baseUrl) {
  if (!/^https:\/\//.test(baseUrl))
    throw new Error(`ADDIN_BASE_URL must start with https:// (is ${baseUrl})`);
  const base = baseUrl.endsWith("/") ? baseUrl : `${baseUrl}/`;
  return manifest
    .replaceAll(DEV_BASE, base)
    .replace(/<Version>[^<]*<\/Version>/, `<Version>${version.split("-")[0]}.0</Version>`);
}

module.exports = { manifestFor };
