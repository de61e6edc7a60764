import {
  checkImport,
  describeImportProblem,
  parsePastedTable,
  understandTable,
  type Correction,
  type Proposal,
} from "../../src/criteria";
import { STOCK } from "../criteria/stock-set";

/** A pasted table of the residential area, rows of cells divided by “ | ”. */
export function understood(rows: readonly string[], corrections: readonly Correction[] = []): Proposal {
  const table = parsePastedTable(rows.map((r) => r.split(/ ?\| ?/).join("\t")).join("\n"));
  return understandTable(table, { type: "residential-area", reference: STOCK, corrections });
}

/** Errors (and with `all`, warnings) as their sentences. */
export function sentences(proposal: Proposal, all = false): string[] {
  return checkImport(proposal)
    .filter((p) => all || p.severity === "error")
    .map(describeImportProblem);
}

/** Items as `code points mandatory`, the last as “!” or nothing. */
export function itemsOf(proposal: Proposal): string[] {
  return proposal.criteria.flatMap((c) =>
    c.items.map((i) => `${i.code.value} ${i.points.value ?? "?"}${i.mandatory.value ? " !" : ""}`),
  );
}
