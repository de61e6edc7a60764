/* What documents say, for previews, searches and imports. */
export { readDocxText, type PartText } from "./read-text";
export { readDocxTables, type DocxTable, type DocxTableCell, type DocxTableRow } from "./tables";
