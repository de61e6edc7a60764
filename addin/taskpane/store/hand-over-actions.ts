import type { DocumentId } from "../../../src/dossier";
import { message, type Message } from "../strings";
import type { Box } from "./box";
import type { MadeDocument } from "./dossier-state";
import type { DossierMaker } from "./make-dossier";
import type { Services } from "./services";
import type { PaneState } from "./state";

/** Which run: of one subject, or of all subjects of the workbook. */
export type RunScope = "one" | "all";

/** Ways on where no download starts by itself, and into Word. */
export interface HandOverActions {
  /** The documents of the last run once more, made and downloaded by a page in the browser. */
  openDownloadPage(scope: RunScope): Promise<void>;
  /** The same as a file that the pane in Word reads. */
  saveHandOver(scope: RunScope): Promise<void>;
  /** The text of one document on the clipboard; where there is none, shown to be copied by hand. */
  copyDocument(id: DocumentId): Promise<void>;
  closeCopy(): void;
  /** Opens a document in Word; only there. */
  openInWord(ids: readonly DocumentId[]): Promise<void>;
}

interface Parts {
  readonly box: Box<PaneState>;
  readonly services: Services;
  readonly maker: () => Promise<DossierMaker>;
  attempt(request: () => Promise<void>): Promise<boolean>;
  announce(text: Message): void;
}

/** A made document and its folder in the zip. */
interface Placed {
  readonly made: MadeDocument;
  readonly folder?: string;
}

export function createHandOverActions({ box, services, maker, attempt, announce }: Parts): HandOverActions {
  const slice = () => box.getState().dossier;
  const set = (patch: Partial<PaneState["dossier"]>) => box.set({ dossier: { ...slice(), ...patch } });

  function made(): readonly MadeDocument[] {
    const { run } = slice();
    return run.kind === "finished" ? run.documents : [];
  }

  function placed(scope: RunScope): readonly Placed[] {
    if (scope === "one") return made().map((d) => ({ made: d }));
    const { batch } = slice();
    return batch.kind === "finished"
      ? batch.subjects.flatMap(({ documents, folder }) => documents.map((d) => ({ made: d, folder })))
      : [];
  }

  function bundleName(scope: RunScope): string {
    const { run, batch } = slice();
    if (scope === "one") return run.kind === "finished" ? run.bundle : "";
    return batch.kind === "finished" ? batch.bundle : "";
  }

  async function code(scope: RunScope): Promise<string> {
    const own = box.getState().templates.filter((t) => t.errors === 0);
    return (await maker()).handOver(
      placed(scope),
      bundleName(scope),
      own.map((t) => t.id),
    );
  }

  return {
    async openDownloadPage(scope) {
      await attempt(async () => {
        const how = await services.delivery.openPage(await code(scope));
        announce(message(how === "opened" ? "dos.page.opened" : "dos.page.paste"));
        set({ pageAsked: how });
      });
    },
    async saveHandOver(scope) {
      await attempt(async () => {
        const name = `${bundleName(scope).replace(/\.(zip|docx)$/, "")}.antt.txt`;
        const data = new TextEncoder().encode(await code(scope));
        await services.delivery.save({ name, data, type: "text/plain" });
        announce(message("dos.handover.saved", { file: name }));
      });
    },
    async copyDocument(id) {
      await attempt(async () => {
        const document = made().find((d) => d.id === id);
        if (document?.file === undefined) return;
        const text = await (await maker()).textOf(document.file);
        const isCopied = await services.delivery.copy(text);
        set({
          copying: isCopied ? undefined : { title: document.title, text },
          copied: isCopied ? id : undefined,
        });
        announce(isCopied ? message("dos.copied") : message("dos.copy.byHand"));
      });
    },
    closeCopy: () => set({ copying: undefined }),
    async openInWord(ids) {
      await attempt(async () => {
        for (const { id, file } of made())
          if (file !== undefined && ids.includes(id)) await services.openInWord?.(file.data);
        announce(message("word.opened", { n: ids.length }));
      });
    },
  };
}
