/** Both limits are allowed. */
export function expectWithin(actual: number, low: number, high: number): void {
  expect(actual).toBeGreaterThanOrEqual(low);
  expect(actual).toBeLessThanOrEqual(high);
}

/** Twips equal to what a whole number of millimetres gives: one mm is 56,693 twips, so rounding moves edges by one. */
export const expectAbout = (actual: number, twips: number): void =>
  expectWithin(actual, twips - 1, twips + 1);
