import { useMemo } from "react";
import { councilView, type CouncilView } from "../logic/council-list";
import { usePane, useStore } from "./pane-context";

/** The file as the council sees it; a thousand subjects are worked out anew only when something of them changed. */
export function useCouncil(): CouncilView {
  const { cards, log, register } = usePane();
  const { services, criteriaSets } = useStore();
  const today = services.today();
  return useMemo(
    () => councilView({ cards, log, register }, criteriaSets(), today),
    [cards, log, register, criteriaSets, today],
  );
}
