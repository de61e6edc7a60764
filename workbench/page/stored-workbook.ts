import type { WorkbookSnapshot } from "../model/snapshot";
import type { LogEntry, SharedLog } from "../sharing";

/** What the browser keeps between two visits. */
export interface StoredWorkbook {
  readonly snapshot: WorkbookSnapshot;
  readonly activeSheetId: string;
}

/** The stored workbook: a snapshot and the steps made since. */
export interface LoadedWorkbook extends StoredWorkbook {
  readonly entries: readonly LogEntry[];
  /** The last step contained in snapshot and entries. */
  readonly step: number;
}

interface Kept extends StoredWorkbook {
  /** The last step the snapshot contains. */
  readonly step?: number;
}

/** Which workbook is stored, and from which step on its log is complete. */
interface Volume {
  readonly book: string;
  readonly logFrom: number;
}

const DATABASE = "workbench";
const WORKBOOKS = "workbooks";
const LOG = "log";
const CURRENT = "current";
const VOLUME = "volume";
/** Steps kept behind the snapshot, for windows that are a little behind. */
const KEPT_STEPS = 500;

/**
 * The one workbook the browser keeps, for all windows: a snapshot and a log of steps in IndexedDB. Everything that
 * belongs together happens in one transaction.
 */
export class WorkbookStore implements SharedLog {
  private constructor(
    private readonly database: IDBDatabase,
    private book = "",
  ) {}

  static async open(): Promise<WorkbookStore> {
    const request = indexedDB.open(DATABASE, 2);
    request.onupgradeneeded = () => {
      const { objectStoreNames } = request.result;
      for (const name of [WORKBOOKS, LOG])
        if (!objectStoreNames.contains(name)) request.result.createObjectStore(name);
    };
    return new WorkbookStore(await settled(request));
  }

  /** The workbook of the last visit, or of another window; on the first visit a new one, stored as such. */
  async load(create: () => StoredWorkbook): Promise<LoadedWorkbook> {
    const { workbooks, log, done } = this.begin("readwrite");
    const [current, volume] = await Promise.all([
      settled<Kept | undefined>(workbooks.get(CURRENT)),
      this.volume(workbooks),
    ]);
    // Another version's snapshot is not read.
    if (!current || current.snapshot.version !== 1 || !volume) {
      const stored = current?.snapshot.version === 1 ? current : create();
      this.put(workbooks, log, stored);
      await done();
      return { ...stored, entries: [], step: 0 };
    }
    this.book = volume.book;
    const since = current.step ?? 0;
    const entries = await settled<LogEntry[]>(log.getAll(this.stepsAfter(since)));
    return { ...current, entries, step: entries.at(-1)?.step ?? since };
  }

  async append(entry: LogEntry): Promise<void> {
    const { log, done } = this.begin("readwrite");
    // Nothing is asked first: the step is on its way even if the window closes now. It is never put over one that is there
    // already, and if another workbook has been stored meanwhile, nobody reads it.
    log.add(entry, [this.book, entry.step]);
    await done();
  }

  async after(step: number): Promise<readonly LogEntry[] | "replaced"> {
    const { workbooks, log } = this.begin("readonly");
    const [volume, entries] = await Promise.all([
      this.volume(workbooks),
      settled<LogEntry[]>(log.getAll(this.stepsAfter(step))),
    ]);
    return volume?.book === this.book && step >= volume.logFrom ? entries : "replaced";
  }

  /** A newer snapshot, so that the next visit has fewer steps to go through. */
  async compact(stored: StoredWorkbook, step: number): Promise<void> {
    const { workbooks, log, done } = this.begin("readwrite");
    // Another workbook has been opened meanwhile: there is nothing to shorten any more.
    if ((await this.volume(workbooks))?.book !== this.book) return;
    const kept: Kept = { ...stored, step };
    const logFrom = Math.max(0, step - KEPT_STEPS);
    const volume: Volume = { book: this.book, logFrom };
    workbooks.put(kept, CURRENT);
    workbooks.put(volume, VOLUME);
    log.delete(IDBKeyRange.bound([this.book, 0], [this.book, logFrom]));
    await done();
  }

  /** Another workbook takes the place of the stored one. */
  async replace(stored: StoredWorkbook): Promise<void> {
    const { workbooks, log, done } = this.begin("readwrite");
    this.put(workbooks, log, stored);
    await done();
  }

  private stepsAfter(step: number): IDBKeyRange {
    return IDBKeyRange.bound([this.book, step], [this.book, Infinity], true);
  }

  private volume(workbooks: IDBObjectStore): Promise<Volume | undefined> {
    return settled<Volume | undefined>(workbooks.get(VOLUME));
  }

  private put(workbooks: IDBObjectStore, log: IDBObjectStore, stored: StoredWorkbook): void {
    this.book = crypto.randomUUID();
    const kept: Kept = { snapshot: stored.snapshot, activeSheetId: stored.activeSheetId, step: 0 };
    const volume: Volume = { book: this.book, logFrom: 0 };
    log.clear();
    workbooks.put(kept, CURRENT);
    workbooks.put(volume, VOLUME);
  }

  private begin(mode: IDBTransactionMode): {
    readonly workbooks: IDBObjectStore;
    readonly log: IDBObjectStore;
    /** Sends the transaction off, even if the window closes now, and waits for it. */
    done(): Promise<void>;
  } {
    const transaction = this.database.transaction([WORKBOOKS, LOG], mode, { durability: "relaxed" });
    const end = new Promise<void>((resolve, reject) => {
      const fail = (): void => reject(transaction.error ?? new Error("the browser's storage failed"));
      transaction.oncomplete = () => resolve();
      transaction.onerror = fail;
      transaction.onabort = fail;
    });
    // A reader does not wait for the end.
    end.catch(() => undefined);
    return {
      workbooks: transaction.objectStore(WORKBOOKS),
      log: transaction.objectStore(LOG),
      done: () => {
        transaction.commit();
        return end;
      },
    };
  }
}

/** `T` is what this module itself stores under the key. */
function settled<T>(request: IDBRequest): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result as T);
    request.onerror = () => reject(request.error ?? new Error("the browser's storage failed"));
  });
}
