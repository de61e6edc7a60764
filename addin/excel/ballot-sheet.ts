import { BALLOT_NAME, readBallots } from "../../src/council";
import { sheetNameFor, type SheetPlan } from "../../src/scorecard";
import { buildSheet, removeHalfMade } from "./insert";
import { runExcel } from "./run";
import type { BallotSheet, WorkbookPort } from "./workbook-port";

/** The sheet with the members' scores of one subject, whatever it is called; `undefined` without one. Two syncs. */
export function findBallots(subjectId: string): Promise<BallotSheet | undefined> {
  return runExcel(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load("items/id,items/name");
    await context.sync();
    const sheets = worksheets.items.map((sheet) => {
      const range = sheet.names.getItemOrNullObject(BALLOT_NAME).getRangeOrNullObject();
      range.load("values");
      return { sheet, range };
    });
    await context.sync();
    for (const { sheet, range } of sheets) {
      const reading = range.isNullObject ? undefined : readBallots(range.values);
      if (reading?.subjectId === subjectId) return { sheetId: sheet.id, sheetName: sheet.name, reading };
    }
    return undefined;
  });
}

/** Makes a sheet for the members' scores; it is active with its first score cell selected. Two syncs. */
export function insertBallots(layout: SheetPlan, supports: WorkbookPort["supports"]): Promise<void> {
  return runExcel(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load("items/name");
    await context.sync();
    const sheetName = sheetNameFor(
      layout.sheetName,
      worksheets.items.map(({ name }) => name),
    );
    const sheet = worksheets.add(sheetName);
    try {
      buildSheet(sheet, layout, supports);
      sheet.activate();
      sheet.getRange(layout.firstEntryCell).select();
      await context.sync();
    } catch (error) {
      await removeHalfMade(sheetName);
      throw error;
    }
  });
}
