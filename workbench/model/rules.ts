import type { Area } from "./area";
import type { CellStyle } from "./style";

/** Where a rule's relative references are written from. */
export interface Anchor {
  readonly row: number;
  readonly column: number;
}

export type ComparisonOperator =
  | "Between"
  | "NotBetween"
  | "EqualTo"
  | "NotEqualTo"
  | "GreaterThan"
  | "LessThan"
  | "GreaterThanOrEqual"
  | "LessThanOrEqual";

export type ValidationRule =
  | { readonly kind: "custom"; readonly formula: string }
  | { readonly kind: "list"; readonly source: string; readonly inCellDropDown: boolean }
  | {
      readonly kind: "wholeNumber" | "decimal" | "textLength" | "date" | "time";
      readonly operator: ComparisonOperator;
      readonly formula1: string | number;
      readonly formula2?: string | number;
    };

export interface ValidationPrompt {
  readonly showPrompt: boolean;
  readonly title: string;
  readonly message: string;
}

export interface ValidationAlert {
  readonly showAlert: boolean;
  readonly title: string;
  readonly message: string;
  readonly style: "Stop" | "Warning" | "Information";
}

export const DEFAULT_PROMPT: ValidationPrompt = { showPrompt: true, title: "", message: "" };
export const DEFAULT_ALERT: ValidationAlert = { showAlert: true, title: "", message: "", style: "Stop" };

/** Data validation of some cells; without a rule it only prompts. */
export interface Validation {
  readonly areas: readonly Area[];
  readonly anchor: Anchor;
  readonly rule: ValidationRule | undefined;
  readonly ignoreBlanks: boolean;
  readonly prompt: ValidationPrompt;
  readonly alert: ValidationAlert;
}

export type ConditionalRule =
  | { readonly kind: "Custom"; readonly formula: string }
  | {
      readonly kind: "CellValue";
      readonly operator: ComparisonOperator;
      readonly formula1: string;
      readonly formula2?: string;
    }
  | {
      readonly kind: "ContainsText";
      readonly operator: "Contains" | "NotContains" | "BeginsWith" | "EndsWith";
      readonly text: string;
    };

/** A conditional format; the first in a sheet's list has the highest priority. */
export interface ConditionalFormat {
  readonly id: string;
  readonly areas: readonly Area[];
  readonly anchor: Anchor;
  readonly rule: ConditionalRule;
  /** Only fill, fontColor, bold, italic, underline, strikethrough, numberFormat and borders take part. */
  readonly style: CellStyle;
  readonly stopIfTrue: boolean;
}
