import type { DossierRun } from "../store/dossier-state";
import type { AssessedCard } from "../store/state";
import { findingGroups, type FindingGroup } from "./finding-groups";
import { nextStep, type DossierState, type NextStep } from "./next-step";
import { verdictBand, type VerdictBand } from "./verdict-band";

/** What the views of one subject share: its band, its findings, its next step. */
export interface SubjectView {
  readonly band: VerdictBand;
  readonly groups: readonly FindingGroup[];
  readonly step: NextStep;
}

export function subjectView(card: AssessedCard, run: DossierRun): SubjectView {
  const groups = findingGroups(card.self, card.criteria, card.reading);
  const withFigures = new Set(
    card.reading.entries.filter((e) => e.figureA !== undefined || e.figureB !== undefined).map((e) => e.code),
  );
  return {
    band: verdictBand(card.self, card.council),
    groups,
    step: nextStep({
      evaluation: card.self,
      groups,
      hasFigures: (code) => withFigures.has(code),
      dossier: dossierState(card, run),
    }),
  };
}

/** A card object is replaced when anything on its sheet changes, so the same object means the same sheet. */
export function dossierState(card: AssessedCard, run: DossierRun): DossierState {
  if (run.kind !== "finished" || run.sheetId !== card.sheetId) return "none";
  return run.madeFrom === card ? "current" : "stale";
}
