import type { Correction, CriteriaSet, SubjectType } from "../../../src/criteria";
import type { WorkbookPort } from "../../excel/workbook-port";
import { deadlineRows } from "../logic/deadline";
import { sheetsToChange } from "../logic/points-tables";
import { message, type Message } from "../strings";
import type { Box } from "./box";
import type { ChosenFile, ReadFile } from "./import-source";
import type { LiveReader } from "./live-reader";
import type { ImportSource, ImportWork, PointsSlice, PointsStep, StampDraft } from "./points-state";
import type { Services } from "./services";
import { isAssessed, type PaneState } from "./state";

export interface PointsActions {
  openPoints(): void;
  openCalendar(): void;
  /** The deadlines of every subject of the workbook as a calendar file. */
  downloadCalendar(): Promise<void>;
  /** Sets of this machine and of the web server's folder; a missing folder is none. */
  loadOffers(): Promise<void>;
  /** Back to the list; the import stays as it is and can be gone on with. */
  showPointsList(): void;
  /** Goes on with the import left half done, or with the next table of the file used last. */
  resumeImport(): void;
  openPaste(): void;
  readPointsFile(file: ChosenFile): Promise<void>;
  readPastedPoints(text: string): Promise<void>;
  /** Reads another table of the source, or the same as another type. Corrections belong to a table and go with it. */
  chooseTable(table: number, type: SubjectType): void;
  openChoice(): void;
  openReview(): void;
  /** Takes what a person says; the same place corrected twice keeps the last word. */
  correct(...corrections: readonly Correction[]): void;
  setStamp(change: Partial<StampDraft>): void;
  /** The reviewed table becomes a set of this workbook. Resolves to whether it is there. */
  useTable(): Promise<boolean>;
  /** A set from a file, this machine or the server becomes one of this workbook. */
  useSet(set: CriteriaSet): Promise<boolean>;
  /** Takes a set out of the workbook, and from this machine. */
  dropSet(set: CriteriaSet, origin: "workbook" | "machine"): Promise<void>;
  downloadSet(set: CriteriaSet): Promise<void>;
  openChange(): void;
  /** New sheets with the tables now in force; the old sheets stay. */
  changeSheets(sheetIds: readonly string[]): Promise<void>;
}

interface Parts {
  readonly box: Box<PaneState>;
  readonly port: WorkbookPort;
  readonly services: Services;
  readonly reader: Pick<LiveReader, "fill" | "readAllNow" | "readNow">;
  readonly sets: () => readonly CriteriaSet[];
  /** The set that comes with the add-in: wordings, clauses and periods are taken from it. */
  readonly stock: () => CriteriaSet | undefined;
  /** The sets of this machine have changed. */
  onKeptChanged(): Promise<void>;
  attempt(request: () => Promise<void>): Promise<boolean>;
  announce(text: Message): void;
}

export function createPointsActions(parts: Parts): PointsActions {
  const { box, port, services, reader, attempt, announce } = parts;
  const slice = () => box.getState().points;
  const set = (patch: Partial<PointsSlice>) => box.set({ points: { ...slice(), ...patch } });
  const go = (step: PointsStep) => set({ step });
  /** A half done import stays for later whatever page is opened next. */
  const goOn = (kind: "choose" | "review", work: ImportWork) =>
    set({ step: { kind, work }, last: { work, isUsed: false } });

  function work(): ImportWork | undefined {
    const { step } = slice();
    return step.kind === "choose" || step.kind === "review" ? step.work : undefined;
  }

  async function take(name: string, read: () => Promise<ReadFile>): Promise<void> {
    go({ kind: "reading", name });
    const isDone = await attempt(async () => {
      const result = await read();
      if (result.kind !== "tables") return go(result);
      await startWork(result.source);
    });
    if (!isDone) go({ kind: "list" });
  }

  async function startWork(source: ImportSource): Promise<void> {
    const reference = parts.stock();
    if (reference === undefined) throw new Error("no stock set to compare with");
    const { firstWork } = await import("../logic/import-start");
    const { work: first, isObvious } = firstWork(source, reference);
    goOn(isObvious ? "review" : "choose", first);
  }

  async function store(criteriaSet: CriteriaSet, isKept: boolean): Promise<boolean> {
    set({ isBusy: true });
    const isDone = await attempt(async () => {
      await port.storeSet(criteriaSet);
      if (isKept) await keep(() => services.criteria.put(criteriaSet));
      await reader.readNow();
      await loadOffers();
      announce(message("crit.used", { title: criteriaSet.title }));
    });
    set({ isBusy: false, ...(isDone ? { step: { kind: "list" } } : {}) });
    return isDone;
  }

  async function keep(change: () => Promise<void>): Promise<void> {
    await change();
    await parts.onKeptChanged();
  }

  async function loadOffers(): Promise<void> {
    const machine = await services.criteria.all();
    const server = await services.loadOfferedSets();
    const here = new Set([...box.getState().stored.sets, ...parts.sets().slice(-1)].map((s) => s.id));
    set({
      offers: [
        ...machine.map((s) => ({ origin: "machine" as const, set: s })),
        ...server.sets.map((s) => ({ origin: "server" as const, set: s })),
      ].filter((o) => o.origin === "machine" || !here.has(o.set.id)),
      unreadOffers: server.unread,
    });
  }

  return {
    openPoints: () => {
      box.set({ page: "points" });
      void loadOffers();
    },
    openCalendar: () => box.set({ page: "calendar" }),
    async downloadCalendar() {
      await attempt(async () => {
        const { calendarFile, deadlineEvents } = await import("../../../src/criteria");
        const events = deadlineRows(box.getState().cards).flatMap(deadlineEvents);
        const text = calendarFile(events, new Date(services.now()).toISOString());
        const data = new TextEncoder().encode(text);
        await services.delivery.save({ name: "lich-an-toan-ve-antt.ics", data, type: "text/calendar" });
      });
    },
    loadOffers,
    showPointsList: () => go({ kind: "list" }),
    resumeImport() {
      const { last } = slice();
      if (last === undefined) return;
      if (last.isUsed) goOn("choose", { ...last.work, corrections: [] });
      else goOn("review", last.work);
    },
    openPaste: () => go({ kind: "paste" }),
    readPointsFile: (file) =>
      take(file.name, async () => (await import("./import-source")).readImportFile(file)),
    readPastedPoints: (text) => take("", async () => (await import("./import-source")).readPasted("", text)),
    chooseTable(table, type) {
      const now = work();
      if (now === undefined) return;
      const corrections = table === now.table ? now.corrections : [];
      goOn("choose", { ...now, table, type, corrections });
    },
    openChoice() {
      const now = work();
      if (now !== undefined) goOn("choose", now);
    },
    openReview() {
      const now = work();
      if (now !== undefined) goOn("review", now);
    },
    correct(...corrections) {
      const { step } = slice();
      if (step.kind !== "choose" && step.kind !== "review") return;
      const places = new Set(corrections.map(placeOf));
      const kept = step.work.corrections.filter((c) => !places.has(placeOf(c)));
      goOn(step.kind, { ...step.work, corrections: [...kept, ...corrections] });
    },
    setStamp: (change) => set({ stamp: { ...slice().stamp, ...change } }),
    async useTable() {
      const now = work();
      const reference = parts.stock();
      if (now === undefined || reference === undefined || slice().isBusy) return false;
      const { finishImport } = await import("../logic/import-review");
      const made = finishImport(now, slice().stamp, reference, services.today());
      if (made === undefined) return false;
      const isDone = await store(made, slice().stamp.isKept);
      if (isDone) set({ last: { work: now, isUsed: true } });
      return isDone;
    },
    useSet: (criteriaSet) => store(criteriaSet, false),
    async dropSet(criteriaSet, origin) {
      await attempt(async () => {
        if (origin === "machine") await keep(() => services.criteria.remove(criteriaSet.id));
        else await port.removeSet(criteriaSet);
        await reader.readNow();
        await loadOffers();
      });
    },
    async downloadSet(criteriaSet) {
      await attempt(async () => {
        const { writeSetFile } = await import("../../../src/criteria");
        const data = new TextEncoder().encode(writeSetFile(criteriaSet));
        await services.delivery.save({ name: `${criteriaSet.id}.json`, data, type: "application/json" });
      });
    },
    openChange() {
      set({ step: { kind: "change" }, changed: [] });
      // Of a large workbook most sheets were only glanced at.
      void reader.fill();
    },
    async changeSheets(sheetIds) {
      if (slice().isBusy) return;
      set({ isBusy: true });
      const { makeChangedSheet } = await import("./change-sheet");
      await reader.readAllNow();
      for (const { card, set: next } of sheetsToChange(
        box.getState().cards.filter(isAssessed),
        parts.sets(),
      )) {
        if (!sheetIds.includes(card.sheetId)) continue;
        const isDone = await attempt(async () => {
          const { layout, report } = makeChangedSheet(card, next, services.now(), box.getState().locale);
          const { sheetName } = await port.insert(layout);
          set({ changed: [...slice().changed, { ...report, newSheet: sheetName }] });
          announce(message("crit.change.done", { sheet: sheetName }));
        });
        if (!isDone) break;
      }
      await reader.readNow();
      set({ isBusy: false });
    },
  };
}

/** What a correction speaks of; a second one of the same place replaces the first. */
function placeOf(c: Correction): string {
  switch (c.kind) {
    case "column":
      return `column ${c.column}`;
    case "row":
      return `row ${c.row}`;
    case "confirm-cite":
      return `cite ${c.id}`;
    default:
      return "id" in c ? `${c.kind} ${c.id}` : c.kind;
  }
}
