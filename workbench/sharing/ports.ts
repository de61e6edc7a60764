import type { Patch } from "../model/patch";

/** One step of the shared workbook's history; steps are numbered without gaps. */
export interface LogEntry {
  readonly step: number;
  readonly patch: Patch;
}

/** The steps of the stored workbook, in the order in which they were made. All windows see the same. */
export interface SharedLog {
  /**
   * Fails if the step is there already. Settles when it is stored; called once, it happens even if the window closes now.
   * Calls of one window are carried out in their order, and `after` sees all that were on their way.
   */
  append(entry: LogEntry): Promise<void>;
  /**
   * Everything after a step. "replaced": another workbook has been opened meanwhile, or so much has happened that the log
   * no longer reaches back; then only loading the stored workbook anew helps.
   */
  after(step: number): Promise<readonly LogEntry[] | "replaced">;
}

/** The right to write, which one window has at a time. A closed window loses it. */
export interface TurnLock {
  /** Waits in line; answers the function that gives the right back. */
  request(): Promise<() => void>;
  /** The same without waiting; undefined: somebody has it. */
  tryRequest(): Promise<(() => void) | undefined>;
  /** Settles when nobody has it: given back, or the window that had it has closed. */
  whenFree(): Promise<void>;
}

/**
 * What windows call out to each other: hello, a window has opened; want, it waits for its turn; took, it has it; log, it
 * has stored steps; replaced, it has stored another workbook.
 */
export interface BellMessage {
  readonly kind: "hello" | "want" | "took" | "log" | "replaced";
  readonly from: string;
}

/** Reaches every other open window, in the order of each sender. */
export interface Bell {
  ring(message: BellMessage): void;
  listen(listener: (message: BellMessage) => void): void;
}
