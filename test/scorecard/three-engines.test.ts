import { SUBJECT_TYPES } from "../../src/criteria";
import type { Entry } from "../../src/scoring";
import type { SheetLayout } from "../../src/scorecard";
import { patchedSet, STOCK, tableOf } from "../criteria/stock-set";
import { findSoffice } from "../support/soffice";
import { entryCells, layoutCells } from "./filled-sheet";
import { libreOfficeResults } from "./libreoffice-results";
import { randomEntries, randomFrom } from "./random-entries";
import { layoutOf, newEngine } from "./scored-sheet";
import { steppedSet } from "./stepped-set";
import { evaluatedResult, shownResult, type SheetResult } from "./sheet-result";

/*
 * The sheet's formulas and src/scoring say the same of the same cells: `evaluate`, the workbench's engine and
 * LibreOffice work out both columns of many random scorecards.
 */

const SETS_PER_TYPE = 500;
const RESCALED_SETS_PER_TYPE = 100;
const STEPPED_SETS_PER_TYPE = 100;
const TEN_MINUTES = 600_000;

const RUNS = (
  [
    ["KAD at full points", STOCK, SETS_PER_TYPE],
    [
      "KAD left out and the rest scaled",
      patchedSet({ "scoring.notApplicable": "excluded-rescale" }),
      RESCALED_SETS_PER_TYPE,
    ],
    ["items that take steps between", steppedSet(), STEPPED_SETS_PER_TYPE],
    [
      "steps, KAD left out and the rest scaled",
      steppedSet({ "scoring.notApplicable": "excluded-rescale" }),
      STEPPED_SETS_PER_TYPE,
    ],
  ] as const
).flatMap(([name, set, count]) =>
  SUBJECT_TYPES.map((type) => {
    const random = randomFrom(SUBJECT_TYPES.indexOf(type) + 76);
    const cards = Array.from({ length: count }, () => randomEntries(tableOf(type, set), random));
    return { name, type, table: tableOf(type, set), layout: layoutOf(type, set), cards };
  }),
);

const soffice = findSoffice();
let fromLibreOffice: SheetResult[][] = [];

beforeAll(() => {
  if (soffice === undefined)
    process.stderr.write("Scoring sheet: only evaluate and the workbench engine were compared\n");
  else fromLibreOffice = libreOfficeResults(soffice, RUNS);
}, TEN_MINUTES);

test.each(RUNS.map((run, i) => ({ ...run, i })))(
  "$type, $name: three engines, no disagreement",
  ({ i, table, layout, cards }) => {
    const evaluated = cards.map((entries) => evaluatedResult(table, entries));
    expectAllKindsOfVerdict(evaluated);
    expectSame("workbench engine", cards, workbenchResults(layout, cards), evaluated);
    if (soffice !== undefined) expectSame("LibreOffice", cards, fromLibreOffice[i] ?? [], evaluated);
  },
  TEN_MINUTES,
);

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
