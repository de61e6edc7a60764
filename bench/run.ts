import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { benchBundle } from "./bundle";
import { benchConsolidate } from "./consolidate";
import { benchDossier } from "./dossier";
import { benchDossierPane } from "./dossier-pane";
import { benchEvaluate } from "./evaluate";
import { benchHost } from "./host";
import { benchPane } from "./pane/run";
import { machineLine, writeResults } from "./results";
import { say } from "./table";
import { benchWorkbookFile } from "./workbook-file";
import { benchRegister } from "./register";

/** All benchmarks of one run, each figure beside its peer or floor; the tables go to bench/RESULTS.md. */
async function main(): Promise<void> {
  process.stderr.write(`${machineLine()}\n`);
  benchEvaluate();
  await benchHost();
  await benchRegister();
  await benchDossier();
  benchFilling();
  await benchWorkbookFile();
  benchConsolidate();
  await benchDossierPane();
  benchBundle();
  await benchPane();
  writeResults("bench");
}

/** The Word engine beside its peers has a program of its own (`npm run bench:docx`): each engine in a fresh process. */
function benchFilling(): void {
  const tsx = join(require.resolve("tsx/package.json"), "../dist/cli.mjs");
  const { status, stdout } = spawnSync(process.execPath, [tsx, join(__dirname, "docx/run.ts")], {
    encoding: "utf8",
    stdio: ["ignore", "pipe", "inherit"],
  });
  say(stdout.trimEnd());
  if (status !== 0)
    say("\nFilling documents: the engines to compare with could not be installed or run here.");
}

void main();
