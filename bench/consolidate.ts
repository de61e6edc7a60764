import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { unzipSync } from "fflate";
import { buildCli } from "../scripts/build-cli";
import { communeUnits, filledWorkbook } from "./province/generate";
import { Random } from "./province/random";
import { stockSet } from "./stock-set";
import { printTable } from "./table";

const SIZES = [100, 1000];

/** `antt consolidate` over workbooks of one unit each, two threads; floor: the same files read and unpacked, one thread. */
export function benchConsolidate(): void {
  const work = mkdtempSync(join(tmpdir(), "antt-bench-"));
  try {
    const script = buildCli(join(work, "cli"));
    const set = stockSet();
    const rows = SIZES.map((size) => {
      const books = join(work, `books-${size}`);
      mkdirSync(books);
      for (let n = 0; n < size; n++) {
        const random = new Random(n + 1);
        // A unit of its own for every file: 20 of each of many communes.
        const unit = communeUnits(Math.floor(n / 20) + 1, random)[n % 20];
        if (unit !== undefined) writeFileSync(join(books, `${n}.xlsx`), filledWorkbook([unit], set, random));
      }
      const start = performance.now();
      for (const name of readdirSync(books)) unzipSync(readFileSync(join(books, name)));
      const floor = (performance.now() - start) / 1000;
      const { stdout, stderr } = spawnSync(
        process.execPath,
        [
          script,
          "consolidate",
          books,
          "--out",
          join(work, `out-${size}`),
          "--json",
          "--quiet",
          "--jobs",
          "2",
        ],
        { encoding: "utf8", maxBuffer: 2 ** 28, env: { ...process.env, NODE_OPTIONS: "" } },
      );
      if (stdout === "") throw new Error(stderr);
      const { run } = JSON.parse(stdout) as { run: { seconds: number; peakMegabytes: number } };
      return [
        String(size),
        `${run.seconds.toFixed(1)} s`,
        `${((run.seconds * 1000) / size).toFixed(1)} ms`,
        `${run.peakMegabytes} MB`,
        `${floor.toFixed(1)} s`,
      ];
    });
    printTable(
      "Consolidate many workbooks (antt, two threads)",
      ["files", "time", "each", "peak memory", "floor: read and unpack"],
      rows,
    );
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}
