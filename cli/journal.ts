import { appendFileSync, existsSync, readFileSync, statSync } from "node:fs";
import { createHash } from "node:crypto";
import { join } from "node:path";

const FILE = ".antt-tien-do.jsonl";

/** One file a run has made: path inside the output folder and size in bytes. */
export interface MadeFile {
  readonly path: string;
  readonly bytes: number;
}

/** A finished piece of work: what it was made from, what came out, and the report line it gave. */
interface JournalLine<Report> {
  readonly key: string;
  readonly made: readonly MadeFile[];
  readonly report: Report;
}

/**
 * What an output folder already holds, one line a finished piece of work. A later run with the same inputs, settings and
 * templates (`keyOf`) finds it and skips the work, as long as every file is still there with its size.
 */
export class Journal<Report> {
  private readonly known = new Map<string, JournalLine<Report>>();
  private readonly path: string;

  constructor(private readonly folder: string) {
    this.path = join(folder, FILE);
    if (!existsSync(this.path)) return;
    for (const line of readFileSync(this.path, "utf8").split("\n")) {
      const read = parseLine<Report>(line);
      if (read !== undefined) this.known.set(read.key, read);
    }
  }

  /** The report of work that need not be done again. */
  finished(key: string): Report | undefined {
    const line = this.known.get(key);
    if (line === undefined) return undefined;
    return line.made.every((file) => this.isThere(file)) ? line.report : undefined;
  }

  /** To be called once the files are in place: a run killed before that does the piece again. */
  note(key: string, made: readonly MadeFile[], report: Report): void {
    appendFileSync(this.path, `${JSON.stringify({ key, made, report })}\n`);
  }

  private isThere({ path, bytes }: MadeFile): boolean {
    const found = statSync(join(this.folder, path), { throwIfNoEntry: false });
    return found?.isFile() === true && found.size === bytes;
  }
}

/** A line torn by a kill is no line. */
function parseLine<Report>(line: string): JournalLine<Report> | undefined {
  try {
    const read = JSON.parse(line) as Partial<JournalLine<Report>> | null;
    return typeof read?.key === "string" && Array.isArray(read.made) && read.report !== undefined
      ? { key: read.key, made: read.made, report: read.report }
      : undefined;
  } catch {
    return undefined;
  }
}

/** Everything a piece of work depends on as one key. */
export function keyOf(...parts: readonly (string | Uint8Array)[]): string {
  const hash = createHash("sha256");
  for (const part of parts) {
    const bytes = typeof part === "string" ? Buffer.from(part, "utf8") : part;
    hash.update(`${bytes.length}:`).update(bytes);
  }
  return hash.digest("hex");
}
