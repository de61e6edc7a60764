import type { Sheet } from "./sheet";
import type { NamedItem } from "./sheet-state";
import type { ConditionalFormat, ConditionalRule, Validation, ValidationRule } from "./rules";
import type { Workbook } from "./workbook";

/** Rewrites one formula; `home` is the name of the sheet it stands on ("" for workbook names). */
export type FormulaChange = (formula: string, home: string) => string;

/** Applies a rewrite to every formula of the workbook: cells, names, validations, conditional formats. */
export function rewriteAllFormulas(workbook: Workbook, change: FormulaChange): void {
  for (const sheet of workbook.sheets) {
    rewriteCells(sheet, change);
    rewriteRules(sheet, change);
  }
  const names = rewriteNames(workbook.state.names, change, "");
  if (names !== workbook.state.names) workbook.update({ names });
}

function rewriteCells(sheet: Sheet, change: FormulaChange): void {
  for (const [row, column, cell] of [...sheet.stored()]) {
    if (cell.formula === undefined) continue;
    const formula = change(cell.formula, sheet.name);
    if (formula !== cell.formula) sheet.setCell(row, column, { ...cell, formula });
  }
}

function rewriteRules(sheet: Sheet, change: FormulaChange): void {
  const on: (formula: string) => string = (formula) => change(formula, sheet.name);
  const { validations, conditionalFormats, names } = sheet.state;
  const patch = {
    validations: mapChanged(validations, (each) => changeValidation(each, on)),
    conditionalFormats: mapChanged(conditionalFormats, (each) => changeConditional(each, on)),
    names: rewriteNames(names, change, sheet.name),
  };
  const changed =
    patch.validations !== validations ||
    patch.conditionalFormats !== conditionalFormats ||
    patch.names !== names;
  if (changed) sheet.update(patch);
}

export function rewriteNames(
  names: readonly NamedItem[],
  change: FormulaChange,
  home: string,
): readonly NamedItem[] {
  return mapChanged(names, (item) => {
    const formula = change(item.formula, home);
    return formula === item.formula ? item : { ...item, formula };
  });
}

/** Same array when nothing changed, so that undo and change notes stay small. */
function mapChanged<T>(items: readonly T[], change: (item: T) => T): readonly T[] {
  const next = items.map(change);
  return next.every((item, index) => item === items[index]) ? items : next;
}

/** Rules keep formulas as text or as plain numbers; only text is rewritten. */
function changeOperand<V extends string | number>(value: V, on: (formula: string) => string): string | V {
  return typeof value === "string" ? on(value) : value;
}

export function changeValidation(validation: Validation, on: (formula: string) => string): Validation {
  const rule = validation.rule && changeValidationRule(validation.rule, on);
  return JSON.stringify(rule) === JSON.stringify(validation.rule) ? validation : { ...validation, rule };
}

export function changeValidationRule(rule: ValidationRule, on: (formula: string) => string): ValidationRule {
  switch (rule.kind) {
    case "custom":
      return { ...rule, formula: on(rule.formula) };
    case "list":
      return rule.source.startsWith("=") ? { ...rule, source: on(rule.source) } : rule;
    default: {
      const formula1 = changeOperand(rule.formula1, on);
      return rule.formula2 === undefined
        ? { ...rule, formula1 }
        : { ...rule, formula1, formula2: changeOperand(rule.formula2, on) };
    }
  }
}

export function changeConditional(
  format: ConditionalFormat,
  on: (formula: string) => string,
): ConditionalFormat {
  const rule = changeConditionalRule(format.rule, on);
  return JSON.stringify(rule) === JSON.stringify(format.rule) ? format : { ...format, rule };
}

function changeConditionalRule(rule: ConditionalRule, on: (formula: string) => string): ConditionalRule {
  switch (rule.kind) {
    case "Custom":
      return { ...rule, formula: on(rule.formula) };
    case "CellValue":
      return {
        ...rule,
        formula1: on(rule.formula1),
        ...(rule.formula2 === undefined ? {} : { formula2: on(rule.formula2) }),
      };
    case "ContainsText":
      return rule;
  }
}
