import type { ColourReader } from "./colours";
import { dropUndefined, unlessEmpty } from "./drop-undefined";
import { builtInFormat } from "./number-formats";
import {
  BORDER_LINE_STYLES,
  HORIZONTAL_ALIGNMENTS,
  VERTICAL_ALIGNMENTS,
  type BorderLine,
  type Borders,
  type CellStyle,
  type ConditionalStyle,
  type FontStyle,
} from "./types";
import { child, childrenOf, flag, numberAttribute, oneOf, type XmlElement } from "./xml-read";

export interface StyleTable {
  readonly defaultFont: { readonly name: string; readonly size: number } | undefined;
  /** By the `s` attribute of a cell; undefined for a cell that looks like every other. */
  cell(index: number): CellStyle | undefined;
  conditional(index: number): ConditionalStyle;
  /** A format written in place, as in Excel 2010's extension. */
  conditionalFrom(dxf: XmlElement | undefined): ConditionalStyle;
}

/** Reads `xl/styles.xml`. Cells that share a style share one object. */
export function readStyles(sheet: XmlElement | undefined, colour: ColourReader): StyleTable {
  const formats = new Map(
    childrenOf(child(sheet, "numFmts"), "numFmt").map((f) => [
      Number(f.attributes["numFmtId"]),
      f.attributes["formatCode"] ?? "",
    ]),
  );
  const fonts = childrenOf(child(sheet, "fonts"), "font").map((f) => readFont(f, colour));
  const fills = childrenOf(child(sheet, "fills"), "fill").map((f) => readFill(f, colour, "fgColor"));
  const borders = childrenOf(child(sheet, "borders"), "border").map((b) => readBorders(b, colour));
  const defaultFont = fonts[0];

  const cells = childrenOf(child(sheet, "cellXfs"), "xf").map((xf): CellStyle | undefined => {
    const format = numberAttribute(xf, "numFmtId") ?? 0;
    return unlessEmpty({
      ...dropUndefined<CellStyle>({
        numberFormat: ownFormat(formats.get(format) ?? builtInFormat(format)),
        font: withoutDefaults(fonts[numberAttribute(xf, "fontId") ?? 0], defaultFont),
        fill: fills[numberAttribute(xf, "fillId") ?? 0],
        borders: borders[numberAttribute(xf, "borderId") ?? 0],
        locked: flag(child(xf, "protection"), "locked", true) ? undefined : false,
        formulaHidden: flag(child(xf, "protection"), "hidden") || undefined,
      }),
      ...readAlignment(child(xf, "alignment")),
    });
  });

  const conditionalFrom = (dxf: XmlElement | undefined): ConditionalStyle =>
    dropUndefined<ConditionalStyle>({
      numberFormat: child(dxf, "numFmt")?.attributes["formatCode"],
      font: conditionalFont(readFont(child(dxf, "font"), colour)),
      // A conditional fill keeps its colour in bgColor: Excel's own habit, only here.
      fill: readFill(child(dxf, "fill"), colour, "bgColor"),
      borders: readBorders(child(dxf, "border"), colour),
    });
  const dxfs = childrenOf(child(sheet, "dxfs"), "dxf").map(conditionalFrom);

  return {
    defaultFont:
      defaultFont?.name && defaultFont.size ? { name: defaultFont.name, size: defaultFont.size } : undefined,
    cell: (index) => cells[index],
    conditional: (index) => dxfs[index] ?? {},
    conditionalFrom,
  };
}

const ownFormat = (code: string | undefined): string | undefined =>
  code === undefined || code === "General" || code === "" ? undefined : code;

function readFont(font: XmlElement | undefined, colour: ColourReader): FontStyle {
  const on = (name: string): true | undefined => {
    const found = child(font, name);
    return found && flag(found, "val", true) ? true : undefined;
  };
  const underline = child(font, "u");
  const kind = underline ? (underline.attributes["val"] ?? "single") : "none";
  return dropUndefined<FontStyle>({
    name: child(font, "name")?.attributes["val"],
    size: numberAttribute(child(font, "sz"), "val"),
    bold: on("b"),
    italic: on("i"),
    underline: kind.startsWith("double") ? "double" : kind.startsWith("single") ? "single" : undefined,
    strike: on("strike"),
    color: colour(child(font, "color")),
  });
}

/** Only what differs from the workbook's default font: a plain cell has no font of its own. */
function withoutDefaults(font: FontStyle | undefined, base: FontStyle | undefined): FontStyle | undefined {
  if (!font || font === base) return undefined;
  return unlessEmpty(
    dropUndefined<FontStyle>({
      ...font,
      name: font.name === base?.name ? undefined : font.name,
      size: font.size === base?.size ? undefined : font.size,
      // Black by theme is how Excel writes "automatic".
      color: font.color === base?.color ? undefined : font.color,
    }),
  );
}

function conditionalFont({ name: _name, size: _size, ...rest }: FontStyle): ConditionalStyle["font"] {
  return unlessEmpty(rest);
}

/** Solid fills; a hatched pattern becomes its main colour. */
function readFill(
  fill: XmlElement | undefined,
  colour: ColourReader,
  where: "fgColor" | "bgColor",
): string | undefined {
  const pattern = child(fill, "patternFill");
  const type = pattern?.attributes["patternType"];
  if (!pattern || type === "none" || (type !== "solid" && where === "fgColor" && !child(pattern, "fgColor")))
    return undefined;
  return colour(child(pattern, where)) ?? colour(child(pattern, where === "fgColor" ? "bgColor" : "fgColor"));
}

function readBorders(border: XmlElement | undefined, colour: ColourReader): Borders | undefined {
  const line = (...names: string[]): BorderLine | undefined => {
    const found = names.map((name) => child(border, name)).find((side) => side !== undefined);
    const style = oneOf(found?.attributes["style"], BORDER_LINE_STYLES);
    return style && dropUndefined<BorderLine>({ style, color: colour(child(found, "color")) });
  };
  return unlessEmpty(
    dropUndefined<Borders>({
      left: line("left", "start"),
      right: line("right", "end"),
      top: line("top"),
      bottom: line("bottom"),
    }),
  );
}

function readAlignment(alignment: XmlElement | undefined): CellStyle {
  const vertical = oneOf(alignment?.attributes["vertical"], VERTICAL_ALIGNMENTS);
  return dropUndefined<CellStyle>({
    horizontal: oneOf(alignment?.attributes["horizontal"], HORIZONTAL_ALIGNMENTS),
    vertical: vertical === "bottom" ? undefined : vertical,
    wrap: flag(alignment, "wrapText") || undefined,
    indent: numberAttribute(alignment, "indent") || undefined,
    shrinkToFit: flag(alignment, "shrinkToFit") || undefined,
    rotation: numberAttribute(alignment, "textRotation") || undefined,
  });
}
