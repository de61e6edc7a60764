import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { printTable, say } from "./table";

const folder = join(__dirname, "../dist/addin");

/** What a cold pane downloads (without office.js) and what comes later with each view. Goal: ≤ 250 KB gz at first. */
export function benchBundle(): void {
  if (!existsSync(join(folder, "taskpane.html"))) {
    say("\n## Pane bundle\n\nNot measured: run `npm run build` first.");
    return;
  }
  const html = readFileSync(join(folder, "taskpane.html"), "utf8");
  const gz = (file: string) => gzipSync(readFileSync(join(folder, "app", file)), { level: 9 }).length;
  const scripts = readdirSync(join(folder, "app")).filter((f) => f.endsWith(".js"));
  const first = scripts.filter((f) => html.includes(f));
  const later = scripts.filter((f) => !first.includes(f));
  const sum = (files: readonly string[]) => files.reduce((s, f) => s + gz(f), 0);
  printTable(
    "Pane bundle",
    ["part", "files", "KB gz"],
    [
      ["first view", String(first.length), (sum(first) / 1024).toFixed(1)],
      ...later.map((f) => [`later: ${f}`, "1", (gz(f) / 1024).toFixed(1)]),
      ["everything", String(scripts.length), (sum(scripts) / 1024).toFixed(1)],
    ],
  );
}
