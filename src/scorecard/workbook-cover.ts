import type { CellStyle, CellValue, PlainCell, PlainSheet } from "../xlsx";

/** One form of the workbook, as its cover lists it. */
export interface ListedForm {
  readonly sheetName: string;
  /** Absent: whatever is typed into the form's letterhead later. */
  readonly unit?: string;
  readonly label: string;
  readonly isCommune: boolean;
  readonly items: number;
}

const FIRST_ROW = 4;
const NONE = "Chưa chấm";
const WIDTHS = [36, 240, 132, 72, 132, 144, 84, 60];
const HEADINGS = [
  "TT",
  "Đơn vị (ghi tên trong bảng của đơn vị)",
  "Loại",
  "Tổng điểm",
  "Theo thang điểm",
  "Theo Thông tư 124",
  "Chưa chấm",
  "Lỗi",
];
const FONT = { name: "Times New Roman", size: 12, color: "#000000" };
const LINE = { style: "thin", color: "#8A8F98" } as const;
const BOX = { left: LINE, right: LINE, top: LINE, bottom: LINE };
const BODY: CellStyle = { font: FONT, borders: BOX, horizontal: "center", vertical: "center", wrap: true };
const LEFT: CellStyle = { ...BODY, horizontal: "left" };
const HEADING: CellStyle = { ...BODY, font: { ...FONT, bold: true }, fill: "#E6EDF6" };

/** The first sheet of a workbook of several units: each with total and verdicts, by formulas over the units' sheets. */
export function workbookCover(
  forms: readonly ListedForm[],
  year: number,
  isIllustrative: boolean,
): PlainSheet {
  const last = FIRST_ROW + forms.length - 1;
  const text = (row: number, column: number, value: string, style: CellStyle): PlainCell => ({
    row,
    column,
    value,
    style,
  });
  const title: CellStyle = {
    font: { ...FONT, size: 15, bold: true },
    horizontal: "center",
    vertical: "center",
  };
  const note: CellStyle = { font: { ...FONT, italic: true }, horizontal: "center", vertical: "center" };
  return {
    name: "Tổng hợp",
    state: "visible",
    tabColor: "#185A94",
    showGridlines: false,
    cells: [
      text(0, 0, "TỔNG HỢP KẾT QUẢ TỰ CHẤM ĐIỂM", title),
      text(1, 0, `Tiêu chuẩn “An toàn về an ninh, trật tự” năm ${year}`, {
        ...title,
        font: { ...FONT, bold: true },
      }),
      ...(isIllustrative ? [text(2, 0, "Thang điểm minh họa, chưa thay bằng phụ lục chính thức", note)] : []),
      ...HEADINGS.map((heading, column) => text(FIRST_ROW - 1, column, heading, HEADING)),
      ...forms.flatMap((form, i) => rowOf(form, i)),
      ...closing(last + 1),
    ],
    columns: WIDTHS.map((width, index) => ({ index, width })),
    rows: Array.from({ length: last + 2 }, (_, index) => ({
      index,
      height: index === FIRST_ROW - 1 ? 36 : 21,
    })),
    merges: [
      ...[0, 1, 2].map((row) => ({ top: row, left: 0, bottom: row, right: WIDTHS.length - 1 })),
      { top: last + 1, left: 0, bottom: last + 1, right: 3 },
      { top: last + 1, left: 4, bottom: last + 1, right: WIDTHS.length - 1 },
    ],
    freeze: { rows: FIRST_ROW, columns: 0 },
    protection: PROTECTION,
    validations: [],
    conditionalFormats: [],
    page: {
      paperSize: 9,
      orientation: "landscape",
      fit: { width: 1, height: 0 },
      margins: { top: 56.7, bottom: 56.7, left: 85, right: 42.5, header: 28.35, footer: 28.35 },
      centerHorizontally: true,
      header: { odd: "&C&P", first: "" },
      printAreas: [{ top: 0, left: 0, bottom: last + 1, right: WIDTHS.length - 1 }],
      titleRows: { first: FIRST_ROW - 1, last: FIRST_ROW - 1 },
    },
    names: [],
    customProperties: [],
  };

  function closing(row: number): PlainCell[] {
    const range = (letter: string) => `${letter}${FIRST_ROW + 1}:${letter}${last + 1}`;
    const units = `${range("C")},"<>${forms.find((f) => f.isCommune)?.label ?? ""}"`;
    return [
      text(row, 0, "Đơn vị trực thuộc đạt theo thang điểm, trên số đã ghi tên", LEFT),
      ...[1, 2, 3].map((column) => ({ row, column, style: LEFT })),
      {
        row,
        column: 4,
        formula: `COUNTIFS(${units},${range("E")},"Đạt")&" trên "&COUNTIFS(${units},${range("B")},"?*")`,
        value: `0 trên ${forms.filter((f) => !f.isCommune && f.unit !== undefined).length}`,
        style: HEADING,
      },
      ...[5, 6, 7].map((column) => ({ row, column, style: HEADING })),
    ];
  }
}

function rowOf({ sheetName, unit, label, items }: ListedForm, index: number): PlainCell[] {
  const row = FIRST_ROW + index;
  const at = (cell: string) => `'${sheetName.replaceAll("'", "''")}'!${cell}`;
  // A sheet that was deleted leaves an empty line, not an error.
  // The results are those of empty forms, for previews that work nothing out.
  const formula = (column: number, text: string, value: CellValue, style = BODY): PlainCell => ({
    row,
    column,
    formula: `IFERROR(${text},"")`,
    value,
    style,
  });
  const started = (then: string) => `IF(${at("$X$3")}=${items},"${NONE}",${then})`;
  return [
    { row, column: 0, value: index + 1, style: BODY },
    unit === undefined
      ? formula(1, `IF(LEFT(${at("$B$4")},1)="(","",${at("$B$4")})`, "", LEFT)
      : { row, column: 1, value: unit, style: LEFT },
    { row, column: 2, value: label, style: BODY },
    formula(3, at("$X$1"), 0),
    formula(
      4,
      started(`IF(${at("$X$6")}="pass","Đạt",IF(${at("$X$6")}="fail","Chưa đạt","Đang chấm"))`),
      NONE,
    ),
    formula(
      5,
      started(`IF(${at("$X$7")}="pass","Đạt đủ",IF(${at("$X$7")}="fail","Chưa đạt đủ","Chưa chấm xong"))`),
      NONE,
    ),
    formula(6, at("$X$3"), items),
    formula(7, at("$X$4"), 0),
  ];
}

const PROTECTION: NonNullable<PlainSheet["protection"]> = {
  selectLockedCells: true,
  selectUnlockedCells: true,
  formatCells: false,
  formatColumns: true,
  formatRows: true,
  insertColumns: false,
  insertRows: false,
  insertHyperlinks: false,
  deleteColumns: false,
  deleteRows: false,
  sort: false,
  autoFilter: false,
  pivotTables: false,
  editObjects: false,
  editScenarios: false,
};
