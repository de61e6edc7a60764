import {
  BooleanNumber,
  BorderStyleTypes,
  CellValueType,
  HorizontalAlign,
  VerticalAlign,
  WrapStrategy,
  type IBorderData,
  type IBorderStyleData,
  type ICellData,
  type IStyleData,
  type ITextDecoration,
} from "@univerjs/core";
import type { ValueType } from "../model/cell";
import type { Border, FullStyle } from "../model/style";
import type { CellLook } from "./grid-source";

const PIXELS_PER_INDENT = 9;

const HORIZONTAL: Readonly<Record<string, HorizontalAlign>> = {
  Left: HorizontalAlign.LEFT,
  Center: HorizontalAlign.CENTER,
  Right: HorizontalAlign.RIGHT,
  Justify: HorizontalAlign.JUSTIFIED,
  Distributed: HorizontalAlign.DISTRIBUTED,
  CenterAcrossSelection: HorizontalAlign.CENTER,
};

/** Where Excel puts a value whose alignment is General. */
const GENERAL: Readonly<Record<ValueType, HorizontalAlign>> = {
  Empty: HorizontalAlign.LEFT,
  String: HorizontalAlign.LEFT,
  Double: HorizontalAlign.RIGHT,
  Boolean: HorizontalAlign.CENTER,
  Error: HorizontalAlign.CENTER,
};

const VERTICAL: Readonly<Record<string, VerticalAlign>> = {
  Top: VerticalAlign.TOP,
  Center: VerticalAlign.MIDDLE,
};

const LINES: Readonly<Record<string, BorderStyleTypes>> = {
  Continuous: BorderStyleTypes.THIN,
  Dash: BorderStyleTypes.DASHED,
  DashDot: BorderStyleTypes.DASH_DOT,
  DashDotDot: BorderStyleTypes.DASH_DOT_DOT,
  Dot: BorderStyleTypes.DOTTED,
  Double: BorderStyleTypes.DOUBLE,
  SlantDashDot: BorderStyleTypes.SLANT_DASH_DOT,
};

/** A cell in Univer's terms. The text is drawn as it is: Univer formats and works out nothing. */
export function drawCell({ text, type, style }: CellLook): ICellData {
  // Every aspect is stated, null where there is none: what is left out would keep its former look.
  return { v: text, t: CellValueType.STRING, f: null, p: null, s: drawStyle(style, type) };
}

/** What removes a cell from the drawing. */
export const NOTHING: ICellData = { v: null, t: null, f: null, p: null, s: null };

/** Fonts of Windows and Office with what stands in for them on other systems; a browser's own choice has serifs. */
const STAND_INS: Readonly<Record<string, string>> = {
  "Times New Roman": "Times New Roman, Liberation Serif, serif",
  Cambria: "Cambria, Caladea, serif",
};
const SANS = "Noto Sans, Helvetica Neue, Arial, sans-serif";
const withStandIns = (font: string): string => STAND_INS[font] ?? `${font}, ${SANS}`;

function drawStyle(style: FullStyle, type: ValueType): IStyleData {
  const decoration = (on: boolean): ITextDecoration => ({
    s: on ? BooleanNumber.TRUE : BooleanNumber.FALSE,
  });
  const { top, bottom, left, right } = style.borders;
  const indent = style.indent * PIXELS_PER_INDENT;
  return {
    ff: withStandIns(style.fontName),
    fs: style.fontSize,
    bl: style.bold ? BooleanNumber.TRUE : BooleanNumber.FALSE,
    it: style.italic ? BooleanNumber.TRUE : BooleanNumber.FALSE,
    ul: decoration(style.underline !== "None"),
    st: decoration(style.strikethrough),
    cl: { rgb: style.fontColor || "#000000" },
    bg: style.fill === "" ? null : { rgb: style.fill },
    bd: drawBorders({ t: top, b: bottom, l: left, r: right }),
    ht: HORIZONTAL[style.horizontal] ?? GENERAL[type],
    vt: VERTICAL[style.vertical] ?? VerticalAlign.BOTTOM,
    tb: style.wrap ? WrapStrategy.WRAP : WrapStrategy.OVERFLOW,
    tr: style.rotation === 0 ? null : { a: -style.rotation },
    pd: indent === 0 ? null : style.horizontal === "Right" ? { r: indent + 2 } : { l: indent + 2 },
  };
}

function drawBorders(sides: Readonly<Record<"t" | "b" | "l" | "r", Border | undefined>>): IBorderData {
  const line = (border: Border | undefined): IBorderStyleData | null =>
    !border || border.style === "None"
      ? null
      : { s: lineStyle(border), cl: { rgb: border.color || "#000000" } };
  return { t: line(sides.t), b: line(sides.b), l: line(sides.l), r: line(sides.r) };
}

function lineStyle({ style, weight }: Border): BorderStyleTypes {
  if (style === "Continuous") {
    if (weight === "Thick") return BorderStyleTypes.THICK;
    if (weight === "Medium") return BorderStyleTypes.MEDIUM;
    return weight === "Hairline" ? BorderStyleTypes.HAIR : BorderStyleTypes.THIN;
  }
  if (weight === "Medium" && style === "Dash") return BorderStyleTypes.MEDIUM_DASHED;
  return LINES[style] ?? BorderStyleTypes.THIN;
}
