import type { CriteriaSet, Item, SubjectCriteria } from "../criteria";
import { toNfc } from "../vi";
import type { CellInput, Entry, Finding, FindingField, SheetFindingDetail } from "../scoring";
import { type ColumnKey, type SUMMARY } from "./columns";
import { readStamp } from "./identity";
import { itemWording } from "./item-text";
import { addressAt, locate, type Located } from "./locate";
import type { ScorecardReading } from "./reading";
import type { CellBlock } from "./sheet-layout";
import { TEXT } from "./sheet-texts";

/**
 * Reads a scorecard back from the cells of its named range (or of the whole used sheet).
 *
 * Items are found by the code in their row, columns by their headings: rows and columns may have been inserted,
 * sorted or moved. `set` is the criteria set named in the stamp; without it entries are read, but wording and
 * points cannot be compared. Returns `undefined` when the cells carry no stamp. Nothing is thrown: what a person
 * did to the sheet comes back as findings with their cell.
 */
export function readScorecard(set: CriteriaSet | undefined, block: CellBlock): ScorecardReading | undefined {
  const at = locate(block, (cell) => readStamp(cell) !== undefined);
  const identity = readStamp(at?.stampText);
  if (at === undefined || identity === undefined) return undefined;

  const criteria = set?.subjects[identity.subject.type];
  const rows = rowsByCode(block, at);
  const findings: Finding[] = [
    ...at.lostHeadings.map((h) =>
      sheetFinding(
        "",
        "code",
        { code: "sheet.header-overwritten", expected: h.heading },
        addressIn(block, h.row, h.column),
      ),
    ),
    ...(criteria === undefined ? [] : structureFindings(block, at, rows, criteria)),
  ];
  const itemCodes =
    criteria === undefined ? [...rows.keys()] : criteria.criteria.flatMap((c) => c.items.map((i) => i.code));
  const summary = (label: keyof typeof SUMMARY, key: "summarySelf" | "summaryCouncil") =>
    input(block.values.find((cells) => cells[at.column("summaryLabel")] === label)?.[at.column(key)]);
  const shown = (key: "summarySelf" | "summaryCouncil") => ({
    total: summary("total", key),
    verdict: summary("verdict", key),
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

const FIELD_COLUMN: Readonly<Record<FindingField, ColumnKey>> = {
  self: "self",
  council: "council",
  figureA: "figureA",
  figureB: "figureB",
  evidence: "evidence",
  note: "note",
  max: "max",
  text: "text",
  code: "number",
};

/** Block rows by item or criterion code, in sheet order. */
function rowsByCode(block: CellBlock, at: Located): Map<string, number[]> {
  const rows = new Map<string, number[]>();
  for (let row = at.headingRow + 1; row < block.values.length; row++) {
    const code = text(block.values[row]?.[at.codeColumn]);
    if (code !== undefined) rows.set(code, [...(rows.get(code) ?? []), row]);
  }
  return rows;
}

function entryAt(block: CellBlock, at: Located, code: string, row: number): Entry {
  const cell = (key: ColumnKey): unknown => block.values[row]?.[at.column(key)];
  const words = (key: "evidence" | "note" | "councilReason") => {
    const value = text(cell(key));
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
      const value = input(cell(key));
      return value === undefined ? [] : [[field, value]];
    }),
  );
  return { code, ...typed, ...words("evidence"), ...words("note"), ...words("councilReason") };
}

function structureFindings(
  block: CellBlock,
  at: Located,
  rows: ReadonlyMap<string, readonly number[]>,
  criteria: SubjectCriteria,
): Finding[] {
  const findings: Finding[] = [];
  const known = new Set<string>();
  for (const criterion of criteria.criteria) {
    known.add(criterion.code);
    for (const item of criterion.items) {
      known.add(item.code);
      const own = rows.get(item.code) ?? [];
      if (own[0] === undefined)
        findings.push(sheetFinding(item.code, "text", { code: "sheet.row-missing", text: item.text }));
      else {
        if (own.length > 1)
          findings.push(
            sheetFinding(item.code, "code", {
              code: "sheet.row-duplicate",
              rows: own.map((r) => block.firstRow + r + 1),
            }),
          );
        findings.push(...itemFindings(block, at, own[0], item));
      }
    }
  }
  for (const [code, [row]] of rows)
    if (!known.has(code) && row !== undefined)
      findings.push(
        sheetFinding(
          "",
          "code",
          { code: "sheet.row-unknown", value: code },
          addressIn(block, row, at.column("number")),
          "warning",
        ),
      );
  return findings;
}

function itemFindings(block: CellBlock, at: Located, row: number, item: Item): Finding[] {
  const cell = (key: ColumnKey): unknown => block.values[row]?.[at.column(key)];
  const findings: Finding[] = [];
  const max = input(cell("max"));
  if (max !== item.points)
    findings.push(
      sheetFinding(item.code, "max", { code: "sheet.max-changed", expected: item.points, found: max }),
    );
  if (text(cell("text")) !== itemWording(item))
    findings.push(sheetFinding(item.code, "text", { code: "sheet.text-changed" }));
  if ((text(cell("mandatory")) === TEXT.mandatory) !== item.mandatory)
    findings.push(
      sheetFinding(
        item.code,
        "text",
        { code: "sheet.mandatory-changed", expected: item.mandatory },
        addressIn(block, row, at.column("mandatory")),
      ),
    );
  const formulas = block.formulas?.[row];
  const checks: ColumnKey[] = [
    "selfState",
    "selfMark",
    "selfEarned",
    "councilState",
    "councilMark",
    "councilEarned",
    ...(item.measure === undefined ? [] : (["decision"] as const)),
  ];
  if (formulas !== undefined && checks.some((key) => !isFormula(formulas[at.column(key)])))
    findings.push(
      sheetFinding(item.code, "code", { code: "sheet.formula-overwritten", what: `mục ${item.code}` }),
    );
  return findings;
}

function sheetFinding(
  itemCode: string,
  field: FindingField,
  detail: SheetFindingDetail,
  cell?: string,
  severity: Finding["severity"] = "error",
): Finding {
  return { severity, itemCode, field, detail, ...(cell === undefined ? {} : { cell }) };
}

function addressIn(block: CellBlock, row: number, column: number): string {
  return addressAt(block.firstRow + row, block.firstColumn + column);
}

function isFormula(cell: unknown): boolean {
  return typeof cell === "string" && cell.startsWith("=");
}

/** A cell as typed: raw, so that sheet and evaluation judge the same text; an empty text is a blank. */
function input(cell: unknown): CellInput {
  return cell === "" || cell === null || cell === undefined
    ? undefined
    : typeof cell === "number" || typeof cell === "boolean"
      ? cell
      : String(cell);
}

/** Words of a cell, trimmed, in NFC; numbers as text; blank = `undefined`. */
function text(cell: unknown): string | undefined {
  const value = input(cell);
  const words = value === undefined ? "" : toNfc(String(value)).trim();
  return words === "" ? undefined : words;
}
