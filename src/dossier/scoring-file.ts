import {
  LOG_SHEET,
  readRegisterSheet,
  REGISTER_NAME,
  REGISTER_SHEET,
  type RegisterReading,
} from "../council";
import { readStoredSets, SETS_SHEET, type CriteriaSet, type StoredSets } from "../criteria";
import { scorecardsIn, textRowsInFile, type ScorecardInFile } from "../scorecard";
import { sheetGrid, type PlainWorkbook } from "../xlsx";
import type { Profile } from "./profile";
import { PROFILE_CELLS, PROFILE_SHEET, profileFrom } from "./profile-sheet";

/** Everything of ours in the file of a scoring workbook. */
export interface ScoringFile {
  readonly scorecards: readonly ScorecardInFile[];
  /** Texts of the dossier form. */
  readonly profile: Profile;
  /** Rows of the council's log; empty where there is none. */
  readonly log: readonly (readonly string[])[];
  /** What people keep in the register sheet; absent where there is none. */
  readonly register: RegisterReading | undefined;
  /** Points tables that the workbook keeps. */
  readonly storedSets: StoredSets;
  /** The tables that its scorecards were read with: its own first, as in the open workbook. */
  readonly sets: readonly CriteriaSet[];
}

/** As much as points tables, and a register of every unit of a province, ever fill. */
const SETS_CELLS = { rows: 5_000, columns: 2 };
const REGISTER_CELLS = { rows: 5_000, columns: 60 };

/**
 * Reads the file of a scoring workbook as the task pane reads the open one. `sets` are the points tables at hand
 * besides those that the workbook keeps.
 */
export function readScoringFile(workbook: PlainWorkbook, sets: readonly CriteriaSet[]): ScoringFile {
  const valuesOf = (name: string, most: { readonly rows: number; readonly columns: number }) => {
    const sheet = workbook.sheets.find((s) => s.name === name);
    return sheet === undefined ? [] : sheetGrid(sheet, most).values;
  };
  const storedSets = readStoredSets(valuesOf(SETS_SHEET, SETS_CELLS));
  const known = [...storedSets.sets, ...sets];
  const hasRegister = workbook.sheets
    .find((s) => s.name === REGISTER_SHEET)
    ?.names.some((n) => n.name === REGISTER_NAME);
  return {
    scorecards: scorecardsIn(workbook, known),
    profile: profileFrom(valuesOf(PROFILE_SHEET, PROFILE_CELLS)),
    log: textRowsInFile(workbook, LOG_SHEET) ?? [],
    register: hasRegister === true ? readRegisterSheet(valuesOf(REGISTER_SHEET, REGISTER_CELLS)) : undefined,
    storedSets,
    sets: known,
  };
}
