import type {
  LoggedChange,
  LogEntry,
  MergeChoices,
  ReviewMark,
  Role,
  SubjectEntries,
  SubjectMerge,
} from "../../../src/council";
import type { BallotSheet } from "../../excel/workbook-port";

/** One item of one subject, where the council's work stands. */
export interface CouncilPlace {
  readonly sheetId: string;
  /** Absent where nothing differs: the subject as a whole. */
  readonly itemCode?: string;
}

/** The three buttons above the list. */
export type CouncilFilter = "open" | "busy" | "done";

/** Cells of the other side that were edited in this window. */
export interface WrongColumn {
  readonly sheetId: string;
  readonly role: Role;
  readonly changes: readonly LoggedChange[];
}

/** One subject of a returned copy beside the same subject of this workbook. */
export interface ReturnedSubject extends SubjectMerge {
  readonly sheetId: string;
  readonly name: string;
}

/** A review copy that came back and is looked at. Nothing of it is in the workbook until it is taken over. */
export interface ReturnedCopy {
  readonly fileName: string;
  readonly copyId: string;
  /** What was handed out; without it two different values are always a choice. */
  readonly mark: ReviewMark | undefined;
  readonly theirs: readonly SubjectEntries[];
  readonly subjects: readonly ReturnedSubject[];
  /** By sheet, then item. */
  readonly choices: ReadonlyMap<string, MergeChoices>;
  /** Names of subjects that this workbook does not have. */
  readonly unknown: readonly string[];
  /** Names of subjects that stand twice in either workbook. */
  readonly ambiguous: readonly string[];
}

/** The members' scores of one subject, while their page is open. */
export interface BallotPage {
  /** The scorecard of the subject. */
  readonly sheetId: string;
  /** Members as typed for the council's papers, one a line; “” where nobody typed any. */
  readonly members: string;
  /** `undefined`: not looked for yet. */
  readonly found: BallotSheet | "none" | undefined;
}

export interface CouncilSlice {
  readonly filter: CouncilFilter | undefined;
  readonly search: string;
  /** Where the difference page stands. */
  readonly place: CouncilPlace | undefined;
  /** Lines of the log written here and not yet seen by a later read. */
  readonly written: readonly LogEntry[];
  readonly wrongColumn: WrongColumn | undefined;
  readonly returned: ReturnedCopy | undefined;
  /** Why a chosen file is no review copy. */
  readonly copyProblem: "file" | "empty" | undefined;
  readonly ballots: BallotPage | undefined;
  readonly isBusy: boolean;
}

export const EMPTY_COUNCIL: CouncilSlice = {
  filter: undefined,
  search: "",
  place: undefined,
  written: [],
  wrongColumn: undefined,
  returned: undefined,
  copyProblem: undefined,
  ballots: undefined,
  isBusy: false,
};
