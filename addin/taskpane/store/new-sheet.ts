import { scorecardLayout, withEntries } from "../../../src/scorecard";

/** The layout of a sheet to insert, in a bundle of its own: needed once per subject, never for reading. */
export const layoutOf = scorecardLayout;

/** The same for a sheet that takes over the entries of a damaged one. */
export const fillLayout = withEntries;

export { carriedToNew } from "../../../src/dossier";
