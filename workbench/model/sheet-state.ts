import type { Area } from "./area";
import { DEFAULT_PAGE_LAYOUT, type PageLayout } from "./page-layout";
import type { ConditionalFormat, Validation } from "./rules";
import type { CellStyle } from "./style";

export type Visibility = "Visible" | "Hidden" | "VeryHidden";

/** Row or column: size in points (row height, column width), hidden flag, format of the whole line. */
export interface Line {
  readonly size?: number;
  readonly hidden?: boolean;
  readonly style?: CellStyle;
}

export interface ProtectionOptions {
  readonly allowAutoFilter: boolean;
  readonly allowDeleteColumns: boolean;
  readonly allowDeleteRows: boolean;
  readonly allowEditObjects: boolean;
  readonly allowEditScenarios: boolean;
  readonly allowFormatCells: boolean;
  readonly allowFormatColumns: boolean;
  readonly allowFormatRows: boolean;
  readonly allowInsertColumns: boolean;
  readonly allowInsertHyperlinks: boolean;
  readonly allowInsertRows: boolean;
  readonly allowPivotTables: boolean;
  readonly allowSort: boolean;
  readonly selectionMode: "Normal" | "Unlocked" | "None";
}

export const DEFAULT_PROTECTION: ProtectionOptions = {
  allowAutoFilter: false,
  allowDeleteColumns: false,
  allowDeleteRows: false,
  allowEditObjects: false,
  allowEditScenarios: false,
  allowFormatCells: false,
  allowFormatColumns: false,
  allowFormatRows: false,
  allowInsertColumns: false,
  allowInsertHyperlinks: false,
  allowInsertRows: false,
  allowPivotTables: false,
  allowSort: false,
  selectionMode: "Normal",
};

export interface Protection {
  readonly options: ProtectionOptions;
  readonly password: string | undefined;
}

export interface NamedItem {
  readonly name: string;
  /** With "=", in en-US. */
  readonly formula: string;
  readonly comment: string;
  readonly visible: boolean;
}

export interface Comment {
  readonly id: string;
  readonly row: number;
  readonly column: number;
  readonly content: string;
  readonly author: string;
  readonly resolved: boolean;
}

export interface Table {
  readonly id: string;
  readonly name: string;
  readonly area: Area;
  readonly hasHeaders: boolean;
  readonly showTotals: boolean;
  readonly style: string;
}

/** Frozen panes: so many rows from `top` and columns from `left` stay in view. */
export interface Freeze {
  readonly rows: number;
  readonly columns: number;
}

/** Everything of a sheet but its cells. Never changed in place, so that undo can keep the old one. */
export interface SheetState {
  readonly name: string;
  readonly visibility: Visibility;
  readonly tabColor: string;
  readonly showGridlines: boolean;
  readonly showHeadings: boolean;
  /** Width in points of columns that have none of their own. */
  readonly standardWidth: number;
  readonly style: CellStyle;
  readonly columns: ReadonlyMap<number, Line>;
  readonly rows: ReadonlyMap<number, Line>;
  readonly merges: readonly Area[];
  readonly validations: readonly Validation[];
  readonly conditionalFormats: readonly ConditionalFormat[];
  readonly names: readonly NamedItem[];
  readonly protection: Protection | undefined;
  readonly freeze: Freeze | undefined;
  readonly customProperties: ReadonlyMap<string, string>;
  readonly pageLayout: PageLayout;
  readonly horizontalBreaks: readonly number[];
  readonly verticalBreaks: readonly number[];
  readonly comments: readonly Comment[];
  readonly tables: readonly Table[];
}

export const STANDARD_WIDTH = 48;
export const STANDARD_HEIGHT = 15;

export function newSheetState(name: string): SheetState {
  return {
    name,
    visibility: "Visible",
    tabColor: "",
    showGridlines: true,
    showHeadings: true,
    standardWidth: STANDARD_WIDTH,
    style: {},
    columns: new Map(),
    rows: new Map(),
    merges: [],
    validations: [],
    conditionalFormats: [],
    names: [],
    protection: undefined,
    freeze: undefined,
    customProperties: new Map(),
    pageLayout: DEFAULT_PAGE_LAYOUT,
    horizontalBreaks: [],
    verticalBreaks: [],
    comments: [],
    tables: [],
  };
}
