import { guessSubjectType, understandTable, type CriteriaSet } from "../../../src/criteria";
import type { ImportSource, ImportWork } from "../store/points-state";

/**
 * Where an import begins: the table that gives most lines with points, and the type it is most likely for. Obvious
 * when no other table gives any, type and both columns are stated in the source; else a person chooses first.
 */
export function firstWork(
  source: ImportSource,
  reference: CriteriaSet,
): { work: ImportWork; isObvious: boolean } {
  const readings = source.tables.map((table, index) => {
    const type = guessSubjectType(table, reference);
    const { criteria, columns } = understandTable(table, { type: type.value, reference });
    const pointed = criteria.flatMap((c) => c.items).filter((i) => i.points.value !== undefined).length;
    const has = (role: "text" | "points") =>
      columns.some((c) => c.role.value === role && c.role.certainty === "stated");
    return { index, type, pointed, isHeaded: has("text") && has("points") };
  });
  const [best, ...others] = readings.sort((a, b) => b.pointed - a.pointed);
  if (best === undefined) throw new Error("a source without tables");
  const isAlone = others.every((r) => r.pointed === 0 || !r.isHeaded);
  return {
    work: { source, table: best.index, type: best.type.value, corrections: [] },
    isObvious: isAlone && best.isHeaded && best.type.certainty !== "unsure" && best.pointed > 0,
  };
}
