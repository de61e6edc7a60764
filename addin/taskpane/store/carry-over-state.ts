import type { Profile } from "../../../src/dossier";
import type { ScorecardReading } from "../../../src/scorecard";

/** An earlier year's workbook as read from its file, or why it cannot be read. */
export type PastFile =
  | { readonly name: string; readonly readings: readonly ScorecardReading[]; readonly profile: Profile }
  | { readonly name: string; readonly problem: string };

/** “Mang sang từ năm trước”. Without a file, the sheets of the open workbook are what can be carried over. */
export type CarryOverSlice =
  | { readonly kind: "idle" }
  | { readonly kind: "file"; readonly file: PastFile }
  | {
      readonly kind: "running";
      /** Sheets inserted so far, and asked for. */
      readonly done: number;
      readonly total: number;
      /** The unit whose sheet is being inserted. */
      readonly name: string;
    };
