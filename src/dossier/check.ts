import type { DocumentCode } from "./documents";
import type { FormField } from "./form";
import { catalogueField } from "./catalogue";
import type { DossierInput, DossierProblem, ProblemFix } from "./types";
import type { DocumentValues } from "./values";

/** What a check looks at: the input, the wanted documents and the values of the first of them. */
export interface CheckContext {
  readonly input: DossierInput;
  readonly codes: ReadonlySet<DocumentCode>;
  readonly fields: readonly FormField[];
  readonly values: DocumentValues;
}

export type Check = (c: CheckContext) => DossierProblem[];

/** The form field that mends a problem. */
export const fieldFix = (values: DocumentValues, name: string): ProblemFix => ({
  kind: "field",
  key: values.key(catalogueField(name)),
});
