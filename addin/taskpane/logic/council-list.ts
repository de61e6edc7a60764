import type { CriteriaSet } from "../../../src/criteria";
import {
  changesSinceClosing,
  closingProblems,
  closingsOf,
  compare,
  manualBySubject,
  register,
  type Closing,
  type ClosingProblem,
  type Comparison,
  type Register,
  type RegisterRow,
} from "../../../src/council";
import type { CouncilFilter } from "../store/council-state";
import { isAssessed, type AssessedCard, type PaneState, type SubjectCard } from "../store/state";
import { message, type Message } from "../strings";
import type { StatusIcon } from "./verdict-band";

/** One subject as the council sees it. */
export interface CouncilRow {
  readonly card: SubjectCard;
  readonly row: RegisterRow;
  readonly filter: CouncilFilter;
  /** Item by item; absent until the sheet was read whole. */
  readonly comparison: Comparison | undefined;
  /** What stands in the way of closing; empty = can be closed. Absent until read whole. */
  readonly problems: readonly ClosingProblem[] | undefined;
  readonly isChanged: boolean;
}

/** The whole file as the council sees it: its subjects of one year, in sheet order, and the register over them. */
export interface CouncilView {
  readonly rows: readonly CouncilRow[];
  readonly register: Register;
  readonly counts: Readonly<Record<CouncilFilter, number>>;
}

export function councilView(
  state: Pick<PaneState, "cards" | "log" | "register">,
  sets: readonly CriteriaSet[],
  today: string,
): CouncilView {
  const closings = closingsOf(state.log);
  const changed = new Set(
    state.cards.flatMap(({ identity, reading }) => {
      const closing = closings.get(identity.subject.id);
      return closing !== undefined && reading !== undefined && isChangedSince(closing, reading.entries)
        ? [identity.subject.id]
        : [];
    }),
  );
  const known = state.cards.flatMap((card) =>
    card.summary === undefined ? [] : [{ sheetName: card.sheetName, summary: card.summary, card }],
  );
  const whole = register({
    scorecards: known,
    sets,
    today,
    closings,
    changed,
    manual: manualBySubject(state.register),
    ...(state.register === undefined ? {} : { others: state.register.others }),
  });
  const byName = new Map(known.map((k) => [k.sheetName, k.card]));
  const rows = whole.rows.flatMap((row): CouncilRow[] => {
    const card = byName.get(row.sheetName);
    if (card === undefined) return [];
    const comparison = isAssessed(card) ? comparisonOf(card) : undefined;
    const filter = row.closing !== undefined ? "done" : row.hasCouncil ? "busy" : "open";
    const problems = comparison && closingProblems(comparison);
    return [{ card, row, filter, comparison, problems, isChanged: row.isChanged }];
  });
  const count = (filter: CouncilFilter) => rows.filter((r) => r.filter === filter).length;
  return { rows, register: whole, counts: { open: count("open"), busy: count("busy"), done: count("done") } };
}

/** The rows that filter and search leave. */
export function shownRows(
  view: CouncilView,
  filter: CouncilFilter | undefined,
  search: string,
): CouncilRow[] {
  const wanted = folded(search);
  return view.rows.filter(
    (r) => (filter === undefined || r.filter === filter) && folded(r.row.subject.name).includes(wanted),
  );
}

/** Status line of a row: icon and words. */
export function rowStatus({ row, filter }: CouncilRow): {
  readonly icon: StatusIcon | "lock";
  readonly text: Message;
} {
  if (filter === "done") return { icon: "lock", text: message("cou.done") };
  if (filter === "busy")
    return row.status === "appraised"
      ? { icon: "progress", text: message("cou.appraised") }
      : { icon: "progress", text: message("cou.busy") };
  if (row.status === "awaiting") return { icon: "blank", text: message("cou.awaiting") };
  return { icon: "blank", text: message(row.status === "scoring" ? "cou.selfBusy" : "cou.open") };
}

/** What the button under the list does; the first thing there is to do. */
export type CouncilStep =
  | { readonly kind: "difference" | "final"; readonly sheetId: string; readonly text: Message }
  | { readonly kind: "score"; readonly sheetId: string; readonly text: Message }
  | { readonly kind: "documents"; readonly text: Message }
  | { readonly kind: "reading"; readonly text: Message };

export function councilStep({ rows }: CouncilView): CouncilStep | undefined {
  const open = rows.filter((r) => r.filter !== "done");
  const first = (test: (r: CouncilRow) => boolean) => open.find(test)?.card.sheetId;
  const differs = first((r) => (r.comparison?.withoutReason ?? 0) > 0);
  if (differs !== undefined) return { kind: "difference", sheetId: differs, text: message("cou.nextDiff") };
  const final = first((r) => r.problems?.length === 0);
  if (final !== undefined) return { kind: "final", sheetId: final, text: message("cou.nextFinal") };
  if (open.length === 0)
    return rows.length === 0 ? undefined : { kind: "documents", text: message("cou.docs") };
  if (open.some((r) => r.card.reading === undefined)) return { kind: "reading", text: message("st.loading") };
  const score = first((r) => r.problems !== undefined);
  return score === undefined ? undefined : { kind: "score", sheetId: score, text: message("cou.nextScore") };
}

const COMPARISONS = new WeakMap<SubjectCard, Comparison>();

/** Worked out once for each reading of a sheet. */
export function comparisonOf(card: AssessedCard): Comparison {
  const known = COMPARISONS.get(card);
  if (known !== undefined) return known;
  const { self, council } = card;
  const made = compare(card.criteria, card.reading.entries, (column) => (column === "self" ? self : council));
  COMPARISONS.set(card, made);
  return made;
}

const CHANGES = new WeakMap<object, WeakMap<object, boolean>>();

function isChangedSince(closing: Closing, entries: AssessedCard["reading"]["entries"]): boolean {
  const known = CHANGES.get(closing.result) ?? new WeakMap<object, boolean>();
  CHANGES.set(closing.result, known);
  const isChanged = known.get(entries) ?? changesSinceClosing(closing.result, entries).length > 0;
  known.set(entries, isChanged);
  return isChanged;
}

function folded(text: string): string {
  return text.normalize("NFC").trim().toLocaleLowerCase("vi");
}
