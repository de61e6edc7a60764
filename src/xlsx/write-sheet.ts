import { areaName, cellName } from "./address";
import { rgbAttribute } from "./colours";
import { pointsToWidthAttribute } from "./column-width";
import { toFileFormula } from "./formulas";
import { pageXml } from "./page-setup";
import { protectionXml } from "./protection";
import { conditionalFormatXml, validationXml } from "./rules";
import type { PlainCell, PlainColumn, PlainRow, PlainSheet } from "./types";
import type { StyleWriter } from "./write-styles";
import { element, encodeText, escapeXml, XML_HEADER } from "./xml-write";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const LINKS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

export interface SheetWriting {
  readonly styles: StyleWriter;
  /** Index of a text in the shared strings. */
  readonly stringIndex: (text: string) => number;
  /** Pixels of the default font's widest digit. */
  readonly digit: number;
  readonly isActive: boolean;
  /** Relationship ids of the custom properties, in their order. */
  readonly customPropertyIds: readonly string[];
}

/** One `worksheet` part. The order of elements is the schema's. */
export function sheetXml(sheet: PlainSheet, writing: SheetWriting): string {
  const page = pageXml(sheet.page ?? {});
  const list = (name: string, items: readonly string[]): string =>
    items.length === 0 ? "" : element(name, { count: items.length }, items.join(""));
  const tab = sheet.tabColor ? element("tabColor", { rgb: rgbAttribute(sheet.tabColor) }) : "";
  const properties = tab + page.fitToPage;
  const width = sheet.defaultColumnWidth;
  const content = [
    properties === "" ? "" : element("sheetPr", {}, properties),
    element("sheetViews", {}, viewXml(sheet, writing.isActive)),
    element("sheetFormatPr", {
      defaultColWidth: width === undefined ? undefined : pointsToWidthAttribute(width, writing.digit),
      defaultRowHeight: sheet.defaultRowHeight ?? 15,
      customHeight: sheet.defaultRowHeight !== undefined || undefined,
    }),
    columnsXml(sheet.columns, writing),
    rowsXml(sheet, writing),
    protectionXml(sheet.protection),
    list(
      "mergeCells",
      sheet.merges.map((area) => element("mergeCell", { ref: areaName(area) })),
    ),
    ...sheet.conditionalFormats.map((format) => conditionalFormatXml(format, writing.styles)),
    list("dataValidations", sheet.validations.map(validationXml)),
    page.options,
    page.margins,
    page.setup,
    page.texts,
    page.breaks,
    sheet.customProperties.length === 0
      ? ""
      : element(
          "customProperties",
          {},
          sheet.customProperties
            .map((property, i) =>
              element("customPr", { name: property.key, "r:id": writing.customPropertyIds[i] }),
            )
            .join(""),
        ),
  ];
  return XML_HEADER + element("worksheet", { xmlns: MAIN, "xmlns:r": LINKS }, content.join(""));
}

function viewXml(sheet: PlainSheet, isActive: boolean): string {
  const { freeze, selection } = sheet;
  const frozen = freeze && (freeze.rows > 0 || freeze.columns > 0) ? freeze : undefined;
  const pane =
    frozen && (frozen.columns === 0 ? "bottomLeft" : frozen.rows === 0 ? "topRight" : "bottomRight");
  return element(
    "sheetView",
    {
      showGridLines: sheet.showGridlines ? undefined : false,
      tabSelected: isActive || undefined,
      zoomScale: sheet.zoom,
      workbookViewId: 0,
    },
    (frozen
      ? element("pane", {
          xSplit: frozen.columns || undefined,
          ySplit: frozen.rows || undefined,
          topLeftCell: cellName(frozen.rows, frozen.columns),
          activePane: pane,
          state: "frozen",
        })
      : "") +
      (selection
        ? element("selection", {
            pane,
            activeCell: cellName(selection.top, selection.left),
            sqref: areaName(selection),
          })
        : ""),
  );
}

function columnsXml(columns: readonly PlainColumn[], { styles, digit }: SheetWriting): string {
  const items = [...columns]
    .sort((a, b) => a.index - b.index)
    .map(({ index, width, hidden, style }) =>
      element("col", {
        min: index + 1,
        max: index + 1,
        // Required by Excel; without the mark it is only a default.
        width: width === undefined ? 9.140625 : pointsToWidthAttribute(width, digit),
        style: styles.cell(style) || undefined,
        hidden: hidden || undefined,
        customWidth: width !== undefined,
      }),
    );
  return items.length === 0 ? "" : element("cols", {}, items.join(""));
}

function rowsXml(sheet: PlainSheet, writing: SheetWriting): string {
  const settings = new Map<number, PlainRow>(sheet.rows.map((row) => [row.index, row]));
  const cellsOf = new Map<number, PlainCell[]>();
  for (const cell of sheet.cells) {
    const row = cellsOf.get(cell.row);
    if (row) row.push(cell);
    else cellsOf.set(cell.row, [cell]);
  }
  const indexes = [...new Set([...settings.keys(), ...cellsOf.keys()])].sort((a, b) => a - b);
  const rows = indexes.map((index) => {
    const { height, fitsText, hidden, style } = settings.get(index) ?? {};
    const cells = (cellsOf.get(index) ?? []).sort((a, b) => a.column - b.column);
    const styleIndex = writing.styles.cell(style);
    return element(
      "row",
      {
        r: index + 1,
        s: styleIndex || undefined,
        customFormat: styleIndex !== 0 || undefined,
        ht: height,
        hidden: hidden || undefined,
        customHeight: (height !== undefined && fitsText !== true) || undefined,
      },
      cells.map((cell) => cellXml(cell, writing)).join(""),
    );
  });
  return element("sheetData", {}, rows.join(""));
}

function cellXml(
  { row, column, value, formula, style }: PlainCell,
  { styles, stringIndex }: SheetWriting,
): string {
  const place = { r: cellName(row, column), s: styles.cell(style) || undefined };
  const f = formula === undefined ? "" : element("f", {}, escapeXml(toFileFormula(formula.normalize("NFC"))));
  if (value === undefined) return element("c", place, f);
  const v = (text: string): string => `<v>${text}</v>`;
  if (typeof value === "number") {
    if (!Number.isFinite(value)) return element("c", { ...place, t: "e" }, f + v("#NUM!"));
    return element("c", place, f + v(String(value)));
  }
  if (typeof value === "boolean") return element("c", { ...place, t: "b" }, f + v(value ? "1" : "0"));
  if (typeof value === "object") return element("c", { ...place, t: "e" }, f + v(escapeXml(value.error)));
  const text = value.normalize("NFC");
  if (f) return element("c", { ...place, t: "str" }, f + v(escapeXml(encodeText(text))));
  return element("c", { ...place, t: "s" }, v(String(stringIndex(text))));
}
