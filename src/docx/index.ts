/* Filling templates. Reading documents (`read.ts`), zips of many files (`bundle.ts`) and English (`english.ts`) are apart. */
export { compileTemplate } from "./template";
export { docxPicture, DocxPicture, type PictureOptions } from "./picture";
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
