export { acceptanceKey, acceptedReason } from "./acceptance";
export { AUTHORITY_ROWS, LEGAL_BASIS } from "./authority";
export type { AuthorityLevel, AuthorityRow, LegalBasisRow } from "./authority";
export { buildAppraisal, buildDossier } from "./build";
export type { BuildOptions, BuildProgress, SubjectBuildOptions, DossierFile, DossierResult } from "./build";
export { FIELD_CATALOGUE, knownTemplateFields } from "./catalogue";
export type { CatalogueField } from "./catalogue";
export { FORM_GROUPS } from "./catalogue-field";
export type {
  Asked,
  FieldScope,
  FieldSource,
  FieldType,
  FormGroup,
  FormInput,
  Requirement,
} from "./catalogue-field";
export { checkDossier } from "./checks";
export { checkRound } from "./check-round";
export type { ConclusionRule } from "./conclusion";
export { dossierData } from "./data";
export { DOCUMENT_KINDS, documentKind, DOSSIER_KINDS } from "./documents";
export type { DocumentCode, DocumentId, DocumentKind, DossierKind, SubjectDossierKind } from "./documents";
export { formFields, GROUP_LABELS } from "./form";
export type { FormField } from "./form";
export { handedDocument, HandOverError, readHandOver, writeHandOver } from "./hand-over";
export type { HandedDocument, HandOver } from "./hand-over";
export { bundleName, documentFileName, midSentence } from "./naming";
export { OWN_SHEETS } from "./own-sheets";
export { parseField } from "./parse-field";
export type { FieldLine, FieldValue, ParsedField } from "./parse-field";
export { dossierPlan } from "./plan";
export type { DocumentPlan } from "./plan";
export { carriedToNew, carryProfile, LEFT_BLANK, profileKey, readProfile, writeProfile } from "./profile";
export type { Profile } from "./profile";
export { PROFILE_CELLS, PROFILE_SHEET, profileFrom } from "./profile-sheet";
export { appraisalPlan, conclusionRule, roundId, roundInput } from "./round";
export type { RoundInput, RoundKind, RoundSubject } from "./round";
export { roundData } from "./round-data";
export { readScoringFile, type ScoringFile } from "./scoring-file";
export { HelperArgumentError, TEMPLATE_HELPERS } from "./template-helpers";
export { compileDossierTemplate, dossierTemplates } from "./templates";
export type { DossierTemplates } from "./templates";
export type {
  DossierInput,
  DossierProblem,
  ProblemFix,
  TemplateObject,
  TemplateValue,
  UnitCounts,
} from "./types";
