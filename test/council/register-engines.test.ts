import { literalValue, planToSheet, SUMMARY, type SheetPlan } from "../../src/scorecard";
import {
  CHANGED_TEXT,
  register,
  registerSheet,
  STATUS_TEXT,
  UNIT_TYPES,
  type Register,
  type RegisterInput,
  type RegisterRow,
} from "../../src/council";
import { columnIndex, writeXlsx, type PlainCell } from "../../src/xlsx";
import { randomFrom } from "../scorecard/random-entries";
import { newEngine } from "../scorecard/scored-sheet";
import { convert, findSoffice } from "../support/soffice";
import { sheet, workbook } from "../xlsx/plain";
import { randomInput } from "./register-cases";

/*
 * The register sheet's formulas and `register` say the same of the same scorecards: the workbench's engine and
 * LibreOffice work out every row, the counts by type and the ratio.
 */

const SUBJECTS = 150;
const TODAY = new Date().toISOString().slice(0, 10);
const input = randomInput(SUBJECTS, randomFrom(76), TODAY);
const found = register(input);
const plan = registerSheet(found);
const soffice = findSoffice();

test("the workbench's engine agrees with the register", () => {
  const engine = newEngine();
  engine.setSheets([
    ...input.scorecards.map((s, i) => ({ id: `s${i}`, name: s.sheetName })),
    { id: "r", name: "Tổng hợp" },
  ]);
  input.scorecards.forEach((s, i) => {
    for (const { row, column, value } of summaryCells(s))
      engine.setCell(`s${i}`, row, column, asScalar(value));
  });
  for (const { row, column, content } of planCells(plan)) engine.setCell("r", row, column, content);
  expectAgreement((row, column) => engine.value("r", row, column));
});

test("LibreOffice, where it is installed, agrees with the register", () => {
  if (soffice === undefined) return;
  const file = writeXlsx(
    workbook([
      planToSheet(plan),
      ...input.scorecards.map((s) => sheet({ name: s.sheetName, cells: summaryCells(s) })),
    ]),
  );
  const filter = "csv:Text - txt - csv (StarCalc):9,34,76,1,,0,true,false";
  const rows = parseTable(convert(soffice, file, filter, "csv").toString("utf8"));
  expectAgreement((row, column) => rows[row]?.[column]);
});

test("every state, verdict and answer occurs", () => {
  const kinds = new Set(found.rows.map((r) => `${r.status} ${r.recognition}`));
  for (const kind of ["not-started pending", "scoring pending", "awaiting pending", "appraised pending"])
    expect(kinds).toContain(kind);
  for (const kind of ["closed yes", "closed no", "closed pending", "awaiting no", "appraised yes"])
    expect(kinds).toContain(kind);
  expect(found.rows.some((r) => r.isDuplicate)).toBe(true);
});

/** The cells a register reads of a scorecard. */
function summaryCells({ summary }: RegisterInput["scorecards"][number]): PlainCell[] {
  const rows = [
    ["total", "total"],
    ["reachable", "reachable"],
    ["blank", "blank"],
    ["errors", "errors"],
    ["verdict", "verdict"],
    ["circular", "circularVerdict"],
  ] as const;
  return rows.flatMap(([label, key]) => [
    { row: SUMMARY[label] - 1, column: columnIndex("X"), value: summary.self[key] },
    { row: SUMMARY[label] - 1, column: columnIndex("Y"), value: summary.council[key] },
  ]);
}

function planCells({ cells }: SheetPlan) {
  return cells.flatMap((row, r) =>
    row.flatMap((content, c) => {
      if (content === "") return [];
      const isFormula = typeof content === "string" && content.startsWith("=");
      return [{ row: r, column: c, content: isFormula ? { formula: content } : literalValue(content) }];
    }),
  );
}

function expectAgreement(value: (row: number, column: number) => unknown): void {
  const at = (letter: string, row: number) => value(row - 1, columnIndex(letter)) ?? "";
  for (const [i, row] of found.rows.entries()) {
    const n = 15 + i;
    const shown = {
      self: at("E", n),
      council: at("F", n),
      difference: at("G", n),
      verdict: at("H", n),
      circular: at("I", n),
      status: at("J", n),
      left: at("L", n),
      recognition: at("AH", n),
    };
    expect({ sheet: row.sheetName, ...shown }).toEqual({ sheet: row.sheetName, ...expectedRow(row) });
  }
  UNIT_TYPES.forEach((type, i) => expectCounts(found.byType[type], 7 + i, at));
  expectCounts(found.units, 11, at);
  expect(at("B", 1)).toBe(sentence(found));
}

function expectedRow(r: RegisterRow) {
  const words = (side: "self" | "council", key: "verdict" | "circularVerdict", suffix: string) =>
    ({ pass: `Đạt${suffix}`, fail: `Chưa đạt${suffix}`, incomplete: "Chưa đủ" })[r[side][key]];
  const verdict = (key: "verdict" | "circularVerdict", suffix: string) =>
    r.hasCouncil ? words("council", key, suffix) : r.hasSelf ? `${words("self", key, suffix)} (tự chấm)` : "";
  const days = r.daysLeft ?? 0;
  return {
    self: r.hasSelf ? r.self.total : "–",
    council: r.hasCouncil ? r.council.total : "–",
    difference: r.difference ?? "",
    verdict: verdict("verdict", ""),
    circular: verdict("circularVerdict", " đủ"),
    status: r.isChanged ? CHANGED_TEXT : STATUS_TEXT[r.status],
    left:
      r.status === "closed" ? "" : days < 0 ? `quá ${-days} ngày` : days === 0 ? "hôm nay" : `${days} ngày`,
    recognition: r.isRegistered ? r.recognition : "unregistered",
  };
}

function expectCounts(
  counts: Register["units"],
  row: number,
  at: (letter: string, row: number) => unknown,
): void {
  expect({ row, counts: ["F", "H", "J", "K"].map((c) => at(c, row)) }).toEqual({
    row,
    counts: [counts.total, counts.registered, counts.recognised, counts.pending],
  });
}

function sentence({ ratio, units }: Register): string {
  const thousandths = Math.floor((units.recognised * 1000) / units.total);
  const percent = `${String(thousandths / 10).replace(".", ",")}%`;
  const state = {
    reached: "đạt từ 70%",
    unreachable: `không thể đạt 70%, cần ít nhất ${ratio.needed}`,
    open: `đang tổng hợp, cần ít nhất ${ratio.needed}`,
    empty: "",
  }[ratio.state];
  const all = units.registered === units.total ? ", đủ 100%." : ", cần 100%.";
  return `Được công nhận ${units.recognised}/${units.total} đơn vị (${percent}), ${state}. Đăng ký ${units.registered}/${units.total}${all}`;
}

function asScalar(value: PlainCell["value"]): string | number | boolean {
  if (value === undefined || typeof value === "object") throw new Error("no scalar");
  return value;
}

/** Quoted cells are texts, all others numbers. */
function parseTable(csv: string): unknown[][] {
  return csv
    .trimEnd()
    .split("\n")
    .map((line) =>
      line
        .split("\t")
        .map((cell) =>
          cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell === "" ? "" : Number(cell),
        ),
    );
}
