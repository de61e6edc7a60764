import type { RoundKind } from "../../../src/dossier";
import type { AppraisalModel } from "../logic/appraisal-model";
import { bodyName } from "../logic/register-view";
import { message } from "../strings";
import type { AppraisalRun } from "./dossier-state";
import type { CouncilParts } from "./council-parts";
import type { DossierMaker } from "./make-dossier";

export interface AppraisalActions {
  openAppraisalDossier(): void;
  chooseRound(kind: RoundKind): void;
  /** Reads every sheet once more, makes the documents of the round and hands over one zip. */
  createAppraisal(): Promise<void>;
  stopAppraisal(): void;
  downloadAppraisal(): Promise<void>;
  /** Back from the results to the form. */
  closeAppraisal(): void;
}

interface Parts extends CouncilParts {
  readonly maker: () => Promise<DossierMaker>;
}

export function createAppraisalActions(parts: Parts): AppraisalActions {
  const { box, services, reader, attempt, announce } = parts;
  let stopper: AbortController | undefined;
  const patch = (change: Partial<ReturnType<typeof slice>>) =>
    box.set({ dossier: { ...slice(), ...change } });
  const slice = () => box.getState().dossier;
  const setRun = (appraisal: AppraisalRun) => patch({ appraisal });

  /** In a bundle of its own, like all that knows documents. */
  async function modelNow(): Promise<AppraisalModel> {
    const { appraisalModel } = await import("../logic/appraisal-model");
    const { councilView } = await import("./council-work");
    const state = box.getState();
    return appraisalModel({
      view: councilView(state, parts.sets(), services.today()),
      kind: slice().round,
      sets: parts.sets(),
      profile: state.profile,
      today: services.today(),
      toggled: slice().unwanted,
    });
  }

  return {
    openAppraisalDossier() {
      patch({ isAppraisal: true, wasAsked: false });
      void reader.fill();
    },
    chooseRound: (round) => patch({ round }),
    async createAppraisal() {
      if (slice().appraisal.kind === "running") return;
      await reader.readAllNow();
      const { model, round } = await modelNow();
      const { createStep } = await import("../logic/dossier-model");
      if (model === undefined || createStep(model).kind !== "create") return patch({ wasAsked: true });
      const { appraisal: last, round: kind } = slice();
      const { cards } = box.getState();
      stopper = new AbortController();
      const { signal } = stopper;
      const isDone = await attempt(async () => {
        setRun({ kind: "running", done: 0, total: model.wanted.length, title: model.wanted[0]?.title ?? "" });
        announce(message("dos.started", { n: model.wanted.length }));
        const making = await parts.maker();
        const documents = await making.makeAppraisal({
          round,
          plans: model.wanted,
          signal,
          onProgress: (done, total, title) => setRun({ kind: "running", done, total, title }),
        });
        const bundle = await making.bundleAppraisal(documents, round, bodyName(cards));
        setRun({
          kind: "finished",
          round: kind,
          at: services.now(),
          documents,
          wasStopped: signal.aborted,
          bundle,
          delivered: bundle === undefined ? "nothing" : await services.delivery.save(bundle),
          madeFrom: cards,
        });
        const n = documents.filter((d) => d.file !== undefined).length;
        announce(message("dos.done", { n, time: services.now().slice(11, 16) }));
      });
      if (!isDone) setRun(last);
    },
    stopAppraisal: () => stopper?.abort(),
    async downloadAppraisal() {
      const { appraisal } = slice();
      if (appraisal.kind !== "finished" || appraisal.bundle === undefined) return;
      const { bundle } = appraisal;
      await attempt(async () => setRun({ ...appraisal, delivered: await services.delivery.save(bundle) }));
      if (box.getState().trouble === undefined) announce(message("dos.done.where"));
    },
    closeAppraisal: () => setRun({ kind: "idle" }),
  };
}
