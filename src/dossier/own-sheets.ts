import { LOG_SHEET, REGISTER_SHEET, REVIEW_SHEET } from "../council";
import { SETS_SHEET } from "../criteria";
import { PROFILE_SHEET } from "./profile-sheet";

/** Sheets of a scoring workbook that are no scorecards; no unit's sheet may take their names. */
export const OWN_SHEETS: readonly string[] = [
  PROFILE_SHEET,
  LOG_SHEET,
  REGISTER_SHEET,
  REVIEW_SHEET,
  SETS_SHEET,
];
