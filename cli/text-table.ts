import { printable } from "./printable";
import type { Column, Language } from "./words";

const LONGEST_CELL = 48;

/** A table for a terminal: headings, a rule, one line a row. Long cells are cut with “…”; empty tables print nothing. */
export function textTable(
  columns: readonly Column[],
  rows: readonly (readonly (string | number)[])[],
  language: Language,
): string {
  if (rows.length === 0) return "";
  const cells = [
    columns.map((c) => c.heading[language]),
    ...rows.map((row) => row.map((cell) => cut(printable(String(cell))))),
  ];
  const widths = columns.map((_, i) =>
    cells.reduce((widest, row) => Math.max(widest, (row[i] ?? "").length), 0),
  );
  const line = (row: readonly string[]) =>
    columns
      .map(({ align }, i) => {
        const cell = row[i] ?? "";
        return align === "right" ? cell.padStart(widths[i] ?? 0) : cell.padEnd(widths[i] ?? 0);
      })
      .join("  ")
      .trimEnd();
  const [head = [], ...body] = cells;
  return [line(head), widths.map((w) => "─".repeat(w)).join("  "), ...body.map(line)].join("\n") + "\n";
}

const cut = (cell: string): string =>
  cell.length > LONGEST_CELL ? `${cell.slice(0, LONGEST_CELL - 1)}…` : cell;
