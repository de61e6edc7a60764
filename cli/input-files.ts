import { lstatSync, readdirSync, realpathSync, statSync } from "node:fs";
import { basename, extname, join, relative, resolve } from "node:path";
import { usageProblem } from "./problem";

/** A workbook to read. `name` is what tables call it: the path inside the folder that was given, with `/`. */
export interface InputFile {
  readonly path: string;
  readonly name: string;
}

/** What the arguments of a command name. */
export interface Inputs {
  readonly files: readonly InputFile[];
  /** Files of other kinds inside the folders, left alone. */
  readonly others: number;
}

const SPREADSHEETS = new Set([".xlsx", ".xlsm", ".xls", ".xlsb", ".ods", ".xltx", ".xltm"]);

/**
 * The workbooks under the given files and folders, in name order, each once. Inside folders: Excel's lock files (`~$…`),
 * hidden files and links are passed over (a link could lead out of the folder or around in a circle).
 * @throws RunProblem for an argument that does not exist, and for no workbook at all
 */
export function findInputs(given: readonly string[], without: readonly string[] = []): Inputs {
  if (given.length === 0)
    throw usageProblem("Chưa cho biết tệp hoặc thư mục nào.", "No file or folder was given.");
  const excluded = new Set(without.map((path) => resolve(path)));
  const found = new Map<string, InputFile>();
  let others = 0;
  const add = (path: string, name: string) => {
    const real = realpathSync(path);
    if (!found.has(real)) found.set(real, { path, name: name.normalize("NFC") });
  };
  const walk = (folder: string, root: string) => {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      const path = join(folder, entry.name);
      if (entry.name.startsWith(".") || entry.name.startsWith("~$")) continue;
      if (excluded.has(resolve(path))) continue;
      if (entry.isDirectory()) walk(path, root);
      else if (!entry.isFile()) continue;
      else if (SPREADSHEETS.has(extname(entry.name).toLowerCase()))
        add(path, relative(root, path).replaceAll("\\", "/"));
      else others += 1;
    }
  };
  for (const argument of given) {
    const stats = statSync(argument, { throwIfNoEntry: false });
    if (stats === undefined) {
      const isBroken = lstatSync(argument, { throwIfNoEntry: false }) !== undefined;
      throw isBroken
        ? usageProblem(`“${argument}” là liên kết hỏng.`, `“${argument}” is a broken link.`)
        : usageProblem(`Không tìm thấy “${argument}”.`, `“${argument}” was not found.`);
    }
    if (stats.isDirectory()) walk(argument, argument);
    else add(argument, basename(argument));
  }
  if (found.size === 0)
    throw usageProblem(
      `Không có tệp .xlsx nào trong ${given.map((g) => `“${g}”`).join(", ")}.`,
      `No .xlsx file in ${given.map((g) => `“${g}”`).join(", ")}.`,
    );
  return {
    files: [...found.values()].sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0)),
    others,
  };
}
