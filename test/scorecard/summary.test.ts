import { readSummary, summaryOf, SUMMARY_HEAD, SUMMARY_NAME, writeStamp } from "../../src/scorecard";
import { STOCK } from "../criteria/stock-set";
import { randomEntries, randomFrom } from "./random-entries";
import { layoutOf, scoredBlock, type Block } from "./scored-sheet";
import { readScorecard } from "../../src/scorecard";
import { tableOf } from "../criteria/stock-set";
import { passing } from "./passing-sheet";

/* A light reading sees what a full one works out: the same identity and the same result of both columns. */

const lightly = ({ values, stampMirror }: Block) =>
  readSummary({
    head: values.slice(0, 4).map((row) => row.slice(0, 2)),
    summary: values.slice(0, 9).map((row) => row.slice(23, 25)),
    ...(stampMirror === undefined ? {} : { stampMirror }),
  });

test("the ranges a host asks for are those of the layout", () => {
  expect(SUMMARY_HEAD).toBe("A1:B4");
  expect(layoutOf("school").names[SUMMARY_NAME]).toBe("X1:Y9");
});

test("random scorecards: a light reading is the full one without its items", () => {
  const random = randomFrom(6);
  for (const type of ["residential-area", "enterprise"] as const)
    for (let i = 0; i < 10; i++) {
      const block = scoredBlock(layoutOf(type), randomEntries(tableOf(type), random));
      const reading = readScorecard(STOCK, block);
      expect(reading && summaryOf(tableOf(type), reading)).toEqual(lightly(block));
    }
});

test.each<[string, (block: Block) => void]>([
  ["no stamp at all", (b) => set(b, 0, 0, "")],
  ["a result overwritten with a word", (b) => set(b, 0, 23, "một trăm")],
  ["a verdict nobody knows", (b) => set(b, 5, 24, "tốt")],
  ["a formula in error", (b) => set(b, 2, 23, "#REF!")],
  ["never calculated", (b) => b.values.slice(0, 9).forEach((_, row) => set(b, row, 23, ""))],
])("the whole sheet is to be read: %s", (_what, change) => {
  const block = passing();
  change(block);
  expect(lightly(block)).toBeUndefined();
});

test("a stamp lost from its cell is taken from its mirror; a form's name from its letterhead", () => {
  const block = passing();
  const identity = lightly(block)?.identity;
  if (identity === undefined) throw new Error("not read");
  set(block, 0, 0, "");
  expect(lightly({ ...block, stampMirror: writeStamp(identity) })?.identity).toEqual(identity);
  const form = writeStamp({ ...identity, subject: { ...identity.subject, name: "", commune: "" } });
  set(block, 0, 0, form);
  set(block, 3, 1, "Thôn Nà Mới");
  expect(lightly(block)?.identity.subject.name).toBe("Thôn Nà Mới");
});

function set(block: Block, row: number, column: number, value: unknown): void {
  block.values[row]?.splice(column, 1, value);
}
