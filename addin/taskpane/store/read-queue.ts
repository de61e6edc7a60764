const SETTLE_MS = 300;
/** A steady stream of edits must not keep the pane from reading at all. */
const LONGEST_WAIT_MS = 1500;
/** A request that waits longer than this most likely waits for a cell that is being edited. */
const SUSPICIOUS_MS = 2000;
const RETRY_MS = 1000;

/** What has to be read, gathered from all bells since the last read. */
export interface ReadJob {
  readonly all: boolean;
  readonly sheets: ReadonlySet<string>;
  /** Sheets edited by others only; where the user edited too, nobody can be named. */
  readonly remoteSheets: ReadonlySet<string>;
  /** Sheets edited in this window only. */
  readonly ownSheets: ReadonlySet<string>;
}

export type Wish = { readonly all: true } | { readonly sheet: string; readonly isRemote?: boolean };

export interface ReadQueue {
  add(wish: Wish): void;
  /** Reads without waiting; resolves after the read that covers the wish, successful or not. */
  runNow(wish: Wish): Promise<void>;
  stop(): void;
}

interface Handlers {
  read(job: ReadJob): Promise<void>;
  onWaiting(isWaiting: boolean): void;
  onDone(): void;
  /** Returns whether the same job is to be tried again. */
  onFailed(error: unknown): boolean;
}

/** One read at a time, 300 ms after the last bell; bells during a read lead to one more read after it. */
export function createReadQueue(handlers: Handlers): ReadQueue {
  let pending = emptyJob();
  let firstAt: number | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running: Promise<void> | undefined;
  let isUrgent = false;
  let stopped = false;

  function merge(wish: Wish): void {
    if ("all" in wish) {
      pending.all = true;
      return;
    }
    pending.sheets.add(wish.sheet);
    if (wish.isRemote === true) pending.remote.add(wish.sheet);
    if (wish.isRemote === false) pending.local.add(wish.sheet);
  }

  function schedule(): void {
    clearTimeout(timer);
    if (stopped) return;
    firstAt ??= Date.now();
    const longest = firstAt + LONGEST_WAIT_MS - Date.now();
    timer = setTimeout(() => void run(), Math.max(0, Math.min(SETTLE_MS, longest)));
  }

  function run(): Promise<void> {
    clearTimeout(timer);
    firstAt = undefined;
    running ??= readPending().finally(() => {
      running = undefined;
    });
    return running;
  }

  async function readPending(): Promise<void> {
    do {
      isUrgent = false;
      const job = pending;
      pending = emptyJob();
      if (!(await readOne(job))) return;
    } while (isUrgent && !stopped);
    if (pending.all || pending.sheets.size > 0) schedule();
  }

  async function readOne(job: PendingJob): Promise<boolean> {
    const suspicion = setTimeout(() => handlers.onWaiting(true), SUSPICIOUS_MS);
    try {
      await handlers.read({
        all: job.all,
        sheets: job.sheets,
        remoteSheets: new Set([...job.remote].filter((id) => !job.local.has(id))),
        ownSheets: new Set([...job.local].filter((id) => !job.remote.has(id))),
      });
      clearTimeout(suspicion);
      handlers.onWaiting(false);
      handlers.onDone();
      return true;
    } catch (error) {
      clearTimeout(suspicion);
      if (!handlers.onFailed(error)) {
        handlers.onWaiting(false);
        return true;
      }
      putBack(job);
      clearTimeout(timer);
      if (!stopped) timer = setTimeout(() => void run(), RETRY_MS);
      return false;
    }
  }

  function putBack(job: PendingJob): void {
    pending.all ||= job.all;
    for (const id of job.sheets) pending.sheets.add(id);
    for (const id of job.remote) pending.remote.add(id);
    for (const id of job.local) pending.local.add(id);
  }

  return {
    add(wish) {
      merge(wish);
      if (running === undefined) schedule();
    },
    async runNow(wish) {
      // A read that is under way may be older than the wish: its successor covers it.
      merge(wish);
      isUrgent = true;
      await run();
    },
    stop() {
      stopped = true;
      clearTimeout(timer);
    },
  };
}

interface PendingJob {
  all: boolean;
  sheets: Set<string>;
  remote: Set<string>;
  local: Set<string>;
}

function emptyJob(): PendingJob {
  return { all: false, sheets: new Set(), remote: new Set(), local: new Set() };
}
