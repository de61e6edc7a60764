import type { LiveChange } from "../store/state";
import { message, type Message } from "../strings";

/** The line above the list: who changed what a moment ago, else when the sheet was read last. */
export function liveLine(
  changes: readonly LiveChange[],
  checkedAt: string | undefined,
): { readonly text: Message; readonly isLive: boolean } | undefined {
  const last = changes.at(-1);
  if (last !== undefined) {
    const time = clock(last.at);
    return {
      isLive: true,
      text:
        changes.length === 1
          ? message("live.one", { code: last.itemCode, time })
          : message("live.many", { n: changes.length, time }),
    };
  }
  return checkedAt === undefined
    ? undefined
    : { isLive: false, text: message("check.at", { time: clock(checkedAt) }) };
}

function clock(localDateTime: string): string {
  return localDateTime.slice(11, 16);
}
