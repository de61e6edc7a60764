import { missingFrom, type Log } from "../../../src/council";
import type { CriteriaSet } from "../../../src/criteria";
import {
  PORTION,
  type Bell,
  type SheetGlance,
  type SheetReading,
  type WorkbookPort,
  type WorkbookReading,
} from "../../excel/workbook-port";
import type { Box } from "./box";
import { cardOf, changedItems } from "./cards";
import { createReadQueue, type ReadJob } from "./read-queue";
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
  /** Reads whole, portion by portion, every sheet of which only the summary is known. */
  fill(): Promise<void>;
  /** One sheet whole, as it is now. */
  readSheet(sheetId: string): Promise<void>;
  /** Runs a write of the pane itself and reads what came of it: no edit by hand, whoever the user is. */
  ownWrite(write: () => Promise<void>): Promise<void>;
  /** Every sheet whole and as it is now; for what must be right, such as documents of all subjects. */
  readAllNow(): Promise<void>;
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
  onOwnEdit: (before: SubjectCard, after: SubjectCard) => void = () => undefined,
  /** A sheet that is no scorecard was edited. */
  onEditElsewhere: () => unknown = () => undefined,
): LiveReader {
  let unwatch: (() => Promise<void>) | undefined;
  const forgetTimers = new Set<ReturnType<typeof setTimeout>>();
  /** Sheets read whole since somebody asked for all of them. */
  let readSince = new Set<string>();
  /** The pane is writing, or reads what it wrote. */
  let isWriting = false;

  const queue = createReadQueue({
    async read(job) {
      const ids = [...job.sheets];
      if (job.all || ids.length === 0) {
        const { currentSheetId } = box.getState();
        const whole = currentSheetId === undefined ? ids : [...ids, currentSheetId];
        return takeWorkbook(await port.read(new Set(whole)), job);
      }
      const sheets = await port.readSheets(ids);
      if (sheets.length < ids.length) await takeWorkbook(await port.read(job.sheets), job);
      else takeCards(sheets, job);
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

  async function takeWorkbook(reading: WorkbookReading, job: ReadJob): Promise<void> {
    // The same cells give the same object; cards are assessed with what is known now.
    if (box.getState().stored !== reading.storedSets) box.set({ stored: reading.storedSets });
    const ids = new Set(reading.scorecards.map((s) => s.sheetId));
    const gone = box.getState().cards.filter((c) => !ids.has(c.sheetId));
    if (gone.length > 0) box.set({ cards: box.getState().cards.filter((c) => ids.has(c.sheetId)) });
    takeCards(reading.scorecards, job, ids);
    const { log, register } = box.getState();
    box.set({
      profile: reading.profile,
      // The same lines are the same object, so that nothing is worked out again for nothing.
      log: isSameJson(log, reading.log) ? log : reading.log,
      register: isSameJson(register, reading.register) ? register : reading.register,
    });
    activate(reading.activeSheetId);
    await confirmLog(reading.log);
  }

  /** Lines written here are in the log for good when a later read finds them; two people may have written at once. */
  async function confirmLog(log: Log): Promise<void> {
    const { council } = box.getState();
    if (council.written.length === 0) return;
    const missing = missingFrom(log, council.written);
    box.set({ council: { ...box.getState().council, written: missing } });
    if (missing.length > 0) box.set({ log: await port.restoreLog(missing) });
  }

  function takeCards(
    sheets: readonly (SheetReading | SheetGlance)[],
    job: ReadJob,
    order?: ReadonlySet<string>,
  ): void {
    const state = box.getState();
    const cards = new Map(state.cards.map((c) => [c.sheetId, c]));
    const changes: LiveChange[] = [];
    for (const sheet of sheets) {
      const before = cards.get(sheet.sheetId);
      const after = cardOf(sheet, sets(), before);
      cards.set(sheet.sheetId, after);
      if (sheet.reading !== undefined) readSince.add(sheet.sheetId);
      if (before === undefined || before === after) continue;
      if (job.remoteSheets.has(sheet.sheetId)) changes.push(...remoteChanges(before, after, now()));
      if (job.ownSheets.has(sheet.sheetId) && !isWriting) onOwnEdit(before, after);
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
    const card = currentCard(box.getState());
    if (card !== undefined && card.reading === undefined) queue.add({ sheet: card.sheetId });
  }

  /** Portion after portion, so that edits made meanwhile are read in between. A portion that fails ends it. */
  async function readPortions(left: () => readonly string[]): Promise<void> {
    const total = left().length;
    for (let ids = left(); ids.length > 0;) {
      if (total > PORTION) box.set({ readingAll: { done: total - ids.length, total } });
      for (const sheet of ids.slice(0, PORTION - 1)) queue.add({ sheet });
      await queue.runNow({ sheet: ids[Math.min(PORTION, ids.length) - 1] ?? "" });
      const next = left();
      if (next.length >= ids.length) break;
      ids = next;
    }
    box.set({ readingAll: undefined });
  }

  function ring(bell: Bell): void {
    const { sheetId, kind, isRemote } = bell;
    const isCard = box.getState().cards.some((c) => c.sheetId === sheetId);
    if (kind === "sheets" || sheetId === undefined) return queue.add({ all: true });
    // Only the own selection says which sheet is in front of this user.
    if (kind === "selection" && !isRemote) activate(sheetId);
    if (isCard) return queue.add({ sheet: sheetId, ...(kind === "edit" ? { isRemote } : {}) });
    if (kind === "edit") onEditElsewhere();
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
    fill: () => readPortions(() => idsOf(box.getState().cards.filter((c) => c.reading === undefined))),
    readSheet: (sheet) => queue.runNow({ sheet }),
    async ownWrite(write) {
      isWriting = true;
      try {
        await write();
        await queue.runNow({ all: true });
      } finally {
        isWriting = false;
      }
    },
    async readAllNow() {
      readSince = new Set();
      await queue.runNow({ all: true });
      await readPortions(() => idsOf(box.getState().cards).filter((id) => !readSince.has(id)));
    },
    nudge: () => queue.add({ all: true }),
  };
}

function isSameJson(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

function idsOf(cards: readonly SubjectCard[]): string[] {
  return cards.map((c) => c.sheetId);
}

function remoteChanges(before: SubjectCard, after: SubjectCard, at: string): LiveChange[] {
  if (before.reading === undefined || after.reading === undefined) return [];
  return changedItems(before.reading.entries, after.reading.entries).map((itemCode) => ({
    sheetId: after.sheetId,
    itemCode,
    at,
  }));
}
