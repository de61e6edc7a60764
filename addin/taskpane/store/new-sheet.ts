import { scorecardLayout } from "../../../src/scorecard";

/** The layout of a sheet to insert, in a bundle of its own: needed once per subject, never for reading. */
export const layoutOf = scorecardLayout;
