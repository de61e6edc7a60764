import type { CriteriaSet } from "../criteria";
import { criteriaOf, planToSheet, summaryOf, type ScorecardInFile } from "../scorecard";
import { register, UNIT_TYPES, type Register } from "./register";
import { BLOCK, REGISTER_COLUMN as AT, REGISTER_ROW as ROW, type RegisterColumn } from "./register-columns";
import { registerSheet } from "./register-sheet";
import { STATUS_TEXT } from "./status";

type Sheet = ReturnType<typeof planToSheet>;
type Result = string | number;

/**
 * The register of a new file's scorecards, to stand before them: live by its formulas in any program, and taken for the
 * register by the add-in when the file is opened there. One year's scorecards, as ever: the latest.
 * @param sets  the points tables that the scorecards were made from
 */
export function registerOfNew(scorecards: readonly ScorecardInFile[], sets: readonly CriteriaSet[]): Sheet {
  const rows = scorecards.flatMap(({ sheetName, reading }) => {
    const criteria = criteriaOf(sets, reading.identity)?.criteria;
    return criteria === undefined ? [] : [{ sheetName, summary: summaryOf(criteria, reading) }];
  });
  // Days left are formulas: the sheet does not depend on the day it is made.
  const made = register({ scorecards: rows, sets, today: "1900-01-01", closings: new Map() });
  return withNewResults(planToSheet(registerSheet(made)), made);
}

/**
 * Visible formulas with what they give while nothing is scored, for previews that work nothing out. Hidden columns and
 * what depends on the day carry no result, so that whoever calculates does so on opening.
 */
function withNewResults(sheet: Sheet, { rows, byType, units, ratio }: Register): Sheet {
  const results = new Map<string, Result>();
  const sentence =
    ratio.state === "empty"
      ? "Chưa có đơn vị nào."
      : `Được công nhận 0/${ratio.total} đơn vị (0%), đang tổng hợp, cần ít nhất ${ratio.needed}. ` +
        `Đăng ký ${units.registered}/${ratio.total}, đủ 100%.`;
  results.set(`B${ROW.strip}`, sentence).set(`C${ROW.sentence}`, sentence);
  const block = [...UNIT_TYPES.map((type) => byType[type]), units];
  block.forEach(({ total, registered, recognised, pending }, i) => {
    const row = ROW.firstType + i;
    const counts = { sheets: total, total, registered, recognised, pending };
    for (const key of ["sheets", "total", "registered", "recognised", "pending"] as const)
      results.set(`${BLOCK[key]}${row}`, counts[key]);
    for (const key of ["otherTotal", "otherRegistered", "otherRecognised"] as const)
      results.set(`${BLOCK[key]}${row}`, 0);
    results.set(`${BLOCK.percent}${row}`, total === 0 ? "–" : "0%");
  });
  const empty: Readonly<Partial<Record<RegisterColumn, Result>>> = {
    name: "",
    self: "–",
    council: "–",
    difference: "",
    verdict: "",
    circular: "",
    status: STATUS_TEXT["not-started"],
  };
  rows.forEach((_, i) => {
    for (const [key, result] of Object.entries(empty) as [RegisterColumn, Result][])
      results.set(`${AT[key]}${ROW.first + i}`, result);
  });
  return {
    ...sheet,
    cells: sheet.cells.map((cell) => {
      const result =
        cell.formula === undefined ? undefined : results.get(`${letters(cell.column)}${cell.row + 1}`);
      return result === undefined ? cell : { ...cell, value: result };
    }),
  };
}

/** Visible columns are the first 26. */
const letters = (column: number): string => String.fromCharCode(65 + column);
