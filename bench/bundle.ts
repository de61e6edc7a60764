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
  const gz = (file: string) => gzipSync(readFileSync(join(folder, "app", file)), { level: 9 }).length / 1024;
  const scripts = readdirSync(join(folder, "app")).filter((f) => f.endsWith(".js"));
  const first = scripts.filter((f) => html.includes(f));
  const later = scripts.filter((f) => !first.includes(f));
  const sum = (files: readonly string[]) => files.reduce((s, f) => s + gz(f), 0);
  const row = (part: string, files: readonly string[]) => [part, String(files.length), sum(files).toFixed(1)];
  const largest = [...later].sort((a, b) => gz(b) - gz(a)).slice(0, 1);
  printTable(
    "Pane bundle",
    ["part", "files", "KB gz"],
    [
      row("first view", first),
      row("later, with the view that needs it", later),
      row("the largest of these", largest),
      row("everything", scripts),
    ],
  );
}
