import type { Profile } from "./profile";

/** Name of the hidden sheet that keeps the profile in the workbook: key in A, text in B, one field a row. */
export const PROFILE_SHEET = "ANTT_HO_SO";

/** As much of that sheet as a profile ever fills. */
export const PROFILE_CELLS = { rows: 20_000, columns: 2 };

/** The profile from the values of the sheet's used cells; empty texts are fields that were removed. */
export function profileFrom(values: readonly (readonly unknown[])[]): Profile {
  return Object.fromEntries(
    values.flatMap(([key, text]) =>
      key === "" || key === undefined || text === "" || text === undefined
        ? []
        : [[String(key), String(text)]],
    ),
  );
}
