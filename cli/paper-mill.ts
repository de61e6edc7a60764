import { join } from "node:path";
import type { BuildOptions, DossierProblem, DossierResult, DossierTemplates } from "../src/dossier";
import { writeWhole } from "./disk";
import type { DossierSettings } from "./dossier-settings";
import { templatesIn } from "./dossier-templates";
import type { MadeFile } from "./journal";
import { machineProblem } from "./problem";
import type { TaskContext } from "./tasks";

/** What became of papers that belong together. */
export interface PaperSet {
  readonly made: readonly MadeFile[];
  /** Documents that could not be filled, and why. */
  readonly failed: readonly { readonly title: string; readonly reason: string }[];
  /** Why nothing was made; empty = nothing is in the way. */
  readonly blocked: readonly string[];
  readonly warnings: readonly string[];
}

export const nothingOf = (blocked: readonly string[]): PaperSet => ({
  made: [],
  failed: [],
  blocked,
  warnings: [],
});

/** What checks found, each sentence once. */
export function sentencesOf(problems: readonly DossierProblem[]): Pick<PaperSet, "blocked" | "warnings"> {
  const of = (severity: DossierProblem["severity"]) => [
    ...new Set(problems.filter((p) => p.severity === severity).map((p) => p.message)),
  ];
  return { blocked: of("error"), warnings: of("warning") };
}

/** Fills the papers of one workbook and puts them into its folder. */
export class PaperMill {
  constructor(
    private readonly context: TaskContext,
    readonly settings: DossierSettings,
    /** The workbook's folder inside the output folder. */
    private readonly folder: string,
  ) {}

  /** The day that papers are judged by. */
  get today(): string {
    return this.context.today;
  }

  /** Papers that belong together, in a folder of their own; `undefined`: stopped, and none of them was written. */
  async make(
    folder: string,
    fill: (templates: DossierTemplates, options: BuildOptions) => Promise<DossierResult[]>,
  ): Promise<Pick<PaperSet, "made" | "failed"> | undefined> {
    const { context, settings } = this;
    if (context.stop.isRaised) return undefined;
    const stopping = new AbortController();
    const results = await fill(compiled(context.templates, settings.ownTemplates), {
      signal: stopping.signal,
      onProgress: ({ done, total }) => {
        if (context.stop.isRaised && done < total) stopping.abort();
      },
    });
    if (stopping.signal.aborted) return undefined;
    return {
      made: results.flatMap((r) =>
        r.ok ? [this.write(`${this.folder}/${folder}/${r.file.name}`, r.file.data)] : [],
      ),
      failed: results.flatMap((r) => (r.ok ? [] : [{ title: r.title, reason: r.reason }])),
    };
  }

  private write(path: string, data: Uint8Array): MadeFile {
    const target = join(this.settings.out, path);
    try {
      writeWhole(target, data, this.context.thread);
    } catch (error) {
      throw machineProblem(error, target);
    }
    return { path, bytes: data.length };
  }
}

/** Compiled once a thread. */
let shelf: { readonly of: string; readonly value: DossierTemplates } | undefined;
function compiled(stock: string, own: string | undefined): DossierTemplates {
  const of = `${stock}|${own ?? ""}`;
  if (shelf?.of !== of) shelf = { of, value: templatesIn(stock, own) };
  return shelf.value;
}
