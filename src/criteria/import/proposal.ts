import type { AllowedPoints, Citation, Measure, SubjectType } from "../types";
import type { Place } from "./table";

/** How far a value can be trusted: written so in the source, read by a rule, in doubt, or set by a person. */
export type Certainty = "stated" | "likely" | "unsure" | "corrected";

/** Why a value was read so; `wording.ts` has the sentences. */
export type Why =
  | "written"
  | "header"
  | "column-content"
  | "no-role"
  | "second-of-kind"
  | "numbering"
  | "numbering-under-criterion"
  | "counted"
  | "number-unreadable"
  | "upper-case-band"
  | "criterion-is-item"
  | "lines-folded"
  | "joined-with-group"
  | "points-in-text"
  | "maximum-wording"
  | "range-wording"
  | "list-wording"
  | "points-blank"
  | "points-unreadable"
  | "points-date"
  | "mark"
  | "mark-unclear"
  | "no-mark"
  | "remark"
  | "remark-above"
  | "footnote"
  | "event-wording"
  | "event-above"
  | "same-text"
  | "similar-text"
  | "neighbours"
  | "most-alike"
  | "no-match"
  | "default"
  | "person";

/** A value read from the source, with the cell it stands in and the reason. */
export interface Guess<T> {
  readonly value: T;
  readonly certainty: Certainty;
  readonly why: Why;
  /** The words of the source, or the item of the reference set, that the reason speaks of. */
  readonly detail?: string;
  readonly place?: Place;
}

export const COLUMN_ROLES = [
  "number",
  "criterion",
  "text",
  "points",
  "mandatory",
  "cite",
  "note",
  "ignored",
] as const;
export type ColumnRole = (typeof COLUMN_ROLES)[number];

export interface ProposedColumn {
  readonly column: number;
  readonly heading: string;
  readonly role: Guess<ColumnRole>;
}

export interface ProposedItem {
  /** Stable name of the line: source row and part of its cell, such as `9.0`. Corrections point to it. */
  readonly id: string;
  readonly row: number;
  /** Rows whose wording was taken into this item. */
  readonly furtherRows: readonly number[];
  readonly code: Guess<string>;
  readonly text: Guess<string>;
  readonly points: Guess<number | undefined>;
  readonly allowed: Guess<AllowedPoints>;
  readonly mandatory: Guess<boolean>;
  readonly cite: Guess<Citation | undefined>;
  readonly mustNotOccur: Guess<boolean>;
  readonly measure: Guess<Measure | undefined>;
  readonly applicableWhen: Guess<string | undefined>;
}

export interface ProposedCriterion {
  readonly id: string;
  readonly row: number;
  readonly code: Guess<string>;
  readonly title: Guess<string>;
  /** Points the source gives for the whole criterion. */
  readonly statedPoints?: Guess<number>;
  readonly items: readonly ProposedItem[];
}

/** A row or line of the source that is no criterion and no item. */
export interface LeftOut {
  readonly row: number;
  readonly text: string;
  /** “unread” rows need a person; the others are known for what they are. */
  readonly reason:
    | "before-header"
    | "header"
    | "repeated-header"
    | "total"
    | "subtotal"
    | "remark"
    | "group"
    | "other-columns"
    | "unread"
    | "person";
}

/** A line about scoring as a whole: a footnote, or a paragraph after the table. */
export interface Remark {
  readonly text: string;
  readonly place?: Place;
  /** What was taken from it; “nothing” where it speaks of mandatory points and no rule could read it. */
  readonly taken: "mandatory" | "pass-mark" | "none-needed" | "nothing";
}

/** What was understood of a table. Plain data; every value can be corrected. */
export interface Proposal {
  readonly type: SubjectType;
  readonly columns: readonly ProposedColumn[];
  readonly headerRows: readonly number[];
  readonly criteria: readonly ProposedCriterion[];
  readonly leftOut: readonly LeftOut[];
  readonly remarks: readonly Remark[];
  readonly total: Guess<number>;
  readonly passMark: Guess<number>;
  /** Corrections that name a line, row or column the table does not have. */
  readonly unused: readonly Correction[];
}

/** What a person says against the reading. Structural ones are followed while reading, the others after. */
export type Correction =
  | { readonly kind: "column"; readonly column: number; readonly role: ColumnRole }
  | { readonly kind: "header-rows"; readonly rows: readonly number[] }
  | { readonly kind: "row"; readonly row: number; readonly as: "criterion" | "item" | "left-out" }
  | ValueCorrection;

export type ValueCorrection =
  | { readonly kind: "total" | "pass-mark"; readonly value: number }
  | { readonly kind: "criterion-code" | "criterion-title"; readonly id: string; readonly value: string }
  | { readonly kind: "code" | "text"; readonly id: string; readonly value: string }
  | { readonly kind: "points"; readonly id: string; readonly value: number }
  | { readonly kind: "allowed"; readonly id: string; readonly value: AllowedPoints }
  | { readonly kind: "mandatory" | "must-not-occur"; readonly id: string; readonly value: boolean }
  | { readonly kind: "cite"; readonly id: string; readonly value: Citation }
  | { readonly kind: "confirm-cite"; readonly id: string }
  | { readonly kind: "measure"; readonly id: string; readonly value: Measure | undefined }
  | { readonly kind: "applicable-when"; readonly id: string; readonly value: string | undefined };
