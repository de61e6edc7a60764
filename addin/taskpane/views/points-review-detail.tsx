import { Button, Checkbox, Field, Input, Select, Textarea } from "@fluentui/react-components";
import { useState } from "react";
import {
  describeGuess,
  describeMeasure,
  formatCitation,
  type AllowedPoints,
  type Citation,
  type CriteriaSet,
  type Guess,
  type ProposedCriterion,
  type ProposedItem,
  type SourceTable,
} from "../../../src/criteria";
import { capitalizeFirst, formatNumber } from "../../../src/vi";
import { useActions, usePane, useTexts } from "../components/pane-context";
import { citationChoices, isProposed, readCitationText, readSteps, sourceRows } from "../logic/import-review";
import { usePointsStyles } from "./points.styles";

/** Why a value was read so, as a sentence below its field. */
const reasonOf = (guess: Guess<unknown>): string => capitalizeFirst(describeGuess(guess));

/** An item beside its source: every value with the reason it was read so, and a field to correct it. */
export function ItemDetail(props: {
  readonly item: ProposedItem;
  readonly table: SourceTable;
  readonly reference: CriteriaSet;
}) {
  const { item, table, reference } = props;
  const { t } = useTexts();
  const { correct } = useActions();
  const styles = usePointsStyles();
  const { id } = item;
  return (
    <div className={styles.detail}>
      <SourceBox table={table} rows={[item.row, ...item.furtherRows]} />
      <TextInput
        label={t("crit.f.code")}
        guess={item.code}
        onText={(value) => correct({ kind: "code", id, value })}
      />
      <TextInput
        label={t("crit.f.text")}
        guess={item.text}
        isLong
        onText={(value) => correct({ kind: "text", id, value })}
      />
      <span className={styles.hint}>
        {t("crit.col.points")}: {describeGuess(item.points)} {t("crit.col.must")}:{" "}
        {describeGuess(item.mandatory)}
      </span>
      <AllowedField item={item} />
      <CiteField item={item} reference={reference} />
      <MeasureField item={item} />
      <Checkbox
        label={t("crit.f.event")}
        checked={item.mustNotOccur.value}
        onChange={(_, { checked }) => correct({ kind: "must-not-occur", id, value: checked === true })}
      />
      <Button
        size="small"
        className={styles.button}
        onClick={() => correct({ kind: "row", row: item.row, as: "left-out" })}
      >
        {t("crit.row.leave")}
      </Button>
    </div>
  );
}

export function CriterionDetail(props: {
  readonly criterion: ProposedCriterion;
  readonly table: SourceTable;
}) {
  const { criterion, table } = props;
  const { t } = useTexts();
  const { correct } = useActions();
  const styles = usePointsStyles();
  const { id } = criterion;
  return (
    <div className={styles.detail}>
      <SourceBox table={table} rows={[criterion.row]} />
      <TextInput
        label={t("crit.f.code")}
        guess={criterion.code}
        onText={(value) => correct({ kind: "criterion-code", id, value })}
      />
      <TextInput
        label={t("crit.f.title")}
        guess={criterion.title}
        isLong
        onText={(value) => correct({ kind: "criterion-title", id, value })}
      />
      <Button
        size="small"
        className={styles.button}
        onClick={() => correct({ kind: "row", row: criterion.row, as: "item" })}
      >
        {t("crit.row.item")}
      </Button>
    </div>
  );
}

function SourceBox({ table, rows }: { readonly table: SourceTable; readonly rows: readonly number[] }) {
  const { t } = useTexts();
  const styles = usePointsStyles();
  return sourceRows(table, rows).map(({ row, cells }) => (
    <div key={row}>
      <span className={styles.hint}>{t("crit.src", { r: row })}</span>
      <div className={styles.source}>{cells.join(" | ")}</div>
    </div>
  ));
}

interface TextInputProps {
  readonly label: string;
  readonly guess: Guess<string>;
  readonly isLong?: boolean;
  onText(value: string): void;
}

/** Counts when it is left. */
function TextInput({ label, guess, isLong = false, onText }: TextInputProps) {
  const [typed, setTyped] = useState(guess.value);
  const Control = isLong ? Textarea : Input;
  return (
    <Field label={label} hint={reasonOf(guess)}>
      <Control
        value={typed}
        onChange={(_: unknown, { value }: { value: string }) => setTyped(value)}
        onBlur={() => {
          const value = typed.normalize("NFC").trim();
          if (value !== guess.value) onText(value);
        }}
      />
    </Field>
  );
}

type Kind = "max" | "range" | "values";

function AllowedField({ item: { id, allowed, points } }: { readonly item: ProposedItem }) {
  const { t } = useTexts();
  const { correct } = useActions();
  const kind: Kind = allowed.value === "max-or-zero" ? "max" : allowed.value === "range" ? "range" : "values";
  const listed = typeof allowed.value === "string" ? [0, points.value ?? 0] : allowed.value;
  const [typed, setTyped] = useState(listed.map(formatNumber).join("; "));
  const choose = (value: AllowedPoints) => correct({ kind: "allowed", id, value });
  return (
    <>
      <Field label={t("crit.f.allowed")} hint={reasonOf(allowed)}>
        <Select
          name={`allowed-${id}`}
          value={kind}
          onChange={(_, { value }) =>
            choose(
              value === "max" ? "max-or-zero" : value === "range" ? "range" : (readSteps(typed) ?? listed),
            )
          }
        >
          <option value="max">{t("crit.allowed.max")}</option>
          <option value="range">{t("crit.allowed.range")}</option>
          <option value="values">{t("crit.allowed.values")}</option>
        </Select>
      </Field>
      {kind === "values" && (
        <Field label={t("crit.allowed.list")}>
          <Input
            value={typed}
            onChange={(_, { value }) => setTyped(value)}
            onBlur={() => {
              const steps = readSteps(typed);
              if (steps !== undefined) choose(steps);
            }}
          />
        </Field>
      )}
    </>
  );
}

/** Figures come from the known table; a person says whether they are asked here too. */
function MeasureField({ item: { id, measure } }: { readonly item: ProposedItem }) {
  const { t } = useTexts();
  const { correct } = useActions();
  const styles = usePointsStyles();
  // Taken away, they can be brought back as long as the line is open.
  const [proposed] = useState(measure.value);
  if (proposed === undefined) return null;
  return (
    <div>
      <Checkbox
        label={t("crit.f.measure", { label: describeMeasure(proposed) })}
        checked={measure.value !== undefined}
        onChange={(_, { checked }) =>
          correct({ kind: "measure", id, value: checked === true ? proposed : undefined })
        }
      />
      <span className={styles.second}>{reasonOf(measure)}</span>
    </div>
  );
}

/** The clauses that the known table cites, or any other as the Circular is quoted. */
function CiteField({ item, reference }: { readonly item: ProposedItem; readonly reference: CriteriaSet }) {
  const { t } = useTexts();
  const { correct } = useActions();
  const { points } = usePane();
  const styles = usePointsStyles();
  const { id, cite } = item;
  const type = points.step.kind === "review" ? points.step.work.type : "residential-area";
  const choices = citationChoices(reference, type, cite.value);
  const shown = cite.value === undefined ? "" : formatCitation(cite.value);
  const [typed, setTyped] = useState("");
  const read = readCitationText(typed, reference, type);
  const take = (value: Citation) => correct({ kind: "cite", id, value });
  return (
    <>
      <Field label={t("crit.f.cite")} hint={reasonOf(cite)}>
        <Select
          name={`cite-${id}`}
          value={shown}
          onChange={(_, { value }) => {
            const chosen = choices.find((c) => formatCitation(c) === value);
            if (chosen !== undefined) take(chosen);
          }}
        >
          {cite.value === undefined && <option value="">{t("crit.cite.none")}</option>}
          {choices.map((c) => (
            <option key={formatCitation(c)} value={formatCitation(c)}>
              {formatCitation(c)}
            </option>
          ))}
        </Select>
      </Field>
      <Field
        label={t("crit.cite.other")}
        {...(typed.trim() !== "" && read === undefined ? { validationMessage: t("crit.cite.bad") } : {})}
      >
        <Input
          value={typed}
          onChange={(_, { value }) => setTyped(value)}
          onBlur={() => read !== undefined && take(read)}
        />
      </Field>
      {isProposed(cite) && cite.value !== undefined && (
        <Button size="small" className={styles.button} onClick={() => correct({ kind: "confirm-cite", id })}>
          {t("crit.cite.confirm")}
        </Button>
      )}
    </>
  );
}
