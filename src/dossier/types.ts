import type { CriteriaSet, SubjectCriteria, SubjectType } from "../criteria";
import type { Subject } from "../scorecard";
import type { Entry, Evaluation, FindingField } from "../scoring";
import type { DocumentId } from "./documents";
import type { Profile } from "./profile";

/** Units of a commune by kind, counted over the register: all, registered, recognised. */
export interface UnitCounts {
  readonly type: Exclude<SubjectType, "commune">;
  readonly total: number;
  readonly registered: number;
  readonly recognised: number;
}

/**
 * Everything the documents of one subject and year are made from. Dates are ISO `yyyy-mm-dd`; `today` comes from
 * the caller, this room has no clock.
 */
export interface DossierInput {
  readonly set: CriteriaSet;
  readonly criteria: SubjectCriteria;
  readonly subject: Subject;
  readonly entries: readonly Entry[];
  /** The self-score, as `assess` gives it. */
  readonly evaluation: Evaluation;
  /** The council's score of the same sheet, if any. */
  readonly council?: Evaluation;
  readonly profile: Profile;
  readonly today: string;
  /** A commune's own units; absent when the workbook has no register of them. */
  readonly units?: readonly UnitCounts[];
}

/** What a template can be given. Absent and `undefined` print nothing. */
export type TemplateValue = string | number | boolean | undefined | readonly TemplateValue[] | TemplateObject;
export interface TemplateObject {
  readonly [name: string]: TemplateValue;
}

/** Where a person mends a problem: a cell of the scoring sheet, or a field of the form. */
export type ProblemFix =
  | {
      readonly kind: "item";
      /** Empty for the sheet as a whole. */
      readonly itemCode: string;
      readonly field: FindingField;
      /** A1 address, where the finding itself knows it. */
      readonly cell?: string;
    }
  | { readonly kind: "field"; readonly key: string };

/** Something to know before documents are made. Errors stop them, worst first. */
export interface DossierProblem {
  readonly severity: "error" | "warning" | "note";
  readonly code: string;
  readonly message: string;
  readonly fix?: ProblemFix;
  /** Cells or days the message counts, for a caller with its own wording. */
  readonly count?: number;
  /** The subject of a round it concerns. */
  readonly subjectId?: string;
  /** Documents it concerns; absent = all. */
  readonly documents?: readonly DocumentId[];
}
