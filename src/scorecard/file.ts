import {
  columnIndex,
  parseArea,
  sheetGrid,
  type Area,
  type Borders,
  type CellStyle,
  type ConditionalFormat,
  type DataValidation,
  type PlainCell,
  type PlainRow,
  type PlainSheet,
} from "../xlsx";
import { literalValue } from "./cell-text";
import { NAME, SCREEN_HEADINGS } from "./columns";
import { STAMP_PROPERTY, writeStamp } from "./identity";
import { quoteSheet } from "./sheet-name";
import type { CellBlock, CellFormat, Line, SheetLayout, SheetPlan } from "./sheet-layout";

/** The layout as a sheet of an .xlsx file: the same cells, formats, rules and protection as the inserted sheet. */
export function layoutToSheet(layout: SheetLayout, sheetName = layout.sheetName): PlainSheet {
  return {
    ...planToSheet(layout, sheetName),
    protection: PROTECTION,
    customProperties: [{ key: STAMP_PROPERTY, value: writeStamp(layout.identity) }],
  };
}

/** Any other sheet of ours as a sheet of an .xlsx file, not protected. */
export function planToSheet(plan: SheetPlan, sheetName = plan.sheetName): PlainSheet {
  return {
    name: sheetName,
    state: "visible",
    tabColor: plan.tabColor,
    showGridlines: false,
    cells: cellsOf(plan),
    columns: columnsOf(plan),
    rows: rowsOf(plan),
    merges: plan.merges.map(area),
    freeze: { rows: plan.frozenRows, columns: 0 },
    selection: area(plan.firstEntryCell),
    validations: plan.validations.map(validationOf),
    conditionalFormats: plan.conditionals.map(conditionalOf),
    page: pageOf(plan),
    names: Object.entries(plan.names).map(([name, address]) => ({
      name,
      formula: `${quoteSheet(sheetName)}!${absolute(address)}`,
    })),
    customProperties: [],
  };
}

function rowsOf({ rowHeights, growingRows = "" }: SheetPlan): PlainRow[] {
  const [first = 0, last = 0] = growingRows.split(":").map(Number);
  return rowHeights.map((height, index) => ({
    index,
    height,
    ...(index + 1 >= first && index + 1 <= last ? { fitsText: true } : {}),
  }));
}

/** Selecting all cells and formatting rows and columns stay allowed; no password. */
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

/** As much as any scorecard has, with rows and columns that people inserted. */
const LARGEST = { rows: 300, columns: 52 };

/** The cells of a scorecard in a file, as the reader of a live sheet would get them; `undefined` for any other sheet. */
export function sheetToBlock(sheet: PlainSheet): CellBlock | undefined {
  const isOne =
    sheet.names.some((n) => n.name === NAME.table) ||
    sheet.customProperties.some((p) => p.key === STAMP_PROPERTY);
  if (!isOne && !looksLikeScorecard(sheet)) return undefined;
  const stampMirror = sheet.customProperties.find((p) => p.key === STAMP_PROPERTY)?.value;
  return {
    firstRow: 0,
    firstColumn: 0,
    ...sheetGrid(sheet, LARGEST),
    ...(stampMirror === undefined ? {} : { stampMirror }),
  };
}

/** A sheet whose names were lost, for instance by copying it with another program, still has its headings. */
function looksLikeScorecard(sheet: PlainSheet): boolean {
  const texts = new Set(sheet.cells.map((c) => c.value));
  return Object.values(SCREEN_HEADINGS).every((h) => texts.has(h));
}

function cellsOf(layout: SheetPlan): PlainCell[] {
  const styles = styleGrid(layout);
  return layout.cells.flatMap((cells, row) =>
    cells.map((content, column): PlainCell => {
      const style = styles[row]?.[column];
      const styled = { row, column, ...(style === undefined ? {} : { style }) };
      if (content === "") return styled;
      if (typeof content === "string" && content.startsWith("="))
        return { ...styled, formula: content.slice(1) };
      return { ...styled, value: literalValue(content) };
    }),
  );
}

/** Blocks painted in order; later ones go over earlier ones, property by property. */
function styleGrid(layout: SheetPlan): CellStyle[][] {
  const grid: CellFormat[][] = layout.cells.map((cells) => cells.map(() => ({})));
  for (const { address, format } of layout.formats) {
    const { top, left, bottom, right } = area(address);
    for (let r = top; r <= bottom; r++)
      for (let c = left; c <= right; c++) {
        const row = grid[r];
        if (row?.[c] !== undefined) row[c] = { ...row[c], ...format };
      }
  }
  return grid.map((row) => row.map(styleOf));
}

function styleOf(f: CellFormat): CellStyle {
  return {
    ...(f.numberFormat === undefined ? {} : { numberFormat: f.numberFormat }),
    font: {
      ...(f.fontName === undefined ? {} : { name: f.fontName }),
      ...(f.fontSize === undefined ? {} : { size: f.fontSize }),
      ...(f.fontColor === undefined ? {} : { color: f.fontColor }),
      ...(f.bold === true ? { bold: true } : {}),
      ...(f.italic === true ? { italic: true } : {}),
      ...(f.underline === true ? { underline: "single" as const } : {}),
    },
    ...(f.fill === undefined ? {} : { fill: f.fill }),
    ...(f.borders === undefined ? {} : { borders: box(f.borders) }),
    ...(f.horizontal === undefined ? {} : { horizontal: f.horizontal }),
    ...(f.vertical === undefined ? {} : { vertical: f.vertical }),
    ...(f.wrap === true ? { wrap: true } : {}),
    ...(f.unlocked === true ? { locked: false } : {}),
  };
}

function box(line: Line): Borders {
  if (line.style === "none") return {};
  const edge = { style: line.style, color: line.color };
  return { left: edge, right: edge, top: edge, bottom: edge };
}

function columnsOf(layout: SheetPlan): PlainSheet["columns"] {
  const hidden = layout.hiddenColumns.flatMap((range) => {
    const [from = "A", to = from] = range.split(":");
    return Array.from({ length: columnIndex(to) - columnIndex(from) + 1 }, (_, i) => columnIndex(from) + i);
  });
  return [
    ...hidden.map((index) => ({ index, hidden: true })),
    ...Object.entries(layout.columnWidths).map(([letter, width]) => ({ index: columnIndex(letter), width })),
  ].sort((a, b) => a.index - b.index);
}

function validationOf({ address, rule, prompt, error }: SheetLayout["validations"][number]): DataValidation {
  return {
    areas: [area(address)],
    rule:
      rule.kind === "formula"
        ? { kind: "custom", formula: rule.formula.slice(1) }
        : { kind: "list", source: rule.source.slice(1), dropDown: true },
    allowBlank: true,
    prompt,
    alert: { style: "stop", ...error },
  };
}

function conditionalOf(rule: SheetLayout["conditionals"][number], index: number): ConditionalFormat {
  const { fill, fontColor, bold, underline, numberFormat, borders } = rule.format;
  const font = {
    ...(fontColor === undefined ? {} : { color: fontColor }),
    ...(bold === true ? { bold: true } : {}),
    ...(underline === true ? { underline: "single" as const } : {}),
  };
  return {
    areas: [area(rule.address)],
    rule: { kind: "expression", formula: rule.formula.slice(1) },
    style: {
      ...(numberFormat === undefined ? {} : { numberFormat }),
      ...(Object.keys(font).length === 0 ? {} : { font }),
      ...(fill === undefined ? {} : { fill }),
      ...(borders === undefined ? {} : { borders: box(borders) }),
    },
    priority: index + 1,
    stopIfTrue: rule.stopIfTrue,
  };
}

function pageOf(layout: SheetPlan): NonNullable<PlainSheet["page"]> {
  const { area: printed, titleRows, margins, pageNumberFromSecondPage } = layout.print;
  const [first = "1"] = titleRows.split(":");
  return {
    paperSize: 9,
    orientation: "landscape",
    fit: { width: 1, height: 0 },
    margins: { ...margins, footer: margins.header },
    centerHorizontally: true,
    header: pageNumberFromSecondPage ? { odd: "&C&P", first: "" } : { odd: "&C&P" },
    printAreas: [area(printed)],
    titleRows: { first: Number(first) - 1, last: Number(first) - 1 },
  };
}

function absolute(address: string): string {
  return address.replace(/([A-Z]+)(\d+)/g, "$$$1$$$2");
}

/** An address the layout itself wrote; anything else is our own fault. */
function area(address: string): Area {
  const found = parseArea(address);
  if (found === undefined) throw new Error(`layout address ${address}`);
  return found;
}
