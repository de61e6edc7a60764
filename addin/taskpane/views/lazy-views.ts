import { lazy } from "react";

const load = {
  firstRun: () => import("./first-run"),
  carryOver: () => import("./carry-over"),
  scoring: () => import("./scoring"),
  figures: () => import("./figures"),
  dossier: () => import("./dossier"),
  templates: () => import("./templates"),
};

export const FirstRun = lazy(load.firstRun);
export const CarryOver = lazy(load.carryOver);
export const Scoring = lazy(load.scoring);
export const Figures = lazy(load.figures);
export const Dossier = lazy(load.dossier);
export const Templates = lazy(load.templates);

/** Loads every view that was not opened yet; rejects when one cannot be loaded now. */
export async function loadAllViews(): Promise<void> {
  await Promise.all(Object.values(load).map((view) => view()));
}
