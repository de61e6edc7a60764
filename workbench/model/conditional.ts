import { cellsOf, contains, intersect, subtract, type Area } from "./area";
import type { Scalar } from "./cell";
import { offsetFormula } from "./formula-rewrite";
import type { ConditionalFormat } from "./rules";
import type { Sheet } from "./sheet";
import { mergeStyles, type CellStyle } from "./style";
import { compare } from "./validation";
import type { Workbook } from "./workbook";

export const conditionalFormatsOn = (sheet: Sheet, area: Area): readonly ConditionalFormat[] =>
  sheet.state.conditionalFormats.filter((each) => each.areas.some((part) => intersect(part, area)));

/** A new conditional format takes the highest priority, as in Excel. */
export function addConditionalFormat(sheet: Sheet, format: ConditionalFormat): void {
  sheet.update({ conditionalFormats: [format, ...sheet.state.conditionalFormats] });
}

export function replaceConditionalFormat(
  sheet: Sheet,
  id: string,
  change: (old: ConditionalFormat) => ConditionalFormat,
): void {
  sheet.update({
    conditionalFormats: sheet.state.conditionalFormats.map((each) => (each.id === id ? change(each) : each)),
  });
}

export function removeConditionalFormat(sheet: Sheet, id: string): void {
  sheet.update({ conditionalFormats: sheet.state.conditionalFormats.filter((each) => each.id !== id) });
}

export function setPriority(sheet: Sheet, id: string, priority: number): void {
  const list = sheet.state.conditionalFormats;
  const format = list.find((each) => each.id === id);
  if (!format) return;
  const others = list.filter((each) => each !== format);
  sheet.update({ conditionalFormats: others.toSpliced(Math.max(0, priority), 0, format) });
}

/** Takes the area out of every conditional format. */
export function clearConditionalFormats(sheet: Sheet, area: Area): void {
  sheet.update({
    conditionalFormats: sheet.state.conditionalFormats.flatMap((each) => {
      const areas = each.areas.flatMap((part) => subtract(part, area));
      return areas.length === 0 ? [] : [{ ...each, areas }];
    }),
  });
}

/** Style that conditional formats add to a cell; keys `row,column`; cells no rule applies to are absent. */
export type ConditionalStyles = ReadonlyMap<string, CellStyle>;

export const conditionalKey = (row: number, column: number): string => `${row},${column}`;

/**
 * Works out all conditional formats of an area with one calculation of the engine. Higher priority wins where two
 * set the same thing; "stop if true" keeps the lower ones out.
 */
export function conditionalStyles(workbook: Workbook, sheet: Sheet, area: Area): ConditionalStyles {
  const questions = sheet.state.conditionalFormats.flatMap((format) =>
    format.areas.flatMap((part) => {
      const common = intersect(part, area);
      return common ? [...cellsOf(common)].map(([row, column]) => ({ format, row, column })) : [];
    }),
  );
  const requests = questions.flatMap(({ format, row, column }) =>
    operandsOf(format).map((operand) => ({
      sheet,
      row,
      column,
      formula: offsetFormula(asFormula(operand), row - format.anchor.row, column - format.anchor.column),
    })),
  );
  const answers = workbook.calculation.evaluate(requests);
  const styles = new Map<string, CellStyle>();
  const stopped = new Set<string>();
  let next = 0;
  for (const { format, row, column } of questions) {
    const operands = answers.slice(next, next + operandsOf(format).length);
    next += operands.length;
    const key = conditionalKey(row, column);
    if (stopped.has(key) || !applies(format, workbook.value(sheet, row, column), operands)) continue;
    styles.set(key, mergeStyles(format.style, styles.get(key) ?? {}));
    if (format.stopIfTrue) stopped.add(key);
  }
  return styles;
}

const asFormula = (text: string): string => (text.startsWith("=") ? text : `=${text}`);

function operandsOf({ rule }: ConditionalFormat): readonly string[] {
  switch (rule.kind) {
    case "Custom":
      return rule.formula === "" ? [] : [rule.formula];
    case "CellValue":
      return rule.formula2 === undefined ? [rule.formula1] : [rule.formula1, rule.formula2];
    case "ContainsText":
      return rule.text.startsWith("=") ? [rule.text] : [];
  }
}

function applies({ rule }: ConditionalFormat, value: Scalar, operands: readonly Scalar[]): boolean {
  const [first = "", second = ""] = operands;
  switch (rule.kind) {
    case "Custom":
      return first === true || (typeof first === "number" && first !== 0);
    case "CellValue":
      // A blank cell counts as 0 beside a number, so "equal to 0" colours blanks, as in Excel.
      return compare(value === "" && typeof first === "number" ? 0 : value, rule.operator, first, second);
    case "ContainsText": {
      const text = String(value).toLowerCase();
      const part = String(rule.text.startsWith("=") ? first : rule.text).toLowerCase();
      switch (rule.operator) {
        case "Contains":
          return text.includes(part);
        case "NotContains":
          return !text.includes(part);
        case "BeginsWith":
          return text.startsWith(part);
        case "EndsWith":
          return text.endsWith(part);
      }
    }
  }
}

/** Conditional style of one cell, or nothing. */
export function conditionalStyleAt(
  workbook: Workbook,
  sheet: Sheet,
  row: number,
  column: number,
): CellStyle | undefined {
  if (!sheet.state.conditionalFormats.some((each) => each.areas.some((part) => contains(part, row, column))))
    return undefined;
  return conditionalStyles(workbook, sheet, { row, column, rows: 1, columns: 1 }).get(
    conditionalKey(row, column),
  );
}
