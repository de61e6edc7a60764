import type { Citation, Provision } from "./types";

/**
 * A citation in Vietnamese order and lower case, as it stands in running text:
 * “điểm e khoản 3 Điều 4”, or “khoản 2 Điều 5 (điểm a khoản 3 Điều 4)” where the clause points on.
 * Source of the order: Decree 30/2020/NĐ-CP (điểm, khoản, Điều).
 */
export function formatCitation(cite: Citation): string {
  const own = formatProvision(cite);
  return cite.refersTo === undefined ? own : `${own} (${formatProvision(cite.refersTo)})`;
}

/** The clause a Circular verdict is reached on: “khoản 3 Điều 4”. */
export function formatClause(cite: Pick<Citation, "article" | "clause">): string {
  return `khoản ${cite.clause} Điều ${cite.article}`;
}

function formatProvision(p: Provision): string {
  return p.point === undefined ? formatClause(p) : `điểm ${p.point} ${formatClause(p)}`;
}
