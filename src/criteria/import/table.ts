/**
 * A table as any reader gives it: Word, Excel or the clipboard. The rooms that read files do not know this one;
 * their tables have this shape.
 */
export interface SourceTable {
  /** Sheet name, if there is one. */
  readonly title?: string;
  readonly before: readonly string[];
  readonly after: readonly string[];
  readonly rows: readonly SourceRow[];
}

export interface SourceRow {
  /** 1-based, as a person counts in the source. */
  readonly number: number;
  readonly cells: readonly SourceCell[];
}

export interface SourceCell {
  /** 0-based. */
  readonly column: number;
  readonly text: string;
  readonly rowSpan: number;
  readonly columnSpan: number;
}

/** Where a value stands in the source: row as a person counts, column from 0. */
export interface Place {
  readonly row: number;
  readonly column: number;
}

/** A cell as one of its grid positions sees it. */
export interface GridCell {
  readonly text: string;
  /** Where the cell starts; another row or column than asked for when a merge covers the position. */
  readonly place: Place;
  readonly columnSpan: number;
  readonly rowSpan: number;
}

/** Looks cells up by grid position, through merged ranges. */
export class TableGrid {
  private readonly cells = new Map<string, GridCell>();
  readonly columnCount: number;

  constructor(readonly table: SourceTable) {
    let columns = 0;
    for (const { number: row, cells } of table.rows)
      for (const { column, text, rowSpan, columnSpan } of cells) {
        const cell = { text: tidy(text), place: { row, column }, columnSpan, rowSpan };
        for (let r = row; r < row + rowSpan; r++)
          for (let c = column; c < column + columnSpan; c++) this.cells.set(`${r}:${c}`, cell);
        columns = Math.max(columns, column + columnSpan);
      }
    this.columnCount = columns;
  }

  at(row: number, column: number | undefined): GridCell | undefined {
    return column === undefined ? undefined : this.cells.get(`${row}:${column}`);
  }
}

/** NFC, plain spaces, no blanks at the ends of lines. */
export function tidy(text: string): string {
  return text
    .normalize("NFC")
    .replace(/\r\n?/g, "\n")
    .replace(/[^\S\n]+/g, " ")
    .replace(/ ?\n ?/g, "\n")
    .trim();
}
