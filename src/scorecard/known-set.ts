import type { CriteriaSet } from "../criteria";
import { readStamp, setOfSheet } from "./identity";
import { STAMP_SEARCH_ROWS } from "./locate";
import { readScorecard } from "./read";
import type { ScorecardReading } from "./reading";
import type { CellBlock } from "./sheet-layout";

/**
 * Reads a scorecard with the points table that its own stamp names, if it is among `sets`; `undefined` when the
 * cells are no scorecard.
 */
export function readWithItsSet(sets: readonly CriteriaSet[], block: CellBlock): ScorecardReading | undefined {
  const identity = stampIn(block) ?? readStamp(block.stampMirror);
  return readScorecard(identity && setOfSheet(sets, identity), block);
}

function stampIn(block: CellBlock): ReturnType<typeof readStamp> {
  for (const row of block.values.slice(0, STAMP_SEARCH_ROWS))
    for (const cell of row) {
      const stamp = readStamp(cell);
      if (stamp !== undefined) return stamp;
    }
  return undefined;
}
