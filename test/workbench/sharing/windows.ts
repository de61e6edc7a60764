import "../../../workbench/bridges/node-globals";
import { readFileSync } from "node:fs";
import { createIronCalcEngine, initIronCalc, toSnapshot, Workbook, WorkbookHost } from "../../../workbench";
import { addSheet } from "../../../workbench/model/sheets";
import { bySystem } from "../../../workbench/model/workbook";
import { applyPatch } from "../../../workbench/model/patch";
import { SharedWorkbook, type BellMessage, type LogEntry } from "../../../workbench/sharing";

/** Holds back whatever passes between the windows, for as long as the test likes. */
export type Delay = () => Promise<void>;

/** What all windows of one browser share: the stored log, the turn and the bell, each as slow as the test wants. */
export class FakeBrowser {
  readonly entries: LogEntry[] = [];
  private readonly line: { readonly window: string; readonly grant: (giveBack: () => void) => void }[] = [];
  private readonly closed = new Set<string>();
  /** Who has the turn. */
  private taken: string | undefined;
  /** Transactions of the store, one after the other. */
  private storing: Promise<unknown> = Promise.resolve();
  private readonly listeners: { readonly window: string; readonly hear: (message: BellMessage) => void }[] =
    [];
  private readonly onTheWay = new Map<string, Promise<void>>();

  constructor(private readonly delay: Delay) {}

  /** Opens one more window on the workbook as it is stored. */
  open(author: string): FakeWindow {
    const workbook = this.storedCopy();
    const host = new WorkbookHost(workbook, { author });
    const problems: unknown[] = [];
    const shared = new SharedWorkbook({
      workbook,
      step: this.entries.length,
      author,
      log: {
        append: async (entry) => {
          if (this.closed.has(author)) return;
          await this.transaction(() => {
            if (entry.step !== this.entries.length + 1)
              throw new Error(`step ${entry.step} is there already`);
            this.entries.push(structuredClone(entry));
          });
        },
        after: (step) => this.transaction(() => structuredClone(this.entries.slice(step))),
      },
      lock: {
        request: () => this.request(author),
        tryRequest: async () => (this.taken === undefined ? this.request(author) : undefined),
        whenFree: () => this.request(author).then((giveBack) => giveBack()),
      },
      bell: {
        ring: (message) => this.ring(message),
        listen: (hear) => this.listeners.push({ window: author, hear }),
      },
      onReplaced: () => problems.push("replaced"),
      onStored: () => undefined,
      onFailure: (error) => problems.push(error),
    });
    return { author, host, shared, problems };
  }

  /** The window is gone: it says nothing more and loses its turn. What it has sent to the store arrives. */
  close({ author }: FakeWindow): void {
    this.closed.add(author);
    this.giveBack(author);
  }

  /** What a reader finds who opens the stored workbook now. */
  storedCopy(): Workbook {
    const workbook = newWorkbook();
    for (const { patch } of this.entries) applyPatch(workbook, structuredClone(patch));
    return workbook;
  }

  private transaction<T>(run: () => T): Promise<T> {
    const done = this.storing.then(this.delay).then(run);
    this.storing = done.catch(() => undefined);
    return done;
  }

  private request(window: string): Promise<() => void> {
    return new Promise((grant) => {
      this.line.push({ window, grant });
      this.grant();
    });
  }

  private giveBack(window: string): void {
    if (this.taken !== window) return;
    this.taken = undefined;
    this.grant();
  }

  private grant(): void {
    if (this.taken !== undefined) return;
    const next = this.line.shift();
    if (!next) return;
    if (this.closed.has(next.window)) return this.grant();
    this.taken = next.window;
    void this.delay().then(() => {
      if (!this.closed.has(next.window)) next.grant(() => this.giveBack(next.window));
    });
  }

  /** Each listener hears a sender's messages in order, at its own pace. */
  private ring(message: BellMessage): void {
    if (this.closed.has(message.from)) return;
    for (const { window, hear } of this.listeners.filter((each) => each.window !== message.from)) {
      const way = `${message.from} ${window}`;
      const before = this.onTheWay.get(way) ?? Promise.resolve();
      this.onTheWay.set(
        way,
        Promise.all([before, this.delay()]).then(() => hear(message)),
      );
    }
  }
}

export interface FakeWindow {
  readonly author: string;
  readonly host: WorkbookHost;
  readonly shared: SharedWorkbook;
  readonly problems: unknown[];
}

let engineStarted = false;

function newWorkbook(): Workbook {
  if (!engineStarted) initIronCalc(readFileSync(require.resolve("@ironcalc/wasm/wasm_bg.wasm")));
  engineStarted = true;
  const workbook = new Workbook({ engine: createIronCalcEngine() });
  workbook.transaction(bySystem, "no-undo", () => {
    addSheet(workbook, "Một");
    workbook.update({ isDirty: false });
  });
  return workbook;
}

/** Everything of a workbook, formula results included, in a form that can be compared. */
export function picture(workbook: Workbook): unknown {
  return {
    ...toSnapshot(workbook),
    values: workbook.sheets.map((sheet) =>
      [...sheet.stored()]
        .map(([row, column]) => `${row},${column}: ${String(workbook.value(sheet, row, column))}`)
        .sort(),
    ),
  };
}
