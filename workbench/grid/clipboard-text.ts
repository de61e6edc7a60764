/**
 * Cells as spreadsheets put them on the clipboard: tab between cells, line break between rows, quotes around a cell
 * that holds either.
 */
export function toClipboardText(rows: readonly (readonly string[])[]): string {
  const cell = (text: string): string => (/[\t\n\r"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  return rows.map((row) => row.map(cell).join("\t")).join("\n");
}

/** The way back. A line break at the very end adds no row. */
export function fromClipboardText(text: string): string[][] {
  const rows: string[][] = [[]];
  const source = text.replace(/\r\n?/g, "\n").replace(/\n$/, "");
  // A cell in quotes, or a run without separators; then the separator that ends it.
  for (const match of source.matchAll(/(?:"((?:[^"]|"")*)"(?=[\t\n]|$)|([^\t\n]*))(\t|\n|$)/g)) {
    const [, quoted, plain = "", separator] = match;
    rows[rows.length - 1]?.push(
      (quoted === undefined ? plain : quoted.replaceAll('""', '"')).normalize("NFC"),
    );
    if (separator === "\n") rows.push([]);
    if (separator === "") break;
  }
  return rows;
}
