/** A value that tells its listeners when it changes. Knows nothing of React. */
export interface Box<S> {
  getState(): S;
  set(patch: Partial<S>): void;
  /** Returns the way to stop listening. */
  subscribe(listener: () => void): () => void;
}

export function createBox<S extends object>(initial: S): Box<S> {
  let state = initial;
  const listeners = new Set<() => void>();
  return {
    getState: () => state,
    set(patch) {
      state = { ...state, ...patch };
      for (const listener of [...listeners]) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}
