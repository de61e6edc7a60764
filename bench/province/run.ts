import { spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildCli } from "../../scripts/build-cli";
import { writeResults } from "../results";
import { printTable, say } from "../table";
import { writeProvince } from "./write";

/**
 * A whole province on this machine: 65 communes, about 40 units each, generated, checked, consolidated, every dossier
 * made; then the cost of a document from 100 to 10,000. `npm run bench:province [-- communes]`
 */
const COMMUNES = Number(process.argv[2] ?? 65);
const THREADS = 2;
/** Circular dates: after the meetings and before the deadline of 20/11. */
const DATE = ["--date", "2026-11-18"];

interface Report {
  readonly run: { seconds: number; peakMegabytes: number };
  readonly summary: Readonly<Record<string, number>>;
}

const work = mkdtempSync(join(tmpdir(), "antt-province-"));

function main(): void {
  const script = buildCli(join(work, "cli"));
  const books = join(work, "books");
  const start = performance.now();
  const units = writeProvince(books, COMMUNES);
  const seconds = (performance.now() - start) / 1000;
  const antt = (...typed: string[]): Report => {
    const { stdout, stderr } = spawnSync(process.execPath, [script, ...typed, "--json", "--quiet"], {
      encoding: "utf8",
      // Nothing of this process's own loaders.
      env: { ...process.env, NODE_OPTIONS: "" },
      maxBuffer: 2 ** 30,
    });
    if (stdout === "") throw new Error(stderr);
    return JSON.parse(stdout) as Report;
  };
  const jobs = ["--jobs", String(THREADS)];
  const check = antt("check", books, ...jobs);
  const consolidated = antt(
    "consolidate",
    books,
    "--out",
    join(work, "together"),
    "--decision",
    ...jobs,
    ...DATE,
  );
  const dossiers = antt("dossier", books, "--out", join(work, "papers"), "--kind", "all", ...jobs, ...DATE);
  const again = antt("dossier", books, "--out", join(work, "papers"), "--kind", "all", ...jobs, ...DATE);
  const documents = dossiers.summary["documents"] ?? 0;
  const line = (what: string, { run }: Report, many: number, of: string) => [
    what,
    `${run.seconds.toFixed(1)} s`,
    `${run.peakMegabytes} MB`,
    `${many} ${of}`,
    `${((run.seconds * 1000) / many).toFixed(2)} ms`,
  ];
  printTable(
    `A province: ${COMMUNES} communes, ${units} scorecards, ${THREADS} threads`,
    ["step", "time", "peak memory", "what", "each"],
    [
      ["generate the filled workbooks (floor: writing them)", `${seconds.toFixed(1)} s`, "", `${units} scorecards`, `${((seconds * 1000) / units).toFixed(2)} ms`], // prettier-ignore
      line("check", check, units, "scorecards"),
      line("consolidate, with draft decisions", consolidated, units, "scorecards"),
      line("all dossiers, registration and recognition", dossiers, documents, "documents"),
      line("the same again: everything is there", again, documents, "documents"),
    ],
  );
  say(
    `\nBlocked: ${dossiers.summary["blocked"]}, failed: ${dossiers.summary["failed"]}, faulty files: ${dossiers.summary["faults"]}; from before, second run: ${again.summary["keptDocuments"]}.`,
  );
  const perDocument = slope(books, antt, dossiers);
  const bytesIn = (folder: string) =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((e) => e.isFile())
      .reduce((sum, e) => sum + statSync(join(e.parentPath, e.name)).size, 0);
  nation({
    units,
    documents,
    perDocument,
    perUnit: consolidated.run.seconds / units,
    bookBytes: bytesIn(books),
    paperBytes: bytesIn(join(work, "papers")),
  });
  writeResults("bench:province");
}

/** Communes of the whole country, as the task states them (docs/scale.md). */
const NATION = 3_319;
const CORES = [2, 8, 32];

interface Measured {
  readonly units: number;
  readonly documents: number;
  /** Seconds on two threads. */
  readonly perDocument: number;
  readonly perUnit: number;
  readonly bookBytes: number;
  readonly paperBytes: number;
}

/** The same for the whole country, on paper: the measured slope times the number of communes. Nothing of it was run. */
function nation(m: Measured): void {
  const times = NATION / COMMUNES;
  const gigabytes = (bytes: number) => `${((bytes * times) / 2 ** 30).toFixed(1)} GB`;
  const minutes = (seconds: number, cores: number) =>
    `${((seconds * times * THREADS) / cores / 60).toFixed(1)} min`;
  printTable(
    `The nation on paper: ${NATION} communes, straight line from this run, not run`,
    ["what", "number", "size", ...CORES.map((c) => `${c} cores`)],
    [
      ["scorecards consolidated", String(Math.round(m.units * times)), gigabytes(m.bookBytes), ...CORES.map((c) => minutes(m.perUnit * m.units, c))], // prettier-ignore
      ["documents made", String(Math.round(m.documents * times)), gigabytes(m.paperBytes), ...CORES.map((c) => minutes(m.perDocument * m.documents, c))], // prettier-ignore
    ],
  );
}

/** Parts of the same province, each into a new folder; the whole province is the last point. */
function slope(books: string, antt: (...typed: string[]) => Report, whole: Report): number {
  const small = join(work, "small");
  writeProvince(small, 4, 2026, 5);
  const all = readdirSync(books).sort();
  const parts = [small, ...[3, 6].filter((n) => n < all.length).map((n) => part(books, all, n))];
  const reports = parts.map((folder, i) => {
    const out = join(work, `slope-${i}`);
    const report = antt("dossier", folder, "--out", out, "--kind", "all", "--jobs", String(THREADS), ...DATE);
    rmSync(out, { recursive: true, force: true });
    return report;
  });
  const points = [...reports, whole].map(({ run, summary }) => ({
    documents: summary["documents"] ?? 0,
    seconds: run.seconds,
    memory: run.peakMegabytes,
  }));
  const { perDocument, start } = line(points);
  printTable(
    `Cost of documents, ${THREADS} threads`,
    ["documents", "time", "peak memory", "each", "straight line says"],
    points.map((p) => [
      String(p.documents),
      `${p.seconds.toFixed(1)} s`,
      `${p.memory} MB`,
      `${((p.seconds * 1000) / p.documents).toFixed(2)} ms`,
      `${(start + perDocument * p.documents).toFixed(1)} s`,
    ]),
  );
  say(
    `\nSlope: ${(perDocument * 1000).toFixed(2)} ms a document, ${start.toFixed(2)} s to start; R² ${fit(points, perDocument, start).toFixed(4)}.`,
  );
  return perDocument;
}

function part(books: string, names: readonly string[], count: number): string {
  const folder = join(work, `part-${count}`);
  mkdirSync(folder);
  for (const name of names.slice(0, count)) copyFileSync(join(books, name), join(folder, name));
  return folder;
}

interface Point {
  readonly documents: number;
  readonly seconds: number;
}

/** Least squares. */
function line(points: readonly Point[]): { perDocument: number; start: number } {
  const n = points.length;
  const mean = (of: (p: Point) => number) => points.reduce((s, p) => s + of(p), 0) / n;
  const [x, y] = [mean((p) => p.documents), mean((p) => p.seconds)];
  const perDocument =
    points.reduce((s, p) => s + (p.documents - x) * (p.seconds - y), 0) /
    points.reduce((s, p) => s + (p.documents - x) ** 2, 0);
  return { perDocument, start: Math.max(0, y - perDocument * x) };
}

function fit(points: readonly Point[], slopeOf: number, start: number): number {
  const mean = points.reduce((s, p) => s + p.seconds, 0) / points.length;
  const rest = points.reduce((s, p) => s + (p.seconds - start - slopeOf * p.documents) ** 2, 0);
  return 1 - rest / points.reduce((s, p) => s + (p.seconds - mean) ** 2, 0);
}

// Last, so that everything above is there when it runs.
try {
  main();
} finally {
  rmSync(work, { recursive: true, force: true });
}
