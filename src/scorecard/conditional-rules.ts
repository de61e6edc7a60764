import type { Body } from "./body-rows";
import { COLUMN, ROW } from "./columns";
import type { CellFormat, ConditionalRule } from "./sheet-layout";
import { BLANK_ENTRY, INVALID, MANDATORY_MARK, MANDATORY_MISSED, STRIP_FILL } from "./style";
import { stripCondition } from "./verdict-texts";

/** Conditional formats in order of priority; all read the hidden check columns. */
export function conditionalRules(body: Body): ConditionalRule[] {
  const { first, last } = body;
  const down = (letter: string) => `${letter}${first}:${letter}${last}`;
  const scores = [
    { score: COLUMN.self, state: COLUMN.selfState, mark: COLUMN.selfMark },
    { score: COLUMN.council, state: COLUMN.councilState, mark: COLUMN.councilMark },
  ];
  return [
    ...scores.flatMap(({ score, state, mark }): ConditionalRule[] => [
      rule(
        down(score),
        `=OR($${state}${first}="invalid",AND($${mark}${first}="!",$${COLUMN.decision}${first}<>"bad"))`,
        INVALID,
      ),
      rule(down(score), `=$${state}${first}="must"`, MANDATORY_MISSED),
    ]),
    rule(down(COLUMN.self), `=$${COLUMN.selfState}${first}="blank"`, BLANK_ENTRY),
    ...figureCells(body).flatMap((cell): ConditionalRule[] => [
      rule(cell.address, `=ISBLANK($${cell.letter}${cell.row})`, BLANK_ENTRY),
      rule(cell.address, `=$${COLUMN.decision}${cell.row}="bad"`, INVALID),
    ]),
    rule(down(COLUMN.mandatory), `=$${COLUMN.selfState}${first}="must"`, MANDATORY_MARK),
    ...(["fail", "differ", "pass"] as const).map((state) =>
      rule(`${COLUMN.number}${ROW.strip}:${COLUMN.note}${ROW.strip}`, stripCondition(state), {
        fill: STRIP_FILL[state],
      }),
    ),
  ];
}

function rule(
  address: string,
  formula: string,
  { fill, fontColor, bold, underline, numberFormat, borders }: CellFormat,
): ConditionalRule {
  return {
    address,
    formula,
    format: {
      ...(fill === undefined ? {} : { fill }),
      ...(fontColor === undefined ? {} : { fontColor }),
      ...(bold === undefined ? {} : { bold }),
      ...(underline === undefined ? {} : { underline }),
      ...(numberFormat === undefined ? {} : { numberFormat }),
      ...(borders === undefined ? {} : { borders }),
    },
    stopIfTrue: true,
  };
}

/** Entry cells for figures: two for a ratio or a trend, one for a count, one over both columns for a rating. */
export function figureCells(body: Body): { address: string; letter: string; row: number }[] {
  return body.items.flatMap(({ item, row }) => {
    const a = { address: COLUMN.figureA + row, letter: COLUMN.figureA, row };
    const b = { address: COLUMN.figureB + row, letter: COLUMN.figureB, row };
    switch (item.measure?.kind) {
      case "ratio":
      case "noIncrease":
        return [a, b];
      case "count":
        return [a];
      case "rating":
        return [{ ...a, address: `${COLUMN.figureA}${row}:${COLUMN.figureB}${row}` }];
      case undefined:
        return [];
    }
  });
}
