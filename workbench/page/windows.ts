import type { Bell, BellMessage, TurnLock } from "../sharing";

const TURN = "workbench-turn";
const PERSON = "workbench-person-";
const CHANNEL = "workbench";

/** The turn as a lock of the browser, which takes it back from a window that closes or fails. */
export const turnLock: TurnLock = {
  request: () => hold(TURN, {}),
  tryRequest: async () => {
    try {
      return await hold(TURN, { ifAvailable: true });
    } catch {
      return undefined;
    }
  },
  // The callback ends at once, and with it the lock.
  whenFree: () =>
    new Promise((resolve, reject) => {
      navigator.locks.request(TURN, { mode: "shared" }, () => resolve()).catch(reject);
    }),
};

/** Messages between the windows of this page. */
export function windowBell(): Bell {
  const channel = new BroadcastChannel(CHANNEL);
  return {
    ring: (message) => channel.postMessage(message),
    listen: (hear) =>
      channel.addEventListener("message", ({ data }: MessageEvent<BellMessage>) => hear(data)),
  };
}

/** The first number no open window has, kept until this one closes: 1 for the first person, 2 for the second. */
export async function claimPersonNumber(): Promise<number> {
  for (let number = 1; ; number += 1)
    try {
      await hold(`${PERSON}${number}`, { ifAvailable: true });
      return number;
    } catch {
      // Another window has this one.
    }
}

/** How many windows are open on the workbook. */
export async function countPeople(): Promise<number> {
  const { held = [] } = await navigator.locks.query();
  return held.filter(({ name }) => name?.startsWith(PERSON)).length;
}

/** Settles when the lock is held, with the way to give it back; fails if it is to be had at once and is not. */
function hold(name: string, options: LockOptions): Promise<() => void> {
  return new Promise((resolve, reject) => {
    navigator.locks
      .request(name, options, (lock) => {
        if (!lock) return reject(new Error(`${name} is taken`));
        return new Promise<void>((giveBack) => resolve(giveBack));
      })
      .catch(reject);
  });
}
