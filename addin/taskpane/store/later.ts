/** Actions whose code is loaded when the first of them is asked for. */
export interface Later<A> {
  /** At once where the code is there; a failure to load it goes the way of every failed request. */
  run(use: (actions: A) => void): void;
  /** Resolves to `otherwise` where the code could not be loaded. */
  ask<T>(use: (actions: A) => Promise<T>, otherwise: T): Promise<T>;
  ask(use: (actions: A) => Promise<void>): Promise<void>;
  /** Loads the code for later use; rejects where it cannot be had now. */
  prepare(): Promise<void>;
}

/** @param attempt  runs a request of the user; its failure becomes state */
export function later<A>(
  load: () => Promise<A>,
  attempt: (request: () => Promise<void>) => Promise<boolean>,
): Later<A> {
  let loaded: A | undefined;
  async function prepare(): Promise<void> {
    const actions = await load();
    loaded ??= actions;
  }
  async function actions(): Promise<A | undefined> {
    if (loaded === undefined) await attempt(prepare);
    return loaded;
  }
  return {
    run(use) {
      if (loaded !== undefined) use(loaded);
      else void actions().then((there) => there !== undefined && use(there));
    },
    async ask<T>(use: (actions: A) => Promise<T>, otherwise?: T) {
      const there = loaded ?? (await actions());
      return there === undefined ? otherwise : use(there);
    },
    prepare,
  };
}
