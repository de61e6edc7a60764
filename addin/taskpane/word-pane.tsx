import { useEffect, useState } from "react";
import type { Root } from "react-dom/client";
import type { PlainWorkbook } from "../../src/xlsx";
import { createFileWorkbook, openDocument } from "../word";
import { App } from "./App";
import { followHost } from "./follow-host";
import type { WordFile } from "./logic/read-word-file";
import { createPaneStore, type PaneStore, type Services } from "./store";
import { WordDocuments } from "./views/word-documents";
import { WordDossier } from "./views/word-dossier";
import { WordStart } from "./views/word-start";

/** The pane in Word: reads a scored file or a dossier file, and opens filled documents. */
export function startInWord(root: Root, services: Services): void {
  const inWord: Services = {
    ...services,
    isReadOnly: false,
    openInWord: openDocument,
    // Word opens them; a download beside it would only be a second copy.
    delivery: { ...services.delivery, save: () => Promise.resolve("manual") },
  };
  root.render(<WordApp services={inWord} />);
}

const NO_WORKBOOK: PlainWorkbook = { sheets: [], activeSheet: 0, names: [], properties: {} };

function storeOf(workbook: PlainWorkbook, services: Services): PaneStore {
  const store: PaneStore = createPaneStore(
    createFileWorkbook(workbook, () => store.criteriaSets()),
    services,
  );
  return store;
}

function WordApp({ services }: { readonly services: Services }) {
  const [file, setFile] = useState<WordFile>();
  const [store, setStore] = useState(() => storeOf(NO_WORKBOOK, services));
  useEffect(() => followHost(store), [store]);

  async function take(taken: WordFile): Promise<void> {
    if (taken.kind === "workbook") {
      const opened = storeOf(taken.workbook, services);
      await opened.actions.start();
      opened.actions.openTab("dossier");
      setStore(opened);
    }
    setFile(taken);
  }

  const back = () => setFile(undefined);
  return (
    <App store={store}>
      {file?.kind === "workbook" && store.getState().cards.length > 0 ? (
        <WordDossier onBack={back} />
      ) : file?.kind === "hand-over" ? (
        <WordDocuments handOver={file.handOver} onBack={back} />
      ) : (
        <WordStart file={file} onTake={take} />
      )}
    </App>
  );
}
