import type {
  Comparison,
  ConditionalFormat as PlainConditional,
  ConditionalRule as PlainConditionalRule,
  DataValidation,
  ValidationRule as PlainRule,
} from "../../src/xlsx";
import { offsetFormula } from "../model/formula-rewrite";
import type {
  Anchor,
  ComparisonOperator,
  ConditionalFormat,
  ConditionalRule,
  Validation,
  ValidationRule,
} from "../model/rules";
import { fromPlainArea, toPlainArea } from "./area-mapping";
import { fromConditionalStyle, toConditionalStyle } from "./style-mapping";

const COMPARISONS: Readonly<Record<ComparisonOperator, Comparison>> = {
  Between: "between",
  NotBetween: "notBetween",
  EqualTo: "equal",
  NotEqualTo: "notEqual",
  GreaterThan: "greaterThan",
  LessThan: "lessThan",
  GreaterThanOrEqual: "greaterThanOrEqual",
  LessThanOrEqual: "lessThanOrEqual",
};
const ALERTS = { Stop: "stop", Warning: "warning", Information: "information" } as const;
const TEXT_OPERATORS = {
  Contains: "contains",
  NotContains: "notContains",
  BeginsWith: "beginsWith",
  EndsWith: "endsWith",
} as const;

/** The key under which a value stands; every value of the file has one. */
function keyOf<K extends string, V>(record: Readonly<Record<K, V>>, value: V): K {
  // The keys of a record are its key type.
  const key = (Object.keys(record) as K[]).find((each) => record[each] === value);
  if (key === undefined) throw new Error(`no counterpart of ${String(value)}`);
  return key;
}

const bare = (formula: string): string => formula.replace(/^=/, "");
const withSign = (formula: string): string => `=${bare(formula)}`;

export function toPlainValidation(validation: Validation): DataValidation {
  const { areas, anchor, rule, ignoreBlanks, prompt, alert } = validation;
  const text = (record: { title: string; message: string }): { title?: string; message?: string } => ({
    ...(record.title === "" ? {} : { title: record.title }),
    ...(record.message === "" ? {} : { message: record.message }),
  });
  const moved = mover(anchor, areas);
  return {
    areas: areas.map(toPlainArea),
    rule: rule ? toPlainRule(rule, moved) : { kind: "any" },
    allowBlank: ignoreBlanks,
    ...(prompt.showPrompt ? { prompt: text(prompt) } : {}),
    ...(alert.showAlert ? { alert: { style: ALERTS[alert.style], ...text(alert) } } : {}),
  };
}

/** In a file a rule is written from the first cell of its first area; in the model it may come from elsewhere. */
function mover(anchor: Anchor, areas: Validation["areas"]): (formula: string) => string {
  const [first] = areas;
  return (formula) =>
    first
      ? bare(offsetFormula(withSign(formula), first.row - anchor.row, first.column - anchor.column))
      : bare(formula);
}

function toPlainRule(rule: ValidationRule, moved: (formula: string) => string): PlainRule {
  const operand = (given: string | number): string =>
    typeof given === "string" && given.startsWith("=") ? moved(given) : String(given);
  switch (rule.kind) {
    case "custom":
      return { kind: "custom", formula: moved(rule.formula) };
    case "list": {
      const source = rule.source.startsWith("=")
        ? moved(rule.source)
        : `"${rule.source.replaceAll('"', '""')}"`;
      return { kind: "list", source, dropDown: rule.inCellDropDown };
    }
    default:
      return {
        kind: rule.kind === "wholeNumber" ? "whole" : rule.kind,
        operator: COMPARISONS[rule.operator],
        formula1: operand(rule.formula1),
        ...(rule.formula2 === undefined ? {} : { formula2: operand(rule.formula2) }),
      };
  }
}

export function fromPlainValidation(plain: DataValidation): Validation {
  const { areas, rule, prompt, alert } = plain;
  const [first] = areas;
  return {
    areas: areas.map(fromPlainArea),
    anchor: { row: first?.top ?? 0, column: first?.left ?? 0 },
    rule: fromPlainRule(rule),
    ignoreBlanks: plain.allowBlank,
    prompt: { showPrompt: prompt !== undefined, title: prompt?.title ?? "", message: prompt?.message ?? "" },
    alert: {
      showAlert: alert !== undefined,
      title: alert?.title ?? "",
      message: alert?.message ?? "",
      style: alert ? keyOf(ALERTS, alert.style) : "Stop",
    },
  };
}

function fromPlainRule(rule: PlainRule): ValidationRule | undefined {
  const operand = (text: string): string | number =>
    text.trim() !== "" && Number.isFinite(Number(text)) ? Number(text) : withSign(text);
  switch (rule.kind) {
    case "any":
      return undefined;
    case "custom":
      return { kind: "custom", formula: withSign(rule.formula) };
    case "list": {
      const quoted = /^"(.*)"$/s.exec(rule.source)?.[1];
      const source = quoted === undefined ? withSign(rule.source) : quoted.replaceAll('""', '"');
      return { kind: "list", source, inCellDropDown: rule.dropDown };
    }
    default:
      return {
        kind: rule.kind === "whole" ? "wholeNumber" : rule.kind,
        operator: keyOf(COMPARISONS, rule.operator),
        formula1: operand(rule.formula1),
        ...(rule.formula2 === undefined ? {} : { formula2: operand(rule.formula2) }),
      };
  }
}

/** `index` is the place in the sheet's list, which is the order of priority. */
export function toPlainConditional(format: ConditionalFormat, index: number): PlainConditional {
  return {
    areas: format.areas.map(toPlainArea),
    rule: toPlainConditionalRule(format.rule, mover(format.anchor, format.areas)),
    style: toConditionalStyle(format.style),
    priority: index + 1,
    stopIfTrue: format.stopIfTrue,
  };
}

function toPlainConditionalRule(
  rule: ConditionalRule,
  moved: (formula: string) => string,
): PlainConditionalRule {
  switch (rule.kind) {
    case "Custom":
      return { kind: "expression", formula: moved(rule.formula) };
    case "CellValue":
      return {
        kind: "cellIs",
        operator: COMPARISONS[rule.operator],
        formula1: moved(rule.formula1),
        ...(rule.formula2 === undefined ? {} : { formula2: moved(rule.formula2) }),
      };
    case "ContainsText":
      return { kind: "containsText", operator: TEXT_OPERATORS[rule.operator], text: rule.text };
  }
}

export function fromPlainConditional(plain: PlainConditional, id: string): ConditionalFormat {
  const [first] = plain.areas;
  return {
    id,
    areas: plain.areas.map(fromPlainArea),
    anchor: { row: first?.top ?? 0, column: first?.left ?? 0 },
    rule: fromPlainConditionalRule(plain.rule),
    style: fromConditionalStyle(plain.style),
    stopIfTrue: plain.stopIfTrue,
  };
}

function fromPlainConditionalRule(rule: PlainConditionalRule): ConditionalRule {
  switch (rule.kind) {
    case "expression":
      return { kind: "Custom", formula: withSign(rule.formula) };
    case "cellIs":
      return {
        kind: "CellValue",
        operator: keyOf(COMPARISONS, rule.operator),
        formula1: withSign(rule.formula1),
        ...(rule.formula2 === undefined ? {} : { formula2: withSign(rule.formula2) }),
      };
    case "containsText":
      return { kind: "ContainsText", operator: keyOf(TEXT_OPERATORS, rule.operator), text: rule.text };
  }
}
