import { initSync, Model } from "@ironcalc/wasm";
import { formulaReads } from "../model/formula-reads";
import { formulaShape, isBalanced } from "../model/formula-tokens";
import type { Scalar } from "../model/cell";
import { withoutDoubleMinus } from "./double-minus";
import type { FormulaEngine } from "./formula-engine";

/** Formula cells have this format: the binding gives numbers only as text, this one keeps Excel's 15 digits. */
const FULL_PRECISION = "0.00000000000000E+00";
const SCRATCH_NAME = "zz scratch zz";
/** Scratch cells kept for formulas asked again and again (conditional formats); then the sheet is emptied. */
const SCRATCH_LIMIT = 20_000;
const CELL_TYPE_NUMBER = 1;
const CELL_TYPE_LOGICAL = 4;

/** Loads the WebAssembly module from its bytes; call once before `createIronCalcEngine`. */
export function initIronCalc(wasm: BufferSource): void {
  initSync({ module: wasm });
}

export const createIronCalcEngine = (): FormulaEngine => new IronCalcEngine();

interface PlacedFormula {
  /** Absent: on the scratch sheet. */
  readonly sheetId: string | undefined;
  /** 1-based, as `column`. */
  readonly row: number;
  readonly column: number;
  readonly formula: string;
}

/** IronCalc behind the engine interface; rows, columns and sheets are 1-based or by position on its side. */
class IronCalcEngine implements FormulaEngine {
  private readonly model = newModel();
  private readonly checker = newModel();
  private readonly verdicts = new Map<string, boolean>();
  /** Position of each sheet by id; the scratch sheet is always position 0. */
  private positions = new Map<string, number>();
  private readonly names = new Map<string, string>();
  private readonly scratch = new Map<string, number>();
  /** Names of the sheets, lower case. */
  private taken: ReadonlySet<string> = new Set();
  /** Formulas that name a sheet that is not there, by cell; see `writeStraysAnew`. */
  private readonly strays = new Map<string, PlacedFormula>();
  private dirty = false;
  private writes = 0;

  constructor() {
    this.model.pauseEvaluation();
    this.model.renameSheet(0, SCRATCH_NAME);
  }

  setSheets(sheets: readonly { readonly id: string; readonly name: string }[]): void {
    this.dirty = true;
    const wanted = new Map(sheets.map(({ id, name }) => [id, name]));
    for (const id of [...this.positions.keys()].filter((each) => !wanted.has(each))) {
      this.model.deleteSheet(this.position(id));
      this.positions.delete(id);
      this.positions = new Map([...this.positions.keys()].map((each, i) => [each, i + 1]));
      this.names.delete(id);
    }
    const before = new Set([...this.names.values()].map((name) => name.toLowerCase()));
    for (const { id, name } of sheets.filter((each) => !this.positions.has(each.id))) {
      this.model.newSheet();
      this.positions.set(id, this.positions.size + 1);
      // At once where it can be: the model looks for a free “Sheet1” through all that are called so.
      const first = before.has(name.toLowerCase()) ? undefined : name;
      this.model.renameSheet(this.position(id), first ?? `zz ${this.position(id)} zz`);
      if (first !== undefined) this.names.set(id, first);
    }
    // Two passes, so that sheets may swap their names.
    const renamed = sheets.filter(({ id, name }) => this.names.get(id) !== name);
    for (const { id } of renamed) this.model.renameSheet(this.position(id), `zz ${this.position(id)} zz`);
    for (const { id, name } of renamed) {
      this.model.renameSheet(this.position(id), name);
      this.names.set(id, name);
    }
    this.taken = new Set(sheets.map(({ name }) => name.toLowerCase()));
    this.writeStraysAnew();
  }

  setCell(sheetId: string, row: number, column: number, input: Scalar | { readonly formula: string }): void {
    this.dirty = true;
    this.put(sheetId, row + 1, column + 1, input);
  }

  value(sheetId: string, row: number, column: number): Scalar {
    this.recalculate();
    return this.read(this.position(sheetId), row + 1, column + 1);
  }

  evaluate(formulas: readonly string[]): readonly Scalar[] {
    if (this.scratch.size + formulas.length > SCRATCH_LIMIT) {
      this.model.rangeClearContents(0, 1, 1, this.scratch.size + 1, 1);
      this.scratch.clear();
      for (const [key, { sheetId }] of this.strays) if (sheetId === undefined) this.strays.delete(key);
    }
    const rows = formulas.map((formula) => {
      const known = this.scratch.get(formula);
      if (known !== undefined) return known;
      const row = this.scratch.size + 1;
      this.scratch.set(formula, row);
      this.put(undefined, row, 1, { formula });
      this.dirty = true;
      return row;
    });
    this.recalculate();
    return rows.map((row) => this.read(0, row, 1));
  }

  accepts(formula: string): boolean {
    const shape = formulaShape(formula);
    const known = this.verdicts.get(shape);
    if (known !== undefined) return known;
    let accepted = isBalanced(formula);
    if (accepted) {
      this.checker.setUserInput(0, 1, 1, shape);
      accepted = this.checker.getFormattedCellValue(0, 1, 1) !== "#ERROR!";
    }
    this.verdicts.set(shape, accepted);
    return accepted;
  }

  private position(sheetId: string): number {
    const position = this.positions.get(sheetId);
    if (position === undefined) throw new Error(`engine: unknown sheet ${sheetId}`);
    return position;
  }

  private put(
    sheetId: string | undefined,
    row: number,
    column: number,
    input: Scalar | { readonly formula: string },
  ): void {
    const sheet = sheetId === undefined ? 0 : this.position(sheetId);
    const key = `${sheetId ?? ""} ${row} ${column}`;
    if (typeof input === "object" && this.isStray(input.formula))
      this.strays.set(key, { sheetId, row, column, formula: input.formula });
    else if (this.strays.size > 0) this.strays.delete(key);
    if (input === "") this.model.rangeClearContents(sheet, row, column, row, column);
    else this.model.setUserInput(sheet, row, column, inputText(input));
    if (typeof input === "object") this.keepPrecision(sheet, row, column);
    // The model keeps a log of every write for co-editing, which nobody reads here.
    this.writes += 1;
    if (this.writes % 5000 === 0) this.model.flushSendQueue();
  }

  private isStray(formula: string): boolean {
    return formulaReads(formula).areas.some(({ sheet }) => sheet !== undefined && !this.taken.has(sheet));
  }

  /** When a sheet gets a name, the model takes formulas that name a missing sheet for formulas about this one. */
  private writeStraysAnew(): void {
    for (const [key, { sheetId, row, column, formula }] of [...this.strays])
      if (sheetId === undefined || this.positions.has(sheetId)) this.put(sheetId, row, column, { formula });
      else this.strays.delete(key);
  }

  private recalculate(): void {
    if (!this.dirty) return;
    this.model.resumeEvaluation();
    this.model.evaluate();
    this.model.pauseEvaluation();
    this.dirty = false;
  }

  private read(sheet: number, row: number, column: number): Scalar {
    const shown = this.model.getFormattedCellValue(sheet, row, column);
    switch (this.model.getCellType(sheet, row, column)) {
      case CELL_TYPE_NUMBER:
        return this.readNumber(sheet, row, column, shown);
      case CELL_TYPE_LOGICAL:
        return shown === "TRUE";
      default:
        return ENGINE_ERRORS[shown] ?? shown;
    }
  }

  private readNumber(sheet: number, row: number, column: number, shown: string): number {
    const number = Number(shown);
    if (!Number.isNaN(number)) return number;
    // Some functions (dates, currency) put a format of their own on the cell while calculating.
    this.keepPrecision(sheet, row, column);
    return Number(this.model.getFormattedCellValue(sheet, row, column));
  }

  private keepPrecision(sheet: number, row: number, column: number): void {
    this.model.updateRangeStyle({ sheet, row, column, width: 1, height: 1 }, "num_fmt", FULL_PRECISION);
  }
}

/** Errors Excel does not have: a circular reference shows 0 there, an unknown function #NAME?. */
const ENGINE_ERRORS: Readonly<Record<string, Scalar>> = {
  "#CIRC!": 0,
  "#N/IMPL!": "#NAME?",
  "#ERROR!": "#NAME?",
};

const newModel = (): Model => new Model("workbench", "en", "UTC", "en");

function inputText(input: Scalar | { readonly formula: string }): string {
  if (typeof input === "object") return withoutDoubleMinus(input.formula);
  if (typeof input === "string")
    return /^#(N\/A|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|NULL!)$/.test(input) ? input : `'${input}`;
  return typeof input === "boolean" ? String(input).toUpperCase() : String(input);
}
