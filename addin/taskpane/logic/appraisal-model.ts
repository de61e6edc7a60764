import { setOfSheet } from "../../../src/scorecard";
import type { CriteriaSet } from "../../../src/criteria";
import {
  acceptedReason,
  appraisalPlan,
  checkRound,
  formFields,
  roundId,
  roundInput,
  type DocumentId,
  type RoundInput,
  type RoundKind,
  type RoundSubject,
} from "../../../src/dossier";
import { isAssessed } from "../store/state";
import type { CouncilRow, CouncilView } from "./council-list";
import type { DossierModel } from "./dossier-model";

export interface AppraisalChoice {
  readonly view: CouncilView;
  readonly kind: RoundKind;
  readonly sets: readonly CriteriaSet[];
  readonly profile: Readonly<Record<string, string>>;
  readonly today: string;
  /** Documents whose tick differs from the usual. */
  readonly toggled: ReadonlySet<DocumentId>;
}

/** The council's dossier as the form shows it; no model while a result is open. */
export interface AppraisalModel {
  readonly round: RoundInput;
  /** Subjects of the round whose result is not final, or changed since. */
  readonly pending: readonly CouncilRow[];
  readonly model: DossierModel | undefined;
}

export function roundRows({ rows }: CouncilView, kind: RoundKind): CouncilRow[] {
  return rows.filter(
    (r) => !r.row.isDuplicate && (r.row.subject.type === "commune") === (kind === "commune"),
  );
}

export function appraisalModel(choice: AppraisalChoice): AppraisalModel {
  const { view, kind, sets, profile, today, toggled } = choice;
  const rows = roundRows(view, kind);
  const pending = rows.filter((r) => r.filter !== "done" || r.isChanged);
  const round = {
    id: roundId(kind, view.register.year),
    subjects: rows.flatMap((r) => roundSubject(r, sets) ?? []),
    profile,
    today,
  };
  const input = roundInput(round);
  if (pending.length > 0 || input === undefined) return { round, pending, model: undefined };
  const plans = appraisalPlan(round);
  const wanted = plans.filter((p) => p.blockedBecause === undefined && p.isWanted !== toggled.has(p.id));
  const fields = formFields(wanted, input);
  const problems = checkRound(round, wanted).filter((p) => p.code !== "field.missing");
  const missing = fields.filter((f) => f.isMissing);
  const counts = {
    errors: problems.filter((p) => p.severity === "error").length,
    open: 0,
    missing: missing.length,
    warnings: problems.filter(
      (p) => p.severity === "warning" && acceptedReason(profile, round.id, p) === undefined,
    ).length,
  };
  return { round, pending, model: { input, plans, wanted, fields, problems, missing, counts } };
}

function roundSubject({ card }: CouncilRow, sets: readonly CriteriaSet[]): RoundSubject | undefined {
  const set = setOfSheet(sets, card.identity);
  if (!isAssessed(card) || set === undefined) return undefined;
  const { criteria, self, council } = card;
  return {
    set,
    criteria,
    subject: card.identity.subject,
    entries: card.reading.entries,
    evaluation: self,
    council,
  };
}
