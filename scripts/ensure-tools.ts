/**
 * Before the tests: is there a browser for the end-to-end tests, and LibreOffice for the checks that recalculate
 * and print? On Debian or Ubuntu as root they are installed; elsewhere the exact command is printed.
 * A missing browser stops the run. LibreOffice is optional on a developer's machine, required where CI=true.
 */
import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { locateBrowser } from "../test/e2e/browser";
import { locateSoffice } from "../test/support/soffice";

interface Tool {
  readonly name: string;
  readonly isPresent: () => boolean;
  readonly packages: readonly string[];
  readonly required: boolean;
  readonly elsewhere: string;
}

const isCi = process.env.CI === "true";

const tools: Tool[] = [
  {
    name: "a browser (Chrome, Edge or Chromium)",
    isPresent: () => locateBrowser() !== undefined,
    packages: ["chromium", "fonts-liberation", "fonts-noto-core"],
    required: true,
    elsewhere:
      "macOS: brew install --cask google-chrome · Windows: winget install Google.Chrome (Edge is enough) · Debian: sudo apt-get install chromium",
  },
  {
    name: "LibreOffice (soffice) with pdftoppm",
    isPresent: () => locateSoffice() !== undefined,
    packages: ["libreoffice-calc", "libreoffice-writer", "fonts-liberation", "poppler-utils"],
    required: isCi,
    elsewhere:
      "macOS: brew install --cask libreoffice · Windows: winget install TheDocumentFoundation.LibreOffice · Debian: sudo apt-get install libreoffice-calc libreoffice-writer",
  },
];

const isDebianRoot = existsSync("/etc/debian_version") && process.getuid?.() === 0;
let failed = false;
for (const tool of tools.filter((t) => !t.isPresent())) {
  if (isDebianRoot && install(tool) && tool.isPresent()) continue;
  failed ||= tool.required;
  console.error(
    `${tool.required ? "Missing" : "Optional, not found"}: ${tool.name}. Install it:\n  ${tool.elsewhere}`,
  );
}
process.exitCode = failed ? 1 : 0;

function install(tool: Tool): boolean {
  console.log(`Installing ${tool.name}: apt-get install ${tool.packages.join(" ")}`);
  const run = (...args: string[]) =>
    execFileSync("apt-get", args, {
      stdio: ["ignore", "ignore", "inherit"],
      env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
    });
  try {
    run("update", "-qq");
    run("install", "-y", "-qq", "--no-install-recommends", ...tool.packages);
    return true;
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return false;
  }
}
