import { cpus, totalmem } from "node:os";
import { benchBundle } from "./bundle";
import { benchDossier } from "./dossier";
import { benchEvaluate } from "./evaluate";
import { benchHost } from "./host";

/** All benchmarks of one run, each figure beside its peer or floor. */
async function main(): Promise<void> {
  console.log(
    `Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? "?"}, ${Math.round(totalmem() / 2 ** 30)} GB`,
  );
  benchEvaluate();
  await benchHost();
  await benchDossier();
  benchBundle();
}

void main();
