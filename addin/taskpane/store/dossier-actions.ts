import type { CriteriaSet } from "../../../src/criteria";
import type { DocumentId } from "../../../src/dossier";
import { setOfSheet } from "../../../src/scorecard";
import { toNfc } from "../../../src/vi";
import type { WorkbookPort } from "../../excel/workbook-port";
import type { DossierModelInput } from "../logic/dossier-model";
import { message, type Message } from "../strings";
import { createAppraisalActions, type AppraisalActions } from "./appraisal-actions";
import { createBatchActions, type BatchActions } from "./batch-actions";
import type { Box } from "./box";
import type {
  DossierRun,
  DossierSlice,
  FinishedRun,
  MadeDocument,
  SubjectDossierKind,
} from "./dossier-state";
import { createHandOverActions, type HandOverActions } from "./hand-over-actions";
import type { LiveReader } from "./live-reader";
import type { Bundle, DossierMaker } from "./make-dossier";
import type { Services } from "./services";
import { createTemplateActions, type TemplateActions } from "./template-actions";
import { currentCard, isAssessed, type PaneState } from "./state";

export interface DossierActions extends BatchActions, TemplateActions, HandOverActions, AppraisalActions {
  /** Loads what dossiers and new sheets need while there is a network; rejects when there is none. */
  prepare(): Promise<void>;
  openDossier(kind: SubjectDossierKind): void;
  toggleDocument(id: DocumentId): void;
  /** Keeps a text in the workbook; an empty one goes back to its default. */
  saveField(key: string, text: string): Promise<void>;
  /** Create was pressed with something still missing. */
  askForMissing(): void;
  /** Reads the sheet once more, makes the documents and hands them over. */
  createDossier(ids: readonly DocumentId[]): Promise<void>;
  /** Makes one document again that could not be made; the others stay. */
  retryDocument(id: DocumentId): Promise<void>;
  stopDossier(): void;
  /** The documents of the last run once more, as they were made. */
  downloadAgain(): Promise<void>;
  downloadOne(id: DocumentId): Promise<void>;
}

interface Parts {
  readonly box: Box<PaneState>;
  readonly port: WorkbookPort;
  readonly services: Services;
  readonly reader: LiveReader;
  readonly sets: () => readonly CriteriaSet[];
  attempt(request: () => Promise<void>): Promise<boolean>;
  announce(text: Message): void;
}

export function createDossierActions(parts: Parts): DossierActions {
  const { box, port, services, reader, attempt, announce } = parts;
  let maker: DossierMaker | undefined;
  let stopper: AbortController | undefined;

  const set = (patch: Partial<DossierSlice>) => box.set({ dossier: { ...box.getState().dossier, ...patch } });

  async function loadMaker(): Promise<DossierMaker> {
    maker ??= (await import("./make-dossier")).createDossierMaker(services);
    return maker;
  }

  function modelInput(): DossierModelInput | undefined {
    const state = box.getState();
    const card = currentCard(state);
    const criteria = card && setOfSheet(parts.sets(), card.identity);
    if (!isAssessed(card) || criteria === undefined) return undefined;
    const { dossier, unwanted } = state.dossier;
    return { card, set: criteria, profile: state.profile, today: services.today(), dossier, unwanted };
  }

  async function run(ids: readonly DocumentId[], kept: readonly MadeDocument[]): Promise<void> {
    if (box.getState().dossier.run.kind === "running") return;
    await reader.readNow();
    const request = modelInput();
    if (request === undefined) return;
    const before = box.getState().dossier.run;
    const { sheetId } = request.card;
    const running = { kind: "running", sheetId, dossier: request.dossier, documents: ids, done: 0 } as const;
    set({ run: running, wasAsked: false });
    announce(message("dos.started", { n: ids.length }));
    stopper = new AbortController();
    const { signal } = stopper;
    const isDone = await attempt(async () => {
      const making = await loadMaker();
      const made = await making.make({
        ...request,
        ids,
        signal,
        onDone: (done) => set({ run: { ...running, done } }),
      });
      if (made === undefined) return set({ run: before, wasAsked: true });
      const documents = inOrder([...kept, ...made], before);
      const bundle = await making.bundle(documents, request);
      set({
        run: {
          kind: "finished",
          sheetId,
          dossier: request.dossier,
          at: services.now(),
          documents,
          asked: kept.length + ids.length,
          bundle: bundle?.name ?? "",
          delivered: bundle === undefined ? "nothing" : await services.delivery.save(bundle),
          madeFrom: request.card,
        },
      });
      announce(message("dos.done", { n: countMade(documents), time: services.now().slice(11, 16) }));
    });
    if (!isDone) set({ run: before });
  }

  function finished(): FinishedRun | undefined {
    const { run: last } = box.getState().dossier;
    return last.kind === "finished" ? last : undefined;
  }

  async function deliver(bundle: Bundle | undefined): Promise<void> {
    const last = finished();
    if (bundle === undefined || last === undefined) return;
    await attempt(async () => set({ run: { ...last, delivered: await services.delivery.save(bundle) } }));
  }

  return {
    async prepare() {
      await Promise.all([
        loadMaker().then((m) => m.prepare()),
        import("./new-sheet"),
        import("./council-work"),
        import("./review-files"),
      ]);
    },
    openDossier: (dossier) => set({ dossier, isAppraisal: false, wasAsked: false }),
    toggleDocument(id) {
      const unwanted = new Set(box.getState().dossier.unwanted);
      if (!unwanted.delete(id)) unwanted.add(id);
      set({ unwanted });
    },
    async saveField(key, text) {
      const typed = toNfc(text).trim();
      const { [key]: _old, ...others } = box.getState().profile;
      // Kept here even if the workbook refuses it: documents can be made all the same.
      box.set({ profile: typed === "" ? others : { ...others, [key]: typed } });
      await attempt(() => port.writeProfile({ [key]: typed }));
    },
    askForMissing: () => set({ wasAsked: true }),
    createDossier: (ids) => run(ids, []),
    async retryDocument(id) {
      await run([id], finished()?.documents.filter((d) => d.id !== id) ?? []);
    },
    stopDossier: () => stopper?.abort(),
    async downloadAgain() {
      const last = finished();
      const request = modelInput();
      if (last === undefined || request === undefined) return;
      await deliver(await (await loadMaker()).bundle(last.documents, { ...request, dossier: last.dossier }));
      if (box.getState().trouble === undefined) announce(message("dos.done.where"));
    },
    async downloadOne(id) {
      const file = finished()?.documents.find((d) => d.id === id)?.file;
      const { DOCX_TYPE } = await import("./make-dossier");
      await deliver(file === undefined ? undefined : { name: file.name, data: file.data, type: DOCX_TYPE });
    },
    ...createBatchActions({ ...parts, maker: loadMaker }),
    ...createTemplateActions({ ...parts, maker: loadMaker }),
    ...createHandOverActions({ ...parts, maker: loadMaker }),
    ...createAppraisalActions({ ...parts, maker: loadMaker }),
  };
}

/** A document made again takes its old place in the list. */
function inOrder(documents: readonly MadeDocument[], before: DossierRun): readonly MadeDocument[] {
  const order = before.kind === "finished" ? before.documents.map((d) => d.id) : [];
  return order.length === documents.length
    ? [...documents].sort((a, b) => order.indexOf(a.id) - order.indexOf(b.id))
    : documents;
}

function countMade(documents: readonly MadeDocument[]): number {
  return documents.filter((d) => d.file !== undefined).length;
}
