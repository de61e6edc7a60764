import { MAX_COLUMNS } from "./area";
import type { Cell } from "./cell";
import type { WorkbookEvent } from "./events";
import type { Sheet } from "./sheet";
import type { SheetState } from "./sheet-state";
import type { Commit, Workbook, WorkbookState } from "./workbook";

/** An event with the sheet by its id, so that it can travel. */
type PlainEvent<E> = E extends { readonly sheet: Sheet }
  ? Omit<E, "sheet"> & { readonly sheetId: string }
  : never;

/**
 * The net effect of some transactions: what another copy of the workbook, equal until then, needs to be equal again. Plain
 * data that can be structured-cloned.
 */
export interface Patch {
  readonly author: string;
  /** Ids given out so far; the other copy must not give them out again. */
  readonly lastId: number;
  /** Ids of all sheets in tab order. */
  readonly order: readonly string[];
  readonly added: readonly { readonly id: string; readonly state: SheetState }[];
  readonly states: readonly { readonly sheetId: string; readonly fields: Partial<SheetState> }[];
  /** Per sheet: place of the cell (row × columns + column) and what stands there now. */
  readonly cells: readonly {
    readonly sheetId: string;
    readonly cells: readonly (readonly [place: number, cell: Cell | undefined])[];
  }[];
  readonly workbook: Partial<WorkbookState>;
  readonly events: readonly PlainEvent<WorkbookEvent>[];
}

/** Gathers transactions until their net effect is asked for. */
export class PatchCollector {
  private readonly cells = new Map<Sheet, Set<number>>();
  private readonly fields = new Map<Sheet, Set<string>>();
  private readonly workbookFields = new Set<string>();
  private known: readonly Sheet[] | undefined;
  private events: WorkbookEvent[] = [];

  constructor(
    private readonly workbook: Workbook,
    private readonly author: string,
  ) {}

  add({ step, stateBefore, sheetsBefore, events }: Commit): void {
    this.known ??= sheetsBefore;
    for (const [sheet, cells] of step.cells) addAll(this.cells, sheet, cells.keys());
    for (const [sheet, fields] of step.states) addAll(this.fields, sheet, Object.keys(fields));
    const { state } = this.workbook;
    for (const name of Object.keys(state) as (keyof WorkbookState)[])
      if (state[name] !== stateBefore[name]) this.workbookFields.add(name);
    this.events.push(...events);
  }

  get isEmpty(): boolean {
    return this.known === undefined;
  }

  /** The effect since the last call; undefined: none. */
  take(): Patch | undefined {
    const { workbook, known } = this;
    if (!known) return undefined;
    const patch: Patch = {
      author: this.author,
      lastId: workbook.lastUsedId,
      order: workbook.sheets.map(({ id }) => id),
      added: workbook.sheets
        .filter((sheet) => !known.includes(sheet))
        .map(({ id, state }) => ({ id, state })),
      states: [...this.fields]
        .filter(([sheet]) => workbook.has(sheet) && known.includes(sheet))
        .map(([sheet, names]) => ({ sheetId: sheet.id, fields: pick(sheet.state, names) })),
      cells: [...this.cells]
        .filter(([sheet]) => workbook.has(sheet))
        .map(([sheet, places]) => ({
          sheetId: sheet.id,
          cells: [...places].map((place) => [place, sheet.cell(...rowAndColumn(place))] as const),
        })),
      workbook: pick(workbook.state, this.workbookFields),
      events: this.events.map(({ sheet, ...event }) => ({ ...event, sheetId: sheet.id })),
    };
    this.cells.clear();
    this.fields.clear();
    this.workbookFields.clear();
    this.known = undefined;
    this.events = [];
    return patch;
  }
}

/** Makes this copy equal to the one the patch comes from. Sessions hear of it as of another user's doing. */
export function applyPatch(workbook: Workbook, patch: Patch): void {
  workbook.transaction({ author: patch.author, byAddin: false }, "remote", () => {
    workbook.reserveIds(patch.lastId);
    // Events name sheets that the patch removes.
    const sheets = new Map(workbook.sheets.map((sheet) => [sheet.id, sheet]));
    placeSheets(workbook, patch, sheets);
    for (const { sheetId, fields } of patch.states) sheets.get(sheetId)?.update(fields);
    for (const { sheetId, cells } of patch.cells)
      for (const [place, cell] of cells) sheets.get(sheetId)?.setCell(...rowAndColumn(place), cell);
    if (Object.keys(patch.workbook).length > 0)
      workbook.update({ isDirty: workbook.state.isDirty, ...patch.workbook });
    for (const { sheetId, ...event } of patch.events) {
      const sheet = sheets.get(sheetId);
      if (sheet) workbook.emit({ ...event, sheet });
    }
  });
}

function placeSheets(workbook: Workbook, { order, added }: Patch, sheets: Map<string, Sheet>): void {
  for (const sheet of workbook.sheets) if (!order.includes(sheet.id)) workbook.removeSheet(sheet);
  for (const { id, state } of added)
    sheets.set(id, workbook.insertSheet(state.name, workbook.sheets.length, state, id));
  order.forEach((id, position) => {
    const sheet = sheets.get(id);
    if (sheet && workbook.sheets[position] !== sheet) workbook.moveSheet(sheet, position);
  });
}

const rowAndColumn = (place: number): [row: number, column: number] => [
  Math.floor(place / MAX_COLUMNS),
  place % MAX_COLUMNS,
];

function addAll<K, V>(sets: Map<K, Set<V>>, key: K, values: Iterable<V>): void {
  const set = sets.get(key) ?? new Set<V>();
  for (const value of values) set.add(value);
  sets.set(key, set);
}

/** Some fields of a state. */
function pick<T extends object>(state: T, names: ReadonlySet<string>): Partial<T> {
  const kept: Partial<T> = {};
  for (const name of Object.keys(state) as (keyof T & string)[])
    if (names.has(name)) kept[name] = state[name];
  return kept;
}
