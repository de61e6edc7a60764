import { readFileSync } from "node:fs";
import { readXlsx, writeXlsx, type PlainSheet, type PlainWorkbook } from "../../../src/xlsx";
import { createIronCalcEngine, initIronCalc } from "../../../workbench/engine";
import { Workbook } from "../../../workbench/model/workbook";
import { loadPlainWorkbook, toPlainWorkbook } from "../../../workbench/xlsx";

const EVERYTHING: PlainSheet = {
  name: "Thôn Nà Mẫu",
  state: "visible",
  tabColor: "#107C41",
  showGridlines: false,
  cells: [
    {
      row: 0,
      column: 1,
      value: "Mục",
      style: { font: { name: "Times New Roman", size: 12, bold: true }, horizontal: "center" },
    },
    { row: 0, column: 2, value: 5, style: { numberFormat: "0.##", fill: "#FFFDF4", locked: false } },
    { row: 0, column: 3, value: { error: "#DIV/0!" }, formula: "1/0" },
    { row: 0, column: 4, value: true },
    {
      row: 1,
      column: 2,
      value: 10,
      formula: "SUM(C1,DiemChuan)",
      style: {
        borders: {
          left: { style: "dashed", color: "#4A6FA5" },
          right: { style: "mediumDashed", color: "#000000" },
          top: { style: "hair", color: "#000000" },
          bottom: { style: "double", color: "#B10E1C" },
        },
        vertical: "center",
        wrap: true,
        indent: 1,
        rotation: 135,
      },
    },
    { row: 5, column: 0, value: "5" },
  ],
  columns: [
    { index: 0, hidden: true },
    { index: 2, width: 54 },
  ],
  rows: [{ index: 1, height: 33 }],
  merges: [{ top: 3, left: 1, bottom: 3, right: 4 }],
  freeze: { rows: 2, columns: 0 },
  selection: { top: 0, left: 0, bottom: 0, right: 0 },
  protection: {
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
  },
  validations: [
    {
      areas: [{ top: 0, left: 2, bottom: 1, right: 2 }],
      rule: { kind: "custom", formula: "OR(C1=0,C1=5)" },
      allowBlank: true,
      prompt: { title: "Điểm", message: "Nhập 5 hoặc 0." },
      alert: { style: "stop", message: "Chỉ nhận 0 hoặc 5." },
    },
    {
      areas: [{ top: 5, left: 0, bottom: 5, right: 0 }],
      rule: { kind: "list", source: '"Tốt,Khá"', dropDown: true },
      allowBlank: false,
      prompt: {},
      alert: { style: "warning" },
    },
    {
      areas: [{ top: 6, left: 0, bottom: 6, right: 0 }],
      rule: { kind: "whole", operator: "between", formula1: "0", formula2: "C2" },
      allowBlank: true,
      prompt: {},
      alert: { style: "stop" },
    },
  ],
  conditionalFormats: [
    {
      areas: [{ top: 0, left: 2, bottom: 1, right: 2 }],
      rule: { kind: "expression", formula: "C1=3" },
      style: {
        numberFormat: '"(!) "0',
        font: { bold: true, underline: "single", color: "#7A2E00" },
        fill: "#FFE2CC",
      },
      priority: 1,
      stopIfTrue: true,
    },
    {
      areas: [{ top: 0, left: 1, bottom: 0, right: 1 }],
      rule: { kind: "containsText", operator: "beginsWith", text: "M" },
      style: { font: { italic: true } },
      priority: 2,
      stopIfTrue: false,
    },
  ],
  page: {
    paperSize: 9,
    orientation: "landscape",
    fit: { width: 1, height: 0 },
    margins: { left: 85, right: 42.5, top: 56.7, bottom: 56.7, header: 20, footer: 20 },
    centerHorizontally: true,
    header: { odd: "&C&P", first: "" },
    footer: { odd: "&Ltrái&Rphải", first: "" },
    printAreas: [{ top: 0, left: 1, bottom: 5, right: 4 }],
    titleRows: { first: 1, last: 1 },
  },
  names: [{ name: "DiemChuan", formula: "'Thôn Nà Mẫu'!$C$1" }],
  customProperties: [{ key: "mau", value: "một" }],
};

const FILE: PlainWorkbook = {
  sheets: [EVERYTHING],
  activeSheet: 0,
  names: [{ name: "Dat", formula: "90", comment: "điểm đạt" }],
  properties: { title: "Bảng chấm", creator: "Công an xã" },
  defaultFont: { name: "Calibri", size: 11 },
};

describe("a file opened in the workbench", () => {
  beforeAll(() => initIronCalc(readFileSync(require.resolve("@ironcalc/wasm/wasm_bg.wasm"))));

  const opened = (file: PlainWorkbook): Workbook => {
    const workbook = new Workbook({ engine: createIronCalcEngine() });
    loadPlainWorkbook(workbook, file, "2026.xlsx");
    return workbook;
  };
  const saved = (workbook: Workbook): PlainWorkbook =>
    toPlainWorkbook(workbook, {
      activeSheetId: workbook.sheets[0]?.id ?? "",
      selectionOn: () => ({ top: 0, left: 0, bottom: 0, right: 0 }),
    });

  test("is saved with everything it held", () => {
    expect(saved(opened(FILE))).toEqual(FILE);
  });

  test("through its bytes as well", () => {
    const result = readXlsx(writeXlsx(saved(opened(FILE))));
    expect(result).toEqual({ ok: true, workbook: FILE, warnings: [] });
  });

  test("shows the results saved in it, or works its formulas out where it says that they are out of date", () => {
    const cells = EVERYTHING.cells.map((cell) => (cell.formula ? { ...cell, value: "cũ" } : cell));
    const file = { ...FILE, sheets: [{ ...EVERYTHING, cells }] };
    const shown = (workbook: Workbook): unknown => {
      const [sheet] = workbook.sheets;
      return sheet && workbook.value(sheet, 1, 2);
    };
    expect(shown(opened(file))).toBe("cũ");
    expect(shown(opened({ ...file, recalculateOnLoad: true }))).toBe(10);
  });

  test("keeps a cell without style plain in a styled column", () => {
    const styled: PlainSheet = {
      ...EVERYTHING,
      columns: [{ index: 3, style: { fill: "#FFF1C2", locked: false } }],
      cells: [{ row: 0, column: 3, value: "trắng" }],
    };
    const workbook = opened({ ...FILE, sheets: [styled] });
    const [sheet] = workbook.sheets;
    expect(sheet?.styleAt(0, 3)).toMatchObject({ fill: "", locked: true });
    expect(sheet?.styleAt(1, 3)).toMatchObject({ fill: "#FFF1C2", locked: false });
  });
});
