import {
  sheetNameFor,
  STAMP_PROPERTY,
  writeStamp,
  type SheetLayout,
  type SheetPlan,
} from "../../src/scorecard";
import { addConditionalFormats, addValidations, paint, size } from "./format";
import { runExcel } from "./run";
import type { WorkbookPort } from "./workbook-port";

/**
 * Inserts a scorecard in three syncs: read the names in use, build everything, protect once. A sheet that could
 * not be completed is removed again. The new sheet is active with its first score cell selected.
 */
export function insertScorecard(
  layout: SheetLayout,
  supports: WorkbookPort["supports"],
): Promise<{ sheetId: string; sheetName: string }> {
  return runExcel(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load("items/name");
    await context.sync();

    const sheetName = sheetNameFor(
      layout.identity.subject.name,
      worksheets.items.map((s) => s.name),
    );
    const sheet = worksheets.add(sheetName);
    sheet.load("id");
    try {
      buildSheet(sheet, layout, supports);
      if (supports("1.12")) sheet.customProperties.add(STAMP_PROPERTY, writeStamp(layout.identity));
      await context.sync();

      // Unlocking must have reached the sheet before it is protected; afterwards protection is never touched again.
      sheet.protection.protect({ allowFormatColumns: true, allowFormatRows: true });
      sheet.activate();
      sheet.getRange(layout.firstEntryCell).select();
      await context.sync();
    } catch (error) {
      await removeHalfMade(sheetName);
      throw error;
    }
    return { sheetId: sheet.id, sheetName };
  });
}

/** Carries a plan out on an empty sheet; with nothing in `cells`, all but the cells. */
export function buildSheet(
  sheet: Excel.Worksheet,
  layout: SheetPlan,
  supports: WorkbookPort["supports"],
): void {
  sheet.tabColor = layout.tabColor;
  sheet.showGridlines = false;
  paint(sheet, layout.formats);
  size(sheet, layout);
  for (const address of layout.merges) sheet.getRange(address).merge(false);
  const width = layout.cells[0]?.length ?? 0;
  if (width > 0)
    sheet.getRangeByIndexes(0, 0, layout.cells.length, width).formulas = layout.cells.map((row) => [...row]);
  if (layout.growingRows !== undefined) sheet.getRange(layout.growingRows).format.autofitRows();
  for (const [name, address] of Object.entries(layout.names)) sheet.names.add(name, sheet.getRange(address));
  addValidations(sheet, layout);
  addConditionalFormats(sheet, layout);
  sheet.freezePanes.freezeRows(layout.frozenRows);
  if (supports("1.9")) setUpPage(sheet.pageLayout, layout);
}

function setUpPage(page: Excel.PageLayout, { print }: SheetPlan): void {
  page.orientation = "Landscape";
  page.paperSize = "A4";
  page.zoom = { horizontalFitToPages: 1, verticalFitToPages: 0 };
  page.centerHorizontally = true;
  page.topMargin = print.margins.top;
  page.bottomMargin = print.margins.bottom;
  page.leftMargin = print.margins.left;
  page.rightMargin = print.margins.right;
  page.headerMargin = print.margins.header;
  page.setPrintArea(print.area);
  page.setPrintTitleRows(`$${print.titleRows.replace(":", ":$")}`);
  if (print.pageNumberFromSecondPage) {
    page.headersFooters.state = "FirstAndDefault";
    page.headersFooters.defaultForAllPages.centerHeader = "&P";
  }
}

/** A failed insertion leaves no torn sheet behind; if even that fails, the first error is the one that counts. */
export async function removeHalfMade(sheetName: string): Promise<void> {
  try {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject(sheetName);
      sheet.load("id");
      await context.sync();
      if (sheet.isNullObject) return;
      sheet.delete();
      await context.sync();
    });
  } catch {
    return;
  }
}
