import { execFileSync } from "node:child_process";
import path from "node:path";
import { printTable } from "../table";
import { bundleSize, runInChromium, type PageResult } from "./browser";
import { DOCUMENTS, type Timing } from "./measure";
import type { NodeResult } from "./node-child";
import { installPeers, PEERS_FOLDER } from "./peers";
import { runInWebKit } from "./webkit";

/**
 * The Word engine beside its peers and the floor, in Node, and in Chromium and WebKit under a strict
 * content security policy.
 *
 *     npx tsx bench/docx/run.ts
 */

const OURS = ["ours", "ours, fflate"];
const PEERS = ["docxtemplater", "easy-template-x", "docx-templates"];
const PROCESSES = 3;
const TSX = path.join(path.dirname(require.resolve("tsx/package.json")), "dist/cli.mjs");

async function main(): Promise<void> {
  installPeers();
  nodeTable();
  ownFigures();
  await browserTable("Chromium", runInChromium);
  await browserTable("WebKitGTK", runInWebKit);
  await sizes();
}

function nodeTable(): void {
  const rows = ["floor", ...OURS, ...PEERS].map((task) => {
    const results = Array.from({ length: PROCESSES }, () => child(task) as NodeResult);
    const [middle] = results.sort((a, b) => a.median - b.median).slice(1);
    return middle
      ? [
          ...timingRow(task, middle),
          ...(task === "floor" ? ["", ""] : [middle.memory.toFixed(0), middle.sameText ? "yes" : "no"]),
        ]
      : [task];
  });
  printTable(
    `Node ${process.version}: ${DOCUMENTS} documents, median of ${PROCESSES} processes`,
    [...HEADINGS, "MB over start", "same text"],
    rows,
  );
}

function ownFigures(): void {
  const { compile } = child("compile") as { compile: number };
  const rows = [400, 4000].map((count) => {
    const { milliseconds, rss, kilobytes } = child(`rows ${count}`) as {
      milliseconds: number;
      rss: number;
      kilobytes: number;
    };
    return [
      `one document of ${count} rows`,
      `${milliseconds.toFixed(0)} ms, ${rss.toFixed(0)} MB in all, ${kilobytes.toFixed(0)} KB written`,
    ];
  });
  for (const task of ["bomb of 300 MB", "bomb that lies"]) {
    const { milliseconds, memory, answer } = child(task) as {
      milliseconds: number;
      memory: number;
      answer: string;
    };
    rows.push([`zip ${task}`, `${answer}: ${milliseconds.toFixed(0)} ms, ${memory.toFixed(0)} MB more`]);
  }
  printTable(
    "Ours, Node",
    ["what", "result"],
    [["open, check and compile the template, warm", `${compile.toFixed(2)} ms`], ...rows],
  );
}

async function browserTable(
  browser: string,
  runIn: (tasks: readonly string[]) => Promise<Map<string, PageResult> | undefined>,
): Promise<void> {
  const results = await runIn(["floor", ...OURS, ...PEERS]);
  if (results === undefined) return console.log(`\nNo ${browser} found; its table is left out.`);
  const rows = [...results].map(([task, result]) =>
    "error" in result ? [task, shortened(result.error)] : timingRow(task, result),
  );
  printTable(`${browser}, script-src 'self': ${DOCUMENTS} documents`, HEADINGS, rows);
}

async function sizes(): Promise<void> {
  const modules: [string, string, string][] = [
    [
      "ours, with parser and fallback",
      'import * as docx from "./src/docx"; console.log(docx)',
      path.resolve(__dirname, "../.."),
    ],
    [
      "docxtemplater + pizzip",
      'import a from "docxtemplater"; import b from "pizzip"; console.log(a, b)',
      PEERS_FOLDER,
    ],
    [
      "easy-template-x",
      'import { TemplateHandler } from "easy-template-x"; console.log(TemplateHandler)',
      PEERS_FOLDER,
    ],
    [
      "docx-templates",
      'import { createReport } from "docx-templates/lib/browser.js"; console.log(createReport)',
      PEERS_FOLDER,
    ],
  ];
  const rows = [];
  for (const [name, source, folder] of modules)
    rows.push([name, `${(await bundleSize(source, folder)).toFixed(1)} KB`]);
  printTable("Bundle, minified and gzipped", ["engine", "size"], rows);
}

const HEADINGS = ["engine", "ms, median", "p95", "first", `${DOCUMENTS} in all, s`, "KB"];

function timingRow(task: string, { median, p95, first, total, kilobytes }: Timing): string[] {
  return [
    task,
    median.toFixed(2),
    p95.toFixed(2),
    first.toFixed(0),
    (total / 1000).toFixed(2),
    kilobytes.toFixed(1),
  ];
}

/** The name of what a strict policy forbids, or the start of any other message. */
const shortened = (error: string): string => /EvalError/.exec(error)?.[0] ?? error.slice(0, 60);

function child(task: string): unknown {
  const output = execFileSync(process.execPath, [TSX, path.join(__dirname, "node-child.ts"), task], {
    encoding: "utf8",
  });
  return JSON.parse(output);
}

void main();
