import { rgbAttribute } from "./colours";
import { builtInFormatId, FIRST_OWN_FORMAT } from "./number-formats";
import type { BorderLine, Borders, CellStyle, ConditionalStyle, FontStyle, PlainWorkbook } from "./types";
import { element, XML_HEADER } from "./xml-write";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
export const DEFAULT_FONT = { name: "Calibri", size: 11 };

/** Collects what sheets use and gives each distinct look one number, in order of first use. */
export class StyleWriter {
  private readonly fonts: Numbered;
  private readonly fills = new Numbered([
    // Two fills every program expects to find first.
    element("fill", {}, element("patternFill", { patternType: "none" })),
    element("fill", {}, element("patternFill", { patternType: "gray125" })),
  ]);
  private readonly borders = new Numbered([bordersXml(undefined, "border")]);
  private readonly formats = new Numbered([]);
  private readonly cellFormats = new Numbered([
    element("xf", { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0, xfId: 0 }),
  ]);
  private readonly conditionalFormats = new Numbered([]);
  private readonly known = new Map<CellStyle, number>();
  private readonly baseFont: { readonly name: string; readonly size: number };

  constructor(defaultFont: PlainWorkbook["defaultFont"]) {
    this.baseFont = defaultFont ?? DEFAULT_FONT;
    this.fonts = new Numbered([fontXml({}, this.baseFont)]);
  }

  /** The `s` attribute for a style; 0 for a cell without one. */
  cell(style: CellStyle | undefined): number {
    if (!style) return 0;
    let index = this.known.get(style);
    if (index === undefined) {
      index = this.cellFormats.add(this.cellXml(style));
      this.known.set(style, index);
    }
    return index;
  }

  /** The `dxfId` of a conditional style. */
  conditional(style: ConditionalStyle): number {
    const { numberFormat, font, fill, borders } = style;
    const content =
      (font ? fontXml(font) : "") +
      (numberFormat === undefined
        ? ""
        : element("numFmt", { numFmtId: this.formatId(numberFormat), formatCode: numberFormat })) +
      (fill ? element("fill", {}, element("patternFill", { patternType: "solid" }, both(fill))) : "") +
      (borders ? bordersXml(borders, "border") : "");
    return this.conditionalFormats.add(element("dxf", {}, content));
  }

  /** `xl/styles.xml`, once every sheet has been written. */
  toXml(): string {
    const formats = this.formats.items.map((code, i) =>
      element("numFmt", { numFmtId: FIRST_OWN_FORMAT + i, formatCode: code }),
    );
    const list = (name: string, items: readonly string[]): string =>
      items.length === 0 ? "" : element(name, { count: items.length }, items.join(""));
    const plain = element("xf", { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0 });
    return (
      XML_HEADER +
      element(
        "styleSheet",
        { xmlns: MAIN },
        list("numFmts", formats) +
          list("fonts", this.fonts.items) +
          list("fills", this.fills.items) +
          list("borders", this.borders.items) +
          list("cellStyleXfs", [plain]) +
          list("cellXfs", this.cellFormats.items) +
          list("cellStyles", [element("cellStyle", { name: "Normal", xfId: 0, builtinId: 0 })]) +
          list("dxfs", this.conditionalFormats.items),
      )
    );
  }

  private cellXml(style: CellStyle): string {
    const { numberFormat, font, fill, borders } = style;
    const alignment = alignmentXml(style);
    const protection =
      style.locked === false || style.formulaHidden
        ? element("protection", {
            locked: style.locked === false ? false : undefined,
            hidden: style.formulaHidden,
          })
        : "";
    return element(
      "xf",
      {
        numFmtId: numberFormat === undefined ? 0 : this.formatId(numberFormat),
        fontId: font ? this.fonts.add(fontXml(font, this.baseFont)) : 0,
        fillId: fill
          ? this.fills.add(element("fill", {}, element("patternFill", { patternType: "solid" }, both(fill))))
          : 0,
        borderId: borders ? this.borders.add(bordersXml(borders, "border")) : 0,
        xfId: 0,
        applyNumberFormat: numberFormat !== undefined || undefined,
        applyFont: font !== undefined || undefined,
        applyFill: fill !== undefined || undefined,
        applyBorder: borders !== undefined || undefined,
        applyAlignment: alignment !== "" || undefined,
        applyProtection: protection !== "" || undefined,
      },
      alignment + protection,
    );
  }

  private formatId(code: string): number {
    if (code === "General") return 0;
    return builtInFormatId(code) ?? FIRST_OWN_FORMAT + this.formats.add(code);
  }
}

/** Distinct strings, numbered in order of first use. */
class Numbered {
  readonly items: string[] = [];
  private readonly index = new Map<string, number>();

  constructor(first: readonly string[]) {
    first.forEach((item) => this.add(item));
  }

  add(item: string): number {
    const known = this.index.get(item);
    if (known !== undefined) return known;
    this.index.set(item, this.items.length);
    return this.items.push(item) - 1;
  }
}

/** Cells take the colour from fgColor, conditional formats from bgColor; with both, no program can miss it. */
const both = (fill: string): string =>
  element("fgColor", { rgb: rgbAttribute(fill) }) + element("bgColor", { rgb: rgbAttribute(fill) });

const colourXml = (colour: string | undefined): string =>
  colour ? element("color", { rgb: rgbAttribute(colour) }) : "";

function fontXml(font: FontStyle, base?: { readonly name: string; readonly size: number }): string {
  const name = font.name ?? base?.name;
  const size = font.size ?? base?.size;
  const content =
    (font.bold ? element("b", {}) : "") +
    (font.italic ? element("i", {}) : "") +
    (font.strike ? element("strike", {}) : "") +
    (font.underline ? element("u", font.underline === "double" ? { val: "double" } : {}) : "") +
    (size === undefined ? "" : element("sz", { val: size })) +
    colourXml(font.color) +
    (name === undefined ? "" : element("name", { val: name }));
  return element("font", {}, content);
}

function bordersXml(borders: Borders | undefined, name: string): string {
  const side = (which: string, line: BorderLine | undefined): string =>
    line
      ? element(
          which,
          { style: line.style },
          line.color ? colourXml(line.color) : element("color", { auto: 1 }),
        )
      : element(which, {});
  return element(
    name,
    {},
    side("left", borders?.left) +
      side("right", borders?.right) +
      side("top", borders?.top) +
      side("bottom", borders?.bottom),
  );
}

function alignmentXml(style: CellStyle): string {
  const attributes = {
    horizontal: style.horizontal,
    vertical: style.vertical,
    textRotation: style.rotation,
    wrapText: style.wrap,
    indent: style.indent,
    shrinkToFit: style.shrinkToFit,
  };
  return Object.values(attributes).some((value) => value !== undefined)
    ? element("alignment", attributes)
    : "";
}
