import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Criterion, SourceTable, SubjectType } from "../../src/criteria";
import { readDocxTables } from "../../src/docx/read";
import { readXlsx, sheetTable } from "../../src/xlsx";

const FOLDER = join(__dirname, "../fixtures/criteria-import");

/** What a person reads out of a fixture. */
export interface Expected {
  readonly type: SubjectType;
  readonly total: number;
  readonly passMark: number;
  readonly criteria: readonly Criterion[];
}

export function expected(name: string): Expected {
  // Written by hand beside the fixture, in this shape.
  return JSON.parse(readFileSync(join(FOLDER, `${name}.json`), "utf8")) as Expected;
}

/** The one table of a fixture file. */
export async function tableIn(file: string): Promise<SourceTable> {
  const bytes = new Uint8Array(readFileSync(join(FOLDER, file)));
  if (file.endsWith(".docx")) {
    const [table, ...others] = await readDocxTables(bytes);
    if (table === undefined || others.length > 0) throw new Error(`${file}: one table wanted`);
    return table;
  }
  const read = readXlsx(bytes);
  const sheet = read.ok ? read.workbook.sheets[0] : undefined;
  if (sheet === undefined) throw new Error(`${file} cannot be read`);
  return sheetTable(sheet);
}
