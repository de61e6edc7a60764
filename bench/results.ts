import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { cpus, totalmem } from "node:os";
import { join } from "node:path";
import { takePrinted } from "./table";

const FILE = join(__dirname, "RESULTS.md");
const INTRO = `# Results of the benchmarks

Written by the commands themselves (\`npm run bench\`, \`npm run bench:province\`); run them again for figures of your machine.
Every figure stands beside its floor or a peer from the same run. Times on a busy machine vary; compare within one table.
`;

/** The machine a run was on, without its name. */
export function machineLine(): string {
  const [cpu] = cpus();
  const gigabytes = Math.round(totalmem() / 2 ** 30);
  return `${cpus().length} × ${cpu?.model.trim() ?? "?"}, ${gigabytes} GB, Node ${process.version}, ${process.platform}`;
}

/** Replaces one command's part of RESULTS.md with the tables printed since the last call. */
export function writeResults(command: string): void {
  const start = `<!-- ${command} -->`;
  const end = `<!-- /${command} -->`;
  const date = new Date().toISOString().slice(0, 10);
  const section = `${start}\n\n# ${command}\n\n${date}, ${machineLine()}\n${takePrinted()}\n${end}`;
  const old = existsSync(FILE) ? readFileSync(FILE, "utf8") : INTRO;
  const [from, to] = [old.indexOf(start), old.indexOf(end)];
  const updated =
    from === -1 || to === -1
      ? `${old.trimEnd()}\n\n${section}\n`
      : old.slice(0, from) + section + old.slice(to + end.length);
  writeFileSync(FILE, updated);
}
