export { createFileWorkbook } from "./file-workbook";
export { canOpenDocuments, openDocument } from "./open-document";
