import type { CriteriaSet } from "../../../src/criteria";
import type { Bell, SheetReading, WorkbookPort, WorkbookReading } from "../../excel/workbook-port";
import type { Box } from "./box";
import { cardOf, changedItems } from "./cards";
import { createReadQueue } from "./read-queue";
import { currentCard, type LiveChange, type PaneState, type SubjectCard } from "./state";
import { isPassing, troubleOf } from "./trouble";

/** How long a change by somebody else is pointed out. */
const REMOTE_MARK_MS = 60_000;

/** The one way from workbook to state: bells, buttons and focus all end in a read. */
export interface LiveReader {
  start(): Promise<void>;
  stop(): Promise<void>;
  /** Reads everything now; resolves when the state is up to date. Never rejects: a failure is state. */
  readNow(): Promise<void>;
  /** Reads soon, together with whatever else rings. */
  nudge(): void;
}

/**
 * Keeps the state true to the workbook. An event is only a bell (paste, undo, co-author and typing look alike): mark
 * dirty, wait, read, compare. An unchanged sheet keeps its card object, so that nothing is drawn again for nothing.
 */
export function createLiveReader(
  box: Box<PaneState>,
  port: WorkbookPort,
  now: () => string,
  sets: () => readonly CriteriaSet[],
): LiveReader {
  let unwatch: (() => Promise<void>) | undefined;
  const forgetTimers = new Set<ReturnType<typeof setTimeout>>();

  const queue = createReadQueue({
    async read(job) {
      const only = [...job.sheets].at(0);
      if (job.all || job.sheets.size !== 1 || only === undefined) {
        takeWorkbook(await port.read(), job.remoteSheets);
        return;
      }
      const sheet = await port.readSheet(only);
      if (sheet === undefined) takeWorkbook(await port.read(), job.remoteSheets);
      else takeCards([sheet], job.remoteSheets);
    },
    onWaiting: (isHostWaiting) => box.set({ isHostWaiting }),
    onDone: () => box.set({ checkedAt: now(), trouble: undefined, phase: "ready" }),
    onFailed(error) {
      const trouble = troubleOf(error);
      const hasNothing = box.getState().phase !== "ready";
      if (isPassing(trouble)) box.set({ isHostWaiting: true });
      else box.set({ trouble, ...(hasNothing ? { phase: "failed" } : {}) });
      return isPassing(trouble);
    },
  });

  function takeWorkbook(reading: WorkbookReading, remoteSheets: ReadonlySet<string>): void {
    const ids = new Set(reading.scorecards.map((s) => s.sheetId));
    const gone = box.getState().cards.filter((c) => !ids.has(c.sheetId));
    if (gone.length > 0) box.set({ cards: box.getState().cards.filter((c) => ids.has(c.sheetId)) });
    takeCards(reading.scorecards, remoteSheets, ids);
    box.set({ profile: reading.profile });
    activate(reading.activeSheetId);
  }

  function takeCards(
    sheets: readonly SheetReading[],
    remoteSheets: ReadonlySet<string>,
    order?: ReadonlySet<string>,
  ): void {
    const state = box.getState();
    const cards = new Map(state.cards.map((c) => [c.sheetId, c]));
    const changes: LiveChange[] = [];
    for (const sheet of sheets) {
      const before = cards.get(sheet.sheetId);
      const after = cardOf(sheet, sets(), before);
      cards.set(sheet.sheetId, after);
      if (before !== undefined && before !== after && remoteSheets.has(sheet.sheetId))
        changes.push(...remoteChanges(before, after, now()));
    }
    const next = order === undefined ? [...cards.values()] : [...order].flatMap((id) => cards.get(id) ?? []);
    if (next.length !== state.cards.length || next.some((c, i) => c !== state.cards[i]))
      box.set({ cards: next });
    if (changes.length > 0) remember(changes);
  }

  function remember(changes: readonly LiveChange[]): void {
    const isNew = (c: LiveChange) =>
      !changes.some((n) => n.sheetId === c.sheetId && n.itemCode === c.itemCode);
    box.set({ liveChanges: [...box.getState().liveChanges.filter(isNew), ...changes] });
    const timer = setTimeout(() => {
      forgetTimers.delete(timer);
      box.set({ liveChanges: box.getState().liveChanges.filter((c) => !changes.includes(c)) });
    }, REMOTE_MARK_MS);
    forgetTimers.add(timer);
  }

  function activate(sheetId: string): void {
    const { cards, currentSheetId, activeSheetId } = box.getState();
    const isCard = cards.some((c) => c.sheetId === sheetId);
    const current = isCard ? sheetId : (currentCard({ cards, currentSheetId })?.sheetId ?? cards[0]?.sheetId);
    if (sheetId !== activeSheetId || current !== currentSheetId)
      box.set({ activeSheetId: sheetId, currentSheetId: current });
  }

  function ring(bell: Bell): void {
    const { sheetId, kind, isRemote } = bell;
    const isCard = box.getState().cards.some((c) => c.sheetId === sheetId);
    if (kind === "sheets" || sheetId === undefined) return queue.add({ all: true });
    // Only the own selection says which sheet is in front of this user.
    if (kind === "selection" && !isRemote) activate(sheetId);
    if (isCard) return queue.add({ sheet: sheetId, ...(kind === "edit" ? { isRemote } : {}) });
    // The saved form fields stand in no scoring sheet; a co-author may have filled them.
    if (kind === "edit" && isRemote) queue.add({ all: true });
  }

  return {
    async start() {
      await queue.runNow({ all: true });
      try {
        unwatch = await port.watch(ring);
      } catch (error) {
        box.set({ trouble: troubleOf(error) });
      }
    },
    async stop() {
      queue.stop();
      for (const timer of forgetTimers) clearTimeout(timer);
      await unwatch?.();
    },
    readNow: () => queue.runNow({ all: true }),
    nudge: () => queue.add({ all: true }),
  };
}

function remoteChanges(before: SubjectCard, after: SubjectCard, at: string): LiveChange[] {
  return changedItems(before.reading.entries, after.reading.entries).map((itemCode) => ({
    sheetId: after.sheetId,
    itemCode,
    at,
  }));
}
