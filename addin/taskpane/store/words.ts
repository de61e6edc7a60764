import { formatNumber } from "../../../src/vi";
import { verdictLabel } from "../logic/verdict-band";
import { message, say, type Message } from "../strings";
import { createAnnouncer } from "./announcer";
import type { Box } from "./box";
import { currentCard, isAssessed, type PaneState } from "./state";

const ACTION_WORDS_MS = 5000;

/** What the live regions say: results of actions at once, the verdict politely when it changes. */
export interface Words {
  announce(action: Message): void;
  stop(): void;
}

export function createWords(box: Box<PaneState>): Words {
  let actionTimer: ReturnType<typeof setTimeout> | undefined;
  let verdict: { readonly of: string; readonly key: string; readonly text: Message } | undefined;

  const announcer = createAnnouncer(() => {
    if (verdict === undefined) return;
    const { action } = box.getState().announcements;
    box.set({ announcements: { verdict: verdict.text, ...(action === undefined ? {} : { action }) } });
  });

  const unfollow = box.subscribe(() => {
    const state = box.getState();
    const card = currentCard(state);
    if (!isAssessed(card)) return;
    const label = say(state.locale, { key: verdictLabel(card.self).label });
    const p = formatNumber(card.self.total);
    const key = `${verdictLabel(card.self).label} ${p}`;
    if (verdict?.of === card.sheetId && verdict.key === key) return;
    const isOther = verdict?.of !== card.sheetId;
    const max = formatNumber(card.self.maximum);
    verdict = { of: card.sheetId, key, text: message("verdict.live", { verdict: label, p, max }) };
    // Another subject's verdict is where things stand, not a change.
    if (isOther) announcer.settle(key);
    else announcer.change(key);
  });

  return {
    announce(action) {
      clearTimeout(actionTimer);
      const { verdict: said } = box.getState().announcements;
      box.set({ announcements: { action, ...(said === undefined ? {} : { verdict: said }) } });
      actionTimer = setTimeout(() => {
        const { verdict: still } = box.getState().announcements;
        box.set({ announcements: still === undefined ? {} : { verdict: still } });
      }, ACTION_WORDS_MS);
    },
    stop() {
      unfollow();
      announcer.stop();
      clearTimeout(actionTimer);
    },
  };
}
