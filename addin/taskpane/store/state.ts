import type { StoredSets, SubjectCriteria } from "../../../src/criteria";
import type { ScorecardIdentity, ScorecardReading, ScorecardSummary } from "../../../src/scorecard";
import type { Evaluation, Locale } from "../../../src/scoring";
import type { Log, RegisterReading } from "../../../src/council";
import type { WorkbookError } from "../../excel/workbook-port";
import type { Message } from "../strings";
import type { CarryOverSlice } from "./carry-over-state";
import type { DossierSlice } from "./dossier-state";
import type { CouncilSlice } from "./council-state";
import type { PointsSlice } from "./points-state";
import type { Preferences, Scheme } from "./services";
import type { CheckedTemplate } from "./template-actions";

/** One scoring sheet. Without `criteria` its points table is not known here. */
export interface SubjectCard {
  readonly sheetId: string;
  readonly sheetName: string;
  readonly identity: ScorecardIdentity;
  /** Totals and verdicts: assessed where the sheet was read whole, else as its own formulas show them. */
  readonly summary?: ScorecardSummary;
  /** As its own formulas show them. */
  readonly shown?: ScorecardSummary;
  readonly criteria?: SubjectCriteria;
  /** The whole sheet; absent while only its summary was read, as for most sheets of a large workbook. */
  readonly reading?: ScorecardReading;
  readonly self?: Evaluation;
  readonly council?: Evaluation;
}

/** A card read whole, and whose points table is known. */
export type AssessedCard = SubjectCard &
  Required<Pick<SubjectCard, "criteria" | "reading" | "self" | "council">>;

/** Something the host refused. `sentence` is the port's own, `detail` the technical text behind a link. */
export interface Trouble {
  readonly code: WorkbookError["code"];
  readonly sentence: string;
  readonly detail: string;
}

export type Tab = "score" | "dossier" | "council" | "register";
export type Pill = "todo" | "criteria" | "figures";

/** An item that somebody else changed, with the local time it was seen. */
export interface LiveChange {
  readonly sheetId: string;
  readonly itemCode: string;
  readonly at: string;
}

/** What the live regions say; a new object is a new announcement, also with the same words. */
export interface Announcements {
  readonly verdict?: Message;
  readonly action?: Message;
}

export interface PaneState {
  readonly locale: Locale;
  readonly scheme: Scheme;
  readonly isOnline: boolean;
  readonly isReadOnly: boolean;
  /** “loading” until the first read; “failed” only when there is nothing older to show. */
  readonly phase: "loading" | "ready" | "failed";
  readonly cards: readonly SubjectCard[];
  readonly activeSheetId: string;
  /** The subject the views speak of; the active sheet's where it is a scoring sheet, else the last one. */
  readonly currentSheetId: string | undefined;
  readonly profile: Readonly<Record<string, string>>;
  /** What was closed, reopened, handed out: the log sheet as read last. */
  readonly log: Log;
  /** What people typed in the register sheet. */
  readonly register: RegisterReading | undefined;
  readonly preferences: Preferences;
  readonly council: CouncilSlice;
  readonly page:
    | "subject"
    | "new-sheet"
    | "carry-over"
    | "templates"
    | "difference"
    | "ballots"
    | "returned-copy"
    | "points"
    | "calendar";
  readonly tab: Tab;
  readonly pill: Pill;
  /** “Tiêu chí” was opened to review lost points. */
  readonly isReview: boolean;
  /** The item whose figures were asked for. */
  readonly figuresOf: string | undefined;
  /** Local date and time of the last complete read. */
  readonly checkedAt: string | undefined;
  readonly isChecking: boolean;
  /** Sheets read whole so far and asked for, while many of them are read. */
  readonly readingAll: { readonly done: number; readonly total: number } | undefined;
  /** A request waits longer than it should: most likely a cell is being edited. */
  readonly isHostWaiting: boolean;
  readonly trouble: Trouble | undefined;
  readonly liveChanges: readonly LiveChange[];
  readonly announcements: Announcements;
  readonly isInserting: boolean;
  readonly carryOver: CarryOverSlice;
  readonly dossier: DossierSlice;
  /** The unit's own templates kept in this browser, as checked last. */
  readonly templates: readonly CheckedTemplate[];
  /** How many templates the last imported set held; 0 = the file was none. */
  readonly templateSetTaken: number | undefined;
  /** Points tables kept in this workbook, oldest first. */
  readonly stored: StoredSets;
  readonly points: PointsSlice;
}

/** The card the views speak of. */
export function currentCard(state: Pick<PaneState, "cards" | "currentSheetId">): SubjectCard | undefined {
  return state.cards.find((c) => c.sheetId === state.currentSheetId);
}

export function isAssessed(card: SubjectCard | undefined): card is AssessedCard {
  return (
    card?.criteria !== undefined &&
    card.reading !== undefined &&
    card.self !== undefined &&
    card.council !== undefined
  );
}
