import { Worker } from "node:worker_threads";
import type { ExitCode } from "./exit-codes";
import type { FileFault } from "./file-fault";
import { RunProblem } from "./problem";
import { StopFlag } from "./stop-flag";
import type { Text } from "./words";

/** What a thread answers for one task. */
export type Answer<Result> =
  | { readonly kind: "done"; readonly result: Result }
  /** This file only. */
  | { readonly kind: "fault"; readonly fault: FileFault }
  /** The machine refuses; no further file would fare better. */
  | { readonly kind: "machine"; readonly sentence: Text; readonly exitCode: ExitCode };

export interface PoolOptions {
  /** The script that every thread runs. */
  readonly script: string;
  readonly threads: number;
  /** Handed to every thread at its start. */
  readonly setup: unknown;
  /** Stops handing out tasks; threads finish the document in hand. */
  readonly stop: AbortSignal;
  readonly memoryMegabytes?: number;
  readonly secondsPerTask?: number;
}

/** What a thread is started with. */
export interface ThreadData {
  readonly setup: unknown;
  readonly stop: SharedArrayBuffer;
  readonly thread: number;
}

const MEMORY_MB = 1536;
const SECONDS = 180;
/** Room for a thread to finish the document in hand after a stop. */
const GRACE_MS = 5_000;

/**
 * Runs every task once in worker threads and tells each answer in the order of finishing. A thread that dies or hangs costs
 * its task only and is replaced. Rejects with RunProblem when the machine refuses, after all threads have ended.
 */
export async function runPool<Task, Result>(
  tasks: readonly Task[],
  options: PoolOptions,
  onAnswer: (index: number, answer: Exclude<Answer<Result>, { kind: "machine" }>) => void,
): Promise<void> {
  const flag = new StopFlag();
  const raise = () => flag.raise();
  options.stop.addEventListener("abort", raise);
  if (options.stop.aborted) raise();
  let next = 0;
  let refusal: RunProblem | undefined;
  const refuse = (problem: RunProblem) => {
    refusal ??= problem;
    raise();
  };
  const take = (): number | undefined => (flag.isRaised || next >= tasks.length ? undefined : next++);
  const answered = (index: number, answer: Answer<Result>) => {
    if (answer.kind === "machine") return refuse(new RunProblem(answer.sentence, answer.exitCode));
    try {
      onAnswer(index, answer);
    } catch (error) {
      if (!(error instanceof RunProblem)) throw error;
      refuse(error);
    }
  };
  const count = Math.max(1, Math.min(options.threads, tasks.length));
  try {
    await Promise.all(
      Array.from({ length: count }, (_, thread) => runThread(thread, tasks, options, flag, take, answered)),
    );
  } finally {
    options.stop.removeEventListener("abort", raise);
  }
  if (refusal !== undefined) throw refusal;
}

/** One place of the pool: a thread, and its successors when it dies. */
async function runThread<Task, Result>(
  thread: number,
  tasks: readonly Task[],
  options: PoolOptions,
  flag: StopFlag,
  take: () => number | undefined,
  answered: (index: number, answer: Answer<Result>) => void,
): Promise<void> {
  for (let index = take(); index !== undefined;) {
    const data: ThreadData = { setup: options.setup, stop: flag.memory, thread };
    const worker = new Worker(options.script, {
      workerData: data,
      resourceLimits: { maxOldGenerationSizeMb: options.memoryMegabytes ?? MEMORY_MB },
    });
    try {
      while (index !== undefined) {
        const answer: Answer<Result> | undefined = await ask<Task, Result>(worker, tasks[index], options);
        if (answer === undefined) return;
        answered(index, answer);
        const isLost = answer.kind === "fault" && LOST.has(answer.fault.code);
        index = take();
        if (isLost) break;
      }
    } finally {
      await worker.terminate();
    }
  }
}

/** Faults after which the thread is gone. */
const LOST = new Set<FileFault["code"]>(["out-of-memory", "too-slow", "crashed"]);

/** One task to a thread and its answer; `undefined` when a stop did not leave it the time. */
function ask<Task, Result>(
  worker: Worker,
  task: Task | undefined,
  { stop, secondsPerTask = SECONDS }: PoolOptions,
): Promise<Answer<Result> | undefined> {
  return new Promise((resolve) => {
    const timers: NodeJS.Timeout[] = [];
    const end = (answer: Answer<Result> | undefined) => {
      for (const timer of timers) clearTimeout(timer);
      worker.off("message", onMessage).off("error", onError).off("exit", onExit);
      stop.removeEventListener("abort", onStop);
      resolve(answer);
    };
    const fault = (f: FileFault) => end({ kind: "fault", fault: f });
    const onMessage = (answer: Answer<Result>) => end(answer);
    const onError = (error: unknown) => {
      const isMemory = error instanceof Error && "code" in error && error.code === "ERR_WORKER_OUT_OF_MEMORY";
      fault(isMemory ? { code: "out-of-memory" } : { code: "crashed", why: String(error) });
    };
    const onExit = () => fault({ code: "crashed", why: "thread ended" });
    const onStop = () => void timers.push(setTimeout(() => end(undefined), GRACE_MS));
    timers.push(
      setTimeout(() => fault({ code: "too-slow", seconds: secondsPerTask }), secondsPerTask * 1000),
    );
    worker.on("message", onMessage).on("error", onError).on("exit", onExit);
    stop.addEventListener("abort", onStop);
    worker.postMessage(task);
  });
}
