import { createExcelWorkbook } from "../../addin/excel";
import { SUBJECT_TYPES, type SubjectCriteria, type SubjectType } from "../../src/criteria";
import {
  assess,
  literalValue,
  scorecardLayout,
  type ScorecardReading,
  type SheetLayout,
} from "../../src/scorecard";
import { evaluate, type CellInput, type Entry, type Evaluation, type ScoreColumn } from "../../src/scoring";
import { bootExcel, type NodeExcel } from "../../workbench/bridges/node";
import { randomEntries, randomFrom } from "../scorecard/random-entries";
import { STOCK_SET, subjectOf, wholeSheets } from "./stock";
import { pick, TAMPERINGS, type Victim } from "./tamper";

/*
 * A sheet without protection is tampered with, once or twice, in more than 200 seeded ways. Whatever was done: the
 * reading either comes to what the true entries come to, or says that something is wrong and is no pass.
 */

const SHEET = "Bảng";
const ROUNDS = 5;

describe.each(Array.from({ length: ROUNDS }, (_, i) => i))("round %i", (round) => {
  test.each(Object.keys(TAMPERINGS))("%s", async (name) => {
    const kinds = Object.keys(TAMPERINGS);
    const random = randomFrom(7600 + round * 100 + kinds.indexOf(name));
    const type = pick({ random }, SUBJECT_TYPES);
    const { victim, layout } = await scored(type, random);
    const truth = trueEntries(victim, layout);

    const done = round < 3 ? [name] : [name, pick({ random }, kinds)];
    for (const kind of done) await TAMPERINGS[kind]?.(victim);

    const port = createExcelWorkbook(() => [STOCK_SET]);
    const scorecards = await wholeSheets(port);
    // No scorecard any more: the pane says so and shows no verdict.
    if (scorecards.length === 0) expect(done.join()).toMatch(/stamp|rows deleted|column deleted|heading/);
    for (const { sheetId, reading } of scorecards) {
      for (const column of ["self", "council"] as const)
        expect({ done, type, ...judged(reading, column) }).toEqual(
          expect.objectContaining(expected(reading, tableOf(type), truth, column)),
        );
      expect((await port.readSheets([sheetId]))[0]?.reading.entries).toEqual(reading.entries);
    }
  });
});

/** A scorecard of a type, filled at random, its protection taken off. */
async function scored(
  type: SubjectType,
  random: () => number,
): Promise<{ victim: Victim; layout: SheetLayout }> {
  const excel = bootExcel();
  const layout = scorecardLayout(STOCK_SET, subjectOf(type, { name: SHEET }));
  await createExcelWorkbook(() => [STOCK_SET]).insert(layout);
  excel.host.user.unprotectSheet(SHEET);
  const codes = layout.cells.map((cells) => literalValue(cells[0] ?? ""));
  const rowOf = (code: string) => codes.indexOf(code) + 1;
  const table = tableOf(type);
  const entries = random() < 0.5 ? randomEntries(table, random) : passing(table);
  for (const entry of entries) fill(excel, rowOf(entry.code), entry);
  const items = entries.map((e) => rowOf(e.code));
  const first = rowOf(table.criteria[0]?.code ?? "");
  return { victim: { excel, sheet: SHEET, first, last: Math.max(...items), items, random }, layout };
}

const CELLS = [
  ["figureA", "G"],
  ["figureB", "H"],
  ["selfScore", "I"],
  ["councilScore", "J"],
] as const;

function fill({ host }: NodeExcel, row: number, entry: Entry): void {
  for (const [field, letter] of CELLS) {
    const value = entry[field];
    if (value !== undefined)
      host.user.paste(SHEET, `${letter}${row}`, [[typeof value === "string" ? `'${value}` : value]]);
  }
}

function passing(table: SubjectCriteria): Entry[] {
  return table.criteria
    .flatMap((c) => c.items)
    .map(({ code, points }) => ({ code, selfScore: points, councilScore: points }));
}

/** What stands in the entry cells, read by place, before anything was moved. */
function trueEntries({ excel: { host }, sheet, items }: Victim, layout: SheetLayout): Entry[] {
  const found = host.workbook.findSheet(sheet);
  if (found === undefined) throw new Error(sheet);
  return items.map((row) => {
    const cells = CELLS.flatMap(([field, letter]): [string, CellInput][] => {
      const value = host.workbook.value(found, row - 1, letter.charCodeAt(0) - 65);
      return value === "" ? [] : [[field, value]];
    });
    return { code: String(literalValue(layout.cells[row - 1]?.[0] ?? "")), ...Object.fromEntries(cells) };
  });
}

type Judgement = Pick<Evaluation, "total" | "verdict" | "circularVerdict" | "mandatoryMisses" | "blank">;

const judgement = (e: Evaluation): Judgement => ({
  total: e.total,
  verdict: e.verdict,
  circularVerdict: e.circularVerdict,
  mandatoryMisses: e.mandatoryMisses,
  blank: e.blank,
});

/** As the pane judges: by the table that the sheet itself names. */
function judged(reading: ScorecardReading, column: ScoreColumn) {
  const { setId, subject } = reading.identity;
  if (setId !== STOCK_SET.id) return { isTold: true, isPass: false };
  const evaluation = assess(tableOf(subject.type), reading, column);
  const isTold = evaluation.findings.some((f) => f.detail.code.startsWith("sheet."));
  const isPass = evaluation.verdict === "pass" || evaluation.circularVerdict === "pass";
  return { isTold, isPass, ...judgement(evaluation), codes: evaluation.findings.map((f) => f.detail.code) };
}

/** Told and no pass (a warning may stand beside the true result), or exactly what the entries come to. */
function expected(
  reading: ScorecardReading,
  table: SubjectCriteria,
  truth: readonly Entry[],
  column: ScoreColumn,
): object {
  const found = judged(reading, column);
  return found.isTold && !found.isPass ? { isTold: true } : judgement(evaluate(table, truth, column));
}

function tableOf(type: SubjectType): SubjectCriteria {
  const table = STOCK_SET.subjects[type];
  if (table === undefined) throw new Error(type);
  return table;
}
