import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import type { Peers } from "./engines";

export const PEERS_FOLDER = path.join(__dirname, "peers");

/** The peers live apart, so that the product's own install stays small; fetched the first time they are needed. */
export function installPeers(): void {
  if (existsSync(path.join(PEERS_FOLDER, "node_modules", "docxtemplater"))) return;
  process.stderr.write("Installing the engines to compare with into bench/docx/peers…\n");
  execFileSync("npm", ["install"], { cwd: PEERS_FOLDER, stdio: "inherit" });
}

export function loadPeers(): Peers {
  const require = createRequire(path.join(PEERS_FOLDER, "package.json"));
  const templates = require("docx-templates") as { createReport: Peers["createReport"] };
  const easy = require("easy-template-x") as { TemplateHandler: Peers["TemplateHandler"] };
  return {
    PizZip: require("pizzip") as Peers["PizZip"],
    Docxtemplater: require("docxtemplater") as Peers["Docxtemplater"],
    TemplateHandler: easy.TemplateHandler,
    createReport: templates.createReport,
  };
}

/** Source of a module that puts one peer, and no other with its polyfills, into a page. */
export const PEER_MODULES: Readonly<{ [name: string]: string }> = {
  docxtemplater:
    'import PizZip from "pizzip"; import Docxtemplater from "docxtemplater"; window.peers = { PizZip, Docxtemplater };',
  "easy-template-x": 'import { TemplateHandler } from "easy-template-x"; window.peers = { TemplateHandler };',
  "docx-templates":
    'import { createReport } from "docx-templates/lib/browser.js"; window.peers = { createReport };',
};
