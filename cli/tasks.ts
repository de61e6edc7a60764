import type { CriteriaSet } from "../src/criteria";
import { checkFile } from "./check-file";
import { collectFile } from "./collect-file";
import { makeDossiers } from "./make-dossiers";
import { makeWorkbook, type WorkbookPlan } from "./make-workbook";
import type { InputFile } from "./input-files";
import type { StopFlag } from "./stop-flag";
import type { Language } from "./words";
import type { DossierSettings } from "./dossier-settings";

/** What every thread of a run knows from its start. */
export interface Setup {
  readonly language: Language;
  /** ISO day that papers are judged by. */
  readonly today: string;
  readonly sets: readonly CriteriaSet[];
  /** Folder with the Word templates. */
  readonly templates: string;
  readonly dossier?: DossierSettings;
}

export interface TaskContext extends Setup {
  readonly thread: number;
  readonly stop: StopFlag;
}

/** A piece of work for one thread: plain data, as it crosses to the thread. */
export type Task =
  | { readonly kind: "check"; readonly file: InputFile }
  | { readonly kind: "collect"; readonly file: InputFile }
  | { readonly kind: "dossier"; readonly file: InputFile; readonly folder: string }
  | { readonly kind: "workbook"; readonly plan: WorkbookPlan };

export function performTask(task: Task, context: TaskContext): Promise<unknown> {
  switch (task.kind) {
    case "check":
      return Promise.resolve(checkFile(task.file, context));
    case "collect":
      return Promise.resolve(collectFile(task.file, context));
    case "dossier":
      return makeDossiers(task.file, task.folder, context);
    case "workbook":
      return Promise.resolve(makeWorkbook(task.plan, context));
  }
}
