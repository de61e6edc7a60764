import { parentPort, workerData } from "node:worker_threads";
import type { Answer, ThreadData } from "./pool";
import { RunProblem } from "./problem";
import { StopFlag } from "./stop-flag";
import { performTask, type Setup, type Task } from "./tasks";

/** The thread's side of the pool: one task at a time, one answer each. */
export function runAsThread(): void {
  const port = parentPort;
  if (port === null) throw new Error("not a worker thread");
  const { setup, stop, thread } = workerData as ThreadData;
  const flag = new StopFlag(stop);
  port.on("message", (task: Task) => {
    void answerTo(task, { ...(setup as Setup), thread, stop: flag }).then((answer) =>
      port.postMessage(answer),
    );
  });
}

async function answerTo(
  task: Task,
  context: Setup & { thread: number; stop: StopFlag },
): Promise<Answer<unknown>> {
  try {
    return { kind: "done", result: await performTask(task, context) };
  } catch (error) {
    if (error instanceof RunProblem)
      return { kind: "machine", sentence: error.sentence, exitCode: error.exitCode };
    const why = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
    return { kind: "fault", fault: { code: "crashed", why } };
  }
}
