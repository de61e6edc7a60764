import { Field, mergeClasses, Radio, RadioGroup } from "@fluentui/react-components";
import { useTexts } from "../components/pane-context";
import { SubjectIcon } from "../components/subject-icon";
import { exclusionOf, SUBJECT_TYPES, type SubjectType } from "../../../src/criteria";
import { TYPE_NAMES } from "../logic/deadline";
import { isMixedSchool, type DraftProblem, type SubjectDraft } from "../logic/first-run";
import type { StringKey } from "../strings";
import { useFirstRunStyles } from "./first-run.styles";

const HINTS: Readonly<Record<SubjectType, StringKey>> = {
  "residential-area": "type.residential.hint",
  commune: "type.commune.hint",
  agency: "type.agency.hint",
  enterprise: "type.enterprise.hint",
  school: "type.school.hint",
};

const QUESTIONS: Readonly<Partial<Record<SubjectType, StringKey>>> = {
  agency: "first.ask.agency",
  enterprise: "first.ask.enterprise",
  school: "first.ask.school",
};

export interface SubjectTypeCardsProps {
  readonly draft: SubjectDraft;
  readonly problems: readonly DraftProblem[];
  readonly isLocked: boolean;
  onChange(change: Partial<SubjectDraft>): void;
}

/** Five cards, one per subject type; three of them ask whether the unit is excluded. */
export function SubjectTypeCards({ draft, problems, isLocked, onChange }: SubjectTypeCardsProps) {
  const { t } = useTexts();
  const styles = useFirstRunStyles();
  const isMissing = problems.some((p) => p.field === "type");
  return (
    <Field label={t("first.type")} {...(isMissing ? { validationMessage: t("first.type.error") } : {})}>
      <RadioGroup
        name="subject-type"
        className={styles.cards}
        value={draft.type ?? ""}
        disabled={isLocked}
        onChange={(_, { value }) => {
          const type = SUBJECT_TYPES.find((x) => x === value);
          if (type !== undefined) onChange({ type, isExcluded: undefined });
        }}
      >
        {SUBJECT_TYPES.map((type) => (
          <TypeCard key={type} type={type} {...{ draft, problems, isLocked, onChange }} />
        ))}
      </RadioGroup>
    </Field>
  );
}

function TypeCard({
  type,
  draft,
  problems,
  isLocked,
  onChange,
}: SubjectTypeCardsProps & { readonly type: SubjectType }) {
  const { say } = useTexts();
  const styles = useFirstRunStyles();
  const isChosen = draft.type === type;
  return (
    <div className={mergeClasses(styles.card, isChosen && styles.chosen)}>
      <div className={styles.choice}>
        <Radio
          value={type}
          className={styles.radio}
          label={
            <>
              <span className={styles.typeName}>{say({ key: TYPE_NAMES[type] })}</span>
              <span className={styles.typeHint}>{say({ key: HINTS[type] })}</span>
            </>
          }
        />
        <SubjectIcon
          type={type}
          className={mergeClasses(styles.typeIcon, isChosen && styles.typeIconChosen)}
        />
      </div>
      {isChosen && exclusionOf(type) !== undefined && (
        <div className={styles.question}>
          <ExclusionQuestion {...{ type, draft, problems, isLocked, onChange }} />
        </div>
      )}
    </div>
  );
}

function ExclusionQuestion({
  type,
  draft,
  problems,
  isLocked,
  onChange,
}: SubjectTypeCardsProps & { readonly type: SubjectType }) {
  const { t, say } = useTexts();
  const question = QUESTIONS[type];
  const problem = problems.find((p) => p.field === "exclusion");
  const refusal =
    problem === undefined
      ? undefined
      : problem.code === "excluded"
        ? t("first.refuse", { citation: problem.exclusion.citation })
        : t("first.ask.error");
  const hint = isMixedSchool(draft) ? t("first.school.mixed") : undefined;
  return (
    <Field
      label={question === undefined ? "" : say({ key: question })}
      {...(refusal === undefined ? {} : { validationMessage: refusal })}
      {...(hint === undefined ? {} : { hint })}
    >
      <RadioGroup
        layout="horizontal"
        name="exclusion"
        disabled={isLocked}
        value={draft.isExcluded === undefined ? "" : draft.isExcluded ? "yes" : "no"}
        onChange={(event, { value }) => {
          event.stopPropagation();
          onChange({ isExcluded: value === "yes" });
        }}
      >
        <Radio value="no" label={t("first.no")} />
        <Radio value="yes" label={t("first.yes")} />
      </RadioGroup>
    </Field>
  );
}
