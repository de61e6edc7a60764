/** Pooled result of the commune's units. Counts are units. */
export interface RatioCounts {
  readonly total: number;
  readonly recognised: number;
  /** Units whose result can still change. */
  readonly pending: number;
}

/** A share that must be reached, and how far it is. */
export interface RatioResult extends RatioCounts {
  readonly percent: number;
  /** Smallest whole number with `needed * 100 >= percent * total`. */
  readonly needed: number;
  /** How many more are needed; 0 once reached. */
  readonly missing: number;
  /** `unreachable`: even all pending units together would not be enough. `empty`: there are no units. */
  readonly state: "reached" | "unreachable" | "open" | "empty";
}

/** “Từ 70% trở lên số đơn vị được công nhận”: Circular 124/2021/TT-BCA, Article 5, clause 4. */
export const RECOGNITION_PERCENT = 70;

/**
 * Compares in whole numbers, never a rounded percentage: 16 of 25 is 64 % and fails 70 %, 18 of 25 is 72 % and passes,
 * 23 of 33 shows as 69,6 % and fails.
 * @param percent  the limit in whole percent, a setting of the points table
 */
export function ratioOf(counts: RatioCounts, percent: number = RECOGNITION_PERCENT): RatioResult {
  const { total, recognised, pending } = counts;
  const needed = neededOf(total, percent);
  const state =
    total === 0
      ? "empty"
      : recognised * 100 >= percent * total
        ? "reached"
        : recognised + pending < needed
          ? "unreachable"
          : "open";
  return { ...counts, percent, needed, missing: Math.max(0, needed - recognised), state };
}

/** Smallest whole number n with n * 100 >= percent * total. */
export function neededOf(total: number, percent: number): number {
  const product = percent * total;
  const floor = (product - (product % 100)) / 100;
  return floor * 100 >= product ? floor : floor + 1;
}
