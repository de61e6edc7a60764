import type { CellStyle, PlainCell, PlainSheet } from "../src/xlsx";

/** A column of a plain table. */
export interface TableColumn {
  readonly heading: string;
  /** Points. */
  readonly width: number;
  readonly align?: "left" | "center" | "right";
}

export interface TableSheet {
  readonly name: string;
  readonly title: string;
  /** Lines under the title. */
  readonly notes: readonly string[];
  readonly columns: readonly TableColumn[];
  readonly rows: readonly (readonly (string | number)[])[];
  /** The last row sums up and is set in bold. */
  readonly hasTotal?: boolean;
}

const LINE_HEIGHT = 18;
/** A letter of Times New Roman 12, on average, in points. */
const LETTER_WIDTH = 6;

/** How many lines the longest cell of a row needs; files carry heights, programs do not work them out again. */
function linesOf(cells: readonly (string | number)[], columns: readonly TableColumn[]): number {
  return columns.reduce(
    (most, { width }, i) =>
      Math.max(most, Math.ceil((String(cells[i] ?? "").length * LETTER_WIDTH) / (width - 6))),
    1,
  );
}

const FONT = { name: "Times New Roman", size: 12, color: "#000000" };
const LINE = { style: "thin", color: "#8A8F98" } as const;
const BOX = { left: LINE, right: LINE, top: LINE, bottom: LINE };

/** A table as a sheet to read and print: A4 across, heading repeated, nothing in it is a formula. */
export function tableSheet(table: TableSheet): PlainSheet {
  const { columns, rows, notes } = table;
  const headingRow = notes.length + 1;
  const last = headingRow + rows.length;
  const right = columns.length - 1;
  const wide = (text: string, row: number, style: CellStyle): PlainCell => ({
    row,
    column: 0,
    value: text,
    style,
  });
  const body = columns.map(({ align = "left" }): CellStyle => ({
    font: FONT,
    borders: BOX,
    horizontal: align,
    vertical: "center",
    wrap: true,
  }));
  const bold = body.map((style): CellStyle => ({ ...style, font: { ...FONT, bold: true } }));
  const heading: CellStyle = {
    font: { ...FONT, bold: true },
    fill: "#E6EDF6",
    borders: BOX,
    horizontal: "center",
    vertical: "center",
    wrap: true,
  };
  return {
    name: table.name,
    state: "visible",
    tabColor: "#185A94",
    showGridlines: false,
    cells: [
      wide(table.title, 0, {
        font: { ...FONT, size: 15, bold: true },
        horizontal: "center",
        vertical: "center",
      }),
      ...notes.map((note, i) =>
        wide(note, i + 1, { font: { ...FONT, italic: true }, horizontal: "center", vertical: "center" }),
      ),
      ...columns.map((c, column) => ({ row: headingRow, column, value: c.heading, style: heading })),
      ...rows.flatMap((cells, i) =>
        columns.map((_, column): PlainCell => {
          const value = cells[column] ?? "";
          const styles = table.hasTotal === true && i === rows.length - 1 ? bold : body;
          const style = styles[column] ?? {};
          const row = headingRow + 1 + i;
          return value === "" ? { row, column, style } : { row, column, value, style };
        }),
      ),
    ],
    columns: columns.map(({ width }, index) => ({ index, width })),
    rows: [
      { index: 0, height: 27 },
      ...notes.map((_, i) => ({ index: i + 1, height: 18 })),
      { index: headingRow, height: 54 },
      ...rows.map((cells, i) => ({
        index: headingRow + 1 + i,
        height: LINE_HEIGHT * linesOf(cells, columns),
      })),
    ],
    merges: [0, ...notes.map((_, i) => i + 1)].map((row) => ({ top: row, left: 0, bottom: row, right })),
    freeze: { rows: headingRow + 1, columns: 0 },
    validations: [],
    conditionalFormats: [],
    page: {
      paperSize: 9,
      orientation: "landscape",
      fit: { width: 1, height: 0 },
      margins: { top: 56.7, bottom: 56.7, left: 85, right: 42.5, header: 28.35, footer: 28.35 },
      centerHorizontally: true,
      header: { odd: "&C&P", first: "" },
      printAreas: [{ top: 0, left: 0, bottom: Math.max(last, headingRow), right }],
      titleRows: { first: headingRow, last: headingRow },
    },
    names: [],
    customProperties: [],
  };
}
