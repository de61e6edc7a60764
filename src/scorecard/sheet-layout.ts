import type { ScorecardIdentity } from "./identity";

/** A cell's content: a constant, or a formula in en-US A1 notation starting with “=”. Empty text = leave blank. */
export type CellContent = string | number;

export type LineStyle = "thin" | "dashed" | "none";

export interface Line {
  readonly style: LineStyle;
  readonly color: string;
}

/** Formatting of one rectangle; what is absent stays as it was. Sizes in points. */
export interface CellFormat {
  readonly fill?: string;
  readonly fontName?: string;
  readonly fontSize?: number;
  readonly fontColor?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  readonly horizontal?: "left" | "center" | "right";
  readonly vertical?: "center" | "top" | "bottom";
  readonly wrap?: boolean;
  readonly numberFormat?: string;
  /** All four edges and the inner lines of the rectangle. */
  readonly borders?: Line;
  readonly unlocked?: boolean;
}

export interface FormatBlock {
  readonly address: string;
  readonly format: CellFormat;
}

/** Validation by formula (never a list string: commas split it, decimals break it), or a list taken from cells. */
export interface ValidationRule {
  readonly address: string;
  readonly rule:
    | { readonly kind: "formula"; readonly formula: string }
    | { readonly kind: "list"; readonly source: string };
  readonly prompt: { readonly title: string; readonly message: string };
  readonly error: { readonly title: string; readonly message: string };
}

/** A conditional format by formula, relative to the top left cell of its range; listed in order of priority. */
export interface ConditionalRule {
  readonly address: string;
  readonly formula: string;
  readonly format: Pick<CellFormat, "fill" | "fontColor" | "bold" | "underline" | "numberFormat" | "borders">;
  readonly stopIfTrue: boolean;
}

/** Any sheet of ours as plain data: what the Excel adapter inserts and the file writer writes. */
export interface SheetPlan {
  /** Suggested sheet name, at most 31 characters and without `[]:*?/\`. */
  readonly sheetName: string;
  /** Row by row from A1; all rows equally long. */
  readonly cells: readonly (readonly CellContent[])[];
  readonly formats: readonly FormatBlock[];
  readonly merges: readonly string[];
  /** Width in points per column letter. */
  readonly columnWidths: Readonly<Record<string, number>>;
  readonly hiddenColumns: readonly string[];
  /** Height in points, row by row. */
  readonly rowHeights: readonly number[];
  /** Rows, such as “10:34”, that fit their height to their text: what is typed into them later is never cut off. */
  readonly growingRows?: string;
  readonly validations: readonly ValidationRule[];
  readonly conditionals: readonly ConditionalRule[];
  /** Sheet-scoped names; the value is an address in the sheet. */
  readonly names: Readonly<Record<string, string>>;
  readonly frozenRows: number;
  readonly print: PrintSetup;
  /** Where the first score is typed. */
  readonly firstEntryCell: string;
  readonly tabColor: string;
}

/** A scoring sheet as plain data. */
export interface SheetLayout extends SheetPlan {
  readonly identity: ScorecardIdentity;
  readonly growingRows: string;
}

/** Lengths in points. */
export interface PrintSetup {
  readonly area: string;
  readonly titleRows: string;
  readonly margins: {
    readonly top: number;
    readonly bottom: number;
    readonly left: number;
    readonly right: number;
    readonly header: number;
  };
  /** Page number, top centre, from page 2. */
  readonly pageNumberFromSecondPage: boolean;
}

/** Cells read back: the named range of the whole sheet, as Excel's `values` and `formulas`. */
export interface CellBlock {
  /** 0-based position of the block's first cell in the sheet. */
  readonly firstRow: number;
  readonly firstColumn: number;
  readonly values: readonly (readonly unknown[])[];
  readonly formulas?: readonly (readonly unknown[])[];
  /** The stamp's mirror in a custom property, where host or file has it. */
  readonly stampMirror?: string;
}
