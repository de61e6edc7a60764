import { SUBJECT_TYPES, type CriteriaSet } from "../../src/criteria";
import type { Entry } from "../../src/scoring";
import type { SheetLayout } from "../../src/scorecard";
import { patchedSet, STOCK, tableOf } from "../criteria/stock-set";
import { findSoffice } from "../support/soffice";
import { entryCells, layoutCells } from "./filled-sheet";
import { libreOfficeResults } from "./libreoffice-results";
import { randomEntries, randomFrom } from "./random-entries";
import { layoutOf, newEngine } from "./scored-sheet";
import { evaluatedResult, shownResult, type SheetResult } from "./sheet-result";

/*
 * The sheet's formulas and src/scoring say the same of the same cells: `evaluate`, the workbench's engine and
 * LibreOffice work out both columns of many random scorecards.
 */

const SETS_PER_TYPE = 500;
const RESCALED_SETS_PER_TYPE = 100;
const FIVE_MINUTES = 300_000;

const soffice = findSoffice();

beforeAll(() => {
  if (soffice === undefined)
    process.stderr.write("Scoring sheet: only evaluate and the workbench engine were compared\n");
});

describe.each<[string, CriteriaSet, number]>([
  ["KAD at full points", STOCK, SETS_PER_TYPE],
  [
    "KAD left out and the rest scaled",
    patchedSet({ "scoring.notApplicable": "excluded-rescale" }),
    RESCALED_SETS_PER_TYPE,
  ],
])("%s", (_name, set, count) => {
  test.each(SUBJECT_TYPES)(
    "%s: three engines, no disagreement",
    (type) => {
      const layout = layoutOf(type, set);
      const random = randomFrom(SUBJECT_TYPES.indexOf(type) + 76);
      const cards = Array.from({ length: count }, () => randomEntries(tableOf(type, set), random));

      const evaluated = cards.map((entries) => evaluatedResult(tableOf(type, set), entries));
      expectAllKindsOfVerdict(evaluated);
      expectSame("workbench engine", cards, workbenchResults(layout, cards), evaluated);
      if (soffice !== undefined)
        expectSame("LibreOffice", cards, libreOfficeResults(soffice, layout, cards), evaluated);
    },
    FIVE_MINUTES,
  );
});

/** A comparison of nothing but failures would prove little. */
function expectAllKindsOfVerdict(results: readonly SheetResult[]): void {
  for (const column of ["self", "council"] as const)
    for (const verdict of ["pass", "fail", "incomplete"])
      expect(results.filter((r) => r[column].verdict === verdict).length).toBeGreaterThan(
        results.length / 50,
      );
}

function expectSame(
  by: string,
  cards: readonly (readonly Entry[])[],
  shown: readonly SheetResult[],
  evaluated: readonly SheetResult[],
): void {
  expect(shown).toHaveLength(cards.length);
  for (const [i, entries] of cards.entries())
    expect({ by, entries, ...shown[i] }).toEqual({ by, entries, ...evaluated[i] });
}

/** One sheet in the engine that the workbench runs on, filled anew for each scorecard. */
function workbenchResults(layout: SheetLayout, cards: readonly (readonly Entry[])[]): SheetResult[] {
  const engine = newEngine();
  engine.setSheets([{ id: "s", name: "Bảng" }]);
  for (const { row, column, content } of layoutCells(layout)) engine.setCell("s", row, column, content);
  return cards.map((entries) => {
    const cells = entryCells(layout, entries);
    for (const { row, column, content } of cells) engine.setCell("s", row, column, content);
    const result = shownResult(layout, (row, column) => engine.value("s", row, column));
    for (const { row, column } of cells) engine.setCell("s", row, column, "");
    return result;
  });
}
