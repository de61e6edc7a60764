import { createContext, useContext, useMemo, useSyncExternalStore } from "react";
import type { PaneActions, PaneState, PaneStore } from "../store";
import { say, translator, type Message, type Translate } from "../strings";

export const PaneContext = createContext<PaneStore | undefined>(undefined);

export function useStore(): PaneStore {
  const store = useContext(PaneContext);
  if (store === undefined) throw new Error("a view stands outside the pane");
  return store;
}

export function usePane(): PaneState {
  const store = useStore();
  return useSyncExternalStore(store.subscribe, store.getState);
}

export function useActions(): PaneActions {
  return useStore().actions;
}

/** Texts in the language of the pane: `t` by key, `say` for messages from the store. */
export function useTexts(): { t: Translate; say: (text: Message) => string } {
  const { locale } = usePane();
  return useMemo(() => ({ t: translator(locale), say: (text: Message) => say(locale, text) }), [locale]);
}
