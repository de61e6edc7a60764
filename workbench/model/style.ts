export type EdgeName = "top" | "bottom" | "left" | "right" | "diagonalDown" | "diagonalUp";

export interface Border {
  /** Excel.BorderLineStyle; "None" = no line. */
  readonly style: string;
  readonly color: string;
  readonly weight: string;
}

/** Formats of a cell; an absent field is inherited from row, column, sheet or the defaults. */
export interface CellStyle {
  readonly numberFormat?: string;
  /** `#RRGGBB`; "" = no fill. */
  readonly fill?: string;
  readonly fontName?: string;
  readonly fontSize?: number;
  readonly fontColor?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: string;
  readonly strikethrough?: boolean;
  readonly subscript?: boolean;
  readonly superscript?: boolean;
  readonly horizontal?: string;
  readonly vertical?: string;
  readonly wrap?: boolean;
  readonly indent?: number;
  readonly rotation?: number;
  readonly shrinkToFit?: boolean;
  readonly readingOrder?: string;
  readonly locked?: boolean;
  readonly formulaHidden?: boolean;
  readonly borders?: Readonly<Partial<Record<EdgeName, Border>>>;
}

export type StyleKey = Exclude<keyof CellStyle, "borders">;

export type FullStyle = Required<CellStyle>;

/** The Normal style of a new workbook. */
export const DEFAULT_STYLE: FullStyle = {
  numberFormat: "General",
  fill: "",
  fontName: "Calibri",
  fontSize: 11,
  fontColor: "#000000",
  bold: false,
  italic: false,
  underline: "None",
  strikethrough: false,
  subscript: false,
  superscript: false,
  horizontal: "General",
  vertical: "Bottom",
  wrap: false,
  indent: 0,
  rotation: 0,
  shrinkToFit: false,
  readingOrder: "Context",
  locked: true,
  formulaHidden: false,
  borders: {},
};

export const NO_BORDER: Border = { style: "None", color: "#000000", weight: "Thin" };

export function mergeStyles(under: CellStyle, over: CellStyle): CellStyle {
  const merged = { ...under, ...over };
  return under.borders && over.borders
    ? { ...merged, borders: { ...under.borders, ...over.borders } }
    : merged;
}

const NAMED_COLORS: Readonly<Record<string, string>> = {
  black: "#000000",
  blue: "#0000FF",
  gray: "#808080",
  green: "#008000",
  grey: "#808080",
  orange: "#FFA500",
  purple: "#800080",
  red: "#FF0000",
  white: "#FFFFFF",
  yellow: "#FFFF00",
};

/** `#rrggbb`, `rrggbb` or a common HTML name as `#RRGGBB`; "" stays ""; undefined = not a colour. */
export function normalColor(text: string): string | undefined {
  if (text === "") return "";
  const hex = /^#?([0-9a-f]{6})$/i.exec(text)?.[1];
  return hex === undefined ? NAMED_COLORS[text.toLowerCase()] : `#${hex.toUpperCase()}`;
}
