import type { Item } from "../criteria";
import { RATING_PENDING } from "../scoring";
import type { Body } from "./body-rows";
import { COLUMN, SUMMARY } from "./columns";
import { acceptsFormula, saysNotApplicable } from "./formulas";
import type { ValidationRule } from "./sheet-layout";
import { figurePrompt, scoreError, scorePrompt, TEXT } from "./sheet-texts";

/**
 * What a cell accepts while typing. By formula, not by a list string: commas split lists and decimals break them.
 * A paste passes by; the check columns and the pane catch that.
 */
export function validationRules(body: Body): ValidationRule[] {
  return body.items.flatMap(({ row, item }) => [
    scoreRule(item, row, COLUMN.self, `Điểm tự chấm mục ${item.code}`),
    scoreRule(item, row, COLUMN.council, `Điểm thẩm định mục ${item.code}`),
    ...figureRules(item, row, body),
  ]);
}

function scoreRule(item: Item, row: number, column: string, title: string): ValidationRule {
  const cell = column + row;
  const na = item.applicableWhen === undefined ? "" : `,${saysNotApplicable(cell)}`;
  return {
    address: cell,
    rule: { kind: "formula", formula: `=OR(${acceptsFormula(item, cell)}${na})` },
    prompt: { title, message: scorePrompt(item) },
    error: { title: TEXT.invalidTitle, message: scoreError(item) },
  };
}

function figureRules(item: Item, row: number, body: Body): ValidationRule[] {
  const m = item.measure;
  switch (m?.kind) {
    case "ratio":
      return [
        countRule(COLUMN.figureA + row, m.numerator, item),
        countRule(COLUMN.figureB + row, m.denominator, item),
      ];
    case "noIncrease":
      return [
        countRule(COLUMN.figureA + row, m.previous, item),
        countRule(COLUMN.figureB + row, m.current, item),
      ];
    case "count":
      return [countRule(COLUMN.figureA + row, m.label, item)];
    case "rating": {
      const list = ratingLists(body).filter((l) => l.itemRow === row);
      const [first, last] = [list[0]?.row, list.at(-1)?.row];
      if (first === undefined || last === undefined) return [];
      const column = COLUMN.summaryLabel;
      return [
        {
          address: COLUMN.figureA + row,
          rule: { kind: "list", source: `=$${column}$${first}:$${column}$${last}` },
          prompt: { title: `Số liệu mục ${item.code}`, message: `${m.label}: chọn trong danh sách.` },
          error: { title: TEXT.figureTitle, message: `${m.label}: chọn một mức trong danh sách.` },
        },
      ];
    }
    case undefined:
      return [];
  }
}

function countRule(cell: string, label: string, item: Item): ValidationRule {
  return {
    address: cell,
    rule: { kind: "formula", formula: `=IF(ISNUMBER(${cell}),AND(${cell}>=0,${cell}=INT(${cell})),FALSE)` },
    prompt: { title: `Số liệu mục ${item.code}`, message: figurePrompt(label) },
    error: { title: TEXT.figureTitle, message: figurePrompt(label) },
  };
}

/** Levels of each rating item, one hidden cell each below the clauses: the source of its drop-down list. */
export function ratingLists(body: Body): { row: number; text: string; itemRow: number }[] {
  const cells: { row: number; text: string; itemRow: number }[] = [];
  let row = SUMMARY.firstClause + body.clauses.length + 1;
  for (const { item, row: itemRow } of body.items) {
    if (item.measure?.kind !== "rating") continue;
    for (const text of [...item.measure.levels, RATING_PENDING]) cells.push({ row: row++, text, itemRow });
    row++;
  }
  return cells;
}
