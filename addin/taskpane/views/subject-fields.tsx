import { Field, Input, Link, Select, Textarea } from "@fluentui/react-components";
import { assessmentPeriod, type CriteriaSet, type SubjectType } from "../../../src/criteria";
import { formatShortDate } from "../../../src/vi";
import { useStore, useTexts } from "../components/pane-context";
import { yearChoices, type DraftProblem, type SubjectDraft } from "../logic/first-run";
import type { StringKey } from "../strings";
import { useFirstRunStyles } from "./first-run.styles";

const NAME_EXAMPLES: Readonly<Record<SubjectType, StringKey>> = {
  "residential-area": "first.name.ph.residential",
  commune: "first.commune.ph",
  agency: "first.name.ph.agency",
  enterprise: "first.name.ph.enterprise",
  school: "first.name.ph.school",
};

export interface SubjectFieldsProps {
  readonly set: CriteriaSet | undefined;
  readonly draft: SubjectDraft;
  readonly problems: readonly DraftProblem[];
  readonly isLocked: boolean;
  onChange(change: Partial<SubjectDraft>): void;
}

/** Name, commune, year with its dates, and the reason of an early appraisal. */
export function SubjectFields({ set, draft, problems, isLocked, onChange }: SubjectFieldsProps) {
  const { t, say } = useTexts();
  const { services } = useStore();
  const styles = useFirstRunStyles();
  const problem = problems.find((p) => p.field === "name");
  const error =
    problem === undefined
      ? undefined
      : problem.code === "duplicate"
        ? t("first.name.dup", { name: problem.of.name, year: problem.of.year })
        : t("first.name.error");
  return (
    <>
      <Field label={t("first.name")} required {...(error === undefined ? {} : { validationMessage: error })}>
        <Input
          name="subject-name"
          value={draft.name}
          readOnly={isLocked}
          placeholder={say({ key: NAME_EXAMPLES[draft.type ?? "residential-area"] })}
          onChange={(_, { value }) => onChange({ name: value })}
        />
      </Field>
      <div className={styles.pair}>
        {draft.type !== "commune" && (
          <Field label={t("first.commune")} className={styles.grow}>
            <Input
              name="commune"
              value={draft.commune}
              readOnly={isLocked}
              placeholder={t("first.commune.ph")}
              className={styles.shrink}
              onChange={(_, { value }) => onChange({ commune: value })}
            />
          </Field>
        )}
        <Field label={t("first.year")} className={draft.type === "commune" ? styles.grow : styles.year}>
          <Select
            name="year"
            value={String(draft.year)}
            disabled={isLocked}
            onChange={(_, { value }) => onChange({ year: Number(value) })}
          >
            {yearChoices(services.today()).map((year) => (
              <option key={year} value={year}>
                {year}
              </option>
            ))}
          </Select>
        </Field>
      </div>
      <div>
        <Dates draft={draft} set={set} />
        <EarlyAppraisal draft={draft} problems={problems} isLocked={isLocked} onChange={onChange} />
      </div>
    </>
  );
}

function Dates({ draft, set }: Pick<SubjectFieldsProps, "draft" | "set">) {
  const { t } = useTexts();
  const styles = useFirstRunStyles();
  const criteria = set?.subjects[draft.type ?? "residential-area"];
  if (criteria === undefined) return null;
  const { from, to, deadline } = assessmentPeriod(criteria, draft.year);
  return (
    <dl className={styles.dates}>
      <dt>{t("first.period")}</dt>
      <dd className={styles.date}>
        {formatShortDate(from)} – {formatShortDate(to)}
      </dd>
      <dt>{t("first.deadline")}</dt>
      <dd className={styles.date}>{t("first.deadline.value", { date: formatShortDate(deadline) })}</dd>
    </dl>
  );
}

function EarlyAppraisal({ draft, problems, isLocked, onChange }: Omit<SubjectFieldsProps, "set">) {
  const { t } = useTexts();
  const isMissing = problems.some((p) => p.field === "early");
  return (
    <>
      <Link as="button" aria-expanded={draft.isEarly} onClick={() => onChange({ isEarly: !draft.isEarly })}>
        {t("first.early")}
      </Link>
      {draft.isEarly && (
        <Field
          label={t("first.early.reason")}
          required
          {...(isMissing ? { validationMessage: t("first.early.error") } : {})}
        >
          <Textarea
            name="early-reason"
            value={draft.earlyReason}
            readOnly={isLocked}
            resize="vertical"
            onChange={(_, { value }) => onChange({ earlyReason: value })}
          />
        </Field>
      )}
    </>
  );
}
