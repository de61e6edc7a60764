import { readRegisterSheet, REGISTER_NAME, REGISTER_SHEET, type RegisterReading } from "../../src/council";

/** Asks for the register's cells in the running batch. */
export function loadRegister(context: Excel.RequestContext): Excel.Range {
  const sheet = context.workbook.worksheets.getItemOrNullObject(REGISTER_SHEET);
  const range = sheet.names.getItemOrNullObject(REGISTER_NAME).getRangeOrNullObject();
  range.load("values,rowIndex,rowCount");
  return range;
}

export function registerFrom(range: Excel.Range): RegisterReading | undefined {
  return range.isNullObject ? undefined : readRegisterSheet(range.values);
}
