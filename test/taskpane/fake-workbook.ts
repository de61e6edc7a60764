import type { Delivery } from "../../addin/delivery";
import {
  logRow,
  missingFrom,
  nextLogEntry,
  readBallots,
  readLog,
  readRegisterSheet,
  type RegisterReading,
} from "../../src/council";
import type { CriteriaSet } from "../../src/criteria";
import type { Entry } from "../../src/scoring";
import { literalValue, summaryOf, type ScorecardReading, type Subject } from "../../src/scorecard";
import type { WorkbookError } from "../../addin/excel/workbook-port";
import {
  PORTION,
  type Bell,
  type CellWrite,
  type SheetGlance,
  type SheetReading,
  type WorkbookPort,
} from "../../addin/excel/workbook-port";
import {
  createPaneStore,
  type CriteriaShelf,
  type OwnTemplate,
  type PaneStore,
  type Services,
  type TemplateShelf,
} from "../../addin/taskpane/store";
import { criteriaOf, readingOf, STOCK } from "./stock";

/** A workbook in memory behind the port, with a bell to ring and everything the pane asked of it. */
export class FakeWorkbook {
  readonly sheets = new Map<string, { name: string; subject: Subject; entries: Entry[] }>();
  activeSheetId = "";
  profile: Record<string, string> = {};
  storedSets: CriteriaSet[] = [];
  storedProblems: string[] = [];
  readonly log: string[] = [];
  /** Cells of the log sheet. */
  lines: (string | number)[][] = [];
  register: RegisterReading | undefined;
  /** Cells of the one sheet with members' scores. */
  ballots: unknown[][] = [];
  /** The next request fails with this. */
  failure: WorkbookError | undefined;
  private readonly read = new Map<readonly Entry[], ScorecardReading>();
  private listener: ((bell: Bell) => void) | undefined;

  add(subject: Subject, entries: Entry[]): this {
    this.sheets.set(subject.id, { name: subject.name, subject, entries });
    this.activeSheetId ||= subject.id;
    return this;
  }

  /** Changes one item and rings, as Excel does. */
  edit(sheetId: string, code: string, change: Partial<Entry>, isRemote = false): void {
    const sheet = this.sheets.get(sheetId);
    if (sheet === undefined) throw new Error(`no sheet ${sheetId}`);
    sheet.entries = sheet.entries.map((e) => (e.code === code ? { ...e, ...change } : e));
    this.ring({ kind: "edit", sheetId, isRemote });
  }

  ring(bell: Bell): void {
    this.listener?.(bell);
  }

  readonly port: WorkbookPort = {
    supports: () => true,
    read: (whole = new Set()) =>
      this.answer("read", () => ({
        scorecards: [...this.sheets.keys()].flatMap((id) =>
          this.sheets.size <= PORTION || id === this.activeSheetId || whole.has(id)
            ? (this.sheet(id) ?? [])
            : (this.glance(id) ?? []),
        ),
        activeSheetId: this.activeSheetId,
        profile: { ...this.profile },
        log: readLog(this.lines),
        register: this.register,
        storedSets: { sets: [...this.storedSets], problems: this.storedProblems },
      })),
    readSheets: (ids) =>
      this.answer(`readSheets ${ids.join(" ")}`, () => ids.flatMap((id) => this.sheet(id) ?? [])),
    insert: (layout) =>
      this.answer("insert", () => {
        const { subject } = layout.identity;
        this.add(subject, []);
        this.activeSheetId = subject.id;
        return { sheetId: subject.id, sheetName: layout.sheetName };
      }),
    selectCell: (id, address) => this.answer(`select ${id} ${address}`, () => undefined),
    activateSheet: (id) =>
      this.answer(`activate ${id}`, () => {
        this.activeSheetId = id;
      }),
    writeCells: (id, writes) => this.answer(`write ${id} ${writes.map(show).join(" ")}`, () => undefined),
    writeSheets: (sheets) =>
      this.answer(
        `write ${sheets.map((s) => `${s.sheetId} ${s.writes.map(show).join(" ")}`).join("; ")}`,
        () => undefined,
      ),
    appendLog: (records) =>
      this.answer(`log ${records.map((r) => r.detail.action).join(" ")}`, () => {
        const written = records.map((record) => {
          const entry = nextLogEntry(readLog(this.lines), record);
          this.lines.push(logRow(entry));
          return entry;
        });
        return { log: readLog(this.lines), written };
      }),
    restoreLog: (written) =>
      this.answer("restore log", () => {
        this.lines.push(...missingFrom(readLog(this.lines), written).map(logRow));
        return readLog(this.lines);
      }),
    writeRegister: (plan) =>
      this.answer("register", () => {
        this.register = readRegisterSheet(plan(this.register).layout.cells);
      }),
    writeRegisterCells: (writes) =>
      this.answer(`register cells ${writes.map(show).join(" ")}`, () => undefined),
    findBallots: (subjectId) =>
      this.answer("find ballots", () => {
        const reading = readBallots(this.ballots);
        return reading?.subjectId === subjectId
          ? { sheetId: "ballots", sheetName: "Phiếu", reading }
          : undefined;
      }),
    insertBallots: (layout) =>
      this.answer("insert ballots", () => {
        this.ballots = layout.cells.map((row) => row.map(literalValue));
      }),
    writeProfile: (fields) =>
      this.answer(`profile ${JSON.stringify(fields)}`, () => {
        Object.assign(this.profile, fields);
      }),
    storeSet: (set) =>
      this.answer(`store ${set.id}`, () => {
        this.storedSets = [...this.storedSets.filter((s) => s.id !== set.id), set];
      }),
    removeSet: (set) =>
      this.answer(`remove ${set.id}`, () => {
        this.storedSets = this.storedSets.filter((s) => s.id !== set.id);
      }),
    watch: (listener) => {
      this.listener = listener;
      return Promise.resolve(() => Promise.resolve());
    },
  };

  private sheet(id: string): SheetReading | undefined {
    const sheet = this.sheets.get(id);
    if (sheet === undefined) return undefined;
    const known = this.read.get(sheet.entries);
    const reading = known ?? readingOf(sheet.subject, sheet.entries);
    this.read.set(sheet.entries, reading);
    const summary = summaryOf(criteriaOf(sheet.subject.type), reading);
    return { sheetId: id, sheetName: sheet.name, reading, summary };
  }

  private glance(id: string): SheetGlance | undefined {
    const sheet = this.sheet(id);
    if (sheet === undefined) return undefined;
    const { sheetId, sheetName, summary } = sheet;
    return summary && { sheetId, sheetName, summary };
  }

  private answer<T>(request: string, result: () => T): Promise<T> {
    this.log.push(request);
    const { failure } = this;
    this.failure = undefined;
    return failure === undefined ? Promise.resolve(result()) : Promise.reject(failure);
  }
}

function show({ address, value }: CellWrite): string {
  return `${address}=${value}`;
}

/** Own templates in memory. */
function shelf(): TemplateShelf {
  const kept = new Map<string, OwnTemplate>();
  return {
    all: () => Promise.resolve([...kept.values()]),
    put: (template) => Promise.resolve(void kept.set(template.id, template)),
    remove: (id) => Promise.resolve(void kept.delete(id)),
  };
}

/** Points tables of this machine, in memory. */
export function criteriaShelf(): CriteriaShelf {
  const kept = new Map<string, CriteriaSet>();
  return {
    all: () => Promise.resolve([...kept.values()]),
    put: (set) => Promise.resolve(void kept.set(set.id, set)),
    remove: (id) => Promise.resolve(void kept.delete(id)),
  };
}

/** A pane over a fake workbook, today 07/11/2026, 10:42. */
export function paneOver(workbook: Pick<FakeWorkbook, "port">, services: Partial<Services> = {}): PaneStore {
  return createPaneStore(workbook.port, {
    today: () => "2026-11-07",
    now: () => "2026-11-07T10:42:00",
    offset: () => "+07:00",
    preferences: {},
    delivery: deliveryBy(() => Promise.resolve("downloaded")),
    loadTemplate: () => Promise.reject(new Error("no templates here")),
    templates: shelf(),
    loadCriteriaSets: () => Promise.resolve([STOCK]),
    criteria: criteriaShelf(),
    loadOfferedSets: () => Promise.resolve({ sets: [], unread: [] }),
    savePreferences: () => undefined,
    locale: "vi",
    scheme: "light",
    isReadOnly: false,
    ...services,
  });
}

/** A delivery that saves in the given way; nothing is opened and nothing copied. */
export const deliveryBy = (save: Delivery["save"], more: Partial<Delivery> = {}): Delivery => ({
  save,
  openPage: () => Promise.reject(new Error("no page was expected")),
  copy: () => Promise.resolve(false),
  ...more,
});
