import { Checkbox, Field, Input, Select } from "@fluentui/react-components";
import { usualSetTitle } from "../../../src/criteria";
import { useActions, usePane, useStore, useTexts } from "../components/pane-context";
import { StatusIcon } from "../components/status-icon";
import { stampProblems, type StampProblem } from "../logic/import-review";
import type { ImportWork } from "../store";
import { usePointsStyles } from "./points.styles";

export interface PointsStampProps {
  readonly work: ImportWork;
  readonly problems: readonly StampProblem[];
}

/** The document a table comes from, its first year, and who compared the two. */
export function PointsStamp({ work, problems }: PointsStampProps) {
  const { t } = useTexts();
  const { stamp } = usePane().points;
  const { setStamp } = useActions();
  const { services } = useStore();
  const styles = usePointsStyles();
  const year = Number(services.today().slice(0, 4));
  const isOfficial = stamp.number.trim() !== "" && stamp.date.trim() !== "";
  const isReady = isOfficial && !stampProblems(stamp).some((p) => p === "date" || p === "half");
  const invalid = (problem: StampProblem, text: string) =>
    problems.includes(problem) ? { validationMessage: text } : {};
  return (
    <section aria-label={t("crit.stamp")} className={styles.fields} data-stamp>
      <h2 className={styles.heading}>{t("crit.stamp")}</h2>
      <div className={styles.pair}>
        <Field
          label={t("crit.stamp.number")}
          className={styles.grow}
          {...invalid("half", t("crit.stamp.half"))}
        >
          <Input
            name="stamp-number"
            className={styles.shrink}
            value={stamp.number}
            placeholder={t("crit.stamp.number.ph")}
            onChange={(_, { value }) => setStamp({ number: value })}
          />
        </Field>
        <Field
          label={t("crit.stamp.date")}
          className={styles.short}
          {...invalid("date", t("crit.stamp.date.error"))}
        >
          <Input
            name="stamp-date"
            className={styles.shrink}
            value={stamp.date}
            placeholder={t("crit.stamp.date.ph")}
            onChange={(_, { value }) => setStamp({ date: value })}
          />
        </Field>
      </div>
      <span className={styles.check}>
        <StatusIcon icon={isReady ? "pass" : "note"} className={styles.checkIcon} />
        <span className={styles.hint}>{t(isReady ? "crit.stamp.official" : "crit.stamp.hint")}</span>
      </span>
      <div className={styles.pair}>
        <Field label={t("crit.stamp.issuer")} className={styles.grow}>
          <Input
            name="stamp-issuer"
            className={styles.shrink}
            value={stamp.issuer}
            onChange={(_, { value }) => setStamp({ issuer: value })}
          />
        </Field>
        <Field label={t("crit.stamp.year")} className={styles.grow}>
          <Select
            name="stamp-year"
            className={styles.shrink}
            value={String(stamp.fromYear)}
            onChange={(_, { value }) => setStamp({ fromYear: Number(value) })}
          >
            {[-4, -3, -2, -1, 0, 1].map((d) => (
              <option key={d} value={year + d}>
                {year + d}
              </option>
            ))}
          </Select>
        </Field>
      </div>
      <Field label={t("crit.stamp.title")}>
        <Input
          name="stamp-title"
          value={stamp.title}
          placeholder={usualSetTitle(stamp.number, work.source.name)}
          onChange={(_, { value }) => setStamp({ title: value })}
        />
      </Field>
      <Field label={t("crit.stamp.by")} required {...invalid("confirmedBy", t("crit.stamp.by.error"))}>
        <Input
          name="stamp-by"
          value={stamp.confirmedBy}
          onChange={(_, { value }) => setStamp({ confirmedBy: value })}
        />
      </Field>
      <Checkbox
        label={t("crit.stamp.keep")}
        checked={stamp.isKept}
        onChange={(_, { checked }) => setStamp({ isKept: checked === true })}
      />
    </section>
  );
}
