import type { CriteriaSet } from "../../../src/criteria";
import { message, type Message } from "../strings";
import type { BatchRun, BatchSubject } from "./batch-state";
import type { BatchRow } from "../logic/dossier-batch";
import type { Box } from "./box";
import type { SubjectDossierKind } from "./dossier-state";
import type { LiveReader } from "./live-reader";
import type { DossierMaker } from "./make-dossier";
import type { ReadyRow } from "./make-batch";
import { nextTask } from "./next-task";
import type { Services } from "./services";
import type { PaneState } from "./state";

export interface BatchActions {
  /** One subject, or all subjects of the workbook. */
  chooseScope(scope: "one" | "all"): void;
  /** Reads the workbook once more, makes the documents of every subject that can have them, and hands over one zip. */
  createAll(): Promise<void>;
  stopAll(): void;
  /** The zip of the last run once more, as it was made. */
  downloadAll(): Promise<void>;
  /** Back from the results to the choice. */
  closeAll(): void;
}

interface Parts {
  readonly box: Box<PaneState>;
  readonly services: Services;
  readonly reader: Pick<LiveReader, "readNow" | "fill" | "readAllNow">;
  readonly sets: () => readonly CriteriaSet[];
  readonly maker: () => Promise<DossierMaker>;
  attempt(request: () => Promise<void>): Promise<boolean>;
  announce(text: Message): void;
}

export function createBatchActions(parts: Parts): BatchActions {
  const { box, services, reader, attempt, announce } = parts;
  let stopper: AbortController | undefined;
  const set = (batch: BatchRun) => box.set({ dossier: { ...box.getState().dossier, batch } });

  async function deliver(subjects: readonly BatchSubject[], kind: SubjectDossierKind) {
    const bundle = await (await parts.maker()).bundleAll(subjects, kind);
    if (bundle === undefined) return { bundle: "", delivered: "nothing" as const };
    return { bundle: bundle.name, delivered: await services.delivery.save(bundle) };
  }

  return {
    chooseScope(scope) {
      box.set({ dossier: { ...box.getState().dossier, scope } });
      if (scope === "all") void reader.fill();
    },
    async createAll() {
      if (box.getState().dossier.batch.kind === "running") return;
      await reader.readAllNow();
      const { locale, cards, profile, dossier: slice } = box.getState();
      const { dossier, unwanted, batch: last } = slice;
      const isDone = await attempt(async () => {
        // In a bundle of its own, like all that knows documents.
        const { eachBatchRow } = await import("../logic/dossier-batch");
        const choice = { cards, profile, kind: dossier, unwanted };
        const rows: BatchRow[] = [];
        for (const row of eachBatchRow(choice, parts.sets(), services.today())) {
          rows.push(row);
          await nextTask();
        }
        const reasons = new Map(rows.map((r) => [r.sheetId, r.blockedBecause(locale)]));
        const ready = rows.filter(
          (r): r is ReadyRow => r.model !== undefined && reasons.get(r.sheetId) === undefined,
        );
        const total = ready.reduce((n, r) => n + r.model.wanted.length, 0);
        if (total === 0) return;
        stopper = new AbortController();
        const { signal } = stopper;
        const onProgress = (name: string, done: number) =>
          set({ kind: "running", dossier, done, total, name });
        onProgress(ready[0]?.subject.name ?? "", 0);
        announce(message("dos.started", { n: total }));
        const made = await (await parts.maker()).makeAll({ rows: ready, signal, onProgress });
        const subjects = rows.flatMap(({ sheetId, subject, folder }): BatchSubject[] => {
          const done = made.find((m) => m.sheetId === sheetId);
          if (done !== undefined) return [done];
          const skippedBecause = reasons.get(sheetId);
          return skippedBecause === undefined
            ? []
            : [{ sheetId, subject, folder, documents: [], skippedBecause }];
        });
        const files = subjects.flatMap((s) => s.documents.flatMap((d) => d.file ?? []));
        set({
          kind: "finished",
          dossier,
          at: services.now(),
          subjects,
          made: files.length,
          asked: total,
          wasStopped: signal.aborted,
          ...(await deliver(subjects, dossier)),
          madeFrom: cards,
        });
        announce(message("dos.done", { n: files.length, time: services.now().slice(11, 16) }));
      });
      if (!isDone) set(last);
    },
    stopAll: () => stopper?.abort(),
    async downloadAll() {
      const { batch } = box.getState().dossier;
      if (batch.kind !== "finished") return;
      await attempt(async () => set({ ...batch, ...(await deliver(batch.subjects, batch.dossier)) }));
      if (box.getState().trouble === undefined) announce(message("dos.done.where"));
    },
    closeAll: () => set({ kind: "idle" }),
  };
}
