import { CriteriaSetError, parsePastedTable, readSetFile, type SourceTable } from "../../../src/criteria";
import { DocxFillError } from "../../../src/docx";
import { readDocxTables } from "../../../src/docx/read";
import { readXlsx, sheetTable } from "../../../src/xlsx";
import { message } from "../strings";
import type { ImportSource, PointsStep } from "./points-state";

export interface ChosenFile {
  readonly name: string;
  readonly data: Uint8Array;
}

/** What a chosen file is: tables, a set, or refused with what to do. Never rejects. */
export type ReadFile =
  | { readonly kind: "tables"; readonly source: ImportSource }
  | Extract<PointsStep, { kind: "set" | "refused" }>;

/** Reads a .docx, .xlsx or .json by what its name ends with. */
export async function readImportFile({ name, data }: ChosenFile): Promise<ReadFile> {
  const ending = /\.(\w+)$/.exec(name.toLowerCase())?.[1] ?? "";
  switch (ending) {
    case "docx":
      return fromTables(name, await docxTables(data));
    case "xlsx":
      return fromTables(name, xlsxTables(data));
    case "json":
      return fromSetFile(name, data);
    case "doc":
    case "xls":
      return refused(name, "crit.e.old");
    default:
      return refused(name, "crit.e.type");
  }
}

export function readPasted(name: string, text: string): ReadFile {
  return fromTables(name, [parsePastedTable(text)]);
}

function fromTables(name: string, tables: readonly SourceTable[] | undefined): ReadFile {
  if (tables === undefined) return refused(name, "crit.e.broken");
  const filled = tables.filter((t) => t.rows.length > 1 && t.rows.some((r) => r.cells.length > 1));
  return filled.length === 0
    ? refused(name, "crit.e.file")
    : { kind: "tables", source: { name, tables: filled } };
}

async function docxTables(data: Uint8Array): Promise<SourceTable[] | undefined> {
  try {
    return await readDocxTables(data);
  } catch (error) {
    if (error instanceof DocxFillError) return undefined;
    throw error;
  }
}

function xlsxTables(data: Uint8Array): SourceTable[] | undefined {
  const read = readXlsx(data);
  return read.ok
    ? read.workbook.sheets.filter((s) => s.state === "visible").map((sheet) => sheetTable(sheet))
    : undefined;
}

function fromSetFile(name: string, data: Uint8Array): ReadFile {
  try {
    return { kind: "set", name, set: readSetFile(new TextDecoder().decode(data)) };
  } catch (error) {
    if (!(error instanceof CriteriaSetError)) throw error;
    return {
      ...refused(name, "crit.e.json"),
      details: error.problems.map((p) => `${p.path}: ${p.message}`),
    };
  }
}

function refused(
  name: string,
  key: "crit.e.file" | "crit.e.old" | "crit.e.type" | "crit.e.broken" | "crit.e.json",
): Extract<PointsStep, { kind: "refused" }> {
  return { kind: "refused", name, reason: message(key), details: [] };
}
