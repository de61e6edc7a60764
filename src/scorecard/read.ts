import type { CriteriaSet } from "../criteria";
import type { Entry, Finding, FindingField } from "../scoring";
import { ROW, type ColumnKey, type SUMMARY } from "./columns";
import { readStamp } from "./identity";
import { namedByLetterhead } from "./letterhead";
import { locate, type Located } from "./locate";
import type { ScorecardReading } from "./reading";
import type { CellBlock } from "./sheet-layout";
import { addressIn, inputOf, sheetFinding, structureFindings, textOf } from "./structure";

/**
 * Reads a scorecard back from the cells of its named range (or of the whole used sheet).
 *
 * Items are found by the code in their row, columns by their headings: rows and columns may have been inserted,
 * sorted or moved. `set` is the criteria set named in the stamp; without it entries are read, but wording and
 * points cannot be compared. Returns `undefined` when neither cells nor mirror
 * carry a stamp. Nothing is thrown: what a person
 * did to the sheet comes back as findings with their cell.
 */
export function readScorecard(set: CriteriaSet | undefined, block: CellBlock): ScorecardReading | undefined {
  const at = locate(block, (cell) => readStamp(cell) !== undefined);
  const stamp = readStamp(at?.stampText);
  if (at === undefined || stamp === undefined) return undefined;
  const letterhead = (row: number) =>
    textOf(block.values[at.headingRow + row - ROW.screenHeadings]?.[at.column("number")]);
  const identity = { ...stamp, subject: namedByLetterhead(stamp.subject, letterhead) };

  const criteria = set?.subjects[identity.subject.type];
  const rows = rowsByCode(block, at);
  const summaryCell = (label: keyof typeof SUMMARY, key: "summarySelf" | "summaryCouncil") => {
    const row = block.values.findIndex((cells) => cells[at.column("summaryLabel")] === label);
    return {
      value: inputOf(block.values[row]?.[at.column(key)]),
      formula: block.formulas?.[row]?.[at.column(key)],
    };
  };
  const neverCalculated = RESULTS.every((label) => {
    const { value, formula } = summaryCell(label, "summarySelf");
    return value === undefined && typeof formula === "string" && formula.startsWith("=");
  });
  const findings: Finding[] = [
    ...(at.isStampDamaged
      ? [
          sheetFinding(
            "",
            "code",
            { code: "sheet.stamp-damaged" },
            addressIn(block, at.headingRow, at.column("number")),
          ),
        ]
      : []),
    ...at.lostHeadings.map((h) =>
      sheetFinding(
        "",
        "code",
        { code: "sheet.header-overwritten", expected: h.heading },
        addressIn(block, h.row, h.column),
      ),
    ),
    ...(criteria === undefined
      ? []
      : structureFindings({ block, at, rows }, criteria, identity.setFingerprint)),
    ...(neverCalculated
      ? [sheetFinding("", "code", { code: "sheet.not-calculated" }, undefined, "note")]
      : []),
  ];
  const itemCodes =
    criteria === undefined ? [...rows.keys()] : criteria.criteria.flatMap((c) => c.items.map((i) => i.code));
  const shown = (key: "summarySelf" | "summaryCouncil") => ({
    total: summaryCell("total", key).value,
    verdict: summaryCell("verdict", key).value,
    circular: summaryCell("circular", key).value,
  });
  return {
    identity,
    entries: itemCodes.flatMap((code) => {
      const row = rows.get(code)?.[0];
      return row === undefined ? [] : [entryAt(block, at, code, row)];
    }),
    findings,
    shown: { self: shown("summarySelf"), council: shown("summaryCouncil") },
    addressOf(itemCode, field) {
      const row = rows.get(itemCode)?.[0];
      return row === undefined ? undefined : addressIn(block, row, at.column(FIELD_COLUMN[field]));
    },
    addressOfCriterion(code) {
      const row = rows.get(code)?.[0];
      return row === undefined ? undefined : addressIn(block, row, at.column("text"));
    },
  };
}

/** The summary's results; without any of them the file was never calculated. */
const RESULTS = ["total", "verdict", "circular"] as const;

const FIELD_COLUMN: Readonly<Record<FindingField, ColumnKey>> = {
  self: "self",
  council: "council",
  figureA: "figureA",
  figureB: "figureB",
  evidence: "evidence",
  note: "note",
  councilReason: "councilReason",
  max: "max",
  text: "text",
  code: "number",
};

/** Block rows by item or criterion code, in sheet order. */
function rowsByCode(block: CellBlock, at: Located): Map<string, number[]> {
  const rows = new Map<string, number[]>();
  for (let row = at.headingRow + 1; row < block.values.length; row++) {
    const code = textOf(block.values[row]?.[at.codeColumn]);
    if (code !== undefined) rows.set(code, [...(rows.get(code) ?? []), row]);
  }
  return rows;
}

function entryAt(block: CellBlock, at: Located, code: string, row: number): Entry {
  const cell = (key: ColumnKey): unknown => block.values[row]?.[at.column(key)];
  const words = (key: "evidence" | "note" | "councilReason") => {
    const value = textOf(cell(key));
    return value === undefined ? {} : { [key]: value };
  };
  const inputs = {
    selfScore: "self",
    councilScore: "council",
    figureA: "figureA",
    figureB: "figureB",
  } as const;
  const typed = Object.fromEntries(
    Object.entries(inputs).flatMap(([field, key]) => {
      const value = inputOf(cell(key));
      return value === undefined ? [] : [[field, value]];
    }),
  );
  return { code, ...typed, ...words("evidence"), ...words("note"), ...words("councilReason") };
}
