import type { CriteriaSet } from "../../src/criteria";
import { findingText } from "../../src/scoring";
import { readScorecard, type CellBlock, type ScorecardReading } from "../../src/scorecard";
import { STOCK, tableOf } from "../criteria/stock-set";
import { filled } from "../scoring/entries";
import { layoutOf, scoredBlock, type Block } from "./scored-sheet";

/*
 * The residential area's sheet: rows 10 to 34 hold the criteria (1: row 10, 1.1 to 1.3 in 11 to 13; 2: 14, 15–16;
 * 3: 17, 3.a to 3.g in 18 to 24; 4: 25, 26–31; 5: 32, 33–34). Scores stand in I and J, figures in G and H.
 */
export const TABLE = tableOf("residential-area");
export const LAYOUT = layoutOf("residential-area");
export const FULL = filled(TABLE);
let scored: Block | undefined;

/** A passing sheet, a fresh copy for each test. */
export function passing(): Block {
  scored ??= scoredBlock(LAYOUT, FULL);
  return structuredClone(scored);
}

/** Reads a sheet that is a scorecard; without a set where its points table is not at hand. */
export function read(block: CellBlock, set: CriteriaSet | null = STOCK): ScorecardReading {
  const reading = readScorecard(set ?? undefined, block);
  if (reading === undefined) throw new Error("not recognised as a scorecard");
  return reading;
}

/** Severity, place and text of findings about the sheet. */
export function told(reading: ScorecardReading): string[] {
  return reading.findings.map(
    (f) => `${f.severity} ${f.cell ?? reading.addressOf(f.itemCode, f.field) ?? "–"}: ${findingText(f)}`,
  );
}
