export { RATING_PENDING, SUBJECT_TYPES } from "./types";
export type {
  AllowedPoints,
  Citation,
  CountMeasure,
  CriteriaSet,
  Criterion,
  Instrument,
  Item,
  Measure,
  NoIncreaseMeasure,
  Provision,
  RatingMeasure,
  RatioMeasure,
  ScoringRules,
  SetSource,
  SubjectCriteria,
  SubjectType,
} from "./types";
export { CriteriaSetError, parseCriteriaSet } from "./parse";
export type { CriteriaProblem } from "./json-reader";
export { formatCitation, formatClause } from "./citation";
export { assessmentPeriod, daysBetween, defaultAssessmentYear } from "./calendar";
export type { AssessmentPeriod } from "./calendar";
export { excludedByName, exclusionOf, EXCLUSIONS, mentionsPrimaryLevel } from "./exclusions";
export { deadlineEvents } from "./deadlines";
export { calendarFile } from "./ics";
export type { CalendarEvent } from "./ics";
export type { Exclusion } from "./exclusions";
export { fingerprint } from "./fingerprint";
export { criteriaInForce, isInForce } from "./in-force";
export type { InForce } from "./in-force";
export { describeMeasure } from "./measure-wording";
export { migrateEntries } from "./migrate";
export type { CarriedEntry, LostEntry, Migration } from "./migrate";
export { readSetFile, writeSetFile } from "./set-file";
export { readStoredSets, SETS_SHEET, storedRows } from "./stored-sets";
export type { StoredSets } from "./stored-sets";
export { readCitation } from "./import/citation-text";
export { checkImport } from "./import/check";
export type { ImportProblem, ImportProblemCode } from "./import/check";
export { applyCorrections } from "./import/corrections";
export { parsePastedTable } from "./import/pasted";
export { COLUMN_ROLES } from "./import/proposal";
export type {
  Certainty,
  ColumnRole,
  Correction,
  Guess,
  LeftOut,
  Proposal,
  ProposedColumn,
  ProposedCriterion,
  ProposedItem,
  Remark,
  ValueCorrection,
  Why,
} from "./import/proposal";
export type { Place, SourceCell, SourceRow, SourceTable } from "./import/table";
export { usualSetTitle } from "./import/set-title";
export { guessSubjectType } from "./import/subject-type";
export { toCriteriaSet } from "./import/to-set";
export type { ImportResult, ImportStamp } from "./import/to-set";
export { understandTable } from "./import/understand";
export type { UnderstandOptions } from "./import/understand";
export { describeGuess, describeImportProblem } from "./import/wording";
