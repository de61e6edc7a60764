import type { Correction, CriteriaSet, SourceTable, SubjectType } from "../../../src/criteria";
import type { Message } from "../strings";

/** A file, or a pasted range, with the tables found in it. */
export interface ImportSource {
  readonly name: string;
  readonly tables: readonly SourceTable[];
}

/** Which table of a source is read as what, and what a person says against the reading. */
export interface ImportWork {
  readonly source: ImportSource;
  readonly table: number;
  readonly type: SubjectType;
  readonly corrections: readonly Correction[];
}

/** The fields a person signs an import with, as typed. */
export interface StampDraft {
  readonly title: string;
  readonly number: string;
  /** dd/mm/yyyy */
  readonly date: string;
  readonly issuer: string;
  readonly confirmedBy: string;
  /** First assessment year the table is for. */
  readonly fromYear: number;
  /** Keep it in this browser for other workbooks too. */
  readonly isKept: boolean;
}

/** A set that is not in this workbook: from this machine or from the add-in's own web server. */
export interface OfferedSet {
  readonly origin: "machine" | "server";
  readonly set: CriteriaSet;
}

/** Where the page “Thang điểm” stands. What was typed stays until it is used or another file is chosen. */
export type PointsStep =
  | { readonly kind: "list" }
  | { readonly kind: "paste" }
  | { readonly kind: "reading"; readonly name: string }
  | {
      readonly kind: "refused";
      readonly name: string;
      readonly reason: Message;
      readonly details: readonly string[];
    }
  | { readonly kind: "choose"; readonly work: ImportWork }
  | { readonly kind: "review"; readonly work: ImportWork }
  /** A set file: it carries its own stamp and is only looked at. */
  | { readonly kind: "set"; readonly name: string; readonly set: CriteriaSet }
  | { readonly kind: "change" };

/** One sheet that was made anew with another table, and what did not go with it, in sentences. */
export interface ChangedSheet {
  readonly name: string;
  readonly newSheet: string;
  readonly carried: number;
  readonly left: readonly string[];
}

export interface PointsSlice {
  readonly step: PointsStep;
  readonly stamp: StampDraft;
  readonly offers: readonly OfferedSet[];
  /** Files of the server's folder that could not be read, in sentences. */
  readonly unreadOffers: readonly string[];
  readonly isBusy: boolean;
  /** The import worked on last: to go on with, or, once used, for the next table of its file. */
  readonly last: { readonly work: ImportWork; readonly isUsed: boolean } | undefined;
  readonly changed: readonly ChangedSheet[];
}

export function emptyPoints(year: number): PointsSlice {
  return {
    step: { kind: "list" },
    stamp: {
      title: "",
      number: "",
      date: "",
      issuer: "",
      confirmedBy: "",
      fromYear: year,
      isKept: false,
    },
    offers: [],
    unreadOffers: [],
    isBusy: false,
    last: undefined,
    changed: [],
  };
}
