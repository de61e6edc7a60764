import type { PlainSheet, PlainWorkbook } from "../../src/xlsx";

/** A sheet of which a test states only what matters. */
export function sheet(parts: Partial<PlainSheet> = {}): PlainSheet {
  return {
    name: "Trang 1",
    state: "visible",
    showGridlines: true,
    cells: [],
    columns: [],
    rows: [],
    merges: [],
    validations: [],
    conditionalFormats: [],
    names: [],
    customProperties: [],
    ...parts,
  };
}

/** A workbook of these sheets. */
export function workbook(sheets: readonly PlainSheet[], parts: Partial<PlainWorkbook> = {}): PlainWorkbook {
  return {
    sheets,
    activeSheet: 0,
    names: [],
    properties: {},
    defaultFont: { name: "Calibri", size: 11 },
    ...parts,
  };
}
