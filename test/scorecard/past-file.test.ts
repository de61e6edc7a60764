import type { CriteriaSet } from "../../src/criteria";
import {
  layoutToSheet,
  previousFigures,
  scorecardLayout,
  scorecardsIn,
  withEntries,
} from "../../src/scorecard";
import type { Entry } from "../../src/scoring";
import { describeXlsxFault, readXlsx, writeXlsx, type PlainWorkbook } from "../../src/xlsx";
import { patchedSet, STOCK, tableOf } from "../criteria/stock-set";
import { filled } from "../scoring/entries";
import { sheet, workbook } from "../xlsx/plain";
import { subjectOf } from "./scored-sheet";

/*
 * Last year's workbook, opened for what it knows of the new year: its scorecards, and the figures of then that stand
 * as “năm trước” now (Circular 124/2021/TT-BCA, Article 4, clause 4, point a: 4.a of a residential area).
 */

const TABLE = tableOf("residential-area");

function saved(entries: readonly Entry[], set: CriteriaSet = STOCK): PlainWorkbook {
  const subject = subjectOf("residential-area", { year: 2025 });
  const { layout } = withEntries(scorecardLayout(set, subject), entries);
  const far = { row: 1_048_575, column: 16_383, value: "x" };
  const card = layoutToSheet(layout, "Thôn Nà Mẫu");
  const file = readXlsx(
    writeXlsx(workbook([sheet({ name: "Ghi chú", cells: [far] }), { ...card, cells: [...card.cells, far] }])),
  );
  if (!file.ok) throw new Error(describeXlsxFault(file.fault));
  return file.workbook;
}

const carried = (past: PlainWorkbook, to = TABLE, from = TABLE) =>
  scorecardsIn(past, [STOCK]).map(({ reading }) => previousFigures(reading, from, to));

test("every scorecard of a file is found, other sheets and stray cells far out are passed over", () => {
  const found = scorecardsIn(saved(filled(TABLE)), [STOCK]);
  expect(found.map((s) => [s.sheetName, s.reading.identity.subject.year])).toEqual([["Thôn Nà Mẫu", 2025]]);
  expect(found[0]?.reading.entries).toEqual(filled(TABLE));
});

test.each<[string, Partial<Entry>, Entry[]]>([
  ["cases of then are the year before of now", { figureA: 3, figureB: 2 }, [{ code: "4.a", figureA: 2 }]],
  ["none is a figure too", { figureB: 0 }, [{ code: "4.a", figureA: 0 }]],
  ["a blank is none", { figureA: 3 }, []],
  ["text is none", { figureB: "2 vụ" }, []],
  ["part of a case is none", { figureB: 1.5 }, []],
])("%s", (_what, figures, expected) => {
  expect(carried(saved(filled(TABLE, { "4.a": { selfScore: 5, ...figures } })))).toEqual([expected]);
});

test("scores, evidence and shares of the old year stay in the old year", () => {
  const all = filled(TABLE, { "4.a": { figureA: 3, figureB: 2 } }).map((e) => ({
    figureA: 9,
    figureB: 10,
    ...e,
  }));
  expect(carried(saved(all))).toEqual([[{ code: "4.a", figureA: 2 }]]);
});

test("an item is found again by what it says, also under another code", () => {
  const renamed = patchedSet({ "subjects.residential-area.criteria[3].items[0].code": "4.z" });
  const to = tableOf("residential-area", renamed);
  expect(carried(saved(filled(TABLE, { "4.a": { figureB: 2 } })), to)).toEqual([
    [{ code: "4.z", figureA: 2 }],
  ]);
});

test("nothing is taken from a row with another wording, or without the table it was made with", () => {
  const other = patchedSet({ "subjects.residential-area.criteria[3].items[0].text": "Số vụ cháy" });
  const past = saved(filled(tableOf("residential-area", other), { "4.a": { figureB: 2 } }), other);
  expect(carried(past)).toEqual([[]]);
  const [sound] = scorecardsIn(saved(filled(TABLE, { "4.a": { figureB: 2 } })), [STOCK]);
  expect(sound && previousFigures(sound.reading, undefined, TABLE)).toEqual([]);
});
