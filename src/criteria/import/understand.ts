import type { CriteriaSet, SubjectType } from "../types";
import { readColumns } from "./columns";
import { applyCorrections, isStructural } from "./corrections";
import { readFootnotes } from "./footnotes";
import { proposeCriteria, type Signs } from "./items";
import { readLines, type LineReading } from "./lines";
import { readPoints } from "./points";
import type { Correction, Guess, LeftOut, Proposal, ProposedCriterion, ProposedItem } from "./proposal";
import { Reference } from "./reference";
import { mentionsMandatory } from "./remarks";
import { TableGrid, tidy, type SourceTable } from "./table";
import { buildTree, groupsOf } from "./tree";

export interface UnderstandOptions {
  readonly type: SubjectType;
  /** The set whose wordings and citations lines are compared with, usually the stock set. */
  readonly reference: CriteriaSet;
  readonly corrections?: readonly Correction[];
}

/**
 * Reads an official points table, in steps: cells → columns and header → lines → tree by numbering → criteria and
 * items → footnotes → a person's corrections. Nothing is decided in silence: every value carries its cell, how
 * sure it is and why; rows that are no line are listed with their reason. Never throws for a strange table.
 */
export function understandTable(table: SourceTable, options: UnderstandOptions): Proposal {
  const { type, corrections = [] } = options;
  const grid = new TableGrid(table);
  const reference = new Reference(options.reference.subjects[type]);
  const reading = readColumns(grid, corrections);
  const lines = readLines(grid, reading, corrections);
  const signs: Signs = new Map();
  const tree = buildTree(lines.lines);
  const criteria = proposeCriteria(tree, reference, signs);
  const groups = groupsOf(tree).map(({ line }): LeftOut => ({
    row: line.row,
    text: line.text,
    reason: "group",
  }));
  const around = [
    ...table.before.map(tidy).filter((text) => mentionsMandatory(text) || /điểm/iu.test(text)),
    ...table.after.map(tidy),
  ];
  const notes = readFootnotes(criteria, signs, [...lines.footnotes, ...around.map((text) => ({ text }))]);
  const proposal: Proposal = {
    type,
    columns: reading.columns,
    headerRows: reading.headerRows,
    criteria: notes.criteria.map(withNeighbours),
    leftOut: [...lines.leftOut, ...groups].sort((a, b) => a.row - b.row),
    remarks: notes.remarks,
    total: totalOf(lines.total),
    passMark: notes.passMark ?? {
      value: options.reference.scoring.passMark,
      certainty: "likely",
      why: "default",
    },
    unused: structuralUnused(grid, corrections),
  };
  return applyCorrections(
    proposal,
    corrections.filter((c) => !isStructural(c)),
  );
}

function totalOf(row: LineReading["total"]): Guess<number> {
  const reading =
    row === undefined
      ? undefined
      : readPoints(/\d[\d,.]*/.exec(row.text.startsWith("=") ? "" : row.text)?.[0] ?? "");
  if (row === undefined || reading?.kind !== "points")
    return { value: 100, certainty: "likely", why: "default" };
  return { value: reading.points, certainty: "stated", why: "written", detail: row.text, place: row.place };
}

/** An item like none of the reference set gets the clause that its neighbours agree on, in doubt. */
function withNeighbours(criterion: ProposedCriterion): ProposedCriterion {
  const clauses = criterion.items.flatMap((i) => (i.cite.value === undefined ? [] : [i.cite.value]));
  const [first] = clauses;
  if (first === undefined || !clauses.every((c) => c.article === first.article && c.clause === first.clause))
    return criterion;
  const { instrument, article, clause } = first;
  const items = criterion.items.map((item): ProposedItem =>
    item.cite.value !== undefined
      ? item
      : { ...item, cite: { value: { instrument, article, clause }, certainty: "unsure", why: "neighbours" } },
  );
  return { ...criterion, items };
}

function structuralUnused(grid: TableGrid, corrections: readonly Correction[]): Correction[] {
  const rows = new Set(grid.table.rows.map((r) => r.number));
  return corrections.filter(
    (c) =>
      (c.kind === "column" && c.column >= grid.columnCount) ||
      (c.kind === "row" && !rows.has(c.row)) ||
      (c.kind === "header-rows" && !c.rows.every((r) => rows.has(r))),
  );
}
