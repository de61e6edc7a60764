import type { CriteriaSet } from "../../../src/criteria";
import type { Locale } from "../../../src/scoring";
import type { WorkbookPort } from "../../excel/workbook-port";
import { subjectOf, type SubjectDraft } from "../logic/first-run";
import { tableInUse } from "../logic/points-tables";
import { verdictLabel } from "../logic/verdict-band";
import { loadLanguage, message, say } from "../strings";
import { createBox } from "./box";
import { createCellActions, type CellActions } from "./cell-actions";
import { createCarryOverActions, type CarryOverActions } from "./carry-over-actions";
import { EMPTY_COUNCIL } from "./council-state";
import { createDossierActions, type DossierActions } from "./dossier-actions";
import { EMPTY_DOSSIER } from "./dossier-state";
import { createLaterActions, type LaterActions } from "./later-actions";
import { createLiveReader } from "./live-reader";
import type { Scheme, Services } from "./services";
import { emptyPoints } from "./points-state";
import { createRepairActions, type RepairActions } from "./repair-sheet";
import { currentCard, isAssessed, type PaneState, type Pill, type Tab } from "./state";
import { firstTab, noticeWrongColumn, rememberTab } from "./roles";
import { isPassing, troubleOf } from "./trouble";
import { createWords } from "./words";

/** What views can ask for. No action rejects: a failure is state (`trouble`). */
export interface PaneActions
  extends CellActions, DossierActions, RepairActions, CarryOverActions, LaterActions {
  /** Points tables, first read, then listening. */
  start(): Promise<void>;
  stop(): Promise<void>;
  checkAgain(): Promise<void>;
  /** The pane came to the front: read, without any sign of it. */
  refresh(): void;
  switchSubject(sheetId: string): Promise<void>;
  openTab(tab: Tab): void;
  openPill(pill: Pill): void;
  reviewLostPoints(): void;
  openFigures(itemCode: string): void;
  openNewSheet(): void;
  closePage(): void;
  /** Inserts a checked draft; resolves to whether it is there. The draft stays with the view until then. */
  insert(draft: SubjectDraft): Promise<boolean>;
  dismissTrouble(): void;
  /** Resolves when the pane speaks it; where its texts cannot be loaded the language stays and `trouble` says so. */
  setLocale(locale: Locale): Promise<void>;
  setScheme(scheme: Scheme): void;
  setOnline(isOnline: boolean): void;
}

/** The one store of the pane; `criteriaSets` are the points tables new sheets can be made from. */
export interface PaneStore {
  getState(): PaneState;
  subscribe(listener: () => void): () => void;
  readonly actions: PaneActions;
  criteriaSets(): readonly CriteriaSet[];
  readonly services: Services;
}

export function createPaneStore(port: WorkbookPort, services: Services): PaneStore {
  const box = createBox<PaneState>({
    locale: services.locale,
    scheme: services.scheme,
    isOnline: true,
    isReadOnly: services.isReadOnly,
    phase: "loading",
    cards: [],
    activeSheetId: "",
    currentSheetId: undefined,
    profile: {},
    log: { entries: [], faults: [] },
    register: undefined,
    preferences: services.preferences,
    council: EMPTY_COUNCIL,
    page: "subject",
    tab: "score",
    pill: "todo",
    isReview: false,
    figuresOf: undefined,
    checkedAt: undefined,
    isChecking: false,
    readingAll: undefined,
    isHostWaiting: false,
    trouble: undefined,
    liveChanges: [],
    announcements: {},
    isInserting: false,
    carryOver: { kind: "idle" },
    dossier: EMPTY_DOSSIER,
    templates: [],
    templateSetTaken: undefined,
    stored: { sets: [], problems: [] },
    points: emptyPoints(Number(services.today().slice(0, 4))),
  });
  /** What comes with the add-in, and what is kept on this machine. */
  let stock: readonly CriteriaSet[] = [];
  let kept: readonly CriteriaSet[] = [];
  /** Every known set, newest first: the workbook's own go before the machine's. */
  const sets = (): readonly CriteriaSet[] => [
    ...[...box.getState().stored.sets].reverse(),
    ...kept,
    ...stock,
  ];
  const reader = createLiveReader(
    box,
    port,
    () => services.now(),
    sets,
    (before, after) => noticeWrongColumn(box, before, after),
    () => box.getState().page === "ballots" && actions.noticeBallots(),
  );

  const words = createWords(box);
  const { announce } = words;

  /** Runs one request of the user; a failure becomes `trouble`. */
  async function attempt(request: () => Promise<void>): Promise<boolean> {
    try {
      await request();
      if (box.getState().trouble !== undefined) box.set({ trouble: undefined });
      return true;
    } catch (error) {
      const trouble = troubleOf(error);
      box.set({
        trouble,
        ...(isPassing(trouble) ? { isHostWaiting: true } : {}),
        ...(trouble.code === "read-only" ? { isReadOnly: true } : {}),
      });
      return false;
    }
  }

  const parts = { box, port, services, reader, sets, attempt, announce };

  const actions: PaneActions = {
    async start() {
      try {
        stock = await services.loadCriteriaSets();
        kept = await services.criteria.all();
      } catch (error) {
        box.set({ trouble: troubleOf(error), phase: "failed" });
        return;
      }
      await reader.start();
      // A command of the ribbon may have named another view already.
      if (box.getState().tab === "score") box.set({ tab: firstTab(box.getState()) });
    },
    async stop() {
      words.stop();
      await reader.stop();
    },
    async checkAgain() {
      if (stock.length === 0) {
        box.set({ phase: "loading", trouble: undefined });
        await actions.start();
        return;
      }
      box.set({ isChecking: true });
      await reader.readNow();
      box.set({ isChecking: false });
      const { checkedAt, trouble } = box.getState();
      if (checkedAt !== undefined && trouble === undefined)
        announce(message("check.at", { time: checkedAt.slice(11, 16) }));
    },
    refresh: () => reader.nudge(),
    async switchSubject(sheetId) {
      const isDone = await attempt(() => port.activateSheet(sheetId));
      if (!isDone) return;
      box.set({ activeSheetId: sheetId, currentSheetId: sheetId, page: "subject" });
      const { locale } = box.getState();
      const card = currentCard(box.getState());
      if (isAssessed(card))
        announce(
          message("subject.switched", {
            name: card.identity.subject.name,
            verdict: say(locale, { key: verdictLabel(card.self).label }),
          }),
        );
      reader.nudge();
    },
    openTab(tab) {
      box.set({ tab, page: "subject" });
      const preferences = rememberTab(box.getState(), tab);
      if (preferences === box.getState().preferences) return;
      services.savePreferences(preferences);
      box.set({ preferences });
    },
    openPill: (pill) => box.set({ pill, isReview: false, figuresOf: undefined }),
    reviewLostPoints: () => box.set({ pill: "criteria", isReview: true }),
    openFigures: (figuresOf) => box.set({ pill: "figures", figuresOf }),
    openNewSheet: () => box.set({ page: "new-sheet" }),
    closePage: () => box.set({ page: "subject" }),
    async insert(draft) {
      const set = draft.type === undefined ? undefined : tableInUse(sets(), draft.type, draft.year)?.set;
      const existing = box.getState().cards.map((c) => c.identity.subject);
      const subject = subjectOf(draft, existing, services.now());
      if (set === undefined || subject === undefined) return false;
      box.set({ isInserting: true });
      const isDone = await attempt(async () => {
        const { carriedToNew, layoutOf } = await import("./new-sheet");
        // A sheet's table goes with its workbook, also where it came from this machine.
        if (kept.includes(set)) await port.storeSet(set);
        const { sheetName } = await port.insert(layoutOf(set, subject));
        const carried = carriedToNew(box.getState().profile, subject, existing);
        if (Object.keys(carried).length > 0) await port.writeProfile(carried);
        await reader.readNow();
        box.set({ page: "subject", tab: "score", pill: "todo" });
        announce(message("first.inserted", { sheet: sheetName }));
      });
      box.set({ isInserting: false });
      return isDone;
    },
    dismissTrouble: () => box.set({ trouble: undefined, isHostWaiting: false }),
    async setLocale(locale) {
      if (!(await attempt(() => loadLanguage(locale)))) return;
      const preferences = { ...box.getState().preferences, locale };
      services.savePreferences(preferences);
      box.set({ locale, preferences });
    },
    setScheme: (scheme) => box.set({ scheme }),
    setOnline: (isOnline) => box.set({ isOnline }),
    ...createCellActions({ box, port, reader, attempt, announce }),
    ...createLaterActions({
      ...parts,
      stock: () => stock[0],
      onKeptChanged: async () => {
        kept = await services.criteria.all();
      },
    }),
    ...createRepairActions({ ...parts, now: () => services.now() }),
    ...createDossierActions(parts),
    ...createCarryOverActions(parts),
  };

  return {
    getState: box.getState,
    subscribe: box.subscribe,
    actions,
    criteriaSets: sets,
    services,
  };
}
