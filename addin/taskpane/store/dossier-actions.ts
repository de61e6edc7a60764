import type { DocumentId } from "../../../src/dossier";
import type { Box } from "./box";
import type { PaneState } from "./state";

export interface DossierActions {
  toggleDocument(id: DocumentId): void;
}

export function createDossierActions({
  box,
}: {
  box: Box<PaneState>;
  [rest: string]: unknown;
}): DossierActions {
  return {
    toggleDocument(id) {
      const unwanted = new Set(box.getState().dossier.unwanted);
      if (!unwanted.delete(id)) unwanted.add(id);
      box.set({ dossier: { ...box.getState().dossier, unwanted } });
    },
  };
}
