import { Button, Field, Select } from "@fluentui/react-components";
import { useMemo } from "react";
import {
  COLUMN_ROLES,
  describeGuess,
  guessSubjectType,
  SUBJECT_TYPES,
  type ColumnRole,
  type ProposedColumn,
} from "../../../src/criteria";
import { capitalizeFirst } from "../../../src/vi";
import { Footer } from "../components/footer";
import { useActions, useStore, useTexts } from "../components/pane-context";
import { StatusIcon } from "../components/status-icon";
import { TYPE_NAMES } from "../logic/deadline";
import { reviewOf, sourceRows } from "../logic/import-review";
import type { ImportWork } from "../store";
import type { StringKey } from "../strings";
import { ImportFileHead } from "./points-file-head";
import { PointsPage } from "./points-page";
import { usePointsStyles } from "./points.styles";

const ROLE_NAMES: Readonly<Record<ColumnRole, StringKey>> = {
  number: "crit.role.number",
  criterion: "crit.role.criterion",
  text: "crit.role.text",
  points: "crit.role.points",
  mandatory: "crit.role.mandatory",
  cite: "crit.role.cite",
  note: "crit.role.note",
  ignored: "crit.role.ignored",
};
const SHOWN_ROWS = 3;

/** Which table of the file, for which type of subject, and what each column is for. */
export function PointsChoose({ work }: { readonly work: ImportWork }) {
  const { t, say } = useTexts();
  const { showPointsList, chooseTable, openReview } = useActions();
  const styles = usePointsStyles();
  const reference = useStore().criteriaSets().at(-1);
  const review = useMemo(
    () => (reference === undefined ? undefined : reviewOf(work, reference)),
    [work, reference],
  );
  const guess = useMemo(
    () =>
      reference === undefined || review === undefined ? undefined : guessSubjectType(review.table, reference),
    [review, reference],
  );
  if (review === undefined) return null;
  const { source, table, type } = work;
  const firstRows = review.table.rows.slice(0, SHOWN_ROWS).map((r) => r.number);
  return (
    <>
      <PointsPage title={t("crit.map")} onBack={showPointsList}>
        <ImportFileHead work={work} />
        <div className={styles.fields}>
          <Field
            label={t("first.type")}
            {...(guess?.value === type ? { hint: capitalizeFirst(describeGuess(guess)) } : {})}
          >
            <Select
              name="import-type"
              value={type}
              onChange={(_, { value }) => {
                const chosen = SUBJECT_TYPES.find((x) => x === value);
                if (chosen !== undefined) chooseTable(table, chosen);
              }}
            >
              {SUBJECT_TYPES.map((x) => (
                <option key={x} value={x}>
                  {say({ key: TYPE_NAMES[x] })}
                </option>
              ))}
            </Select>
          </Field>
          {source.tables.length > 1 && (
            <Field label={t("crit.map.which")}>
              <Select
                name="import-table"
                value={String(table)}
                onChange={(_, { value }) => chooseTable(Number(value), type)}
              >
                {source.tables.map((x, i) => (
                  <option key={i} value={i}>
                    {x.title ?? t("crit.map.table", { i: i + 1, n: source.tables.length })}
                  </option>
                ))}
              </Select>
            </Field>
          )}
        </div>
        <div>
          <span className={styles.hint}>{t("crit.map.start")}</span>
          <div className={styles.source}>
            {sourceRows(review.table, firstRows).map(({ row, cells }) => (
              <div key={row}>{cells.map((c) => c.replace(/\n/g, " ")).join(" | ")}</div>
            ))}
          </div>
        </div>
        <section aria-label={t("crit.map.columns")} className={styles.fields}>
          <h2 className={styles.heading}>{t("crit.map.columns")}</h2>
          {review.proposal.columns.map((column) => (
            <ColumnField key={column.column} column={column} />
          ))}
        </section>
      </PointsPage>
      <Footer>
        <Button appearance="primary" onClick={openReview}>
          {t("crit.map.next")}
        </Button>
      </Footer>
    </>
  );
}

/** One column: its heading, the role it was given and why; every role can be changed. */
function ColumnField({ column: { column, heading, role } }: { readonly column: ProposedColumn }) {
  const { t, say } = useTexts();
  const { correct } = useActions();
  const styles = usePointsStyles();
  const name = t("crit.map.column", { n: column + 1 });
  return (
    <Field
      label={heading === "" ? name : `${name}: ${heading}`}
      hint={
        <span className={styles.check}>
          {role.certainty === "unsure" && <StatusIcon icon="warning" className={styles.checkIcon} />}
          {capitalizeFirst(describeGuess(role))}
        </span>
      }
    >
      <Select
        name={`column-${column}`}
        value={role.value}
        onChange={(_, { value }) => {
          const chosen = COLUMN_ROLES.find((r) => r === value);
          if (chosen !== undefined) correct({ kind: "column", column, role: chosen });
        }}
      >
        {COLUMN_ROLES.map((r) => (
          <option key={r} value={r}>
            {say({ key: ROLE_NAMES[r] })}
          </option>
        ))}
      </Select>
    </Field>
  );
}
