import { intersect, subtract, contains, type Area } from "./area";
import type { Scalar } from "./cell";
import { offsetFormula } from "./formula-rewrite";
import { changeValidationRule } from "./formulas-everywhere";
import { parseAddress } from "./address";
import {
  DEFAULT_ALERT,
  DEFAULT_PROMPT,
  type ComparisonOperator,
  type Validation,
  type ValidationRule,
} from "./rules";
import type { Sheet } from "./sheet";
import type { Workbook } from "./workbook";

export const validationAt = (sheet: Sheet, row: number, column: number): Validation | undefined =>
  sheet.state.validations.find((each) => each.areas.some((area) => contains(area, row, column)));

/** The one validation all cells of an area share; "mixed" if they differ. */
export function sharedValidation(sheet: Sheet, area: Area): Validation | undefined | "mixed" {
  const touching = sheet.state.validations.filter((each) => each.areas.some((part) => intersect(part, area)));
  const [only, ...others] = touching;
  if (!only) return undefined;
  const covered = only.areas.reduce((sum, part) => {
    const common = intersect(part, area);
    return sum + (common ? common.rows * common.columns : 0);
  }, 0);
  return others.length > 0 || covered < area.rows * area.columns ? "mixed" : only;
}

/** The rule as it reads from another first cell: relative references move along. */
export function ruleFrom(validation: Validation, row: number, column: number): ValidationRule | undefined {
  const { anchor, rule } = validation;
  return (
    rule &&
    changeValidationRule(rule, (formula) => offsetFormula(formula, row - anchor.row, column - anchor.column))
  );
}

/** Changes the validation of exactly these cells; cells around keep theirs. */
export function setValidation(
  sheet: Sheet,
  area: Area,
  patch: Partial<Omit<Validation, "areas" | "anchor">>,
): void {
  const shared = sharedValidation(sheet, area);
  const base: Omit<Validation, "areas" | "anchor"> =
    shared === undefined || shared === "mixed"
      ? { rule: undefined, ignoreBlanks: true, prompt: DEFAULT_PROMPT, alert: DEFAULT_ALERT }
      : { ...shared, rule: ruleFrom(shared, area.row, area.column) };
  clearValidation(sheet, area);
  const created: Validation = {
    rule: base.rule,
    ignoreBlanks: base.ignoreBlanks,
    prompt: base.prompt,
    alert: base.alert,
    ...patch,
    areas: [area],
    anchor: { row: area.row, column: area.column },
  };
  sheet.update({ validations: [...sheet.state.validations, created] });
}

export function clearValidation(sheet: Sheet, area: Area): void {
  const validations = sheet.state.validations.flatMap((each) => {
    const areas = each.areas.flatMap((part) => subtract(part, area));
    return areas.length === 0 ? [] : [{ ...each, areas }];
  });
  sheet.update({ validations });
}

/** Whether the value now in a cell meets the cell's rule; cells without a rule do. */
export function isCellValid(workbook: Workbook, sheet: Sheet, row: number, column: number): boolean {
  const validation = validationAt(sheet, row, column);
  if (!validation?.rule) return true;
  const value = workbook.value(sheet, row, column);
  if (value === "" && validation.ignoreBlanks) return true;
  const rule = ruleFrom(validation, row, column);
  return rule === undefined || meetsRule(workbook, sheet, row, column, rule, value);
}

function meetsRule(
  workbook: Workbook,
  sheet: Sheet,
  row: number,
  column: number,
  rule: ValidationRule,
  value: Scalar,
): boolean {
  const evaluate = (formula: string): Scalar =>
    workbook.calculation.evaluate([
      { sheet, row, column, formula: formula.startsWith("=") ? formula : `=${formula}` },
    ])[0] ?? "";
  switch (rule.kind) {
    case "custom": {
      const answer = evaluate(rule.formula);
      return answer === true || (typeof answer === "number" && answer !== 0);
    }
    case "list":
      return listChoices(workbook, sheet, rule.source).some((choice) => sameChoice(choice, value));
    default: {
      const measured = rule.kind === "textLength" ? String(value).length : value;
      if (typeof measured !== "number") return false;
      if (rule.kind === "wholeNumber" && !Number.isInteger(measured)) return false;
      const operand = (given: string | number): Scalar =>
        typeof given === "number" ? given : given.startsWith("=") ? evaluate(given) : Number(given);
      return compare(
        measured,
        rule.operator,
        operand(rule.formula1),
        rule.formula2 === undefined ? "" : operand(rule.formula2),
      );
    }
  }
}

const sameChoice = (choice: Scalar, value: Scalar): boolean =>
  choice === value || (typeof value !== "boolean" && String(choice) === String(value));

/** What a drop-down list offers: the cells of a range or name, or the items between commas. */
export function listChoices(workbook: Workbook, sheet: Sheet, source: string): readonly Scalar[] {
  if (!source.startsWith("=")) return source.split(",").map((item) => item.trim());
  const text = source.slice(1);
  const named = workbook.meaningOf(sheet, text) ?? text;
  const address = parseAddress(named);
  const home = address?.sheetName === undefined ? sheet : workbook.findSheet(address.sheetName);
  if (!address || !home) return [];
  const choices: Scalar[] = [];
  for (const [row, column] of home.storedIn(address.area)) {
    const value = workbook.value(home, row, column);
    if (value !== "") choices.push(value);
  }
  return choices;
}

/** Excel's comparison of a number or text with rule operands; text compares without regard to case. */
export function compare(value: Scalar, operator: ComparisonOperator, first: Scalar, second: Scalar): boolean {
  const below = (a: Scalar, b: Scalar): number => {
    if (typeof a === "number" && typeof b === "number") return a - b;
    // Numbers sort before text, as everywhere in Excel.
    if (typeof a !== typeof b) return typeof a === "number" ? -1 : 1;
    return String(a).toLowerCase().localeCompare(String(b).toLowerCase(), "vi");
  };
  switch (operator) {
    case "Between":
      return below(value, first) >= 0 && below(value, second) <= 0;
    case "NotBetween":
      return below(value, first) < 0 || below(value, second) > 0;
    case "EqualTo":
      return below(value, first) === 0;
    case "NotEqualTo":
      return below(value, first) !== 0;
    case "GreaterThan":
      return below(value, first) > 0;
    case "LessThan":
      return below(value, first) < 0;
    case "GreaterThanOrEqual":
      return below(value, first) >= 0;
    case "LessThanOrEqual":
      return below(value, first) <= 0;
  }
}
