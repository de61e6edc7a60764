import type { CriteriaSet } from "../../../src/criteria";
import { readScoringFile } from "../../../src/dossier";
import type { Locale } from "../../../src/scoring";
import { describeXlsxFault, readXlsx } from "../../../src/xlsx";
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
  const { scorecards, profile } = readScoringFile(result.workbook, sets);
  return { name, readings: scorecards.map(({ reading }) => reading), profile };
}
