import type { Item, Measure, ScoringRules } from "../criteria";
import { DUST, isStepped, NOT_APPLICABLE, RATING_PENDING, type ScoreColumn } from "../scoring";
import type { Body } from "./body-rows";
import { COLUMN, SUMMARY } from "./columns";

/*
 * Worksheet formulas that give the same result as src/scoring, also with the add-in closed. Only functions of
 * Excel 2016, en-US notation. Points, limits and the mandatory mark are constants inside the formulas: a changed
 * “Điểm chuẩn” or a deleted “Bắt buộc” cannot turn into a pass.
 */

const SIDE = {
  self: {
    score: COLUMN.self,
    state: COLUMN.selfState,
    mark: COLUMN.selfMark,
    earned: COLUMN.selfEarned,
    sum: COLUMN.summarySelf,
  },
  council: {
    score: COLUMN.council,
    state: COLUMN.councilState,
    mark: COLUMN.councilMark,
    earned: COLUMN.councilEarned,
    sum: COLUMN.summaryCouncil,
  },
} as const;

/** The letters of one side's columns. */
export function side(column: ScoreColumn): (typeof SIDE)[ScoreColumn] {
  return SIDE[column];
}

/** A text as a formula literal. */
export function quote(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

/** State of a score cell: blank, invalid, na, full, must or lost (see `ScoreState` of src/scoring). */
export function stateFormula(item: Item, row: number, column: ScoreColumn): string {
  const cell = SIDE[column].score + row;
  const zero = item.mandatory ? quote("must") : quote("lost");
  const text =
    item.applicableWhen === undefined ? quote("invalid") : `IF(${saysNotApplicable(cell)},"na","invalid")`;
  const number = `IF(${isSame(cell, item.points)},"full",IF(${isBelowMaximum(item, cell)},${zero},"invalid"))`;
  // LibreOffice counts TRUE and FALSE as numbers, so they are asked for first.
  return `=IF(OR(ISERROR(${cell}),ISLOGICAL(${cell})),"invalid",IF(${cell}="","blank",IF(ISTEXT(${cell}),${text},IF(ISNUMBER(${cell}),${number},"invalid"))))`;
}

/** A valid score below the maximum: 0, or a step of a stepped item (`acceptedPoints` of src/scoring). */
function isBelowMaximum({ allowed, points }: Item, cell: string): string {
  if (allowed === "range")
    return `OR(${isSame(cell, 0)},AND(${cell}>0,${cell}<${points},ABS(${cell}-ROUND(${cell},2))<${DUST_TEXT}))`;
  if (allowed === undefined || allowed === "max-or-zero") return isSame(cell, 0);
  const steps = allowed.filter((value) => value !== points).map((value) => isSame(cell, value));
  return steps.length === 0 ? "FALSE" : `OR(${steps.join(",")})`;
}

/** Conditions, separated by commas, of which a typed score has to meet one. */
export function acceptsFormula({ allowed, points }: Item, cell: string): string {
  if (allowed === "range")
    return `IF(ISNUMBER(${cell}),AND(${cell}>=0,${cell}<=${points},ABS(${cell}-ROUND(${cell},2))<${DUST_TEXT}),FALSE)`;
  const values = allowed === undefined || allowed === "max-or-zero" ? [0, points] : allowed;
  return values.map((value) => `${cell}=${value}`).join(",");
}

/** EXACT, because “=” between texts overlooks more than letter case in some hosts. */
export function saysNotApplicable(cell: string): string {
  return `EXACT(UPPER(TRIM(${cell})),${quote(NOT_APPLICABLE)})`;
}

/** Equal but for binary dust, which hosts judge differently (`DUST` of src/scoring). */
function isSame(cell: string, number: number): string {
  return number === 0 ? `ABS(${cell})<${DUST_TEXT}` : `ABS(${cell}-${number})<${DUST_TEXT}`;
}

const DUST_TEXT = DUST.toExponential().toUpperCase();

/** What the figures say: met, unmet, neutral, none or bad. Source of each rule: the file of the measure in src/scoring. */
export function decisionFormula(measure: Measure, row: number): string {
  const a = COLUMN.figureA + row;
  const b = COLUMN.figureB + row;
  const [countA, countB] = [`ROUND(${a},0)`, `ROUND(${b},0)`];
  switch (measure.kind) {
    case "count": {
      const met = "atMost" in measure ? `${countA}<=${measure.atMost}` : `${countA}>=${measure.atLeast}`;
      return `=${guardCount(a)}IF(${a}="","none",IF(${met},"met","unmet")))`;
    }
    case "ratio":
      return (
        `=${guardCount(a)}${guardCount(b)}IF(IF(${b}="",FALSE,${countB}=0),"bad",IF(OR(${a}="",${b}=""),"none",` +
        `IF(${countA}>${countB},"bad",IF(${countA}*100>=${measure.atLeastPercent}*${countB},"met","unmet"))))))`
      );
    case "noIncrease":
      return `=${guardCount(a)}${guardCount(b)}IF(OR(${a}="",${b}=""),"none",IF(${countB}=${countA},"neutral",IF(${countB}<${countA},"met","unmet")))))`;
    case "rating": {
      const enough = measure.levels.slice(measure.levels.indexOf(measure.atLeast));
      const short = measure.levels.slice(0, measure.levels.indexOf(measure.atLeast));
      const oneOf = (levels: readonly string[]) =>
        `OR(${levels.map((l) => `EXACT(${a},${quote(l)})`).join(",")})`;
      const unmet = short.length === 0 ? quote("bad") : `IF(${oneOf(short)},"unmet","bad")`;
      return `=IF(ISERROR(${a}),"bad",IF(OR(${a}="",EXACT(${a},${quote(RATING_PENDING)})),"none",IF(${oneOf(enough)},"met",${unmet})))`;
    }
  }
}

/** “bad” unless the cell is blank or a whole number from 0; leaves one bracket open. */
function guardCount(cell: string): string {
  const whole = `ROUND(${cell},0)`;
  return `IF(IF(OR(ISERROR(${cell}),ISLOGICAL(${cell})),TRUE,IF(${cell}="",FALSE,IF(ISNUMBER(${cell}),OR(${whole}<0,ABS(${cell}-${whole})>=${DUST_TEXT}),TRUE))),"bad",`;
}

/** “!” when the figures are faulty or contradict the score, else “ok”. */
export function markFormula(item: Item, row: number, column: ScoreColumn): string {
  const { state, earned } = SIDE[column];
  const s = `$${state}${row}`;
  const d = `$${COLUMN.decision}${row}`;
  // Figures that are met speak against a 0, not against a step.
  const isZero = isStepped(item) ? `,$${earned}${row}=0` : "";
  return `=IF(${s}="na","ok",IF(OR(${d}="bad",AND(${d}="met",OR(${s}="must",${s}="lost")${isZero}),AND(${d}="unmet",${s}="full")),"!","ok"))`;
}

/** Points earned by an item: its maximum, what stands in the cell of a stepped one, or 0. */
export function earnedFormula(item: Item, rules: ScoringRules, row: number, column: ScoreColumn): string {
  const { state, score } = SIDE[column];
  const s = `$${state}${row}`;
  const step = isStepped(item) ? `IF(OR(${s}="must",${s}="lost"),ROUND($${score}${row},2),0)` : "0";
  return rules.notApplicable === "full" && item.applicableWhen !== undefined
    ? `=IF(OR(${s}="full",${s}="na"),${item.points},${step})`
    : `=IF(${s}="full",${item.points},${step})`;
}

/** Subtotal of a criterion; a dash while nobody has scored any of its items in the council's column. */
export function subtotalFormula(firstItem: number, lastItem: number, column: ScoreColumn): string {
  const { earned, state } = SIDE[column];
  const sum = `SUM(${earned}${firstItem}:${earned}${lastItem})`;
  if (column === "self") return `=${sum}`;
  const count = lastItem - firstItem + 1;
  return `=IF(COUNTIF(${state}${firstItem}:${state}${lastItem},"blank")=${count},"–",${sum})`;
}

/** The hidden summary of one side, by summary row. */
export function summaryFormulas(
  body: Body,
  rules: ScoringRules,
  column: ScoreColumn,
): ReadonlyMap<number, string> {
  const { state, mark, earned, sum } = SIDE[column];
  const range = (letter: string) => `$${letter}$${body.first}:$${letter}$${body.last}`;
  const count = (s: string) => `COUNTIF(${range(state)},${quote(s)})`;
  const pointsIn = (s: string) => `SUMIF(${range(state)},${quote(s)},${range(COLUMN.itemMax)})`;
  const steppedPointsIn = (s: string) => `SUMIF(${range(state)},${quote(s)},${range(earned)})`;
  const at = (row: number) => `${sum}${row}`;
  const scored = ["invalid", "must", "lost", "full", "na"].map(count).join("+");
  const n = body.items.length;
  const kept = body.items.some((r) => isStepped(r.item))
    ? `+${steppedPointsIn("must")}+${steppedPointsIn("lost")}`
    : "";
  const lost = `${pointsIn("must")}-${pointsIn("lost")}${kept}`;
  const base = `(${rules.total}-${pointsIn("na")})`;
  const scaled = (points: string) =>
    `=IF(${base}<=0,${rules.total},INT((${points})*${rules.total * 100}/${base}+0.000000001)/100)`;
  const full = rules.notApplicable === "full";
  const lastClause = SUMMARY.firstClause + body.clauses.length - 1;
  const clauseVerdicts = `${sum}$${SUMMARY.firstClause}:${sum}$${lastClause}`;

  const formulas = new Map<number, string>([
    [SUMMARY.total, full ? `=ROUND(SUM(${range(earned)}),2)` : scaled(`SUM(${range(earned)})`)],
    [SUMMARY.reachable, full ? `=ROUND(${rules.total}-${lost},2)` : scaled(`${base}-${lost}`)],
    // Counted from the number of items there must be: a deleted row is an unanswered one, not a missing worry.
    [SUMMARY.blank, `=MAX(0,${n}-(${scored}))`],
    [
      SUMMARY.errors,
      `=${count("invalid")}+COUNTIFS(${range(mark)},"!",${range(state)},"<>invalid")+MAX(0,${scored}-${n})`,
    ],
    [SUMMARY.mandatoryMissed, `=${count("must")}`],
    [
      SUMMARY.verdict,
      `=IF(${at(SUMMARY.mandatoryMissed)}>0,"fail",IF(${at(SUMMARY.reachable)}<${rules.passMark},"fail",` +
        `IF(${at(SUMMARY.blank)}+${at(SUMMARY.errors)}>0,"incomplete","pass")))`,
    ],
    [
      SUMMARY.circular,
      `=IF(COUNTIF(${clauseVerdicts},"fail")>0,"fail",IF(COUNTIF(${clauseVerdicts},"incomplete")>0,"incomplete","pass"))`,
    ],
    [SUMMARY.missedCodes, missedCodes(body, state)],
    [SUMMARY.missedClauses, missedClauses(body, sum)],
  ]);
  body.clauses.forEach((clause, i) => {
    const row = SUMMARY.firstClause + i;
    const label = `$${COLUMN.summaryLabel}${row}`;
    const of = (s: string) => `COUNTIFS(${range(COLUMN.clause)},${label},${range(state)},${quote(s)})`;
    formulas.set(
      row,
      `=IF(${of("must")}+${of("lost")}>0,"fail",IF(COUNTIFS(${range(COLUMN.clause)},${label},${range(state)},"full",${range(mark)},"ok")+${of("na")}=${clause.items},"pass","incomplete"))`,
    );
  });
  return formulas;
}

/**
 * “3.a, 3.e”: codes of mandatory items at 0. Every row is asked and its code read from the row itself, so that a
 * sorted table names the right ones. A deleted row's reference is an error and counts as nothing here.
 */
function missedCodes(body: Body, state: string): string {
  const parts = body.items.map(
    (r) => `IFERROR(IF(${state}${r.row}="must",", "&$${COLUMN.code}${r.row},""),"")`,
  );
  return `=MID(${parts.join("&")},3,300)`;
}

/** “khoản 1, 3 Điều 4”: clauses with an item at 0. */
function missedClauses(body: Body, sum: string): string {
  const articles = new Set(body.clauses.map((c) => c.article));
  const oneArticle = articles.size === 1;
  const parts = body.clauses.map((c, i) => {
    const name = oneArticle ? String(c.clause) : c.label;
    return `IF(${sum}${SUMMARY.firstClause + i}="fail",${quote(`, ${name}`)},"")`;
  });
  const list = `MID(${parts.join("&")},3,300)`;
  return oneArticle
    ? `=IF(COUNTIF(${sum}${SUMMARY.firstClause}:${sum}${SUMMARY.firstClause + body.clauses.length - 1},"fail")=0,"","khoản "&${list}&${quote(` Điều ${[...articles].join("")}`)})`
    : `=${list}`;
}
