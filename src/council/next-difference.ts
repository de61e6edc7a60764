import type { Comparison } from "./compare";

/** A place in the council's work: a subject's item. */
export interface DifferencePlace {
  readonly subjectId: string;
  readonly itemCode: string;
}

/**
 * The next difference without reason over all subjects in sheet order, after `current` and then round from the
 * start; the current one itself comes last. `undefined`: every difference has its reason.
 */
export function nextDifference(
  subjects: readonly { readonly subjectId: string; readonly comparison: Comparison }[],
  current?: DifferencePlace,
): DifferencePlace | undefined {
  const places = subjects.flatMap(({ subjectId, comparison }) =>
    comparison.council.items.map((r) => ({ subjectId, itemCode: r.item.code })),
  );
  const open = new Set(
    subjects.flatMap(({ subjectId, comparison }) =>
      comparison.differences.filter((d) => !d.hasReason).map((d) => keyOf(subjectId, d.item.code)),
    ),
  );
  const at =
    current === undefined
      ? -1
      : places.findIndex((p) => p.subjectId === current.subjectId && p.itemCode === current.itemCode);
  return [...places.slice(at + 1), ...places.slice(0, at + 1)].find((p) =>
    open.has(keyOf(p.subjectId, p.itemCode)),
  );
}

function keyOf(subjectId: string, itemCode: string): string {
  return JSON.stringify([subjectId, itemCode]);
}
