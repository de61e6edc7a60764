import type { CellStyle } from "./style";

export type Scalar = string | number | boolean;

/** One cell that holds something. Never changed in place, so that undo can keep the old one. */
export interface Cell {
  /** The constant; "" when empty or when there is a formula. */
  readonly value: Scalar;
  /** With its "=", in en-US, as Office.js shows it. */
  readonly formula?: string;
  /** Typed with a leading apostrophe: stays text. */
  readonly quoted?: boolean;
  /** What this cell has over its row, column and sheet. */
  readonly style?: CellStyle;
  readonly hyperlink?: Hyperlink;
}

export interface Hyperlink {
  readonly address?: string;
  readonly documentReference?: string;
  readonly screenTip?: string;
  readonly textToDisplay?: string;
}

/** A cell's content without its style: what writing and copying values move. */
export type Content = Pick<Cell, "value" | "formula" | "quoted">;

export const EMPTY_CONTENT: Content = { value: "" };

export const hasContent = (cell: Cell | undefined): boolean =>
  cell !== undefined && (cell.formula !== undefined || cell.value !== "" || cell.quoted === true);

export type ValueType = "Empty" | "String" | "Double" | "Boolean" | "Error";

export const ERROR_VALUE = /^#(NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|SPILL!|CALC!)$/;

export function valueType(value: Scalar): ValueType {
  if (value === "") return "Empty";
  if (typeof value === "number") return "Double";
  if (typeof value === "boolean") return "Boolean";
  return ERROR_VALUE.test(value) ? "Error" : "String";
}

export const sameContent = (a: Content, b: Content): boolean =>
  a.value === b.value && a.formula === b.formula && a.quoted === b.quoted;
