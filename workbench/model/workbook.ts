import type { FormulaEngine } from "../engine/formula-engine";
import { boundingArea, cellArea, MAX_COLUMNS, type Area } from "./area";
import { Calculation } from "./calculation";
import { sameContent, EMPTY_CONTENT, type Cell, type Scalar } from "./cell";
import { VIETNAMESE, type Culture } from "./culture";
import type { ModelChange, Origin, WorkbookEvent } from "./events";
import { formatValue } from "./number-format";
import { History, Step } from "./history";
import { Sheet, type SheetWatcher } from "./sheet";
import { newSheetState, type NamedItem, type SheetState } from "./sheet-state";

export interface WorkbookProperties {
  readonly author: string;
  readonly title: string;
  readonly subject: string;
  readonly keywords: string;
  readonly comments: string;
  readonly category: string;
  readonly company: string;
  readonly manager: string;
  readonly lastAuthor: string;
}

export interface XmlPart {
  readonly id: string;
  readonly xml: string;
}

/** Everything that belongs to the workbook and to no sheet. */
export interface WorkbookState {
  readonly fileName: string;
  readonly names: readonly NamedItem[];
  /** JSON values by key, as `workbook.settings` keeps them. */
  readonly settings: ReadonlyMap<string, unknown>;
  /** What `Office.context.document.settings` saved. */
  readonly documentSettings: ReadonlyMap<string, unknown>;
  readonly properties: WorkbookProperties;
  readonly customProperties: ReadonlyMap<string, string | number | boolean>;
  readonly xmlParts: readonly XmlPart[];
  readonly calculationMode: string;
  readonly autoSave: boolean;
  readonly isDirty: boolean;
  readonly protection: { readonly password: string | undefined } | undefined;
}

const NEW_WORKBOOK: WorkbookState = {
  fileName: "Book1.xlsx",
  names: [],
  settings: new Map(),
  documentSettings: new Map(),
  properties: {
    author: "",
    title: "",
    subject: "",
    keywords: "",
    comments: "",
    category: "",
    company: "",
    manager: "",
    lastAuthor: "",
  },
  customProperties: new Map(),
  xmlParts: [],
  calculationMode: "Automatic",
  autoSave: false,
  isDirty: false,
  protection: undefined,
};

export interface WorkbookOptions {
  readonly engine: FormulaEngine;
  readonly culture?: Culture;
}

type EventListener = (event: WorkbookEvent, origin: Origin) => void;
type ChangeListener = (changes: readonly ModelChange[], origin: Origin) => void;

/**
 * What a transaction does to this user's undo list: "clears-undo" is what Excel cannot undo and empties it, "remote" what
 * another user did in another copy of the workbook.
 */
export type Undoable = "undoable" | "clears-undo" | "no-undo" | "remote";

/** A finished transaction of this copy of the workbook. */
export interface Commit {
  readonly step: Step;
  readonly stateBefore: WorkbookState;
  readonly sheetsBefore: readonly Sheet[];
  readonly events: readonly WorkbookEvent[];
}

type CommitListener = (commit: Commit) => void;

/**
 * An open workbook. Writing happens inside `transaction`: all or nothing, one undo step, and afterwards events for
 * the sessions and change notes for a grid.
 */
export class Workbook implements SheetWatcher {
  readonly culture: Culture;
  readonly calculation: Calculation;
  readonly history = new History();
  private sheetList: Sheet[] = [];
  private current: WorkbookState = NEW_WORKBOOK;
  private step: Step | undefined;
  private clearsUndo = false;
  private pending: WorkbookEvent[] = [];
  private readonly changes = new Map<string, ModelChange>();
  private readonly eventListeners = new Set<EventListener>();
  private readonly changeListeners = new Set<ChangeListener>();
  private readonly commitListeners = new Set<CommitListener>();
  private lastId = 0;

  constructor(options: WorkbookOptions) {
    this.culture = options.culture ?? VIETNAMESE;
    this.calculation = new Calculation(options.engine, {
      sheetsOf: () => this.sheetList,
      nameMeaning: (sheet, name, scope) => this.meaningOf(sheet, name, scope),
    });
  }

  get sheets(): readonly Sheet[] {
    return this.sheetList;
  }

  get state(): WorkbookState {
    return this.current;
  }

  update(patch: Partial<WorkbookState>): void {
    this.current = { ...this.current, isDirty: true, ...patch };
    if (patch.names) {
      this.calculation.namesDidChange();
      this.note({ aspect: "names" });
    } else this.note({ aspect: "workbook" });
  }

  /** `{…}` ids are counted, not random, so that a test run repeats itself. */
  newId(): string {
    this.lastId += 1;
    return `{00000000-0000-4000-8000-${this.lastId.toString(16).toUpperCase().padStart(12, "0")}}`;
  }

  /** By id or, as Excel compares names, without regard to case. */
  findSheet(idOrName: string): Sheet | undefined {
    const wanted = idOrName.toLowerCase();
    return this.sheetList.find((sheet) => sheet.id === idOrName || sheet.name.toLowerCase() === wanted);
  }

  /** Adds a sheet without further ado; the rules for names are in sheets.ts. */
  insertSheet(name: string, position: number, state?: SheetState, id = this.newId()): Sheet {
    const sheet = new Sheet(id, state ?? newSheetState(name), this);
    this.sheetList = this.sheetList.toSpliced(position, 0, sheet);
    this.sheetsChanged();
    return sheet;
  }

  removeSheet(sheet: Sheet): void {
    this.sheetList = this.sheetList.filter((each) => each !== sheet);
    this.sheetsChanged();
  }

  moveSheet(sheet: Sheet, position: number): void {
    this.sheetList = this.sheetList.filter((each) => each !== sheet).toSpliced(position, 0, sheet);
    this.sheetsChanged();
  }

  has(sheet: Sheet): boolean {
    return this.sheetList.includes(sheet);
  }

  value(sheet: Sheet, row: number, column: number): Scalar {
    return this.calculation.valueOf(sheet, row, column);
  }

  /** The text Excel shows in the cell, column width aside. */
  text(sheet: Sheet, row: number, column: number): string {
    const { numberFormat } = sheet.styleAt(row, column);
    return formatValue(this.value(sheet, row, column), numberFormat, this.culture);
  }

  emit(event: WorkbookEvent): void {
    this.pending.push(event);
  }

  note(change: ModelChange): void {
    const key = `${change.aspect} ${change.sheetId ?? ""}`;
    const known = this.changes.get(key);
    if (known && !known.area) return;
    const area = known?.area && change.area ? boundingArea(known.area, change.area) : change.area;
    this.changes.set(key, area ? { ...change, area } : change);
  }

  onEvent(listener: EventListener): () => void {
    this.eventListeners.add(listener);
    return () => this.eventListeners.delete(listener);
  }

  onModelChanged(listener: ChangeListener): () => void {
    this.changeListeners.add(listener);
    return () => this.changeListeners.delete(listener);
  }

  /** Tells of every transaction made here, undo and redo included; not of those another user made. */
  onCommit(listener: CommitListener): () => void {
    this.commitListeners.add(listener);
    return () => this.commitListeners.delete(listener);
  }

  /** Runs a change. If it throws, nothing of it stays. Inside another transaction it simply joins in. */
  transaction<R>(origin: Origin, undoable: Undoable, run: () => R): R {
    if (this.step) {
      if (undoable === "clears-undo") this.clearsUndo = true;
      return run();
    }
    this.clearsUndo = undoable === "clears-undo";
    const before = { state: this.current, sheets: this.sheetList };
    const step = (this.step = new Step());
    let result: R;
    try {
      result = run();
    } catch (error) {
      this.rollBack(step, before);
      throw error;
    }
    this.step = undefined;
    if (undoable === "remote") this.history.follow(step, this.pending);
    else if (this.clearsUndo) this.history.clear();
    else if (undoable === "undoable" && !step.isEmpty) this.history.push(step);
    if (undoable !== "remote") this.commit(step, before);
    this.publish(origin, step);
    return result;
  }

  /** Takes back the last step (or redoes it); false if there is none. */
  undo(origin: Origin): boolean {
    return this.travel(origin, this.history.takeUndo());
  }

  redo(origin: Origin): boolean {
    return this.travel(origin, this.history.takeRedo());
  }

  cellWillChange(
    sheet: Sheet,
    row: number,
    column: number,
    before: Cell | undefined,
    after: Cell | undefined,
  ): void {
    this.step?.recordCell(sheet, row, column, before);
    const contentChanged = !sameContent(before ?? EMPTY_CONTENT, after ?? EMPTY_CONTENT);
    if (contentChanged) this.calculation.cellChanged(sheet, row, column);
    this.note({
      aspect: contentChanged ? "values" : "formats",
      sheetId: sheet.id,
      area: cellArea(row, column),
    });
    if (!this.current.isDirty) this.current = { ...this.current, isDirty: true };
  }

  stateWillChange(sheet: Sheet, before: SheetState, patch: Partial<SheetState>): void {
    this.step?.recordState(sheet, before, patch);
    if (patch.name !== undefined && patch.name !== before.name) this.calculation.sheetsDidChange();
    if (patch.names !== undefined && patch.names !== before.names) this.calculation.namesDidChange(sheet);
    this.note({ aspect: "sheet", sheetId: sheet.id });
    if (!this.current.isDirty) this.current = { ...this.current, isDirty: true };
  }

  /** Continues ids after those of a restored workbook. */
  reserveIds(last: number): void {
    this.lastId = Math.max(this.lastId, last);
  }

  get lastUsedId(): number {
    return this.lastId;
  }

  /** What a defined name stands for when read on a sheet, without "="; the sheet's own names come first. */
  meaningOf(sheet: Sheet, name: string, scope?: string): string | undefined {
    const same = (item: NamedItem): boolean => item.name.toLowerCase() === name.toLowerCase();
    const scoped = scope === undefined ? sheet : this.findSheet(scope);
    const item = scoped?.state.names.find(same) ?? this.current.names.find(same);
    return item?.formula.replace(/^=/, "");
  }

  private sheetsChanged(): void {
    this.calculation.sheetsDidChange();
    this.note({ aspect: "sheets" });
  }

  private rollBack(step: Step, before: { state: WorkbookState; sheets: Sheet[] }): void {
    this.step = undefined;
    this.pending = [];
    step.restore();
    this.current = before.state;
    this.sheetList = before.sheets;
    this.calculation.sheetsDidChange();
    this.changes.clear();
  }

  private travel(origin: Origin, found: ReturnType<History["takeUndo"]>): boolean {
    if (!found) return false;
    const before = { state: this.current, sheets: this.sheetList };
    const inverse = (this.step = new Step());
    found.step.restore();
    this.step = undefined;
    found.record(inverse);
    for (const [sheet, cells] of found.step.cells) {
      const area = areaOfKeys([...cells.keys()]);
      if (area && this.has(sheet)) this.emit({ kind: "changed", sheet, area, changeType: "RangeEdited" });
    }
    this.commit(inverse, before);
    this.publish(origin, inverse);
    return true;
  }

  private commit(step: Step, before: { readonly state: WorkbookState; readonly sheets: Sheet[] }): void {
    const isNothing = step.isEmpty && before.state === this.current && before.sheets === this.sheetList;
    if (isNothing && this.pending.length === 0) return;
    const commit = {
      step,
      stateBefore: before.state,
      sheetsBefore: before.sheets,
      events: this.pending,
    };
    for (const listener of this.commitListeners) listener(commit);
  }

  private publish(origin: Origin, step: Step): void {
    if ([...this.changes.values()].some((change) => change.aspect === "values" || change.aspect === "names"))
      // Excel reports every sheet that holds a formula as calculated.
      for (const sheet of step.cells.size > 0 ? this.sheetList : [])
        if (sheet.hasFormulas) this.emit({ kind: "calculated", sheet });
    const events = this.pending;
    this.pending = [];
    const changes = [...this.changes.values()];
    this.changes.clear();
    for (const event of events) for (const listener of this.eventListeners) listener(event, origin);
    if (changes.length > 0) for (const listener of this.changeListeners) listener(changes, origin);
  }
}

function areaOfKeys(keys: readonly number[]): Area | undefined {
  return keys
    .map((key) => cellArea(Math.floor(key / MAX_COLUMNS), key % MAX_COLUMNS))
    .reduce<Area | undefined>((all, area) => (all ? boundingArea(all, area) : area), undefined);
}

/** Changes made by the program itself, such as loading a file. */
export const bySystem: Origin = { author: "", byAddin: false };
