/**
 * A workbook as plain data: what a .xlsx file says, without how it says it. Everything here survives JSON.
 *
 * Rows and columns count from 0. Lengths (column width, row height, margins) are in points, as in Office.js.
 * Colours are "#RRGGBB". Formulas are A1, en-US, without the leading "=".
 */
export interface PlainWorkbook {
  /** In tab order. */
  readonly sheets: readonly PlainSheet[];
  /** Index into `sheets`. */
  readonly activeSheet: number;
  /** Names that hold in the whole workbook. */
  readonly names: readonly DefinedName[];
  readonly properties: CoreProperties;
  /** Font of a cell without a style; also the measure of column widths. Calibri 11 when absent. */
  readonly defaultFont?: { readonly name: string; readonly size: number };
  /** The results of formulas in the file may be out of date: the program that wrote it did not calculate. */
  readonly recalculateOnLoad?: boolean;
}

export interface CoreProperties {
  readonly title?: string;
  readonly subject?: string;
  readonly creator?: string;
  readonly keywords?: string;
  readonly description?: string;
  readonly category?: string;
  readonly lastModifiedBy?: string;
  /** ISO 8601, such as "2026-11-07T03:00:00Z". */
  readonly created?: string;
  readonly modified?: string;
}

export interface DefinedName {
  readonly name: string;
  /** Formula, usually an absolute reference such as "'Thôn Nà Mẫu'!$I$11". */
  readonly formula: string;
  readonly hidden?: boolean;
  readonly comment?: string;
}

/** A rectangle of cells, both corners included. */
export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export interface PlainSheet {
  readonly name: string;
  readonly state: "visible" | "hidden" | "veryHidden";
  readonly tabColor?: string;
  readonly showGridlines: boolean;
  /** Percent. */
  readonly zoom?: number;
  readonly defaultColumnWidth?: number;
  readonly defaultRowHeight?: number;
  /** Sparse, by row and then by column. */
  readonly cells: readonly PlainCell[];
  readonly columns: readonly PlainColumn[];
  readonly rows: readonly PlainRow[];
  readonly merges: readonly Area[];
  /** How many rows and columns stay in view. */
  readonly freeze?: { readonly rows: number; readonly columns: number };
  readonly selection?: Area;
  /** Absent: the sheet is not protected. */
  readonly protection?: SheetProtection;
  readonly validations: readonly DataValidation[];
  readonly conditionalFormats: readonly ConditionalFormat[];
  readonly page?: PageSetup;
  /** Names that hold on this sheet only (print area and titles are in `page`). */
  readonly names: readonly DefinedName[];
  /** Worksheet.customProperties of Office.js. */
  readonly customProperties: readonly { readonly key: string; readonly value: string }[];
}

export interface PlainCell {
  readonly row: number;
  readonly column: number;
  /** Of a formula: the result when the file was saved. */
  readonly value?: CellValue;
  readonly formula?: string;
  readonly style?: CellStyle;
}

export type CellValue = number | string | boolean | CellError;

export interface CellError {
  /** "#REF!", "#DIV/0!" and so on. */
  readonly error: string;
}

export interface PlainColumn {
  readonly index: number;
  /** Points; a whole number of pixels (multiple of 0.75) comes back unchanged. */
  readonly width?: number;
  readonly hidden?: boolean;
  /** Style of the cells that have none of their own. */
  readonly style?: CellStyle;
}

export interface PlainRow {
  readonly index: number;
  readonly height?: number;
  /** The height is what fits the row's text for now: programs fit it again when the text changes. */
  readonly fitsText?: boolean;
  readonly hidden?: boolean;
  readonly style?: CellStyle;
}

export interface CellStyle {
  /** en-US code; General when absent. */
  readonly numberFormat?: string;
  readonly font?: FontStyle;
  /** Solid background. */
  readonly fill?: string;
  readonly borders?: Borders;
  readonly horizontal?: HorizontalAlignment;
  /** Bottom when absent. */
  readonly vertical?: VerticalAlignment;
  readonly wrap?: boolean;
  readonly indent?: number;
  readonly shrinkToFit?: boolean;
  /** Degrees upwards, or 255 for stacked letters. */
  readonly rotation?: number;
  /** Cells are locked unless this is false. Takes effect when the sheet is protected. */
  readonly locked?: boolean;
  readonly formulaHidden?: boolean;
}

export interface FontStyle {
  readonly name?: string;
  readonly size?: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: "single" | "double";
  readonly strike?: boolean;
  readonly color?: string;
}

export interface Borders {
  readonly left?: BorderLine;
  readonly right?: BorderLine;
  readonly top?: BorderLine;
  readonly bottom?: BorderLine;
}

export interface BorderLine {
  readonly style: BorderLineStyle;
  readonly color?: string;
}

export const BORDER_LINE_STYLES = [
  "thin",
  "medium",
  "thick",
  "double",
  "hair",
  "dashed",
  "dotted",
  "mediumDashed",
  "dashDot",
  "mediumDashDot",
  "dashDotDot",
  "mediumDashDotDot",
  "slantDashDot",
] as const;
export type BorderLineStyle = (typeof BORDER_LINE_STYLES)[number];

export const HORIZONTAL_ALIGNMENTS = [
  "left",
  "center",
  "right",
  "fill",
  "justify",
  "centerContinuous",
  "distributed",
] as const;
export type HorizontalAlignment = (typeof HORIZONTAL_ALIGNMENTS)[number];

export const VERTICAL_ALIGNMENTS = ["top", "center", "bottom", "justify", "distributed"] as const;
export type VerticalAlignment = (typeof VERTICAL_ALIGNMENTS)[number];

/** What a user may still do on a protected sheet. */
export type SheetProtection = Readonly<Record<ProtectedAction, boolean>>;

export const PROTECTED_ACTIONS = [
  "selectLockedCells",
  "selectUnlockedCells",
  "formatCells",
  "formatColumns",
  "formatRows",
  "insertColumns",
  "insertRows",
  "insertHyperlinks",
  "deleteColumns",
  "deleteRows",
  "sort",
  "autoFilter",
  "pivotTables",
  "editObjects",
  "editScenarios",
] as const;
export type ProtectedAction = (typeof PROTECTED_ACTIONS)[number];

export const COMPARISONS = [
  "between",
  "notBetween",
  "equal",
  "notEqual",
  "greaterThan",
  "lessThan",
  "greaterThanOrEqual",
  "lessThanOrEqual",
] as const;
export type Comparison = (typeof COMPARISONS)[number];

export interface DataValidation {
  /** References in the rule are relative to the top left cell of the first area. */
  readonly areas: readonly Area[];
  readonly rule: ValidationRule;
  /** A blank cell is always accepted. */
  readonly allowBlank: boolean;
  /** Shown beside the cell while it is selected. */
  readonly prompt?: { readonly title?: string; readonly message?: string };
  /** Absent: a wrong entry is accepted in silence. */
  readonly alert?: {
    readonly style: "stop" | "warning" | "information";
    readonly title?: string;
    readonly message?: string;
  };
}

export type ValidationRule =
  | { readonly kind: "any" }
  | { readonly kind: "custom"; readonly formula: string }
  /** Source: `"a,b"` with its quotes, or a reference. */
  | { readonly kind: "list"; readonly source: string; readonly dropDown: boolean }
  | {
      readonly kind: "whole" | "decimal" | "date" | "time" | "textLength";
      readonly operator: Comparison;
      readonly formula1: string;
      readonly formula2?: string;
    };

export interface ConditionalFormat {
  readonly areas: readonly Area[];
  readonly rule: ConditionalRule;
  readonly style: ConditionalStyle;
  /** 1 is looked at first. */
  readonly priority: number;
  readonly stopIfTrue: boolean;
}

export type ConditionalRule =
  | { readonly kind: "expression"; readonly formula: string }
  | {
      readonly kind: "cellIs";
      readonly operator: Comparison;
      readonly formula1: string;
      readonly formula2?: string;
    }
  | {
      readonly kind: "containsText";
      readonly operator: "contains" | "notContains" | "beginsWith" | "endsWith";
      readonly text: string;
    };

/** What a conditional format changes; everything else stays as the cell has it. */
export interface ConditionalStyle {
  readonly numberFormat?: string;
  readonly font?: Omit<FontStyle, "name" | "size">;
  readonly fill?: string;
  readonly borders?: Borders;
}

export interface PageSetup {
  /** As in Excel: 9 is A4. */
  readonly paperSize?: number;
  readonly orientation?: "portrait" | "landscape";
  /** Percent; not used together with `fit`. */
  readonly scale?: number;
  /** Pages wide and tall; 0 means as many as needed. */
  readonly fit?: { readonly width: number; readonly height: number };
  readonly margins?: PageMargins;
  readonly centerHorizontally?: boolean;
  readonly centerVertically?: boolean;
  /** Header and footer in Excel's own codes, such as "&C&P". `first` present: the first page differs. */
  readonly header?: { readonly odd?: string; readonly first?: string };
  readonly footer?: { readonly odd?: string; readonly first?: string };
  readonly printAreas?: readonly Area[];
  /** Rows and columns repeated on every page. */
  readonly titleRows?: { readonly first: number; readonly last: number };
  readonly titleColumns?: { readonly first: number; readonly last: number };
  /** A page ends above each of these rows. */
  readonly rowBreaks?: readonly number[];
}

export interface PageMargins {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly header: number;
  readonly footer: number;
}
