/* Filling templates. Apart: pictures (`picture.ts`), reading documents (`read.ts`), zips of many files (`bundle.ts`), English (`english.ts`). */
export { compileTemplate } from "./template";
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
