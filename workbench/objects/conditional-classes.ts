import { HostClass, invalidArgument, isRecord, itemNotFound, type HostObject } from "../interpreter";
import { boundingArea } from "../model/area";
import {
  addConditionalFormat,
  clearConditionalFormats,
  conditionalFormatsOn,
  removeConditionalFormat,
  replaceConditionalFormat,
  setPriority,
} from "../model/conditional";
import { requireAllowed } from "../model/protection";
import type { ComparisonOperator, ConditionalFormat, ConditionalRule } from "../model/rules";
import {
  mergeStyles,
  NO_BORDER,
  type Border,
  type CellStyle,
  type EdgeName,
  type StyleKey,
} from "../model/style";
import { rangeClass } from "./range-class";
import { colorValue } from "./range-format-class";
import { flagValue, numberValue, oneOf, textValue, type RangeTarget } from "./targets";

/** One conditional format, found again by its id at each use. */
class FormatTarget {
  constructor(
    readonly range: RangeTarget,
    readonly id: string,
  ) {}

  get format(): ConditionalFormat {
    const found = this.range.sheet.state.conditionalFormats.find((each) => each.id === this.id);
    if (!found) throw itemNotFound("conditional format");
    return found;
  }

  change(patch: Partial<ConditionalFormat>): void {
    requireAllowed(this.range.sheet, "allowFormatCells");
    replaceConditionalFormat(this.range.sheet, this.id, (old) => ({ ...old, ...patch }));
  }

  style(patch: CellStyle): void {
    this.change({ style: mergeStyles(this.format.style, patch) });
  }
}

function styled(key: StyleKey, read: (value: unknown) => CellStyle) {
  return {
    get: (target: FormatTarget) => target.format.style[key] ?? null,
    set: (target: FormatTarget, value: unknown) => target.style(read(value)),
  };
}

const fillClass = new HostClass<FormatTarget>("ConditionalRangeFill", {
  properties: { Color: styled("fill", (value) => ({ fill: colorValue(value) })) },
  methods: { Clear: (target) => target.style({ fill: "" }) },
});

const fontClass = new HostClass<FormatTarget>("ConditionalRangeFont", {
  properties: {
    Bold: styled("bold", (value) => ({ bold: flagValue(value, "bold") })),
    Color: styled("fontColor", (value) => ({ fontColor: colorValue(value) })),
    Italic: styled("italic", (value) => ({ italic: flagValue(value, "italic") })),
    Strikethrough: styled("strikethrough", (value) => ({ strikethrough: flagValue(value, "strikethrough") })),
    Underline: styled("underline", (value) => ({
      underline: oneOf(value, ["None", "Single", "Double"], "underline"),
    })),
  },
  methods: {
    Clear: (target) => {
      const { fill, numberFormat, borders } = target.format.style;
      target.change({
        style: {
          ...(fill === undefined ? {} : { fill }),
          ...(numberFormat === undefined ? {} : { numberFormat }),
          ...(borders === undefined ? {} : { borders }),
        },
      });
    },
  },
});

const EDGES: Readonly<Record<string, EdgeName>> = {
  EdgeTop: "top",
  EdgeBottom: "bottom",
  EdgeLeft: "left",
  EdgeRight: "right",
};
const LINE_STYLES = ["None", "Continuous", "Dash", "DashDot", "DashDotDot", "Dot"] as const;

interface BorderTarget {
  readonly target: FormatTarget;
  readonly index: string;
  readonly edge: EdgeName;
}

const borderNow = ({ target, edge }: BorderTarget): Border =>
  target.format.style.borders?.[edge] ?? NO_BORDER;

function setBorderField(border: BorderTarget, patch: Partial<Border>): void {
  const next = { ...borderNow(border), ...patch };
  const drawn = patch.style === undefined && next.style === "None" ? { ...next, style: "Continuous" } : next;
  border.target.style({ borders: { [border.edge]: drawn } });
}

const borderClass = new HostClass<BorderTarget>("ConditionalRangeBorder", {
  identity: ({ index }) => index,
  properties: {
    Color: {
      get: (border) => borderNow(border).color,
      set: (border, value) => setBorderField(border, { color: colorValue(value) }),
    },
    SideIndex: { get: ({ index }) => index },
    Style: {
      get: (border) => borderNow(border).style,
      set: (border, value) => setBorderField(border, { style: oneOf(value, LINE_STYLES, "line style") }),
    },
  },
});

function borderAt(target: FormatTarget, index: unknown): HostObject {
  const name = oneOf(index, Object.keys(EDGES), "border");
  return borderClass.of({ target, index: name, edge: EDGES[name] ?? "top" });
}

const borderCollectionClass = new HostClass<FormatTarget>("ConditionalRangeBorderCollection", {
  properties: { Count: { get: () => 4 } },
  items: (target) => Object.keys(EDGES).map((index) => borderAt(target, index)),
  navigations: {
    Bottom: (target) => borderAt(target, "EdgeBottom"),
    Left: (target) => borderAt(target, "EdgeLeft"),
    Right: (target) => borderAt(target, "EdgeRight"),
    Top: (target) => borderAt(target, "EdgeTop"),
  },
  methods: {
    GetItem: (target, args) => borderAt(target, args.at(0)),
    GetItemAt: (target, args) => borderAt(target, Object.keys(EDGES)[args.number(0)]),
  },
});

const formatClass = new HostClass<FormatTarget>("ConditionalRangeFormat", {
  properties: {
    NumberFormat: styled("numberFormat", (value) => ({ numberFormat: textValue(value, "a number format") })),
  },
  navigations: {
    Borders: (target) => borderCollectionClass.of(target),
    Fill: (target) => fillClass.of(target),
    Font: (target) => fontClass.of(target),
  },
});

const formulaRuleClass = new HostClass<FormatTarget>("ConditionalFormatRule", {
  properties: {
    Formula: {
      get: ({ format }) => (format.rule.kind === "Custom" ? format.rule.formula : null),
      set: (target, value) => {
        const formula = textValue(value, "the formula");
        if (!target.range.workbook.calculation.accepts(formula))
          throw invalidArgument(`the formula ${formula} has a mistake`);
        target.change({ rule: { kind: "Custom", formula } });
      },
    },
  },
});

const customClass = new HostClass<FormatTarget>("CustomConditionalFormat", {
  navigations: { Format: (target) => formatClass.of(target), Rule: (target) => formulaRuleClass.of(target) },
});

const OPERATORS: readonly ComparisonOperator[] = [
  "Between",
  "NotBetween",
  "EqualTo",
  "NotEqualTo",
  "GreaterThan",
  "LessThan",
  "GreaterThanOrEqual",
  "LessThanOrEqual",
];

const cellValueClass = new HostClass<FormatTarget>("CellValueConditionalFormat", {
  properties: {
    Rule: {
      get: ({ format: { rule } }) => withoutKind(rule),
      set: (target, value) => {
        if (!isRecord(value)) throw invalidArgument("a cell value rule must be an object");
        const operator = oneOf(value["operator"], OPERATORS, "operator");
        const formula2 = value["formula2"];
        target.change({
          rule: {
            kind: "CellValue",
            operator,
            formula1: String(value["formula1"] ?? ""),
            ...(formula2 === undefined || formula2 === null ? {} : { formula2: String(formula2) }),
          },
        });
      },
    },
  },
  navigations: { Format: (target) => formatClass.of(target) },
});

const textClass = new HostClass<FormatTarget>("TextConditionalFormat", {
  properties: {
    Rule: {
      get: ({ format: { rule } }) => withoutKind(rule),
      set: (target, value) => {
        if (!isRecord(value)) throw invalidArgument("a text rule must be an object");
        const operator = oneOf(
          value["operator"],
          ["Contains", "NotContains", "BeginsWith", "EndsWith"],
          "operator",
        );
        target.change({ rule: { kind: "ContainsText", operator, text: textValue(value["text"], "text") } });
      },
    },
  },
  navigations: { Format: (target) => formatClass.of(target) },
});

function withoutKind(rule: ConditionalRule): object {
  const { kind: _kind, ...body } = rule;
  return body;
}

const conditionalFormatClass = new HostClass<FormatTarget>("ConditionalFormat", {
  identity: ({ id }) => id,
  properties: {
    Id: { get: ({ id }) => id },
    Priority: {
      get: (target) => target.range.sheet.state.conditionalFormats.indexOf(target.format),
      set: (target, value) => setPriority(target.range.sheet, target.id, numberValue(value, "priority")),
    },
    StopIfTrue: {
      get: ({ format }) => format.stopIfTrue,
      set: (target, value) => target.change({ stopIfTrue: flagValue(value, "stopIfTrue") }),
    },
    Type: { get: ({ format }) => format.rule.kind },
  },
  navigations: {
    CellValue: (target) => cellValueClass.of(target),
    Custom: (target) => customClass.of(target),
    TextComparison: (target) => textClass.of(target),
  },
  methods: {
    Delete: ({ range, id }) => {
      requireAllowed(range.sheet, "allowFormatCells");
      removeConditionalFormat(range.sheet, id);
    },
    GetRange: ({ range, format }) => rangeClass.of(range.at(format.areas.reduce(boundingArea))),
  },
});

const NEW_RULES: Readonly<Record<"Custom" | "CellValue" | "ContainsText", ConditionalRule>> = {
  Custom: { kind: "Custom", formula: "" },
  CellValue: { kind: "CellValue", operator: "EqualTo", formula1: "" },
  ContainsText: { kind: "ContainsText", operator: "Contains", text: "" },
};

function add(range: RangeTarget, type: unknown): HostObject {
  requireAllowed(range.sheet, "allowFormatCells");
  const kind = oneOf(
    type,
    ["Custom", "CellValue", "ContainsText"],
    "kind of conditional format the emulator has",
  );
  const id = range.workbook.newId();
  addConditionalFormat(range.sheet, {
    id,
    areas: [range.area],
    anchor: { row: range.area.row, column: range.area.column },
    rule: NEW_RULES[kind],
    style: {},
    stopIfTrue: false,
  });
  return conditionalFormatClass.of(new FormatTarget(range, id));
}

const itemsOf = (range: RangeTarget): readonly HostObject[] =>
  conditionalFormatsOn(range.sheet, range.area).map(({ id }) =>
    conditionalFormatClass.of(new FormatTarget(range, id)),
  );

export const conditionalFormatCollectionClass = new HostClass<RangeTarget>("ConditionalFormatCollection", {
  items: itemsOf,
  methods: {
    Add: (range, args) => add(range, args.at(0)),
    ClearAll: (range) => {
      requireAllowed(range.sheet, "allowFormatCells");
      clearConditionalFormats(range.sheet, range.area);
    },
    GetCount: (range) => conditionalFormatsOn(range.sheet, range.area).length,
    GetItem: (range, args) => {
      const target = new FormatTarget(range, args.text(0));
      return conditionalFormatClass.of(new FormatTarget(range, target.format.id));
    },
    GetItemAt: (range, args) => {
      const item = itemsOf(range)[args.number(0)];
      if (!item) throw itemNotFound("conditional format");
      return item;
    },
  },
});

export const CONDITIONAL_CLASSES = [
  conditionalFormatCollectionClass,
  conditionalFormatClass,
  customClass,
  cellValueClass,
  textClass,
  formulaRuleClass,
  formatClass,
  fillClass,
  fontClass,
  borderClass,
  borderCollectionClass,
] as const;
