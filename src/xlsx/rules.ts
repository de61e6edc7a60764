import { areaName, cellName, parseAreas } from "./address";
import { dropUndefined } from "./drop-undefined";
import { fromFileFormula, toFileFormula } from "./formulas";
import type { StyleTable } from "./read-styles";
import {
  COMPARISONS,
  type Area,
  type ConditionalFormat,
  type ConditionalRule,
  type DataValidation,
  type ValidationRule,
} from "./types";
import type { StyleWriter } from "./write-styles";
import { child, childrenOf, flag, numberAttribute, oneOf, type XmlElement } from "./xml-read";
import { decodeText, element, encodeText, escapeXml } from "./xml-write";

const COMPARED = ["whole", "decimal", "date", "time", "textLength"] as const;
const ALERT_STYLES = ["stop", "warning", "information"] as const;
/** Kind of a text rule in our words, and type and operator in the file. */
const TEXT_RULES = {
  contains: "containsText",
  notContains: "notContainsText",
  beginsWith: "beginsWith",
  endsWith: "endsWith",
} as const;

const sqref = (areas: readonly Area[]): string => areas.map(areaName).join(" ");
const formulaXml = (name: string, formula: string | undefined): string =>
  formula === undefined ? "" : element(name, {}, escapeXml(toFileFormula(formula)));

/** The formula of a child element; in Excel 2010's extension it sits one level deeper. */
function formulaOf(parent: XmlElement, name: string): string | undefined {
  const found = child(parent, name);
  const text = child(found, "f")?.text ?? found?.text;
  return text === undefined || text === "" ? undefined : fromFileFormula(text);
}

/** Where an element of the extension applies stands in a child, elsewhere in an attribute. */
const areasOf = (parent: XmlElement): Area[] =>
  parseAreas(parent.attributes["sqref"] ?? child(parent, "sqref")?.text ?? "");

/** Reads one `dataValidation`. */
export function readValidation(source: XmlElement): DataValidation | undefined {
  const areas = areasOf(source);
  const rule = validationRule(source);
  if (areas.length === 0 || !rule) return undefined;
  const text = (name: string): string | undefined => {
    const found = source.attributes[name];
    return found === undefined ? undefined : decodeText(found);
  };
  return dropUndefined<DataValidation>({
    areas,
    rule,
    allowBlank: flag(source, "allowBlank"),
    prompt: flag(source, "showInputMessage")
      ? dropUndefined<NonNullable<DataValidation["prompt"]>>({
          title: text("promptTitle"),
          message: text("prompt"),
        })
      : undefined,
    alert: flag(source, "showErrorMessage")
      ? dropUndefined<NonNullable<DataValidation["alert"]>>({
          style: oneOf(source.attributes["errorStyle"], ALERT_STYLES) ?? "stop",
          title: text("errorTitle"),
          message: text("error"),
        })
      : undefined,
  });
}

function validationRule(source: XmlElement): ValidationRule | undefined {
  const type = source.attributes["type"] ?? "none";
  const formula1 = formulaOf(source, "formula1");
  if (type === "none") return { kind: "any" };
  if (formula1 === undefined) return undefined;
  if (type === "custom") return { kind: "custom", formula: formula1 };
  // The attribute hides the arrow, whatever its name says.
  if (type === "list") return { kind: "list", source: formula1, dropDown: !flag(source, "showDropDown") };
  const kind = oneOf(type, COMPARED);
  return (
    kind &&
    dropUndefined<ValidationRule>({
      kind,
      operator: oneOf(source.attributes["operator"], COMPARISONS) ?? "between",
      formula1,
      formula2: formulaOf(source, "formula2"),
    })
  );
}

const coded = (text: string | undefined): string | undefined =>
  text === undefined ? undefined : encodeText(text);

/** One `dataValidation`. */
export function validationXml({ areas, rule, allowBlank, prompt, alert }: DataValidation): string {
  const compared = "operator" in rule;
  const first = compared
    ? rule.formula1
    : rule.kind === "custom"
      ? rule.formula
      : rule.kind === "list"
        ? rule.source
        : undefined;
  return element(
    "dataValidation",
    {
      type: rule.kind === "any" ? undefined : rule.kind,
      errorStyle: alert && alert.style !== "stop" ? alert.style : undefined,
      operator: compared && rule.operator !== "between" ? rule.operator : undefined,
      allowBlank: allowBlank || undefined,
      showDropDown: (rule.kind === "list" && !rule.dropDown) || undefined,
      showInputMessage: prompt !== undefined || undefined,
      showErrorMessage: alert !== undefined || undefined,
      errorTitle: coded(alert?.title),
      error: coded(alert?.message),
      promptTitle: coded(prompt?.title),
      prompt: coded(prompt?.message),
      sqref: sqref(areas),
    },
    formulaXml("formula1", first) + formulaXml("formula2", compared ? rule.formula2 : undefined),
  );
}

/** Reads one `conditionalFormatting`; `unknown` is told of each kind of rule that has no place in the plain data. */
export function readConditionalFormats(
  source: XmlElement,
  styles: StyleTable,
  unknown: (kind: string) => void,
): ConditionalFormat[] {
  const areas = areasOf(source);
  return childrenOf(source, "cfRule").flatMap((rule) => {
    const read = conditionalRule(rule);
    if (!read || areas.length === 0) {
      unknown(rule.attributes["type"] ?? "");
      return [];
    }
    const dxf = numberAttribute(rule, "dxfId");
    return {
      areas,
      rule: read,
      style: dxf === undefined ? styles.conditionalFrom(child(rule, "dxf")) : styles.conditional(dxf),
      priority: numberAttribute(rule, "priority") ?? 1,
      stopIfTrue: flag(rule, "stopIfTrue"),
    };
  });
}

function conditionalRule(rule: XmlElement): ConditionalRule | undefined {
  const type = rule.attributes["type"];
  const formulas = [...childrenOf(rule, "formula"), ...childrenOf(rule, "f")].map((f) =>
    fromFileFormula(f.text),
  );
  const [formula1, formula2] = formulas;
  if (type === "expression" && formula1 !== undefined) return { kind: "expression", formula: formula1 };
  if (type === "cellIs" && formula1 !== undefined) {
    const operator = oneOf(rule.attributes["operator"], COMPARISONS);
    return operator && dropUndefined<ConditionalRule>({ kind: "cellIs", operator, formula1, formula2 });
  }
  const text = rule.attributes["text"];
  for (const operator of ["contains", "notContains", "beginsWith", "endsWith"] as const) {
    if (type === TEXT_RULES[operator] && text !== undefined) return { kind: "containsText", operator, text };
  }
  return undefined;
}

export function conditionalFormatXml(format: ConditionalFormat, styles: StyleWriter): string {
  const { areas, rule, priority, stopIfTrue } = format;
  const shared = { dxfId: styles.conditional(format.style), priority, stopIfTrue: stopIfTrue || undefined };
  let xml: string;
  if (rule.kind === "expression") {
    xml = element("cfRule", { type: "expression", ...shared }, formulaXml("formula", rule.formula));
  } else if (rule.kind === "cellIs") {
    const formulas = formulaXml("formula", rule.formula1) + formulaXml("formula", rule.formula2);
    xml = element("cfRule", { type: "cellIs", ...shared, operator: rule.operator }, formulas);
  } else {
    xml = element(
      "cfRule",
      { type: TEXT_RULES[rule.operator], ...shared, operator: rule.operator, text: rule.text },
      formulaXml("formula", textFormula(rule.operator, rule.text, areas[0])),
    );
  }
  return element("conditionalFormatting", { sqref: sqref(areas) }, xml);
}

/** Excel keeps a formula beside a text rule and looks at nothing else. */
function textFormula(operator: keyof typeof TEXT_RULES, text: string, area: Area | undefined): string {
  const cell = area ? cellName(area.top, area.left) : "A1";
  const quoted = `"${text.replaceAll('"', '""')}"`;
  switch (operator) {
    case "contains":
      return `NOT(ISERROR(SEARCH(${quoted},${cell})))`;
    case "notContains":
      return `ISERROR(SEARCH(${quoted},${cell}))`;
    case "beginsWith":
      return `LEFT(${cell},LEN(${quoted}))=${quoted}`;
    case "endsWith":
      return `RIGHT(${cell},LEN(${quoted}))=${quoted}`;
  }
}
