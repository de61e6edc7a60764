import type { CriteriaSet } from "../../../src/criteria";
import type { DocumentId } from "../../../src/dossier";
import type { Role } from "../../../src/council";
import type { Locale } from "../../../src/scoring";
import type { Delivery } from "../../delivery";

export type Scheme = "light" | "dark";

/** What is kept per machine, never in the workbook. */
export interface Preferences {
  readonly locale?: Locale;
  /** Who works here, by practice; absent until somebody says so. */
  readonly role?: Role;
  /** The name that lines of the log carry. */
  readonly person?: string;
  /** Subject ids of files in which “Hội đồng” was used last, newest first. */
  readonly councilFiles?: readonly string[];
}

/** A Word file the unit chose for one document. */
export interface OwnTemplate {
  readonly id: DocumentId;
  readonly fileName: string;
  readonly data: Uint8Array;
}

/** Where own templates are kept on this machine. `put` and `remove` reject when there is no such place. */
export interface TemplateShelf {
  all(): Promise<readonly OwnTemplate[]>;
  put(template: OwnTemplate): Promise<void>;
  remove(id: DocumentId): Promise<void>;
}

/** Where points tables are kept on this machine. `put` rejects when there is no such place. */
export interface CriteriaShelf {
  all(): Promise<readonly CriteriaSet[]>;
  put(set: CriteriaSet): Promise<void>;
  remove(id: string): Promise<void>;
}

/** Sets that the add-in's own web server offers, and the names of files that could not be read. */
export interface ServerSets {
  readonly sets: readonly CriteriaSet[];
  readonly unread: readonly string[];
}

/** Everything from outside that is not the workbook: clock, files, settings of host and machine. */
export interface Services {
  /** Local day, `yyyy-mm-dd`. */
  today(): string;
  /** Local date and time without zone, `yyyy-mm-ddThh:mm:ss`. */
  now(): string;
  /** The local clock's distance from UTC, `+07:00`. */
  offset(): string;
  readonly delivery: Delivery;
  /** Opens a filled document in Word; absent in Excel. */
  readonly openInWord?: (docx: Uint8Array) => Promise<void>;
  /** The Word template of a document, from the add-in's own origin. */
  loadTemplate(id: string): Promise<Uint8Array>;
  readonly templates: TemplateShelf;
  loadCriteriaSets(): Promise<readonly CriteriaSet[]>;
  readonly criteria: CriteriaShelf;
  /** From `templates/criteria/index.json` beside the add-in; no list is no error. */
  loadOfferedSets(): Promise<ServerSets>;
  savePreferences(preferences: Preferences): void;
  readonly locale: Locale;
  readonly preferences: Preferences;
  readonly scheme: Scheme;
  /** The host opened the file for reading only. */
  readonly isReadOnly: boolean;
}
