import { MAX_COLUMNS } from "./area";
import type { Cell, Scalar } from "./cell";
import type { FormulaEngine } from "../engine/formula-engine";
import { anchorFormula, inlineNames, type NameLookup } from "./formula-rewrite";
import type { Sheet } from "./sheet";

export interface CalculationSource {
  sheetsOf(): readonly Sheet[];
  /** The formula, without "=", a name stands for when read on a sheet. */
  nameMeaning(sheet: Sheet, name: string, scope: string | undefined): string | undefined;
}

/**
 * Keeps the engine in step with the cells, lazily: writes only mark cells, the first value asked of a formula
 * sends what changed. Constants never need the engine.
 */
export class Calculation {
  private readonly stale = new Map<Sheet, Set<number>>();
  private readonly known = new Map<Sheet, Map<number, Scalar>>();
  private namesChanged = false;
  private sheetsChanged = true;

  constructor(
    private readonly engine: FormulaEngine,
    private readonly source: CalculationSource,
  ) {}

  cellChanged(sheet: Sheet, row: number, column: number): void {
    let keys = this.stale.get(sheet);
    if (!keys) this.stale.set(sheet, (keys = new Set()));
    keys.add(row * MAX_COLUMNS + column);
    this.known.clear();
  }

  namesDidChange(): void {
    this.namesChanged = true;
    this.known.clear();
  }

  sheetsDidChange(): void {
    this.sheetsChanged = true;
    this.namesDidChange();
  }

  valueOf(sheet: Sheet, row: number, column: number): Scalar {
    const cell = sheet.cell(row, column);
    if (cell?.formula === undefined) return cell?.value ?? "";
    const key = row * MAX_COLUMNS + column;
    this.synchronize();
    let values = this.known.get(sheet);
    if (!values) this.known.set(sheet, (values = new Map()));
    let value = values.get(key);
    if (value === undefined) values.set(key, (value = this.engine.value(sheet.id, row, column)));
    return value;
  }

  /** Values of formulas as if they stood in the given cells; used by rules, which have no cell of their own. */
  evaluate(
    formulas: readonly { sheet: Sheet; row: number; column: number; formula: string }[],
  ): readonly Scalar[] {
    if (formulas.length === 0) return [];
    this.synchronize();
    return this.engine.evaluate(
      formulas.map(({ sheet, row, column, formula }) =>
        anchorFormula(inlineNames(formula, this.lookupOn(sheet)), sheet.name, row, column),
      ),
    );
  }

  /** Whether Excel would take the formula at all. */
  accepts(formula: string): boolean {
    return this.engine.accepts(formula);
  }

  private lookupOn(sheet: Sheet): NameLookup {
    return (name, scope) => this.source.nameMeaning(sheet, name, scope);
  }

  private synchronize(): void {
    if (this.sheetsChanged) {
      this.engine.setSheets(this.source.sheetsOf().map(({ id, name }) => ({ id, name })));
      this.sheetsChanged = false;
    }
    if (this.namesChanged) this.resendFormulas();
    for (const [sheet, keys] of this.stale) {
      if (!this.source.sheetsOf().includes(sheet)) continue;
      for (const key of keys) {
        const row = Math.floor(key / MAX_COLUMNS);
        const column = key % MAX_COLUMNS;
        this.send(sheet, row, column, sheet.cell(row, column));
      }
    }
    this.stale.clear();
  }

  private resendFormulas(): void {
    this.namesChanged = false;
    for (const sheet of this.source.sheetsOf())
      for (const [row, column, cell] of sheet.stored())
        if (cell.formula !== undefined) this.cellChanged(sheet, row, column);
  }

  private send(sheet: Sheet, row: number, column: number, cell: Cell | undefined): void {
    const formula = cell?.formula;
    this.engine.setCell(
      sheet.id,
      row,
      column,
      formula === undefined ? (cell?.value ?? "") : { formula: inlineNames(formula, this.lookupOn(sheet)) },
    );
  }
}
