import type { DocumentId, DossierFile, RoundKind } from "../../../src/dossier";
import type { BatchRun } from "./batch-state";
import type { Bundle } from "./make-dossier";

/** The dossiers of one subject; the council's own comes with the council's views. */
export type SubjectDossierKind = "recognition" | "registration";

/** One document of the last run; without a file it could not be made, `failure` says why. */
export type MadeDocument =
  | { readonly id: DocumentId; readonly title: string; readonly file: DossierFile }
  | { readonly id: DocumentId; readonly title: string; readonly file?: never; readonly failure: string };

export type DossierRun =
  | { readonly kind: "idle" }
  | {
      readonly kind: "running";
      readonly sheetId: string;
      readonly dossier: SubjectDossierKind;
      readonly documents: readonly DocumentId[];
      /** Documents finished; the next one is being made. */
      readonly done: number;
    }
  | FinishedRun;

export interface FinishedRun {
  readonly kind: "finished";
  readonly sheetId: string;
  readonly dossier: SubjectDossierKind;
  /** Local date and time. */
  readonly at: string;
  readonly documents: readonly MadeDocument[];
  /** How many were asked for; more than `documents` when the run was stopped. */
  readonly asked: number;
  readonly bundle: string;
  /** “manual”: this platform starts no download by itself. */
  readonly delivered: "downloaded" | "manual" | "nothing";
  /** The card the documents were made from: another object = the sheet changed since. */
  readonly madeFrom: unknown;
}

export type AppraisalRun =
  | { readonly kind: "idle" }
  | {
      readonly kind: "running";
      readonly done: number;
      readonly total: number;
      /** The document being made. */
      readonly title: string;
    }
  | FinishedAppraisal;

export interface FinishedAppraisal {
  readonly kind: "finished";
  readonly round: RoundKind;
  /** Local date and time. */
  readonly at: string;
  readonly documents: readonly MadeDocument[];
  readonly wasStopped: boolean;
  readonly bundle: Bundle | undefined;
  readonly delivered: "downloaded" | "manual" | "nothing";
  /** The cards the documents were made from: another list = a sheet changed since. */
  readonly madeFrom: unknown;
}

export interface DossierSlice {
  readonly dossier: SubjectDossierKind;
  /** The council's own dossier is open instead of a subject's. */
  readonly isAppraisal: boolean;
  /** The council's meeting whose documents are made. */
  readonly round: RoundKind;
  readonly appraisal: AppraisalRun;
  /** Documents the user does not want. */
  readonly unwanted: ReadonlySet<DocumentId>;
  /** Create was pressed: required fields now say so. */
  readonly wasAsked: boolean;
  readonly run: DossierRun;
  /** This subject, or every subject of the workbook in one click. */
  readonly scope: "one" | "all";
  readonly batch: BatchRun;
  /** The download page was opened; “paste”: it asks for the code, which was copied. */
  readonly pageAsked: "opened" | "paste" | undefined;
  /** A document's text that could not be put on the clipboard. */
  readonly copying: { readonly title: string; readonly text: string } | undefined;
  /** The document whose text was copied last. */
  readonly copied: DocumentId | undefined;
}

export const EMPTY_DOSSIER: DossierSlice = {
  dossier: "recognition",
  isAppraisal: false,
  round: "units",
  appraisal: { kind: "idle" },
  unwanted: new Set(),
  wasAsked: false,
  run: { kind: "idle" },
  scope: "one",
  batch: { kind: "idle" },
  pageAsked: undefined,
  copying: undefined,
  copied: undefined,
};
