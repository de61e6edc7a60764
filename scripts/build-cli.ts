/** Builds the command line into dist/cli: one script and the templates beside it; it then needs Node and nothing else. */
import { cpSync, rmSync } from "node:fs";
import { join } from "node:path";
import { buildSync } from "esbuild";
import { version } from "../package.json";

const ROOT = join(__dirname, "..");

/** The folder may be another one, for tests that must not depend on what was built before. */
export function buildCli(folder = join(ROOT, "dist/cli")): string {
  const script = join(folder, "antt.cjs");
  rmSync(folder, { recursive: true, force: true });
  buildSync({
    entryPoints: [join(ROOT, "cli/main.ts")],
    outfile: script,
    bundle: true,
    platform: "node",
    target: "node20",
    format: "cjs",
    banner: { js: "#!/usr/bin/env node" },
    define: { ANTT_VERSION: JSON.stringify(version) },
    logLevel: "warning",
  });
  cpSync(join(ROOT, "templates"), join(folder, "templates"), { recursive: true });
  return script;
}

if (require.main === module) buildCli();
