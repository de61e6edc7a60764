import type { CriteriaSet } from "../../../src/criteria";
import { PROFILE_CELLS, PROFILE_SHEET, profileFrom } from "../../../src/dossier";
import { scorecardsIn } from "../../../src/scorecard";
import type { Locale } from "../../../src/scoring";
import { describeXlsxFault, readXlsx, sheetGrid } from "../../../src/xlsx";
import type { PastFile } from "./carry-over-state";

/** Reads an earlier workbook from its file, in a bundle of its own: the .xlsx reader is needed once a year. */
export function readPastFile(
  name: string,
  data: Uint8Array,
  sets: readonly CriteriaSet[],
  locale: Locale,
): PastFile {
  const result = readXlsx(data);
  if (!result.ok) return { name, problem: describeXlsxFault(result.fault, locale) };
  const { workbook } = result;
  const profile = workbook.sheets.find((s) => s.name === PROFILE_SHEET);
  return {
    name,
    readings: scorecardsIn(workbook, sets).map(({ reading }) => reading),
    profile: profile === undefined ? {} : profileFrom(sheetGrid(profile, PROFILE_CELLS).values),
  };
}
