import { fingerprint, type Item, type SubjectCriteria } from "../criteria";
import { toNfc } from "../vi";
import {
  isStepped,
  type CellInput,
  type Finding,
  type FindingField,
  type SheetFindingDetail,
} from "../scoring";
import type { ColumnKey } from "./columns";
import { itemWording } from "./item-text";
import { addressAt, type Located } from "./locate";
import { referencesOf } from "./references";
import type { CellBlock } from "./sheet-layout";
import { TEXT } from "./sheet-texts";

/** A scorecard's cells, where things stand in them, and its rows by code. */
export interface OpenSheet {
  readonly block: CellBlock;
  readonly at: Located;
  /** Block rows by item or criterion code, in sheet order. */
  readonly rows: ReadonlyMap<string, readonly number[]>;
}

/** What a person changed in the table: rows, wording, points, marks and the formulas of the checks. */
export function structureFindings(
  sheet: OpenSheet,
  criteria: SubjectCriteria,
  setFingerprint: string,
): Finding[] {
  const { block, at, rows } = sheet;
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
        findings.push(...itemFindings(sheet, own[0], item));
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
  // Where rows and wording differ already, that is said row by row.
  if (findings.length === 0 && setFingerprint !== fingerprint(criteria))
    findings.push(
      sheetFinding(
        "",
        "code",
        { code: "sheet.set-differs" },
        addressIn(block, at.headingRow, at.column("number")),
        "warning",
      ),
    );
  return findings;
}

function itemFindings({ block, at }: OpenSheet, row: number, item: Item): Finding[] {
  const cell = (key: ColumnKey): unknown => block.values[row]?.[at.column(key)];
  const findings: Finding[] = [];
  const max = inputOf(cell("max"));
  if (max !== item.points)
    findings.push(
      sheetFinding(item.code, "max", { code: "sheet.max-changed", expected: item.points, found: max }),
    );
  if (textOf(cell("text")) !== itemWording(item))
    findings.push(sheetFinding(item.code, "text", { code: "sheet.text-changed" }));
  if ((textOf(cell("mandatory")) === TEXT.mandatory) !== item.mandatory)
    findings.push(
      sheetFinding(
        item.code,
        "text",
        { code: "sheet.mandatory-changed", expected: item.mandatory },
        addressIn(block, row, at.column("mandatory")),
      ),
    );
  if (block.formulas !== undefined && !hasOwnFormulas({ block, at }, row, item))
    findings.push(
      sheetFinding(item.code, "code", { code: "sheet.formula-overwritten", what: `mục ${item.code}` }),
    );
  return findings;
}

/** Which cells of its own row each check column reads. */
const READS: Readonly<Partial<Record<ColumnKey, readonly ColumnKey[]>>> = {
  selfState: ["self"],
  selfMark: ["selfState", "decision"],
  selfEarned: ["selfState"],
  councilState: ["council"],
  councilMark: ["councilState", "decision"],
  councilEarned: ["councilState"],
};
/** The same where it differs: a stepped item's points come from its score cell. */
const STEPPED_READS: Readonly<Partial<Record<ColumnKey, readonly ColumnKey[]>>> = {
  selfMark: ["selfState", "decision", "selfEarned"],
  selfEarned: ["selfState", "self"],
  councilMark: ["councilState", "decision", "councilEarned"],
  councilEarned: ["councilState", "council"],
};

/** A check that is a constant, or reads the cells of another row, judges something else than this item. */
function hasOwnFormulas({ block, at }: Omit<OpenSheet, "rows">, row: number, item: Item): boolean {
  const formulas = block.formulas?.[row] ?? [];
  const isOwn = (key: ColumnKey, reads: readonly ColumnKey[]) => {
    const formula = formulas[at.column(key)];
    if (typeof formula !== "string" || !formula.startsWith("=")) return false;
    const found = referencesOf(formula);
    return found.size === reads.length && reads.every((k) => found.has(addressIn(block, row, at.column(k))));
  };
  const reads = isStepped(item) ? { ...READS, ...STEPPED_READS } : READS;
  const checks = Object.entries(reads) as [ColumnKey, readonly ColumnKey[]][];
  return (
    checks.every(([key, reads]) => isOwn(key, reads)) &&
    (item.measure === undefined || isOwn("decision", figuresOf(item.measure.kind)))
  );
}

function figuresOf(kind: NonNullable<Item["measure"]>["kind"]): readonly ColumnKey[] {
  return kind === "count" || kind === "rating" ? ["figureA"] : ["figureA", "figureB"];
}

export function sheetFinding(
  itemCode: string,
  field: FindingField,
  detail: SheetFindingDetail,
  cell?: string,
  severity: Finding["severity"] = "error",
): Finding {
  return { severity, itemCode, field, detail, ...(cell === undefined ? {} : { cell }) };
}

export function addressIn(block: CellBlock, row: number, column: number): string {
  return addressAt(block.firstRow + row, block.firstColumn + column);
}

/** A cell as typed: raw, so that sheet and evaluation judge the same text; an empty text is a blank. */
export function inputOf(cell: unknown): CellInput {
  return cell === "" || cell === null || cell === undefined
    ? undefined
    : typeof cell === "number" || typeof cell === "boolean"
      ? cell
      : String(cell);
}

/** Words of a cell, trimmed, in NFC; numbers as text; blank = `undefined`. */
export function textOf(cell: unknown): string | undefined {
  const value = inputOf(cell);
  const words = value === undefined ? "" : toNfc(String(value)).trim();
  return words === "" ? undefined : words;
}
