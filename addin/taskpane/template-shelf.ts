import type { OwnTemplate, TemplateShelf } from "./store";

const DATABASE = "cham-diem-antt";
const STORE = "templates";

/** The unit's own Word templates, kept in this browser. One that refuses storage has none, and says so on saving. */
export function createTemplateShelf(): TemplateShelf {
  return {
    async all() {
      try {
        return await request<OwnTemplate[]>("readonly", (store) => store.getAll());
      } catch {
        return [];
      }
    },
    async put(template) {
      await request("readwrite", (store) => store.put(template));
    },
    async remove(id) {
      await request("readwrite", (store) => store.delete(id));
    },
  };
}

/** One request in a transaction of its own; resolves when the transaction is through. */
async function request<T>(
  mode: IDBTransactionMode,
  ask: (store: IDBObjectStore) => IDBRequest<T> | IDBRequest,
): Promise<T> {
  const database = await opened();
  try {
    return await new Promise<T>((resolve, reject) => {
      const transaction = database.transaction(STORE, mode);
      // What comes out is what `put` stored.
      const asked = ask(transaction.objectStore(STORE)) as IDBRequest<T>;
      transaction.oncomplete = () => resolve(asked.result);
      transaction.onabort = () => reject(new Error("template storage refused", { cause: transaction.error }));
    });
  } finally {
    database.close();
  }
}

function opened(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(DATABASE, 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore(STORE, { keyPath: "id" });
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(new Error("template storage refused", { cause: opening.error }));
  });
}
