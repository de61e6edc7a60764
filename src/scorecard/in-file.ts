import type { CriteriaSet } from "../criteria";
import type { PlainWorkbook } from "../xlsx";
import { sheetToBlock } from "./file";
import { readWithItsSet } from "./known-set";
import type { ScorecardReading } from "./reading";

/** A scorecard found in a file. */
export interface ScorecardInFile {
  readonly sheetName: string;
  readonly reading: ScorecardReading;
}

/**
 * Every scorecard of a workbook file, in tab order; other sheets are passed over. `sets` are the points tables that
 * stamps may name: without the right one a sheet is read, but its wording and points are not compared.
 */
export function scorecardsIn(workbook: PlainWorkbook, sets: readonly CriteriaSet[]): ScorecardInFile[] {
  return workbook.sheets.flatMap((sheet) => {
    const block = sheetToBlock(sheet);
    const reading = block && readWithItsSet(sets, block);
    return reading === undefined ? [] : [{ sheetName: sheet.name, reading }];
  });
}
