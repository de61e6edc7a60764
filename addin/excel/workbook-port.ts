import type {
  BallotReading,
  Log,
  LogEntry,
  LogRecord,
  RegisterPart,
  RegisterReading,
} from "../../src/council";
import type { CriteriaSet, StoredSets } from "../../src/criteria";
import type { ScorecardReading, ScorecardSummary, SheetLayout, SheetPlan } from "../../src/scorecard";

/** Everything the pane knows of the open workbook; read again, never patched. */
export interface WorkbookReading {
  /** Every scorecard, in sheet order: read whole where the workbook is small, else most of them at a glance. */
  readonly scorecards: readonly (SheetReading | SheetGlance)[];
  readonly activeSheetId: string;
  /** What the dossier form has saved: field key to text. */
  readonly profile: Readonly<Record<string, string>>;
  readonly log: Log;
  /** The sheet “Tổng hợp”; `undefined` when there is none. */
  readonly register: RegisterReading | undefined;
  /** Points tables kept in this workbook, oldest first. */
  readonly storedSets: StoredSets;
}

/** One scoring sheet as it stands now. */
export interface SheetReading {
  readonly sheetId: string;
  readonly sheetName: string;
  readonly reading: ScorecardReading;
  /** What its formulas show; absent where rows or columns were moved or nothing was ever calculated. */
  readonly summary?: ScorecardSummary;
}

/** A scoring sheet known by its stamp and its summary only. */
export interface SheetGlance {
  readonly sheetId: string;
  readonly sheetName: string;
  readonly reading?: never;
  readonly summary: ScorecardSummary;
}

/** So many scoring sheets are read whole in one request; about 40 KB each, and hosts refuse answers above 5 MB. */
export const PORTION = 40;

/** Something may have changed; the event's own details are not trusted, the listener reads again. */
export interface Bell {
  readonly kind: "edit" | "selection" | "sheets";
  readonly sheetId?: string;
  /** The change came from another person's window. */
  readonly isRemote: boolean;
}

export interface CellWrite {
  readonly address: string;
  readonly value: string | number | boolean;
}

/** The register as a whole sheet, and the parts of it that are written where it is there already. */
export interface RegisterPlan {
  readonly layout: SheetPlan;
  readonly refreshed: readonly RegisterPart[];
}

/** Members' scores of one subject, as they stand in their sheet. */
export interface BallotSheet {
  readonly sheetId: string;
  readonly sheetName: string;
  readonly reading: BallotReading;
}

export interface SheetWrites {
  readonly sheetId: string;
  readonly writes: readonly CellWrite[];
}

/** The workbook as the pane uses it. One implementation calls Excel; nothing else in the add-in does. */
export interface WorkbookPort {
  /** Highest requirement set present that the add-in makes use of, for feature decisions. */
  supports(set: "1.8" | "1.9" | "1.12" | "1.14"): boolean;
  /**
   * At most 3 syncs, whatever the number of scorecards. Up to `PORTION` sheets are read whole; in a larger workbook
   * the active sheet and those of `whole`.
   */
  read(whole?: ReadonlySet<string>): Promise<WorkbookReading>;
  /** Sheets read whole, one sync a `PORTION`; those that are gone or no scorecards any more are left out. */
  readSheets(sheetIds: readonly string[]): Promise<readonly SheetReading[]>;
  /** At most 4 syncs; the new sheet is active and its first score cell selected. */
  insert(layout: SheetLayout): Promise<{ sheetId: string; sheetName: string }>;
  /** Activates the sheet and selects the cell; called only when the user asked for it. */
  selectCell(sheetId: string, address: string): Promise<void>;
  activateSheet(sheetId: string): Promise<void>;
  /** One batch; only on a named button of the user. */
  writeCells(sheetId: string, writes: readonly CellWrite[]): Promise<void>;
  /** The same on several sheets at once. */
  writeSheets(sheets: readonly SheetWrites[]): Promise<void>;
  /** Lines behind everything the log holds now; what was written, and the log as it is then. */
  appendLog(
    records: readonly LogRecord[],
  ): Promise<{ readonly log: Log; readonly written: readonly LogEntry[] }>;
  /** Lines written before that are not in the log, because two people wrote at once, once more. */
  restoreLog(written: readonly LogEntry[]): Promise<Log>;
  /** Makes the register or writes it anew; what people typed in it stays. */
  writeRegister(plan: (current: RegisterReading | undefined) => RegisterPlan): Promise<void>;
  /** Single cells of the register; nothing where there is none. */
  writeRegisterCells(writes: readonly CellWrite[]): Promise<void>;
  /** The sheet with the scores that members of the council gave a subject; two syncs. */
  findBallots(subjectId: string): Promise<BallotSheet | undefined>;
  /** Makes such a sheet, active with its first score cell selected; only on a named button. */
  insertBallots(layout: SheetPlan): Promise<void>;
  /** Saves form fields in the workbook; empty text removes a field. */
  writeProfile(fields: Readonly<Record<string, string>>): Promise<void>;
  /** Keeps a points table in the workbook, as the newest; two syncs. */
  storeSet(set: CriteriaSet): Promise<void>;
  /** Takes a points table out of the workbook. */
  removeSet(set: CriteriaSet): Promise<void>;
  /** Rings after edits, selections and sheet changes (debounce is the caller's). Returns the way to stop. */
  watch(listener: (bell: Bell) => void): Promise<() => Promise<void>>;
}

/** A failure of the host with a sentence for the user; the original error is the `cause`. */
export class WorkbookError extends Error {
  constructor(
    readonly code: "editing" | "busy" | "protected" | "read-only" | "name-taken" | "unsupported" | "other",
    message: string,
    options?: { cause: unknown },
  ) {
    super(message, options);
    this.name = "WorkbookError";
  }
}
