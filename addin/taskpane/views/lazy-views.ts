import { lazy } from "react";

const load = {
  firstRun: () => import("./first-run"),
  carryOver: () => import("./carry-over"),
  scoring: () => import("./scoring"),
  figures: () => import("./figures"),
  dossier: () => import("./dossier"),
  templates: () => import("./templates"),
  council: () => import("./council"),
  difference: () => import("./difference"),
  ballots: () => import("./ballots"),
  register: () => import("./register"),
  returnedCopy: () => import("./returned-copy"),
  workbookContext: () => import("../components/workbook-context"),
  points: () => import("./points"),
  calendar: () => import("./calendar"),
};

export const FirstRun = lazy(load.firstRun);
export const CarryOver = lazy(load.carryOver);
export const Scoring = lazy(load.scoring);
export const Figures = lazy(load.figures);
export const Dossier = lazy(load.dossier);
export const Templates = lazy(load.templates);
export const Council = lazy(load.council);
export const Difference = lazy(load.difference);
export const Ballots = lazy(load.ballots);
export const Register = lazy(load.register);
export const ReturnedCopy = lazy(load.returnedCopy);
export const WorkbookContext = lazy(load.workbookContext);
export const Points = lazy(load.points);
export const Calendar = lazy(load.calendar);

/** Loads every view that was not opened yet; rejects when one cannot be loaded now. */
export async function loadAllViews(): Promise<void> {
  await Promise.all(Object.values(load).map((view) => view()));
}
