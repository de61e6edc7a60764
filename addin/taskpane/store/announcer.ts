const QUIET_MS = 1500;
const AT_MOST_EVERY_MS = 5000;

export interface Announcer {
  /** Where things stand; nothing is said. */
  settle(text: string): void;
  change(text: string): void;
  stop(): void;
}

/**
 * Says a changing text at most once per 5 s, and only after 1.5 s without another change, so that a burst of edits
 * is heard once. The text that was said or settled last is not said again.
 */
export function createAnnouncer(say: (text: string) => void): Announcer {
  let said = "";
  let saidAt = -Infinity;
  let timer: ReturnType<typeof setTimeout> | undefined;

  return {
    settle(text) {
      clearTimeout(timer);
      said = text;
    },
    change(text) {
      clearTimeout(timer);
      timer = setTimeout(
        () => {
          if (text === said) return;
          said = text;
          saidAt = Date.now();
          say(text);
        },
        Math.max(QUIET_MS, saidAt + AT_MOST_EVERY_MS - Date.now()),
      );
    },
    stop: () => clearTimeout(timer),
  };
}
