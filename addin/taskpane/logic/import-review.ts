import {
  checkImport,
  describeImportProblem,
  formatCitation,
  readCitation,
  toCriteriaSet,
  understandTable,
  usualSetTitle,
  type Citation,
  type CriteriaSet,
  type Guess,
  type ImportProblem,
  type Proposal,
  type ProposedItem,
  type SourceTable,
  type SubjectType,
} from "../../../src/criteria";
import { formatNumber, typedDate } from "../../../src/vi";
import type { ImportWork, StampDraft } from "../store/points-state";
import { message, type Message } from "../strings";

/** One line of what the check found. `sentence` is already Vietnamese, as all wording of imports. */
export interface CheckLine {
  readonly icon: "error" | "warning" | "pass";
  readonly text: Message | string;
  /** The line of the review it speaks of. */
  readonly id?: string;
  readonly action?: "confirm-cites" | "confirm-measures";
}

/** What was understood of a table, and everything wrong or in doubt with it. */
export interface ImportReview {
  readonly table: SourceTable;
  readonly proposal: Proposal;
  readonly lines: readonly CheckLine[];
  readonly errors: readonly ImportProblem[];
  /** Problems by the line they speak of. */
  readonly byLine: ReadonlyMap<string, readonly ImportProblem[]>;
}

const NO_TABLE: SourceTable = { before: [], after: [], rows: [] };

export function reviewOf(
  { source, table, type, corrections }: ImportWork,
  reference: CriteriaSet,
): ImportReview {
  const sourceTable = source.tables[table] ?? NO_TABLE;
  const proposal = understandTable(sourceTable, { type, reference, corrections });
  const problems = checkImport(proposal);
  const byLine = new Map<string, ImportProblem[]>();
  for (const p of problems) if (p.id !== undefined) byLine.set(p.id, [...(byLine.get(p.id) ?? []), p]);
  return {
    table: sourceTable,
    proposal,
    lines: checkLines(proposal, problems),
    errors: problems.filter((p) => p.severity === "error"),
    byLine,
  };
}

/** Said together, not row by row. */
const TOGETHER: readonly ImportProblem["code"][] = [
  "sum.mismatch",
  "mandatory.none",
  "cite.unconfirmed",
  "measure.proposed",
];

function checkLines(proposal: Proposal, problems: readonly ImportProblem[]): CheckLine[] {
  const items = itemsOf(proposal);
  const sum = items.reduce((s, i) => s + (i.points.value ?? 0), 0);
  const count = (code: ImportProblem["code"]) => problems.filter((p) => p.code === code).length;
  const single = (severity: ImportProblem["severity"]): CheckLine[] =>
    problems
      .filter((p) => p.severity === severity && !TOGETHER.includes(p.code))
      .map((p) => ({
        icon: severity,
        text: describeImportProblem(p),
        ...(p.id === undefined ? {} : { id: p.id }),
      }));
  const mandatory = items.filter((i) => i.mandatory.value).length;
  const cites = count("cite.unconfirmed");
  const measures = count("measure.proposed");
  return [
    sumLine(sum, proposal.total.value),
    ...single("error"),
    { icon: "pass", text: message("crit.c.items", { g: proposal.criteria.length, n: items.length }) },
    mandatory > 0
      ? { icon: "pass", text: message("crit.c.must", { n: mandatory }) }
      : { icon: "warning", text: message("crit.c.must.none") },
    ...(cites > 0
      ? [{ icon: "warning", text: message("crit.c.cites", { n: cites }), action: "confirm-cites" } as const]
      : []),
    ...(measures > 0
      ? [
          {
            icon: "warning",
            text: message("crit.c.measures", { n: measures }),
            action: "confirm-measures",
          } as const,
        ]
      : []),
    ...single("warning"),
  ];
}

function sumLine(sum: number, total: number): CheckLine {
  const n = formatNumber(Math.round(sum * 100) / 100);
  return Math.abs(sum - total) < 0.005
    ? { icon: "pass", text: message("crit.c.sum", { n }) }
    : { icon: "error", text: message("crit.c.sum.bad", { n, total: formatNumber(total) }) };
}

export function itemsOf(proposal: Proposal): ProposedItem[] {
  return proposal.criteria.flatMap((c) => c.items);
}

/** Read by a rule and not yet confirmed by anybody. */
export function isProposed({ certainty }: Guess<unknown>): boolean {
  return certainty === "likely" || certainty === "unsure";
}

/** The cells of source rows as they were written, for the view beside what was understood. */
export function sourceRows(table: SourceTable, rows: readonly number[]): { row: number; cells: string[] }[] {
  return table.rows
    .filter((r) => rows.includes(r.number))
    .map((r) => ({ row: r.number, cells: r.cells.map((c) => c.text) }));
}

export type StampProblem = "title" | "date" | "confirmedBy" | "half";

/** What of the stamp a person still has to say. Number and date go together: with both the table is official. */
export function stampProblems(stamp: StampDraft): StampProblem[] {
  const has = (text: string) => text.trim() !== "";
  return [
    ...(has(stamp.date) && typedDate(stamp.date) === undefined ? (["date"] as const) : []),
    ...(has(stamp.number) !== has(stamp.date) ? (["half"] as const) : []),
    ...(has(stamp.confirmedBy) ? [] : (["confirmedBy"] as const)),
  ];
}

/** The set of a checked work; `undefined` while errors are left. */
export function finishImport(
  work: ImportWork,
  stamp: StampDraft,
  reference: CriteriaSet,
  today: string,
): CriteriaSet | undefined {
  if (stampProblems(stamp).length > 0) return undefined;
  const { proposal } = reviewOf(work, reference);
  const [number, issuer] = [stamp.number.trim(), stamp.issuer.trim()];
  const date = typedDate(stamp.date);
  const title = stamp.title.trim() === "" ? usualSetTitle(number, work.source.name) : stamp.title.trim();
  const result = toCriteriaSet(
    proposal,
    {
      sourceTitle: title,
      ...(number === "" ? {} : { number }),
      ...(date === undefined ? {} : { date }),
      ...(issuer === "" ? {} : { issuer }),
      confirmedBy: stamp.confirmedBy.trim(),
      importedAt: today,
      effective: { from: `${stamp.fromYear}-01-01`, to: null },
    },
    reference,
  );
  return result.ok ? result.set : undefined;
}

/** Points as typed, with a decimal comma or point; `undefined` for anything else. */
export function readPointsText(text: string): number | undefined {
  const typed = text.trim().replace(",", ".");
  return /^\d{1,4}(\.\d{1,2})?$/.test(typed) ? Number(typed) : undefined;
}

/** “0; 2,5; 5” in ascending order; `undefined` when one of them is no number. */
export function readSteps(text: string): number[] | undefined {
  const steps = text.split(";").map(readPointsText);
  const known = steps.filter((s) => s !== undefined);
  return known.length === steps.length ? [...new Set(known)].sort((a, b) => a - b) : undefined;
}

/** Clauses to choose from: those that the known table of the type cites, and the line's own. */
export function citationChoices(
  reference: CriteriaSet,
  type: SubjectType,
  own: Citation | undefined,
): Citation[] {
  const known = reference.subjects[type]?.criteria.flatMap((c) => c.items.map((i) => i.cite)) ?? [];
  const byText = new Map([...known, ...(own === undefined ? [] : [own])].map((c) => [formatCitation(c), c]));
  return [...byText.values()].sort(
    (a, b) =>
      a.article - b.article || a.clause - b.clause || (a.point ?? "").localeCompare(b.point ?? "", "vi"),
  );
}

/** A clause as a person writes it, of the Circular that the known table cites. */
export function readCitationText(
  text: string,
  reference: CriteriaSet,
  type: SubjectType,
): Citation | undefined {
  const instrument = reference.subjects[type]?.criteria[0]?.items[0]?.cite.instrument;
  const reading = readCitation(text);
  return instrument === undefined || reading === undefined ? undefined : { instrument, ...reading };
}
