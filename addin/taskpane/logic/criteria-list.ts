import type { CriterionResult, Evaluation } from "../../../src/scoring";
import { message, type Message } from "../strings";
import type { StatusIcon } from "./verdict-band";

/** One criterion group with its one status: error before mandatory missed before open before full. */
export interface CriterionRow {
  readonly code: string;
  readonly title: string;
  readonly earned: number;
  readonly open: number;
  readonly maximum: number;
  readonly icon: StatusIcon | undefined;
  readonly status: Message | undefined;
}

/** Rows of the view “Tiêu chí”; `lostFirst` puts groups with lost points at the top (next step “review”). */
export function criteriaRows(e: Evaluation, lostFirst = false): CriterionRow[] {
  const rows = e.criteria.map(rowOf);
  const lost = (r: CriterionRow) => r.maximum - r.earned - r.open > 0;
  return lostFirst ? [...rows.filter(lost), ...rows.filter((r) => !lost(r))] : rows;
}

function rowOf(c: CriterionResult): CriterionRow {
  return {
    code: c.code,
    title: c.title,
    earned: c.earned,
    open: c.open,
    maximum: c.maximum,
    ...statusOf(c),
  };
}

function statusOf(c: CriterionResult): Pick<CriterionRow, "icon" | "status"> {
  if (c.errors > 0) return { icon: "error", status: message("group.error", { n: c.errors }) };
  if (c.mandatoryMissed) return { icon: "warning", status: message("group.mustMiss") };
  if (c.blank > 0) return { icon: "blank", status: message("group.open", { n: c.blank }) };
  if (c.earned === c.maximum) return { icon: "pass", status: message("group.full") };
  return { icon: undefined, status: undefined };
}
