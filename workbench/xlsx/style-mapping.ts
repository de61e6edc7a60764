import type {
  BorderLine,
  BorderLineStyle,
  Borders,
  CellStyle as PlainStyle,
  ConditionalStyle,
  FontStyle,
  HorizontalAlignment,
  VerticalAlignment,
} from "../../src/xlsx";
import { DEFAULT_STYLE, type Border, type CellStyle, type EdgeName, type FullStyle } from "../model/style";

/** Line styles: the file's one word against the API's style and weight. */
const LINES: Readonly<Record<BorderLineStyle, readonly [style: string, weight: string]>> = {
  thin: ["Continuous", "Thin"],
  medium: ["Continuous", "Medium"],
  thick: ["Continuous", "Thick"],
  hair: ["Continuous", "Hairline"],
  double: ["Double", "Thick"],
  dashed: ["Dash", "Thin"],
  dotted: ["Dot", "Thin"],
  mediumDashed: ["Dash", "Medium"],
  dashDot: ["DashDot", "Thin"],
  mediumDashDot: ["DashDot", "Medium"],
  dashDotDot: ["DashDotDot", "Thin"],
  mediumDashDotDot: ["DashDotDot", "Medium"],
  slantDashDot: ["SlantDashDot", "Medium"],
};
// The keys of a record are its key type.
const LINE_NAMES = Object.keys(LINES) as BorderLineStyle[];

const HORIZONTAL: Readonly<Record<string, HorizontalAlignment>> = {
  Left: "left",
  Center: "center",
  Right: "right",
  Fill: "fill",
  Justify: "justify",
  CenterAcrossSelection: "centerContinuous",
  Distributed: "distributed",
};
const VERTICAL: Readonly<Record<string, VerticalAlignment>> = {
  Top: "top",
  Center: "center",
  Justify: "justify",
  Distributed: "distributed",
};
const EDGES = ["left", "right", "top", "bottom"] as const;
/** "Stacked letters" in the API and in the file. */
const STACKED = { api: 180, file: 255 };

/** A cell's whole look → what the file says of it; undefined for a look like every other. */
export function toPlainStyle(style: FullStyle): PlainStyle | undefined {
  const horizontal = HORIZONTAL[style.horizontal];
  const vertical = VERTICAL[style.vertical];
  const font = toPlainFont(style);
  const borders = toPlainBorders(style.borders);
  const plain: PlainStyle = {
    ...(style.numberFormat === "General" ? {} : { numberFormat: style.numberFormat }),
    ...(font ? { font } : {}),
    ...(style.fill === "" ? {} : { fill: style.fill }),
    ...(borders ? { borders } : {}),
    ...(horizontal ? { horizontal } : {}),
    ...(vertical ? { vertical } : {}),
    ...(style.wrap ? { wrap: true } : {}),
    ...(style.indent > 0 ? { indent: style.indent } : {}),
    ...(style.shrinkToFit ? { shrinkToFit: true } : {}),
    ...(style.rotation === 0 ? {} : { rotation: toFileRotation(style.rotation) }),
    ...(style.locked ? {} : { locked: false }),
    ...(style.formulaHidden ? { formulaHidden: true } : {}),
  };
  return Object.keys(plain).length === 0 ? undefined : plain;
}

/** What a file says of a cell → what the model keeps of it. */
export function fromPlainStyle(plain: PlainStyle): CellStyle {
  return {
    ...fromConditionalStyle(plain),
    ...(plain.font?.name === undefined ? {} : { fontName: plain.font.name }),
    ...(plain.font?.size === undefined ? {} : { fontSize: plain.font.size }),
    ...(plain.horizontal ? { horizontal: apiName(HORIZONTAL, plain.horizontal) } : {}),
    ...(plain.vertical ? { vertical: apiName(VERTICAL, plain.vertical) } : {}),
    ...(plain.wrap ? { wrap: true } : {}),
    ...(plain.indent === undefined ? {} : { indent: plain.indent }),
    ...(plain.shrinkToFit ? { shrinkToFit: true } : {}),
    ...(plain.rotation === undefined ? {} : { rotation: fromFileRotation(plain.rotation) }),
    ...(plain.locked === false ? { locked: false } : {}),
    ...(plain.formulaHidden ? { formulaHidden: true } : {}),
  };
}

/** What a conditional format changes → what the file says of it. */
export function toConditionalStyle(style: CellStyle): ConditionalStyle {
  const { name: _name, size: _size, ...font } = toPlainFont({ ...DEFAULT_STYLE, ...style }) ?? {};
  const borders = style.borders && toPlainBorders(style.borders);
  return {
    ...(style.numberFormat === undefined ? {} : { numberFormat: style.numberFormat }),
    ...(Object.keys(font).length === 0 ? {} : { font }),
    ...(style.fill ? { fill: style.fill } : {}),
    ...(borders ? { borders } : {}),
  };
}

export function fromConditionalStyle(plain: ConditionalStyle): CellStyle {
  const { font, fill, numberFormat, borders } = plain;
  return {
    ...(numberFormat === undefined ? {} : { numberFormat }),
    ...(fill === undefined ? {} : { fill }),
    ...(font?.color === undefined ? {} : { fontColor: font.color }),
    ...(font?.bold ? { bold: true } : {}),
    ...(font?.italic ? { italic: true } : {}),
    ...(font?.underline ? { underline: font.underline === "double" ? "Double" : "Single" } : {}),
    ...(font?.strike ? { strikethrough: true } : {}),
    ...(borders ? { borders: fromPlainBorders(borders) } : {}),
  };
}

function toPlainFont(style: FullStyle): FontStyle | undefined {
  const font: FontStyle = {
    ...(style.fontName === DEFAULT_STYLE.fontName ? {} : { name: style.fontName }),
    ...(style.fontSize === DEFAULT_STYLE.fontSize ? {} : { size: style.fontSize }),
    ...(style.bold ? { bold: true } : {}),
    ...(style.italic ? { italic: true } : {}),
    ...(style.underline === "None"
      ? {}
      : { underline: style.underline.startsWith("Double") ? ("double" as const) : ("single" as const) }),
    ...(style.strikethrough ? { strike: true } : {}),
    ...(style.fontColor === DEFAULT_STYLE.fontColor || style.fontColor === ""
      ? {}
      : { color: style.fontColor }),
  };
  return Object.keys(font).length === 0 ? undefined : font;
}

function toPlainBorders(borders: FullStyle["borders"]): Borders | undefined {
  const lines = EDGES.flatMap((edge): [EdgeName, BorderLine][] => {
    const border = borders[edge];
    const style = border && LINE_NAMES.find((name) => isLine(name, border));
    return style ? [[edge, { style, ...(border.color === "" ? {} : { color: border.color }) }]] : [];
  });
  return lines.length === 0 ? undefined : Object.fromEntries(lines);
}

const isLine = (name: BorderLineStyle, border: Border): boolean =>
  LINES[name][0] === border.style && (LINES[name][1] === border.weight || border.style === "Double");

function fromPlainBorders(borders: Borders): NonNullable<CellStyle["borders"]> {
  const edges = EDGES.flatMap((edge): [EdgeName, Border][] => {
    const line = borders[edge];
    if (!line) return [];
    const [style, weight] = LINES[line.style];
    return [[edge, { style, weight, color: line.color ?? "#000000" }]];
  });
  return Object.fromEntries(edges);
}

const apiName = (names: Readonly<Record<string, string>>, value: string): string =>
  Object.entries(names).find(([, file]) => file === value)?.[0] ?? "General";

/** Downward angles are counted on from 90 in the file. */
const toFileRotation = (degrees: number): number =>
  degrees === STACKED.api ? STACKED.file : degrees < 0 ? 90 - degrees : degrees;
const fromFileRotation = (rotation: number): number =>
  rotation === STACKED.file ? STACKED.api : rotation > 90 ? 90 - rotation : rotation;
