import { HostClass, invalidArgument, type HostObject } from "../interpreter";
import { autofitColumns, autofitRows, clearSize, setSize, uniformSize } from "../model/dimensions";
import { applyStyle, borderOf, setBorder, uniformStyle, type BorderIndex } from "../model/formatting";
import { requireAllowed } from "../model/protection";
import { STANDARD_HEIGHT } from "../model/sheet-state";
import { normalColor, type Border, type CellStyle, type StyleKey } from "../model/style";
import { flagValue, numberValue, oneOf, textValue, type RangeTarget } from "./targets";

type StyleProperty = { get(range: RangeTarget): unknown; set(range: RangeTarget, value: unknown): void };

export function setStyle(range: RangeTarget, patch: CellStyle): void {
  requireAllowed(range.sheet, "allowFormatCells");
  applyStyle(range.sheet, range.area, patch);
  range.workbook.emit({ kind: "formatChanged", sheet: range.sheet, area: range.area });
}

/** A property kept as one style field; mixed cells answer null. */
function styled(key: StyleKey, read: (value: unknown) => CellStyle): StyleProperty {
  return {
    get: ({ sheet, area }) => uniformStyle(sheet, area, key),
    set: (range, value) => setStyle(range, read(value)),
  };
}

const HORIZONTAL = [
  "General",
  "Left",
  "Center",
  "Right",
  "Fill",
  "Justify",
  "CenterAcrossSelection",
  "Distributed",
] as const;
const VERTICAL = ["Top", "Center", "Bottom", "Justify", "Distributed"] as const;
const UNDERLINE = ["None", "Single", "Double", "SingleAccountant", "DoubleAccountant"] as const;

export function colorValue(value: unknown): string {
  const color = normalColor(textValue(value, "a colour"));
  if (color === undefined) throw invalidArgument(`${String(value)} is not a colour`);
  return color;
}

const fillClass = new HostClass<RangeTarget>("RangeFill", {
  properties: {
    Color: {
      // A cell without fill answers white.
      get: ({ sheet, area }) => {
        const fill = uniformStyle(sheet, area, "fill");
        return fill === "" ? "#FFFFFF" : fill;
      },
      set: (range, value) => setStyle(range, { fill: colorValue(value) }),
    },
  },
  methods: { Clear: (range) => setStyle(range, { fill: "" }) },
});

const fontClass = new HostClass<RangeTarget>("RangeFont", {
  properties: {
    Bold: styled("bold", (value) => ({ bold: flagValue(value, "bold") })),
    Color: styled("fontColor", (value) => ({ fontColor: colorValue(value) })),
    Italic: styled("italic", (value) => ({ italic: flagValue(value, "italic") })),
    Name: styled("fontName", (value) => ({ fontName: textValue(value, "a font name") })),
    Size: styled("fontSize", (value) => ({ fontSize: numberValue(value, "a font size") })),
    Strikethrough: styled("strikethrough", (value) => ({ strikethrough: flagValue(value, "strikethrough") })),
    Subscript: styled("subscript", (value) => ({ subscript: flagValue(value, "subscript") })),
    Superscript: styled("superscript", (value) => ({ superscript: flagValue(value, "superscript") })),
    Underline: styled("underline", (value) => ({ underline: oneOf(value, UNDERLINE, "underline") })),
  },
});

const formatProtectionClass = new HostClass<RangeTarget>("FormatProtection", {
  properties: {
    FormulaHidden: styled("formulaHidden", (value) => ({ formulaHidden: flagValue(value, "formulaHidden") })),
    Locked: styled("locked", (value) => ({ locked: flagValue(value, "locked") })),
  },
});

const BORDER_INDEXES: readonly BorderIndex[] = [
  "EdgeTop",
  "EdgeBottom",
  "EdgeLeft",
  "EdgeRight",
  "InsideVertical",
  "InsideHorizontal",
  "DiagonalDown",
  "DiagonalUp",
];
const LINE_STYLES = [
  "None",
  "Continuous",
  "Dash",
  "DashDot",
  "DashDotDot",
  "Dot",
  "Double",
  "SlantDashDot",
] as const;
const WEIGHTS = ["Hairline", "Thin", "Medium", "Thick"] as const;

interface BorderTarget {
  readonly range: RangeTarget;
  readonly index: BorderIndex;
}

function borderProperty(field: keyof Border, read: (value: unknown) => Partial<Border>) {
  return {
    get: ({ range, index }: BorderTarget) => borderOf(range.sheet, range.area, index, field),
    set: ({ range, index }: BorderTarget, value: unknown) => {
      requireAllowed(range.sheet, "allowFormatCells");
      setBorder(range.sheet, range.area, index, read(value));
      range.workbook.emit({ kind: "formatChanged", sheet: range.sheet, area: range.area });
    },
  };
}

const borderClass = new HostClass<BorderTarget>("RangeBorder", {
  identity: ({ index }) => index,
  properties: {
    Color: borderProperty("color", (value) => ({ color: colorValue(value) })),
    SideIndex: { get: ({ index }) => index },
    Style: borderProperty("style", (value) => ({ style: oneOf(value, LINE_STYLES, "line style") })),
    Weight: borderProperty("weight", (value) => ({ weight: oneOf(value, WEIGHTS, "line weight") })),
  },
});

const borderAt = (range: RangeTarget, index: unknown): HostObject =>
  borderClass.of({ range, index: oneOf(index, BORDER_INDEXES, "border") });

const borderCollectionClass = new HostClass<RangeTarget>("RangeBorderCollection", {
  properties: { Count: { get: () => BORDER_INDEXES.length } },
  items: (range) => BORDER_INDEXES.map((index) => borderAt(range, index)),
  methods: {
    GetItem: (range, args) => borderAt(range, args.at(0)),
    GetItemAt: (range, args) => borderAt(range, BORDER_INDEXES[args.number(0)]),
  },
});

export const rangeFormatClass = new HostClass<RangeTarget>("RangeFormat", {
  properties: {
    ColumnWidth: {
      get: ({ sheet, area }) => uniformSize(sheet, area, "columns"),
      set: ({ sheet, area }, value) => {
        requireAllowed(sheet, "allowFormatColumns");
        setSize(sheet, area, "columns", numberValue(value, "columnWidth"));
      },
    },
    HorizontalAlignment: styled("horizontal", (value) => ({
      horizontal: oneOf(value, HORIZONTAL, "horizontal alignment"),
    })),
    IndentLevel: styled("indent", (value) => ({ indent: numberValue(value, "indentLevel") })),
    ReadingOrder: styled("readingOrder", (value) => ({
      readingOrder: oneOf(value, ["Context", "LeftToRight", "RightToLeft"], "reading order"),
    })),
    RowHeight: {
      get: ({ sheet, area }) => uniformSize(sheet, area, "rows"),
      set: ({ sheet, area }, value) => {
        requireAllowed(sheet, "allowFormatRows");
        setSize(sheet, area, "rows", numberValue(value, "rowHeight"));
      },
    },
    ShrinkToFit: styled("shrinkToFit", (value) => ({ shrinkToFit: flagValue(value, "shrinkToFit") })),
    TextOrientation: styled("rotation", (value) => ({ rotation: numberValue(value, "textOrientation") })),
    UseStandardHeight: {
      get: ({ sheet, area }) => uniformSize(sheet, area, "rows") === STANDARD_HEIGHT,
      set: ({ sheet, area }, value) => {
        requireAllowed(sheet, "allowFormatRows");
        if (flagValue(value, "useStandardHeight")) clearSize(sheet, area, "rows");
      },
    },
    UseStandardWidth: {
      get: ({ sheet, area }) => uniformSize(sheet, area, "columns") === sheet.state.standardWidth,
      set: ({ sheet, area }, value) => {
        requireAllowed(sheet, "allowFormatColumns");
        if (flagValue(value, "useStandardWidth")) clearSize(sheet, area, "columns");
      },
    },
    VerticalAlignment: styled("vertical", (value) => ({
      vertical: oneOf(value, VERTICAL, "vertical alignment"),
    })),
    WrapText: styled("wrap", (value) => ({ wrap: flagValue(value, "wrapText") })),
  },
  navigations: {
    Borders: (range) => borderCollectionClass.of(range),
    Fill: (range) => fillClass.of(range),
    Font: (range) => fontClass.of(range),
    Protection: (range) => formatProtectionClass.of(range),
  },
  methods: {
    AutofitColumns: ({ workbook, sheet, area }) => {
      requireAllowed(sheet, "allowFormatColumns");
      autofitColumns(workbook, sheet, area);
    },
    AutofitRows: ({ workbook, sheet, area }) => {
      requireAllowed(sheet, "allowFormatRows");
      autofitRows(workbook, sheet, area);
    },
    AdjustIndent: (range, args) => {
      const level = (uniformStyle(range.sheet, range.area, "indent") ?? 0) + args.number(0);
      if (level < 0 || level > 250) throw invalidArgument("an indent lies between 0 and 250");
      setStyle(range, { indent: level });
    },
  },
});

export const RANGE_FORMAT_CLASSES = [
  rangeFormatClass,
  fillClass,
  fontClass,
  formatProtectionClass,
  borderClass,
  borderCollectionClass,
] as const;
