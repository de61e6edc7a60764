import type { CellInput, Entry } from "../scoring";
import { literalValue } from "./cell-text";
import { COLUMN, columnIndex, type ColumnKey } from "./columns";
import type { CellContent, SheetLayout } from "./sheet-layout";
import { ENTRY_TEXT, innerWidth } from "./style";
import { rowHeight, wrappedLines } from "./text-height";

/** A layout with entries typed in, and the codes it has no row for. */
export interface FilledLayout {
  readonly layout: SheetLayout;
  readonly leftOut: readonly string[];
}

const CELLS = {
  selfScore: "self",
  councilScore: "council",
  figureA: "figureA",
  figureB: "figureB",
  evidence: "evidence",
  note: "note",
  councilReason: "councilReason",
} as const satisfies Partial<Record<keyof Entry, ColumnKey>>;

const WORDS = ["evidence", "note", "councilReason"] as const;

/** Height of a row for words typed into one of its cells. */
function heightFor(field: (typeof WORDS)[number], text = ""): number {
  const width = innerWidth(COLUMN[CELLS[field]]);
  const lines = text.split("\n").map((line) => wrappedLines(line, width, ENTRY_TEXT.fontSize));
  return rowHeight(lines.reduce((sum, n) => sum + n, 0));
}

/**
 * “Tạo bảng mới, chép điểm sang”: a new sheet with the entries of a damaged one, each in the row of its code and as
 * it was typed, also where it was typed wrongly. Nothing is judged here.
 */
export function withEntries(layout: SheetLayout, entries: readonly Entry[]): FilledLayout {
  const rows = new Map(
    layout.cells.map((cells, row) => [String(literalValue(cells[columnIndex(COLUMN.code)] ?? "")), row]),
  );
  const cells = layout.cells.map((row) => [...row]);
  const rowHeights = [...layout.rowHeights];
  const leftOut: string[] = [];
  for (const entry of entries) {
    const at = rows.get(entry.code) ?? -1;
    const row = cells[at];
    if (row === undefined) {
      leftOut.push(entry.code);
      continue;
    }
    for (const [field, key] of Object.entries(CELLS) as [keyof typeof CELLS, ColumnKey][]) {
      const content = contentOf(entry[field]);
      if (content !== undefined) row[columnIndex(COLUMN[key])] = content;
    }
    rowHeights[at] = Math.max(rowHeights[at] ?? 0, ...WORDS.map((f) => heightFor(f, entry[f])));
  }
  return { layout: { ...layout, cells, rowHeights }, leftOut };
}

/** Texts stay texts: hosts would read “5” or “TRUE” as something else. */
function contentOf(input: CellInput): CellContent | undefined {
  switch (typeof input) {
    case "undefined":
      return undefined;
    case "number":
      return input;
    case "boolean":
      return input ? "=TRUE" : "=FALSE";
    case "string":
      return `'${input}`;
  }
}
