import { readFileSync } from "node:fs";
import { readXlsx, sheetTable } from "../src/xlsx";
import { decodeText, readCsv } from "./csv";
import { faultText } from "./file-fault";
import { errorCode, RunProblem, usageProblem } from "./problem";
import type { ListRow } from "./subject-list";
import { EXIT } from "./exit-codes";
import { text } from "./words";

/**
 * The rows of a list file: the first sheet with text of an .xlsx, else CSV.
 * @throws RunProblem when the file is neither
 */
export function readListRows(path: string): ListRow[] {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(path);
  } catch (error) {
    throw usageProblem(
      `Không đọc được danh sách “${path}” (${errorCode(error)}).`,
      `The list “${path}” cannot be read (${errorCode(error)}).`,
    );
  }
  const isPackage = (bytes[0] === 0x50 && bytes[1] === 0x4b) || (bytes[0] === 0xd0 && bytes[1] === 0xcf);
  if (isPackage) return sheetRows(bytes, path);
  const content = decodeText(bytes);
  if (content === undefined)
    throw new RunProblem(
      text(
        `Danh sách “${path}” không phải UTF-8. Trong Excel chọn Lưu thành “CSV UTF-8” hoặc .xlsx.`,
        `The list “${path}” is not UTF-8. In Excel save it as “CSV UTF-8” or .xlsx.`,
      ),
      EXIT.findings,
    );
  return readCsv(content);
}

function sheetRows(bytes: Uint8Array, path: string): ListRow[] {
  const result = readXlsx(bytes);
  if (!result.ok) {
    const why = faultText(result.fault);
    throw new RunProblem(text(`“${path}”: ${why.vi}`, `“${path}”: ${why.en}`), EXIT.findings);
  }
  const table = result.workbook.sheets.map(sheetTable).find((t) => t.rows.length > 0);
  return (table?.rows ?? []).map(({ number, cells }) => {
    const row: string[] = [];
    for (const { column, text: value } of cells) {
      while (row.length < column) row.push("");
      row[column] = value;
    }
    return { line: number, cells: row };
  });
}
