import { typedDate, toNfc } from "../vi";
import type { CatalogueField } from "./catalogue-field";
import { LEFT_BLANK } from "./profile";

/** One line of people or of a table, by column. */
export type FieldLine = Readonly<Record<string, string | number | undefined>>;
export type FieldValue = string | number | boolean | readonly string[] | readonly FieldLine[] | undefined;
export type ParsedField =
  { readonly ok: true; readonly value: FieldValue } | { readonly ok: false; readonly message: string };

export const YES = "có";
export const NO = "không";

/**
 * A typed text as the value of its field: dates as ISO text, times as `hh:mm`, lists as lines, tables by column,
 * `undefined` for an empty text. A text that cannot be read comes back as one Vietnamese sentence.
 */
export function parseField(field: CatalogueField, text: string): ParsedField {
  const typed = toNfc(text).trim();
  if (typed === "") return value(undefined);
  if (typed === LEFT_BLANK) return value(undefined);
  switch (field.asked?.input) {
    case "date":
      return parseDate(typed);
    case "time":
      return parseTime(typed);
    case "number":
      return parseCount(typed);
    case "document-number":
      return /^\d{1,9}$/.test(typed) ? parseCount(typed) : value(typed);
    case "yes-no":
      return parseYesNo(typed);
    case "choice":
      return field.asked.choices?.some((c) => c.value === typed) === true
        ? value(typed)
        : problem("Chọn một giá trị trong danh sách");
    case "lines":
      return value(linesOf(typed));
    case "people":
    case "table":
      return parseLines(typed, field);
    case "text":
      return value(typed.replace(/\s+/g, " "));
    case "long-text":
    case undefined:
      return value(typed);
  }
}

const value = (v: FieldValue): ParsedField => ({ ok: true, value: v });
const problem = (message: string): ParsedField => ({ ok: false, message });

function parseDate(typed: string): ParsedField {
  const date = typedDate(typed);
  if (date !== undefined) return value(date);
  const isShaped = /^(?:\d{1,2}\s*[/.-]\s*\d{1,2}\s*[/.-]\s*\d{4}|\d{4}-\d{2}-\d{2})$/.test(typed);
  return problem(
    isShaped ? `Không có ngày ${typed}, nhập theo dạng 31/10/2026` : "Nhập ngày theo dạng 31/10/2026",
  );
}

function parseTime(typed: string): ParsedField {
  const match = /^(\d{1,2})\s*(?::|h|g|giờ)\s*(\d{1,2})?(?:\s*(?:phút|ph|p))?$/iu.exec(typed);
  const [hours = "", minutes = "0"] = match?.slice(1) ?? [];
  if (match === null || Number(hours) > 23 || Number(minutes) > 59)
    return problem("Nhập giờ theo dạng 08:00 hoặc 8h30");
  return value(`${hours.padStart(2, "0")}:${minutes.padStart(2, "0")}`);
}

function parseCount(typed: string): ParsedField {
  const count = readNumber(typed);
  return count !== undefined && Number.isInteger(count) && count >= 0
    ? value(count)
    : problem(`“${typed}” không phải số nguyên từ 0 trở lên`);
}

function parseYesNo(typed: string): ParsedField {
  const lower = typed.toLocaleLowerCase("vi");
  if (lower === YES || lower === "x") return value(true);
  return lower === NO ? value(false) : problem("Chỉ nhận “có” hoặc “không”");
}

function linesOf(typed: string): string[] {
  return typed
    .split(/\r?\n/)
    .map((l) => l.replace(/\s+/g, " ").trim())
    .filter((l) => l !== "");
}

/** Every line needs its first column; what is wrong is said for all lines at once. */
function parseLines(typed: string, field: CatalogueField): ParsedField {
  const columns = field.asked?.columns ?? [];
  const numeric = new Set(field.asked?.numeric ?? []);
  const wrong: string[] = [];
  const rows = linesOf(typed).map((line, index) => {
    const cells = splitLine(line, columns);
    const row: Record<string, string | number | undefined> = {};
    columns.forEach((column, i) => {
      const cell = cells[i] ?? "";
      const number = numeric.has(column) && cell !== "" ? readNumber(cell) : undefined;
      if (numeric.has(column) && cell !== "" && (number === undefined || number < 0))
        wrong.push(`Dòng ${index + 1}: “${cell}” không phải số`);
      row[column] = cell === "" ? undefined : numeric.has(column) ? number : cell;
    });
    if ((cells[0] ?? "") === "") wrong.push(`Dòng ${index + 1}: thiếu phần đầu dòng`);
    if (field.asked?.input === "people" && columns[1] === "chuc_vu" && (cells[1] ?? "") === "")
      wrong.push(`Dòng ${index + 1}: thiếu chức vụ của ${cells[0] ?? ""}`);
    return row;
  });
  return wrong.length === 0 ? value(rows) : problem(wrong.join("; "));
}

/**
 * A line by its separator: tabs (pasted from a sheet), semicolons, else commas; “người: ý kiến” by its first colon.
 * The last column takes whatever is left, so that it may hold separators itself.
 */
function splitLine(line: string, columns: readonly string[]): string[] {
  const separator = columns[0] === "nguoi" ? ":" : line.includes(";") ? ";" : ",";
  const parts = line.split(separator);
  const head = parts.slice(0, columns.length - 1);
  const tail = parts.slice(columns.length - 1).join(separator);
  return [...head, tail].map((p) => p.trim());
}

/** A number as typed in Vietnamese: “1.034”, “1034”, “92,5”. */
function readNumber(text: string): number | undefined {
  const compact = text.replace(/\s/g, "");
  if (/^\d{1,3}(\.\d{3})+(,\d+)?$/.test(compact)) return Number(compact.replace(/\./g, "").replace(",", "."));
  return /^\d+(?:[.,]\d+)?$/.test(compact) ? Number(compact.replace(",", ".")) : undefined;
}
