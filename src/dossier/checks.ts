import type { Check, CheckContext } from "./check";
import {
  deadline,
  evaluationIsFinal,
  evidence,
  reasons,
  submissionNeedsPass,
  verdicts,
} from "./check-evaluation";
import { meeting } from "./check-meeting";
import { authority, fieldProblems, registration, sampleSet, unprintedGrounds } from "./check-papers";
import { totalsInTexts } from "./check-texts";
import { documentKind } from "./documents";
import { formFields, type FormField } from "./form";
import type { DocumentPlan } from "./plan";
import type { DossierInput, DossierProblem } from "./types";
import { DocumentValues } from "./values";

const COMMON: readonly Check[] = [fieldProblems, authority, unprintedGrounds, sampleSet];
const REGISTRATION: readonly Check[] = [registration];
const RECOGNITION: readonly Check[] = [
  evaluationIsFinal,
  submissionNeedsPass,
  meeting,
  verdicts,
  deadline,
  evidence,
  reasons,
  totalsInTexts,
];

/**
 * Everything to know before the wanted documents are made, worst first. An error blocks: the papers could not be right.
 * Recognition papers need a final verdict; registration papers do not look at scores. `fields` = `formFields` of the
 * same documents, for a caller that has them already.
 */
export function checkDossier(
  input: DossierInput,
  plans: readonly Pick<DocumentPlan, "id">[],
  fields: readonly FormField[] = formFields(plans, input),
): DossierProblem[] {
  const kinds = plans.map((p) => documentKind(p.id));
  const first = kinds[0];
  if (first === undefined) return [];
  const context: CheckContext = {
    input,
    codes: new Set(kinds.map((k) => k.code)),
    fields,
    values: new DocumentValues(input, first.code),
  };
  const registration = kinds.every((k) => k.kind === "registration");
  const checks = registration ? [...COMMON, ...REGISTRATION] : [...RECOGNITION, ...COMMON];
  const found = checks.flatMap((check) => check(context));
  return SEVERITIES.flatMap((severity) => found.filter((p) => p.severity === severity));
}

const SEVERITIES = ["error", "warning", "note"] as const;
