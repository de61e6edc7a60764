export { compileTemplate } from "./template";
export { readDocxText, type PartText } from "./read-text";
export { readDocxTables, type DocxTable, type DocxTableCell, type DocxTableRow } from "./tables";
export { docxPicture, DocxPicture, type PictureOptions } from "./picture";
export { zipFiles, BundleNameError, type BundleFile } from "./bundle";
export {
  DocxFillError,
  type CompileOptions,
  type DocxTemplate,
  type FillOptions,
  type HelperFunction,
  type ProblemCode,
  type TemplateField,
  type TemplatePlace,
  type TemplateProblem,
} from "./types";
