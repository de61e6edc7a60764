import type { Subject } from "../../../src/scorecard";
import type { MadeDocument, SubjectDossierKind } from "./dossier-state";

/** One subject of a run over the whole workbook; skipped ones say why and have no documents. */
export interface BatchSubject {
  readonly sheetId: string;
  readonly subject: Subject;
  /** Its folder in the zip. */
  readonly folder: string;
  readonly documents: readonly MadeDocument[];
  readonly skippedBecause?: string;
}

export type BatchRun =
  | { readonly kind: "idle" }
  | {
      readonly kind: "running";
      readonly dossier: SubjectDossierKind;
      /** Documents finished and asked for, over all subjects. */
      readonly done: number;
      readonly total: number;
      /** The subject whose documents are being made. */
      readonly name: string;
    }
  | FinishedBatch;

export interface FinishedBatch {
  readonly kind: "finished";
  readonly dossier: SubjectDossierKind;
  /** Local date and time. */
  readonly at: string;
  /** Subjects reached, in sheet order, and those skipped. */
  readonly subjects: readonly BatchSubject[];
  readonly made: number;
  /** More than `made` when documents failed or the run was stopped. */
  readonly asked: number;
  readonly wasStopped: boolean;
  /** Name of the zip; empty when there is none. */
  readonly bundle: string;
  readonly delivered: "downloaded" | "manual" | "nothing";
  /** The cards the documents were made from: another list = a sheet changed since. */
  readonly madeFrom: unknown;
}
