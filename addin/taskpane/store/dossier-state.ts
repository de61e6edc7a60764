import type { DocumentId, DossierFile } from "../../../src/dossier";

/** One document of the last run. */
export interface MadeDocument {
  readonly id: DocumentId;
  readonly title: string;
  readonly file: DossierFile | undefined;
  /** Why it could not be made. */
  readonly failure: string | undefined;
}

export type DossierRun =
  | { readonly kind: "idle" }
  | {
      readonly kind: "running";
      readonly documents: readonly { readonly id: DocumentId; readonly title: string }[];
      readonly done: number;
    }
  | {
      readonly kind: "finished";
      readonly sheetId: string;
      readonly at: string;
      readonly documents: readonly MadeDocument[];
      readonly wasStopped: boolean;
      readonly asked: number;
      readonly bundle: string;
      readonly delivered: "downloaded" | "manual";
      /** The card the documents were made from: another object = the sheet changed since. */
      readonly madeFrom: unknown;
    };

export interface DossierSlice {
  /** Documents the user does not want, by id. */
  readonly unwanted: ReadonlySet<DocumentId>;
  /** Create was pressed: required fields now say so. */
  readonly wasAsked: boolean;
  readonly run: DossierRun;
}

export const EMPTY_DOSSIER: DossierSlice = { unwanted: new Set(), wasAsked: false, run: { kind: "idle" } };
