/**
 * Pasted formulas leave binary dust in cells: 4.999999999999999 is shown as 5, and every host compares it in its own
 * way. Numbers closer than this are one number, here and in the sheet's formulas.
 */
export const DUST = 1e-9;

export function isSameNumber(a: number, b: number): boolean {
  return Math.abs(a - b) < DUST;
}
