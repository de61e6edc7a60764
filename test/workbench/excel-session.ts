import { bootExcel, type BootOptions, type NodeExcel } from "../../workbench/bridges/node";

export const SHEET = "Chấm điểm";

/** A new workbook with one sheet behind the real office.js. */
export const openWorkbook = (options: BootOptions = {}): NodeExcel =>
  bootExcel({ sheets: [SHEET], ...options });

/** Runs against the test sheet and syncs once more at the end. */
export const onSheet = <R>(
  run: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<R>,
): Promise<R> => Excel.run((context) => run(context.workbook.worksheets.getItem(SHEET), context));

/** Values of a range after a sync. */
export const readValues = (address: string): Promise<unknown[][]> =>
  onSheet(async (sheet, context) => {
    const range = sheet.getRange(address).load({ values: true });
    await context.sync();
    return range.values;
  });

export const readValue = async (address: string): Promise<unknown> => (await readValues(address))[0]?.[0];

export const write = (address: string, formulas: unknown[][]): Promise<void> =>
  onSheet(async (sheet, context) => {
    sheet.getRange(address).formulas = formulas;
    await context.sync();
  });

/** Code and message of the error a run ends with; fails if it ends well. */
export async function errorOf(run: Promise<unknown>): Promise<{ code: string; message: string }> {
  try {
    await run;
  } catch (error) {
    if (error instanceof OfficeExtension.Error) return { code: error.code, message: error.message };
    throw error;
  }
  throw new Error("the run was expected to fail");
}

/** What a call such as getCount() answered; after a sync. */
export const answerOf = <T>(result: OfficeExtension.ClientResult<T>): T => result.value;

/** Events arrive when the task is over. */
export const eventsDelivered = (): Promise<void> => new Promise((done) => setTimeout(done, 0));
