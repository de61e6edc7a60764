/** The same record without the keys that have no value, so that an optional key is absent rather than undefined. */
export function dropUndefined<T extends object>(record: { [K in keyof T]: T[K] | undefined }): T {
  const kept = Object.entries(record).filter(([, value]) => value !== undefined);
  // Only undefined values were left out, and T allows none where the key is required.
  return Object.fromEntries(kept) as T;
}

/** Undefined for a record without keys. */
export function unlessEmpty<T extends object>(record: T): T | undefined {
  return Object.keys(record).length === 0 ? undefined : record;
}
