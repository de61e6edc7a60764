const BOM = "\uFEFF";

/** What one cell of an exported table can hold. */
export type CsvValue = string | number | boolean | undefined;

/**
 * A table as CSV that Excel opens with Vietnamese letters intact: UTF-8 with byte order mark, CRLF, commas. A text that a
 * spreadsheet would run as a formula gets an apostrophe in front (OWASP, CSV injection); numbers stay numbers.
 */
export function writeCsv(rows: readonly (readonly CsvValue[])[]): string {
  return BOM + rows.map((row) => row.map(csvCell).join(",") + "\r\n").join("");
}

function csvCell(value: CsvValue): string {
  if (value === undefined) return "";
  const safe = typeof value === "string" ? neutral(value.normalize("NFC")) : String(value);
  return /[",;\r\n\t']/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
}

/** Also behind blanks: some programs trim before they decide. */
function neutral(value: string): string {
  return /^[\s\u00a0]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20|%]/.test(value) || /^[\t\r\n]/.test(value)
    ? `'${value}`
    : value;
}

/** A CSV text as rows of cells, and the line each row starts on (1-based). */
export interface CsvRow {
  readonly line: number;
  readonly cells: readonly string[];
}

/**
 * Reads CSV as Excel writes it in any country: the separator (`;`, `,` or tab) is the one that the first line uses most
 * outside quotes, a byte order mark is skipped, empty rows are left out. Cells are NFC and trimmed.
 */
export function readCsv(source: string): CsvRow[] {
  const content = source.startsWith(BOM) ? source.slice(1) : source;
  const hint = /^sep=(.)\r?\n/.exec(content);
  const body = hint === null ? content : content.slice(hint[0].length);
  const separator = hint?.[1] ?? likelySeparator(body);
  const rows: CsvRow[] = [];
  let cells: string[] = [];
  let cell = "";
  let isQuoted = false;
  let line = hint === null ? 1 : 2;
  let start = line;
  const endCell = () => {
    cells.push(cell.normalize("NFC").trim());
    cell = "";
  };
  const endRow = () => {
    endCell();
    if (cells.some((c) => c !== "")) rows.push({ line: start, cells });
    cells = [];
  };
  for (let i = 0; i < body.length; i++) {
    const c = body.charAt(i);
    if (c === "\n") line += 1;
    if (isQuoted) {
      if (c !== '"') cell += c;
      else if (body.charAt(i + 1) === '"') {
        cell += '"';
        i += 1;
      } else isQuoted = false;
    } else if (c === '"' && cell.trim() === "") {
      cell = "";
      isQuoted = true;
    } else if (c === separator) endCell();
    else if (c === "\n") {
      endRow();
      start = line;
    } else if (c !== "\r") cell += c;
  }
  if (cell !== "" || cells.length > 0) endRow();
  return rows;
}

function likelySeparator(body: string): string {
  const first = (/^[^\r\n]*/.exec(body)?.[0] ?? "").replace(/"[^"]*"/g, "");
  const count = (separator: string) => first.split(separator).length;
  return [";", ",", "\t"].sort((a, b) => count(b) - count(a))[0] ?? ",";
}

/** A file's bytes as text: UTF-8, or UTF-16 where its byte order mark says so (Excel's “Unicode text”). */
export function decodeText(bytes: Uint8Array): string | undefined {
  const [a, b] = bytes;
  const encoding = a === 0xff && b === 0xfe ? "utf-16le" : a === 0xfe && b === 0xff ? "utf-16be" : "utf-8";
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
