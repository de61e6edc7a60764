import { MAX_COLUMNS } from "./area";
import type { Scalar } from "./cell";
import { formulaReads } from "./formula-reads";
import type { Sheet } from "./sheet";

interface Sleeper {
  /** By row × columns + column. */
  readonly results: ReadonlyMap<number, Scalar>;
  /** Names of other sheets its formulas read, lower case. */
  readonly reads: ReadonlySet<string>;
  readonly readsOtherSheets: boolean;
  readonly hasNames: boolean;
}

/**
 * Sheets whose formulas need no calculating: their results came with the file, and nothing they read has changed since.
 */
export class Sleepers {
  private readonly sleepers = new Map<Sheet, Sleeper>();
  /** Sheets with changed cells, not looked at yet. */
  private readonly touched = new Set<Sheet>();
  private readonly awoken = new Set<Sheet>();

  /** False if a result is missing or changes by itself; then who reads the sheet does not sleep either. */
  add(sheet: Sheet, results: ReadonlyMap<number, Scalar>): boolean {
    const reads = new Set<string>();
    let [readsOtherSheets, hasNames] = [false, false];
    for (const [row, column, { formula }] of sheet.stored()) {
      if (formula === undefined) continue;
      const formulaNeeds = formulaReads(formula);
      if (formulaNeeds.isVolatile || formulaNeeds.readsAnywhere) return false;
      if (!results.has(row * MAX_COLUMNS + column)) return false;
      readsOtherSheets ||= formulaNeeds.readsOtherSheets;
      hasNames ||= formulaNeeds.hasNames;
      for (const { sheet: name } of formulaNeeds.areas) if (name !== undefined) reads.add(name);
    }
    this.sleepers.set(sheet, { results, reads, readsOtherSheets, hasNames });
    this.touched.delete(sheet);
    this.awoken.delete(sheet);
    return true;
  }

  has(sheet: Sheet): boolean {
    return this.sleepers.has(sheet);
  }

  resultsOf(sheet: Sheet): ReadonlyMap<number, Scalar> | undefined {
    return this.sleepers.get(sheet)?.results;
  }

  cellChanged(sheet: Sheet): void {
    this.touched.add(sheet);
  }

  namesChanged(scope: Sheet | undefined): void {
    this.wake(
      (sheet, { hasNames, readsOtherSheets }) =>
        hasNames && (scope === undefined || scope === sheet || readsOtherSheets),
    );
  }

  /** A sheet came, went or has another name. */
  sheetsChanged(): void {
    this.wake((_sheet, { readsOtherSheets }) => readsOtherSheets);
  }

  wakeAll(): void {
    this.wake(() => true);
  }

  /** Sheets that must be calculated from now on, each told once. */
  takeAwoken(): readonly Sheet[] {
    while (this.sleepers.size > 0 && this.touched.size > 0) {
      const names = new Set([...this.touched].map(({ name }) => name.toLowerCase()));
      const touched = new Set(this.touched);
      this.touched.clear();
      this.wake((sheet, { reads }) => touched.has(sheet) || [...reads].some((name) => names.has(name)));
    }
    this.touched.clear();
    const awoken = [...this.awoken];
    this.awoken.clear();
    return awoken;
  }

  /** Whoever reads a sheet that wakes up wakes up too. */
  private wake(test: (sheet: Sheet, sleeper: Sleeper) => boolean): void {
    for (const [sheet, sleeper] of this.sleepers) {
      if (!test(sheet, sleeper)) continue;
      this.sleepers.delete(sheet);
      this.awoken.add(sheet);
      this.touched.add(sheet);
    }
  }
}
