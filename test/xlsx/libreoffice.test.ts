import { readXlsx, writeXlsx, type PlainCell } from "../../src/xlsx";
import { convert, findSoffice } from "../support/soffice";
import { sheet, workbook } from "./plain";

const soffice = findSoffice();
const text = (row: number, column: number, value: string): PlainCell => ({ row, column, value });

/** Three scores, one of them not all or nothing; results are left for the other program to work out. */
const written = workbook(
  [
    sheet({
      name: "Thôn Nà Mẫu",
      cells: [
        text(0, 0, "Mục"),
        text(0, 1, "Điểm, chuẩn"),
        {
          row: 1,
          column: 1,
          value: 5,
          style: {
            numberFormat: '"(!) "0',
            locked: false,
            borders: { top: { style: "dashed", color: "#4A6FA5" } },
          },
        },
        { row: 2, column: 1, value: 2.5 },
        { row: 3, column: 1, formula: "SUM(B2:B3)" },
        { row: 4, column: 1, formula: 'IF(DiemDat<=B4,"ĐẠT","CHƯA ĐẠT")', value: "cũ" },
      ],
      columns: [{ index: 1, width: 54 }],
      merges: [{ top: 5, left: 0, bottom: 5, right: 2 }],
      freeze: { rows: 1, columns: 0 },
      validations: [
        {
          areas: [{ top: 1, left: 1, bottom: 2, right: 1 }],
          rule: { kind: "custom", formula: "OR(B2=0,B2=5)" },
          allowBlank: true,
          alert: { style: "stop", message: "Chỉ nhận 0 hoặc 5" },
        },
      ],
      conditionalFormats: [
        {
          areas: [{ top: 1, left: 1, bottom: 2, right: 1 }],
          rule: { kind: "expression", formula: "B2=2.5" },
          style: { fill: "#FFE2CC" },
          priority: 1,
          stopIfTrue: true,
        },
      ],
      page: {
        paperSize: 9,
        orientation: "landscape",
        fit: { width: 1, height: 0 },
        printAreas: [{ top: 0, left: 0, bottom: 4, right: 1 }],
        titleRows: { first: 0, last: 0 },
      },
    }),
  ],
  { names: [{ name: "DiemDat", formula: "90" }] },
);

describe("LibreOffice opens a written file", () => {
  test("and works out its formulas", () => {
    if (!soffice) return;
    const csv = convert(
      soffice,
      writeXlsx(written),
      "csv:Text - txt - csv (StarCalc):44,34,76",
      "csv",
    ).toString("utf8");
    expect(csv.trimEnd().split("\n")).toEqual(['Mục,"Điểm, chuẩn"', ",(!) 5", ",2.5", ",7.5", ",CHƯA ĐẠT"]);
  });

  test("and what it saves is read back with everything that matters", () => {
    if (!soffice) return;
    const result = readXlsx(convert(soffice, writeXlsx(written), "xlsx:Calc MS Excel 2007 XML", "xlsx"));
    const saved = result.ok ? result.workbook.sheets[0] : undefined;
    expect(saved?.cells.map((c) => c.value).filter((v) => v !== undefined)).toEqual([
      "Mục",
      "Điểm, chuẩn",
      5,
      2.5,
      7.5,
      "CHƯA ĐẠT",
    ]);
    expect(saved?.cells.find((c) => c.row === 1 && c.column === 1)?.style).toMatchObject({
      numberFormat: '"(!) "0',
      locked: false,
      borders: { top: { style: "dashed", color: "#4A6FA5" } },
    });
    expect(saved?.columns.find((c) => c.index === 1)?.width).toBeCloseTo(54, 0);
    expect(saved).toMatchObject({
      merges: [{ top: 5, left: 0, bottom: 5, right: 2 }],
      // Frozen panes are not looked at: without a window LibreOffice does not keep them.
      validations: [
        { rule: { kind: "custom", formula: "OR(B2=0,B2=5)" }, alert: { message: "Chỉ nhận 0 hoặc 5" } },
      ],
      conditionalFormats: [{ rule: { kind: "expression", formula: "B2=2.5" }, style: { fill: "#FFE2CC" } }],
      page: {
        paperSize: 9,
        orientation: "landscape",
        fit: { width: 1, height: 0 },
        titleRows: { first: 0, last: 0 },
      },
    });
  });
});
