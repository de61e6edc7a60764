export type { ChosenFile } from "./import-source";
export { createPaneStore } from "./pane-store";
export type { PaneActions, PaneStore } from "./pane-store";
export { currentCard, isAssessed } from "./state";
export type {
  Announcements,
  AssessedCard,
  LiveChange,
  PaneState,
  Pill,
  SubjectCard,
  Tab,
  Trouble,
} from "./state";
export type { BatchRun, BatchSubject, FinishedBatch } from "./batch-state";
export type { CarryOverSlice, PastFile } from "./carry-over-state";
export type {
  BallotPage,
  CouncilFilter,
  CouncilPlace,
  CouncilSlice,
  ReturnedCopy,
  ReturnedSubject,
  WrongColumn,
} from "./council-state";
export type {
  AppraisalRun,
  DossierRun,
  DossierSlice,
  FinishedAppraisal,
  FinishedRun,
  MadeDocument,
  SubjectDossierKind,
} from "./dossier-state";
export type { RunScope } from "./hand-over-actions";
export type {
  ChangedSheet,
  ImportWork,
  OfferedSet,
  PointsSlice,
  PointsStep,
  StampDraft,
} from "./points-state";
export type { CheckedTemplate } from "./template-actions";
export type {
  CriteriaShelf,
  OwnTemplate,
  ServerSets,
  Preferences,
  Scheme,
  Services,
  TemplateShelf,
} from "./services";
