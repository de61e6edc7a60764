import { parseCriteriaSet, type AllowedPoints, type CriteriaSet } from "../../src/criteria";
import { patched, patchedSet, tableOf } from "../criteria/stock-set";

/** The stock set with two items of three stepped: any score up to the maximum, or a list of them. */
export function steppedSet(changes: Parameters<typeof patched>[0] = {}): CriteriaSet {
  const steps: Record<string, string | number[]> = {};
  const set = patchedSet(changes);
  for (const type of ["residential-area", "commune", "agency", "enterprise", "school"] as const) {
    let at = 0;
    tableOf(type, set).criteria.forEach(({ items }, c) =>
      items.forEach(({ points }, i) => {
        const allowed = stepsFor(points, at++);
        if (allowed !== undefined) steps[`subjects.${type}.criteria[${c}].items[${i}].allowed`] = allowed;
      }),
    );
  }
  return parseCriteriaSet(patched({ ...changes, ...steps }));
}

function stepsFor(
  points: number,
  at: number,
): Exclude<AllowedPoints, readonly number[]> | number[] | undefined {
  switch (at % 3) {
    case 0:
      return "range";
    case 1:
      return at % 2 === 0 ? [0, 0.5, 2.25, points].filter((v) => v <= points) : [1, points];
    default:
      return undefined;
  }
}
