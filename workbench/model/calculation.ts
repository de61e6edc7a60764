import type { FormulaEngine } from "../engine/formula-engine";
import { MAX_COLUMNS, WHOLE_SHEET, type Area } from "./area";
import type { Scalar } from "./cell";
import { CellSet } from "./cell-set";
import { formulaReads, type FormulaReads } from "./formula-reads";
import { anchorFormula, inlineNames, type NameLookup } from "./formula-rewrite";
import type { Sheet } from "./sheet";
import { Sleepers } from "./sleepers";

export interface CalculationSource {
  sheetsOf(): readonly Sheet[];
  /** The formula, without "=", a name stands for when read on a sheet. */
  nameMeaning(sheet: Sheet, name: string, scope: string | undefined): string | undefined;
}

type Input = Scalar | { readonly formula: string };

/**
 * Keeps the engine in step with the cells, lazily: writes only mark cells, the first value asked of a formula
 * sends what changed. The engine holds the formulas and the constants they read, nothing else; and as Excel does with a
 * saved file, sheets that came with their results are calculated only once something they read has changed.
 */
export class Calculation {
  private readonly stale = new Map<Sheet, Set<number>>();
  private readonly known = new Map<Sheet, Map<number, Scalar>>();
  private readonly sleepers = new Sleepers();
  /** Cells that formulas in the engine read. */
  private readonly needed = new Map<Sheet, CellSet>();
  /** Cells that the engine holds. */
  private readonly held = new Map<Sheet, Set<number>>();
  /** What formulas read on sheets that are not there, by the sheet's name. */
  private readonly missing = new Map<string, Area[]>();
  /** Formulas of rules whose needs are known. */
  private readonly asked = new Set<string>();
  /** Sheets by name, lower case; made again when they change. */
  private sheets: ReadonlyMap<string, Sheet> | undefined;
  private needsEverything = false;
  /** A formula reads a sheet that the engine has not seen. */
  private readsNewSheet = false;
  private sheetsChanged = true;
  private namesChanged = false;

  constructor(
    private readonly engine: FormulaEngine,
    private readonly source: CalculationSource,
  ) {}

  cellChanged(sheet: Sheet, row: number, column: number): void {
    this.mark(sheet, row * MAX_COLUMNS + column);
    this.sleepers.cellChanged(sheet);
    this.known.clear();
  }

  /** @param scope  the sheet whose names changed; absent: the workbook's */
  namesDidChange(scope?: Sheet): void {
    this.namesChanged = true;
    this.sleepers.namesChanged(scope);
    this.asked.clear();
    this.known.clear();
  }

  sheetsDidChange(): void {
    this.sheets = undefined;
    this.sheetsChanged = true;
    this.namesChanged = true;
    this.sleepers.sheetsChanged();
    this.asked.clear();
    this.known.clear();
  }

  /**
   * Results of all formulas of a sheet as they were saved, by row × columns + column. They stand until something the
   * sheet reads changes; nothing happens if one is missing. To be called when all sheets are there and nothing has been
   * calculated yet.
   */
  trustResults(sheet: Sheet, results: ReadonlyMap<number, Scalar>): void {
    if (this.held.size > 0 || !this.sleepers.add(sheet, results)) return;
    this.stale.delete(sheet);
    this.known.delete(sheet);
  }

  /** The result of a formula where it is known without calculating. */
  resultAtHand(sheet: Sheet, row: number, column: number): Scalar | undefined {
    this.wakeUp();
    const key = row * MAX_COLUMNS + column;
    return this.sleepers.resultsOf(sheet)?.get(key) ?? this.known.get(sheet)?.get(key);
  }

  valueOf(sheet: Sheet, row: number, column: number): Scalar {
    const cell = sheet.cell(row, column);
    if (cell?.formula === undefined) return cell?.value ?? "";
    const atHand = this.resultAtHand(sheet, row, column);
    if (atHand !== undefined) return atHand;
    this.synchronize();
    let values = this.known.get(sheet);
    if (!values) this.known.set(sheet, (values = new Map()));
    const value = this.engine.value(sheet.id, row, column);
    values.set(row * MAX_COLUMNS + column, value);
    return value;
  }

  /** Values of formulas as if they stood in the given cells; used by rules, which have no cell of their own. */
  evaluate(
    formulas: readonly { sheet: Sheet; row: number; column: number; formula: string }[],
  ): readonly Scalar[] {
    if (formulas.length === 0) return [];
    const anchored = formulas.map(({ sheet, row, column, formula }) => {
      const text = anchorFormula(inlineNames(formula, this.lookupOn(sheet)), sheet.name, row, column);
      if (!this.asked.has(text)) this.need(sheet, formulaReads(text));
      this.asked.add(text);
      return text;
    });
    this.synchronize();
    return this.engine.evaluate(anchored);
  }

  /** Whether Excel would take the formula at all. */
  accepts(formula: string): boolean {
    return this.engine.accepts(formula);
  }

  private lookupOn(sheet: Sheet): NameLookup {
    return (name, scope) => this.source.nameMeaning(sheet, name, scope);
  }

  private mark(sheet: Sheet, key: number): void {
    let keys = this.stale.get(sheet);
    if (!keys) this.stale.set(sheet, (keys = new Set()));
    keys.add(key);
  }

  private synchronize(): void {
    this.wakeUp();
    if (this.sheetsChanged) this.followSheets();
    if (this.namesChanged) this.resendFormulasWithNames();
    const outgoing = this.gather();
    if (this.sheetsChanged || this.readsNewSheet || [...outgoing.keys()].some((each) => !this.held.has(each)))
      this.announceSheets(outgoing);
    for (const [sheet, inputs] of outgoing) this.send(sheet, inputs);
  }

  private wakeUp(): void {
    for (const sheet of this.sleepers.takeAwoken()) this.markFormulas(sheet, () => true);
  }

  private markFormulas(sheet: Sheet, test: (reads: FormulaReads) => boolean): void {
    for (const [row, column, { formula }] of sheet.stored())
      if (formula !== undefined && test(formulaReads(formula))) this.mark(sheet, row * MAX_COLUMNS + column);
  }

  private followSheets(): void {
    for (const sheet of [...this.held.keys()].filter((each) => this.sheetNamed(each.name) !== each)) {
      // Should it come back, it comes back with all its cells.
      this.held.delete(sheet);
      for (const [row, column] of sheet.stored()) this.mark(sheet, row * MAX_COLUMNS + column);
    }
    for (const [name, areas] of [...this.missing]) {
      const sheet = this.sheetNamed(name);
      if (!sheet) continue;
      this.missing.delete(name);
      for (const area of areas) this.needArea(sheet, area);
    }
  }

  private resendFormulasWithNames(): void {
    this.namesChanged = false;
    for (const sheet of this.source.sheetsOf())
      if (!this.sleepers.has(sheet)) this.markFormulas(sheet, (reads) => reads.hasNames);
  }

  /** What the engine must be told, by sheet and cell; formulas bring along what they read. */
  private gather(): Map<Sheet, Map<number, Input>> {
    const outgoing = new Map<Sheet, Map<number, Input>>();
    for (let left = this.takeStale(); left.length > 0; left = this.takeStale())
      for (const [sheet, keys] of left) {
        let inputs = outgoing.get(sheet);
        if (!inputs) outgoing.set(sheet, (inputs = new Map()));
        for (const key of keys) {
          const input = this.inputFor(sheet, key);
          if (input !== undefined) inputs.set(key, input);
        }
        if (inputs.size === 0) outgoing.delete(sheet);
      }
    return outgoing;
  }

  private takeStale(): [Sheet, Set<number>][] {
    const left = [...this.stale].filter(([sheet]) => this.sheetNamed(sheet.name) === sheet);
    for (const [sheet] of left) this.stale.delete(sheet);
    return left;
  }

  /** `undefined`: no formula reads this constant. */
  private inputFor(sheet: Sheet, key: number): Input | undefined {
    const [row, column] = [Math.floor(key / MAX_COLUMNS), key % MAX_COLUMNS];
    const cell = sheet.cell(row, column);
    const results = this.sleepers.resultsOf(sheet);
    if (cell?.formula !== undefined && results === undefined) {
      const formula = inlineNames(cell.formula, this.lookupOn(sheet));
      this.need(sheet, formulaReads(formula));
      return { formula };
    }
    if (this.held.get(sheet)?.has(key) !== true && !this.isNeeded(sheet, row, column)) return undefined;
    return cell?.formula === undefined ? (cell?.value ?? "") : (results?.get(key) ?? "");
  }

  private isNeeded(sheet: Sheet, row: number, column: number): boolean {
    return this.needsEverything || this.needed.get(sheet)?.has(row, column) === true;
  }

  private need(home: Sheet, { areas, readsAnywhere }: FormulaReads): void {
    if (readsAnywhere) this.needAll();
    for (const { sheet: name, area } of areas) {
      const sheet = name === undefined ? home : this.sheetNamed(name);
      if (sheet) this.needArea(sheet, area);
      else if (name !== undefined) this.missing.set(name, [...(this.missing.get(name) ?? []), area]);
    }
  }

  private sheetNamed(name: string): Sheet | undefined {
    this.sheets ??= new Map(this.source.sheetsOf().map((sheet) => [sheet.name.toLowerCase(), sheet]));
    return this.sheets.get(name.toLowerCase());
  }

  private needArea(sheet: Sheet, area: Area): void {
    let needed = this.needed.get(sheet);
    if (!needed) this.needed.set(sheet, (needed = new CellSet()));
    if (!needed.add(area)) return;
    const held = this.held.get(sheet);
    if (!held) this.readsNewSheet = true;
    for (const [row, column] of sheet.storedIn(area)) {
      const key = row * MAX_COLUMNS + column;
      if (held?.has(key) !== true) this.mark(sheet, key);
    }
  }

  /** A formula that works out where it reads: from now on the engine holds every cell. */
  private needAll(): void {
    if (this.needsEverything) return;
    this.needsEverything = true;
    this.sleepers.wakeAll();
    this.wakeUp();
    for (const sheet of this.source.sheetsOf()) this.needArea(sheet, WHOLE_SHEET);
  }

  /** The engine knows the sheets that formulas stand on or read. */
  private announceSheets(outgoing: ReadonlyMap<Sheet, unknown>): void {
    const used = this.source
      .sheetsOf()
      .filter((sheet) => this.held.has(sheet) || this.needed.has(sheet) || outgoing.has(sheet));
    this.engine.setSheets(used.map(({ id, name }) => ({ id, name })));
    for (const sheet of used) if (!this.held.has(sheet)) this.held.set(sheet, new Set());
    this.sheetsChanged = false;
    this.readsNewSheet = false;
  }

  private send(sheet: Sheet, inputs: ReadonlyMap<number, Input>): void {
    const held = this.held.get(sheet);
    for (const [key, input] of inputs) {
      this.engine.setCell(sheet.id, Math.floor(key / MAX_COLUMNS), key % MAX_COLUMNS, input);
      if (input === "") held?.delete(key);
      else held?.add(key);
    }
  }
}
