import type { Area } from "./area";
import type { Scalar } from "./cell";
import type { Sheet } from "./sheet";
import type { Shift } from "./shift";

export type ChangeType =
  | "RangeEdited"
  | "RowInserted"
  | "RowDeleted"
  | "ColumnInserted"
  | "ColumnDeleted"
  | "CellInserted"
  | "CellDeleted";

/** Who caused a change: a session's id, and whether its add-in did it or its user. */
export interface Origin {
  readonly author: string;
  readonly byAddin: boolean;
}

/** What happened in the workbook, for the sessions to turn into Office.js events. */
export type WorkbookEvent =
  | {
      readonly kind: "changed";
      readonly sheet: Sheet;
      readonly area: Area;
      readonly changeType: ChangeType;
      readonly shiftDirection?: string;
      /** Only for a single cell, as in Excel. */
      readonly detail?: { readonly before: Scalar; readonly after: Scalar };
    }
  | { readonly kind: "formatChanged"; readonly sheet: Sheet; readonly area: Area }
  | { readonly kind: "shifted"; readonly sheet: Sheet; readonly shift: Shift }
  | { readonly kind: "calculated"; readonly sheet: Sheet }
  | { readonly kind: "added" | "deleted" | "moved"; readonly sheet: Sheet }
  | { readonly kind: "renamed"; readonly sheet: Sheet; readonly before: string; readonly after: string }
  | { readonly kind: "protectionChanged"; readonly sheet: Sheet; readonly isProtected: boolean }
  | {
      readonly kind: "visibilityChanged";
      readonly sheet: Sheet;
      readonly before: string;
      readonly after: string;
    };

/** For a grid mirror: which aspect of which sheet to read again. `area` bounds changed cells. */
export interface ModelChange {
  readonly aspect: "values" | "formats" | "sheet" | "sheets" | "names" | "workbook";
  readonly sheetId?: string;
  readonly area?: Area;
}
