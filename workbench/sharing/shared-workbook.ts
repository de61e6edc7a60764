import { applyPatch, PatchCollector } from "../model/patch";
import type { Workbook } from "../model/workbook";
import type { Bell, BellMessage, SharedLog, TurnLock } from "./ports";

export interface SharedWorkbookOptions {
  readonly workbook: Workbook;
  /** The last step of the log this copy contains. */
  readonly step: number;
  /** Unique among the open windows. */
  readonly author: string;
  readonly log: SharedLog;
  readonly lock: TurnLock;
  readonly bell: Bell;
  /** The stored workbook is another one now; this copy is worth nothing any more. */
  onReplaced(): void;
  /** False from the first change on that is not stored yet. */
  onStored(everything: boolean): void;
  /** Steps of this window could not be stored. */
  onFailure(error: unknown): void;
}

/**
 * One window's copy of the workbook that several windows edit. Who changes it must have the turn: having it means having
 * every step of the log, so that all copies go through the same states, and the last writer of a cell wins. A window
 * keeps the turn until another wants it; alone, it changes the workbook at once.
 */
export class SharedWorkbook {
  private readonly collector: PatchCollector;
  private readonly waiting: (() => void)[] = [];
  private readonly wantedBy = new Set<string>();
  private step: number;
  private giveBack: (() => void) | undefined;
  private isTaking = false;
  private isWatching = false;
  private isStale = false;
  private willFlush = false;
  private unsaved = 0;
  private saving: Promise<void> = Promise.resolve();
  private reading: Promise<void> = Promise.resolve();

  constructor(private readonly options: SharedWorkbookOptions) {
    const { workbook, author, bell, step } = options;
    this.step = step;
    this.collector = new PatchCollector(workbook, author);
    workbook.onCommit((commit) => {
      if (!this.giveBack) throw new Error("the workbook was changed without having the turn");
      this.collector.add(commit);
      this.flushLater();
    });
    bell.listen((message) => this.hear(message));
    this.ring("hello");
  }

  /** Whether this window may change the workbook at once. */
  get isMyTurn(): boolean {
    return this.giveBack !== undefined;
  }

  /** The step this copy stands for; undefined: it is not this window's turn, or something is not stored yet. */
  get quietStep(): number | undefined {
    return this.giveBack && this.unsaved === 0 && this.collector.isEmpty ? this.step : undefined;
  }

  /** Takes the turn if nobody has it, for what the user does to happen at once; has everything stored so far. */
  async start(): Promise<void> {
    const giveBack = await this.options.lock.tryRequest();
    if (giveBack) return this.begin(giveBack);
    void this.watch();
    await this.catchUp();
  }

  /** Runs a change when it is this window's turn, in the order of the calls. */
  perform<R>(change: () => R): Promise<R> {
    return new Promise<R>((resolve, reject) => {
      const run = (): void => {
        try {
          resolve(change());
        } catch (error) {
          reject(error instanceof Error ? error : new Error(String(error)));
        }
      };
      if (this.giveBack) return run();
      this.waiting.push(run);
      void this.take();
    });
  }

  /** Settles when everything this window has done is stored. */
  async stored(): Promise<void> {
    this.flush();
    await this.saving;
  }

  /** The page is being left: what is not on its way yet goes now. */
  leave(): void {
    if (this.giveBack) this.flush();
  }

  /** Stores another workbook in place of this one, for all windows; this copy is worth nothing afterwards. */
  async replace(store: () => Promise<void>): Promise<void> {
    const giveBack = await this.perform(() => this.seize());
    await this.saving;
    await store();
    this.isStale = true;
    this.ring("replaced");
    giveBack?.();
  }

  private hear({ kind, from }: BellMessage): void {
    switch (kind) {
      case "hello":
        // A window that has just opened has not heard who is waiting.
        if (this.isTaking) this.ring("want");
        return;
      case "want":
        this.wantedBy.add(from);
        if (this.giveBack) void this.passOn();
        return;
      case "took":
        this.wantedBy.delete(from);
        void this.watch();
        return;
      case "log":
        void this.catchUp();
        return;
      case "replaced":
        return this.replaced();
    }
  }

  private async take(): Promise<void> {
    if (this.giveBack || this.isTaking) return;
    this.isTaking = true;
    const request = this.options.lock.request();
    this.ring("want");
    await this.begin(await request);
  }

  private async begin(giveBack: () => void): Promise<void> {
    await this.catchUp();
    this.isTaking = false;
    if (this.isStale) return giveBack();
    this.giveBack = giveBack;
    this.ring("took");
    while (this.isMyTurn) {
      const run = this.waiting.shift();
      if (!run) break;
      run();
    }
    if (this.wantedBy.size > 0) await this.passOn();
  }

  /** Whoever has the turn may close right after a step, without a word about it: what is stored by then is read. */
  private async watch(): Promise<void> {
    if (this.isWatching) return;
    this.isWatching = true;
    await this.options.lock.whenFree();
    this.isWatching = false;
    await this.catchUp();
  }

  /** Gives the turn to whoever waits, once everything is stored. */
  private async passOn(): Promise<void> {
    const giveBack = this.seize();
    await this.saving;
    giveBack?.();
  }

  /** Ends the turn for what the user does: from here on, that waits for the next one. */
  private seize(): (() => void) | undefined {
    const { giveBack } = this;
    if (giveBack) this.flush();
    this.giveBack = undefined;
    return giveBack;
  }

  /** Several transactions of one task are one step. */
  private flushLater(): void {
    this.options.onStored(false);
    if (this.willFlush) return;
    this.willFlush = true;
    queueMicrotask(() => this.flush());
  }

  private flush(): void {
    this.willFlush = false;
    const patch = this.collector.take();
    if (!patch) return;
    this.step += 1;
    this.unsaved += 1;
    const entry = { step: this.step, patch };
    // At once, without waiting for the step before: the window may close any moment.
    const appended = this.options.log.append(entry).then(
      () => this.ring("log"),
      (error: unknown) => this.options.onFailure(error),
    );
    this.saving = Promise.all([this.saving, appended]).then(() => {
      this.unsaved -= 1;
      if (this.unsaved === 0) this.options.onStored(true);
    });
  }

  /** Applies what others have stored. Whoever has the turn has everything. */
  private catchUp(): Promise<void> {
    this.reading = this.reading
      .then(() => this.read())
      .catch((error: unknown) => {
        // A copy that cannot follow must not be changed any more.
        this.isStale = true;
        this.options.onFailure(error);
      });
    return this.reading;
  }

  private async read(): Promise<void> {
    if (this.giveBack || this.isStale) return;
    const entries = await this.options.log.after(this.step);
    if (entries === "replaced") return this.replaced();
    for (const { step, patch } of entries) {
      applyPatch(this.options.workbook, patch);
      this.step = step;
    }
  }

  private replaced(): void {
    if (this.isStale) return;
    this.isStale = true;
    this.options.onReplaced();
  }

  private ring(kind: BellMessage["kind"]): void {
    this.options.bell.ring({ kind, from: this.options.author });
  }
}
