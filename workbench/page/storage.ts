import type { WorkbookSnapshot } from "../model/snapshot";

/** What the browser keeps between two visits. */
export interface StoredWorkbook {
  readonly snapshot: WorkbookSnapshot;
  readonly activeSheetId: string;
}

const DATABASE = "workbench";
const STORE = "workbooks";
const KEY = "current";

/** The workbook of the last visit; undefined on the first. */
export async function loadStored(): Promise<StoredWorkbook | undefined> {
  const found: unknown = await inStore("readonly", (store) => store.get(KEY));
  // Only this module writes there; another version's snapshot is not read.
  const stored = found as StoredWorkbook | undefined;
  return stored?.snapshot.version === 1 ? stored : undefined;
}

export async function store(workbook: StoredWorkbook): Promise<void> {
  await inStore("readwrite", (target) => target.put(workbook, KEY));
}

export async function forget(): Promise<void> {
  await inStore("readwrite", (target) => target.delete(KEY));
}

async function inStore(
  mode: IDBTransactionMode,
  work: (store: IDBObjectStore) => IDBRequest,
): Promise<unknown> {
  const database = await open();
  try {
    return await settled(work(database.transaction(STORE, mode).objectStore(STORE)));
  } finally {
    database.close();
  }
}

function open(): Promise<IDBDatabase> {
  const request = indexedDB.open(DATABASE, 1);
  request.onupgradeneeded = () => request.result.createObjectStore(STORE);
  return settled(request);
}

function settled<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error("the browser's storage failed"));
  });
}
