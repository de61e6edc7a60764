import type { BrowserContext } from "playwright-core";

declare global {
  interface Window {
    /** Only in these tests: time goes on at once by so many milliseconds, for what a page keeps for a while. */
    passTime?(milliseconds: number): void;
  }
}

/**
 * Every page and frame lives on another day: time passes as it does, from that moment on. Tests that name a year and its
 * deadlines then say the same in any year they are run.
 * @param start  moment at which the first page opens, ISO with its offset
 */
export async function shiftClock(context: BrowserContext, start: string): Promise<void> {
  // As text: a compiled function may lean on helpers that the page does not have.
  await context.addInitScript({ content: `(${SHIFT})(${Date.parse(start) - Date.now()})` });
}

const SHIFT = `(shift) => {
  const Real = Date;
  let passed = 0;
  const now = () => Real.now() + shift + passed;
  globalThis.passTime = (milliseconds) => {
    passed += milliseconds;
  };
  globalThis.Date = new Proxy(Real, {
    construct: (target, given, newTarget) => Reflect.construct(target, given.length === 0 ? [now()] : given, newTarget),
    apply: () => new Real(now()).toString(),
    get: (target, key) => (key === "now" ? now : Reflect.get(target, key)),
  });
}`;
