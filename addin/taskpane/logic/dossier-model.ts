import type { CriteriaSet } from "../../../src/criteria";
import {
  acceptedReason,
  checkDossier,
  conclusionRule,
  dossierPlan,
  formFields,
  type DocumentId,
  type DocumentPlan,
  type DossierInput,
  type DossierProblem,
  type FormField,
  type FormGroup,
} from "../../../src/dossier";
import type { SubjectDossierKind } from "../store/dossier-state";
import type { AssessedCard } from "../store/state";
import { findingGroups } from "./finding-groups";

/** Everything the dossier view shows, worked out from the sheet and the saved details. */
export interface DossierModel {
  readonly input: DossierInput;
  readonly plans: readonly DocumentPlan[];
  readonly wanted: readonly DocumentPlan[];
  readonly fields: readonly FormField[];
  /** Without what the form itself says beside its fields. */
  readonly problems: readonly DossierProblem[];
  readonly missing: readonly FormField[];
  readonly counts: {
    readonly errors: number;
    readonly open: number;
    readonly missing: number;
    /** Those not yet accepted with a reason. */
    readonly warnings: number;
  };
}

/** What the create button does; the first thing in the way, or create. */
export type CreateStep =
  | { readonly kind: "problem"; readonly problem: DossierProblem }
  | { readonly kind: "missing"; readonly field: FormField }
  | { readonly kind: "nothing-wanted" }
  | { readonly kind: "create"; readonly ids: readonly DocumentId[] };

export interface DossierModelInput {
  readonly card: AssessedCard;
  readonly set: CriteriaSet;
  readonly profile: Readonly<Record<string, string>>;
  /** ISO day. */
  readonly today: string;
  readonly dossier: SubjectDossierKind;
  readonly unwanted: ReadonlySet<DocumentId>;
}

export function dossierModel({
  card,
  set,
  profile,
  today,
  dossier,
  unwanted,
}: DossierModelInput): DossierModel {
  const { subject } = card.identity;
  const input: DossierInput = {
    set,
    criteria: card.criteria,
    subject,
    entries: card.reading.entries,
    evaluation: card.self,
    ...(card.council === undefined ? {} : { council: card.council }),
    profile,
    today,
  };
  const plans = dossierPlan(subject, dossier, card.self, conclusionRule(input));
  const wanted = plans.filter((p) => p.blockedBecause === undefined && !unwanted.has(p.id));
  const fields = formFields(wanted, input);
  const problems = checkDossier(input, wanted, fields)
    .filter((p) => p.code !== "field.missing")
    .map((p) => (p.code === "evaluation.errors" ? atFirstRow(p, card) : p));
  const missing = fields.filter((f) => f.isMissing);
  const open = problems.find((p) => p.code === "evaluation.open")?.count ?? 0;
  return {
    input,
    plans,
    wanted,
    fields,
    problems,
    missing,
    counts: {
      errors: problems
        .filter((p) => p.severity === "error" && p.code !== "evaluation.open")
        .reduce((n, p) => n + (p.code === "evaluation.errors" ? (p.count ?? 1) : 1), 0),
      open,
      missing: missing.length,
      warnings: problems.filter(
        (p) => p.severity === "warning" && acceptedReason(profile, subject.id, p) === undefined,
      ).length,
    },
  };
}

/** Errors and unanswered items first (a verdict must be final), then missing details, then the choice itself. */
export function createStep({ problems, missing, wanted }: DossierModel): CreateStep {
  if (wanted.length === 0) return { kind: "nothing-wanted" };
  const problem = problems.find((p) => p.severity === "error");
  if (problem !== undefined) return { kind: "problem", problem };
  const [field] = missing;
  if (field !== undefined) return { kind: "missing", field };
  return { kind: "create", ids: wanted.map((p) => p.id) };
}

/** Fields by group, groups in the order of the form. */
export function byGroup(fields: readonly FormField[]): { group: FormGroup; fields: FormField[] }[] {
  const groups = new Map<FormGroup, FormField[]>();
  for (const f of fields) groups.set(f.group, [...(groups.get(f.group) ?? []), f]);
  return [...groups].map(([group, list]) => ({ group, fields: list }));
}

/** The error to fix first is the one that the list “Cần xử lý” and the next step name. */
function atFirstRow(problem: DossierProblem, { self, criteria, reading }: AssessedCard): DossierProblem {
  const row = findingGroups(self, criteria, reading).find((g) => g.id === "error")?.rows[0];
  if (row === undefined) return problem;
  const cell = row.address === undefined ? {} : { cell: row.address };
  return { ...problem, fix: { kind: "item", itemCode: row.itemCode, field: row.finding.field, ...cell } };
}
