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
export { exclusionOf, EXCLUSIONS, mentionsPrimaryLevel } from "./exclusions";
export type { Exclusion } from "./exclusions";
export { fingerprint } from "./fingerprint";
