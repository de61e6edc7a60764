import { formatClause, type Criterion, type Item, type SubjectCriteria } from "../criteria";
import { ROW } from "./columns";

/** One row of the table's body (1-based row number). */
export type BodyRow =
  | {
      readonly kind: "criterion";
      readonly row: number;
      readonly criterion: Criterion;
      readonly firstItem: number;
      readonly lastItem: number;
    }
  | { readonly kind: "item"; readonly row: number; readonly item: Item };

/** The rows between the printed headings and the signatures, and where the closing rows stand. */
export interface Body {
  readonly rows: readonly BodyRow[];
  readonly items: readonly Extract<BodyRow, { kind: "item" }>[];
  readonly criteria: readonly Extract<BodyRow, { kind: "criterion" }>[];
  readonly first: number;
  readonly last: number;
  readonly total: number;
  readonly provincialVerdict: number;
  readonly circularVerdict: number;
  readonly signatures: number;
  readonly end: number;
  /** Clauses of the Circular in order of first appearance, with their number of items. */
  readonly clauses: readonly {
    readonly label: string;
    readonly article: number;
    readonly clause: number;
    readonly items: number;
  }[];
}

/** Lays the criteria out row by row: a group row, then its items. */
export function bodyOf(criteria: SubjectCriteria): Body {
  const rows: BodyRow[] = [];
  let row: number = ROW.firstBody;
  for (const criterion of criteria.criteria) {
    rows.push({
      kind: "criterion",
      row,
      criterion,
      firstItem: row + 1,
      lastItem: row + criterion.items.length,
    });
    row++;
    for (const item of criterion.items) rows.push({ kind: "item", row: row++, item });
  }
  const last = row - 1;
  return {
    rows,
    items: rows.filter((r) => r.kind === "item"),
    criteria: rows.filter((r) => r.kind === "criterion"),
    first: ROW.firstBody,
    last,
    total: last + 1,
    provincialVerdict: last + 2,
    circularVerdict: last + 3,
    signatures: last + 4,
    end: last + 5,
    clauses: clausesOf(criteria),
  };
}

function clausesOf(criteria: SubjectCriteria): Body["clauses"] {
  const clauses = new Map<string, { label: string; article: number; clause: number; items: number }>();
  for (const { cite } of criteria.criteria.flatMap((c) => c.items)) {
    const label = formatClause(cite);
    const known = clauses.get(label);
    clauses.set(label, { label, article: cite.article, clause: cite.clause, items: (known?.items ?? 0) + 1 });
  }
  return [...clauses.values()];
}
