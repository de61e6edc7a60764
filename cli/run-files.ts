import type { Desk } from "./desk";
import type { FileFault } from "./file-fault";
import { runPool } from "./pool";
import { ProgressBar } from "./progress-bar";
import type { Setup, Task } from "./tasks";
import type { DossierSettings } from "./dossier-settings";

/** What came of one task; `undefined` where the run was stopped before it. */
export type TaskOutcome<Result> =
  { readonly ok: true; readonly result: Result } | { readonly ok: false; readonly fault: FileFault };

/**
 * Runs tasks over all threads with a progress bar and returns their outcomes in task order. `onDone` is told at once, in
 * order of finishing, for what must be written down before the run ends.
 * @throws RunProblem when the machine refuses
 */
export async function runTasks<Result>(
  desk: Desk,
  tasks: readonly Task[],
  more: { readonly dossier?: DossierSettings } = {},
  onDone: (result: Result) => void = () => undefined,
): Promise<(TaskOutcome<Result> | undefined)[]> {
  const outcomes = Array<TaskOutcome<Result> | undefined>(tasks.length).fill(undefined);
  const bar = new ProgressBar(desk.bar, tasks.length, desk.language);
  const setup: Setup = {
    language: desk.language,
    today: desk.today,
    sets: desk.sets,
    templates: `${desk.templates}/word`,
    ...more,
  };
  const { script, threads, stop } = desk;
  try {
    await runPool<Task, Result>(tasks, { script, threads, setup, stop }, (index, answer) => {
      if (answer.kind === "done") onDone(answer.result);
      outcomes[index] =
        answer.kind === "done" ? { ok: true, result: answer.result } : { ok: false, fault: answer.fault };
      bar.step();
    });
  } finally {
    bar.end();
  }
  return outcomes;
}
