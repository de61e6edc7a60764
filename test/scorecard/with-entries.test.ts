import { SUBJECT_TYPES } from "../../src/criteria";
import { withEntries } from "../../src/scorecard";
import { tableOf } from "../criteria/stock-set";
import { read } from "./passing-sheet";
import { randomEntries, randomFrom } from "./random-entries";
import { layoutOf, scoredBlock } from "./scored-sheet";

test.each(SUBJECT_TYPES)("%s: whatever was typed stands in the new sheet as it was typed", (type) => {
  const random = randomFrom(138);
  for (let i = 0; i < 12; i++) {
    const entries = randomEntries(tableOf(type), random);
    const { layout, leftOut } = withEntries(layoutOf(type), entries);
    const reading = read(scoredBlock(layout, []));
    expect(reading.entries).toEqual(entries);
    expect([leftOut, reading.findings]).toEqual([[], []]);
  }
});

test("a code the table does not have is named, not lost in silence", () => {
  const layout = layoutOf("school");
  const { leftOut, layout: filled } = withEntries(layout, [{ code: "9.9", selfScore: 5 }]);
  expect(leftOut).toEqual(["9.9"]);
  expect(filled.cells).toEqual(layout.cells);
});
