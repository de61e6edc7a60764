import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { stockSet } from "../stock-set";
import { communeUnits, filledWorkbook } from "./generate";
import { Random } from "./random";

/** Writes the filled workbooks of a made-up province into a folder; returns how many units they hold. */
export function writeProvince(folder: string, communes: number, seed = 2026, unitsAtMost = Infinity): number {
  mkdirSync(folder, { recursive: true });
  const set = stockSet();
  let units = 0;
  for (let n = 1; n <= communes; n++) {
    const random = new Random(seed + n);
    const listed = communeUnits(n, random).slice(0, unitsAtMost);
    units += listed.length;
    writeFileSync(join(folder, `xa-mau-so-${n}.xlsx`), filledWorkbook(listed, set, random));
  }
  return units;
}
