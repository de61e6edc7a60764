import type { CriteriaSet } from "../../../src/criteria";
import type { Locale } from "../../../src/scoring";
import type { Delivery } from "../../delivery";

export type Scheme = "light" | "dark";

/** What is kept per machine, never in the workbook. */
export interface Preferences {
  readonly locale?: Locale;
}

/** Everything from outside that is not the workbook: clock, files, settings of host and machine. */
export interface Services {
  /** Local day, `yyyy-mm-dd`. */
  today(): string;
  /** Local date and time without zone, `yyyy-mm-ddThh:mm:ss`. */
  now(): string;
  readonly delivery: Delivery;
  /** The Word template of a document, from the add-in's own origin. */
  loadTemplate(id: string): Promise<Uint8Array>;
  loadCriteriaSets(): Promise<readonly CriteriaSet[]>;
  savePreferences(preferences: Preferences): void;
  readonly locale: Locale;
  readonly scheme: Scheme;
  /** The host opened the file for reading only. */
  readonly isReadOnly: boolean;
}
