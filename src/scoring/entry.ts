/**
 * What a cell holds, read raw: a number, a text, a boolean, or nothing. `undefined` is unanswered and never
 * becomes 0.
 */
export type CellInput = number | string | boolean | undefined;

/** The code a clerk types into a score cell for “không áp dụng”. */
export const NOT_APPLICABLE = "KAD";

export { RATING_PENDING } from "../criteria";

/** What was typed for one item (ô chấm). Scores are points; figures are counts, or a rating in `figureA`. */
export interface Entry {
  readonly code: string;
  readonly selfScore?: CellInput;
  readonly councilScore?: CellInput;
  /** Met / previous year / the count / the rating. */
  readonly figureA?: CellInput;
  /** Total / assessed year. */
  readonly figureB?: CellInput;
  readonly evidence?: string;
  readonly note?: string;
  readonly councilReason?: string;
}

/** Whose scores are evaluated. */
export type ScoreColumn = "self" | "council";

/** The score cell of one column. */
export function scoreOf(entry: Entry | undefined, column: ScoreColumn): CellInput {
  return column === "self" ? entry?.selfScore : entry?.councilScore;
}

/** Whether a score cell says “không áp dụng”: any letter case, spaces around it allowed (as the sheet's own TRIM and UPPER). */
export function isNotApplicable(score: CellInput): boolean {
  return typeof score === "string" && score.replace(/^ +| +$/g, "").toUpperCase() === NOT_APPLICABLE;
}
