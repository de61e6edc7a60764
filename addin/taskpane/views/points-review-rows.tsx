import { Checkbox, Input, Link, mergeClasses } from "@fluentui/react-components";
import { ChevronDown16Regular } from "@fluentui/react-icons/svg/chevron-down";
import { ChevronRight16Regular } from "@fluentui/react-icons/svg/chevron-right";
import { useState } from "react";
import {
  describeImportProblem,
  formatCitation,
  type CriteriaSet,
  type ImportProblem,
  type LeftOut,
  type ProposedCriterion,
  type ProposedItem,
} from "../../../src/criteria";
import { formatNumber } from "../../../src/vi";
import { useActions, useTexts } from "../components/pane-context";
import { StatusIcon } from "../components/status-icon";
import { isProposed, readPointsText, type ImportReview } from "../logic/import-review";
import type { StringKey } from "../strings";
import { CriterionDetail, ItemDetail } from "./points-review-detail";
import { usePointsStyles } from "./points.styles";

export interface ReviewRowsProps {
  readonly review: ImportReview;
  readonly reference: CriteriaSet;
  readonly openLine: string | undefined;
  onOpen(id: string | undefined): void;
}

/** Every line of the table as it was understood; a line opens to show the source and to be corrected. */
export function ReviewRows({ review, reference, openLine, onOpen }: ReviewRowsProps) {
  const { t } = useTexts();
  const styles = usePointsStyles();
  const { criteria, leftOut } = review.proposal;
  return (
    <section aria-label={t("crit.understood")} className={styles.section}>
      <span className={styles.hint}>{t("crit.must.hint")}</span>
      <ul className={styles.list}>
        <li aria-hidden className={mergeClasses(styles.cells, styles.listHead)}>
          <span />
          <span className={styles.columnHead}>{t("crit.col.points")}</span>
          <span className={styles.columnHead}>{t("crit.col.must")}</span>
        </li>
        {criteria.flatMap((criterion) => [
          <CriterionRow
            key={criterion.id}
            {...{ criterion, review }}
            isOpen={openLine === criterion.id}
            onToggle={() => onOpen(openLine === criterion.id ? undefined : criterion.id)}
          />,
          ...criterion.items.map((item) => (
            <ItemRow
              key={item.id}
              {...{ item, review, reference }}
              isOpen={openLine === item.id}
              onToggle={() => onOpen(openLine === item.id ? undefined : item.id)}
            />
          )),
        ])}
      </ul>
      <LeftOutRows leftOut={leftOut} />
    </section>
  );
}

interface CriterionRowProps {
  readonly criterion: ProposedCriterion;
  readonly review: ImportReview;
  readonly isOpen: boolean;
  onToggle(): void;
}

function CriterionRow({ criterion, review, isOpen, onToggle }: CriterionRowProps) {
  const { t } = useTexts();
  const styles = usePointsStyles();
  const { id, code, title } = criterion;
  const name = t("crit.edit.criterion", { code: code.value });
  return (
    <li
      id={`line-${id}`}
      className={mergeClasses(
        styles.row,
        styles.itemRow,
        styles.criterion,
        isFaulty(review, id) && styles.faulty,
      )}
    >
      <LineButton {...{ name, isOpen, onToggle }} code={code.value} text={title.value} />
      <LineProblems review={review} id={id} />
      {isOpen && <CriterionDetail criterion={criterion} table={review.table} />}
    </li>
  );
}

interface ItemRowProps extends Omit<CriterionRowProps, "criterion"> {
  readonly item: ProposedItem;
  readonly reference: CriteriaSet;
}

function ItemRow({ item, review, reference, isOpen, onToggle }: ItemRowProps) {
  const { t } = useTexts();
  const { correct } = useActions();
  const styles = usePointsStyles();
  const { id, code, text, points, mandatory, cite } = item;
  return (
    <li
      id={`line-${id}`}
      className={mergeClasses(styles.row, styles.itemRow, isFaulty(review, id) && styles.faulty)}
    >
      <div className={styles.cells}>
        <LineButton
          {...{ isOpen, onToggle }}
          name={t("crit.edit.of", { code: code.value })}
          code={code.value}
          text={text.value}
          {...(cite.value === undefined
            ? {}
            : {
                second: isProposed(cite)
                  ? t("crit.cite.proposed", { cite: formatCitation(cite.value) })
                  : formatCitation(cite.value),
              })}
        />
        <PointsInput
          // A value set elsewhere is shown; what is being typed is not disturbed.
          key={points.value ?? "blank"}
          item={item}
        />
        <span className={styles.must}>
          <Checkbox
            aria-label={t("crit.must.of", { code: code.value })}
            checked={mandatory.value}
            onChange={(_, { checked }) => correct({ kind: "mandatory", id, value: checked === true })}
          />
        </span>
      </div>
      <LineProblems review={review} id={id} />
      {isOpen && <ItemDetail item={item} table={review.table} reference={reference} />}
    </li>
  );
}

/** Counts when the field is left: a half typed number is no correction. */
function PointsInput({ item: { id, code, points } }: { readonly item: ProposedItem }) {
  const { t } = useTexts();
  const { correct } = useActions();
  const styles = usePointsStyles();
  const shown = points.value === undefined ? "" : formatNumber(points.value);
  const [typed, setTyped] = useState(shown);
  const value = readPointsText(typed);
  return (
    <Input
      className={styles.pointsField}
      aria-label={t("crit.points.of", { code: code.value })}
      aria-invalid={value === undefined}
      inputMode="decimal"
      value={typed}
      onChange={(_, data) => setTyped(data.value)}
      onBlur={() => {
        if (value !== undefined && value !== points.value) correct({ kind: "points", id, value });
      }}
      onKeyDown={(event) => event.key === "Enter" && event.currentTarget.blur()}
    />
  );
}

interface LineButtonProps {
  readonly name: string;
  readonly code: string;
  readonly text: string;
  readonly second?: string;
  readonly isOpen: boolean;
  onToggle(): void;
}

function LineButton({ name, code, text, second, isOpen, onToggle }: LineButtonProps) {
  const styles = usePointsStyles();
  const Chevron = isOpen ? ChevronDown16Regular : ChevronRight16Regular;
  return (
    <button
      type="button"
      className={styles.itemName}
      aria-expanded={isOpen}
      aria-description={name}
      onClick={onToggle}
    >
      <Chevron aria-hidden /> <span className={styles.code}>{code}</span>
      {text}
      {second !== undefined && <span className={styles.second}>{second}</span>}
    </button>
  );
}

function LineProblems({ review, id }: { readonly review: ImportReview; readonly id: string }) {
  const styles = usePointsStyles();
  const own = (review.byLine.get(id) ?? []).filter((p) => !SAID_ELSEWHERE.includes(p.code));
  return own.map((p) => (
    <span key={p.code + String(p.fields["field"] ?? "")} className={styles.check}>
      <StatusIcon icon={p.severity === "error" ? "error" : "warning"} className={styles.checkIcon} />
      <span className={styles.hint}>{describeImportProblem(p)}</span>
    </span>
  ));
}

/** Stands beside the clause, or once for all lines above. */
const SAID_ELSEWHERE: readonly ImportProblem["code"][] = ["cite.unconfirmed", "measure.proposed"];

const isFaulty = (review: ImportReview, id: string): boolean =>
  (review.byLine.get(id) ?? []).some((p) => p.severity === "error");

const REASONS: Readonly<Record<LeftOut["reason"], StringKey>> = {
  "before-header": "crit.left.why.before-header",
  header: "crit.left.why.header",
  "repeated-header": "crit.left.why.repeated-header",
  total: "crit.left.why.total",
  subtotal: "crit.left.why.subtotal",
  remark: "crit.left.why.remark",
  group: "crit.left.why.group",
  "other-columns": "crit.left.why.other-columns",
  unread: "crit.left.why.unread",
  person: "crit.left.why.person",
};

/** Rows that became no line, each with its reason; a person can say otherwise. */
function LeftOutRows({ leftOut }: { readonly leftOut: readonly LeftOut[] }) {
  const { t, say } = useTexts();
  const { correct } = useActions();
  const styles = usePointsStyles();
  const hasUnread = leftOut.some((l) => l.reason === "unread");
  const [isOpened, setOpened] = useState(false);
  const isOpen = isOpened || hasUnread;
  if (leftOut.length === 0) return null;
  return (
    <>
      <Link as="button" aria-expanded={isOpen} onClick={() => setOpened(!isOpen)}>
        {t("crit.left", { n: leftOut.length })}
      </Link>
      {isOpen && (
        <ul className={styles.list}>
          {leftOut.map((line, i) => (
            <li key={i} className={mergeClasses(styles.row, line.reason === "unread" && styles.faulty)}>
              <div className={styles.text}>
                <span className={styles.second}>
                  {t("crit.src", { r: line.row })}, {say({ key: REASONS[line.reason] })}
                </span>
                {line.text}
                <span className={styles.links}>
                  <Link as="button" onClick={() => correct({ kind: "row", row: line.row, as: "item" })}>
                    {t("crit.row.item")}
                  </Link>
                  <Link as="button" onClick={() => correct({ kind: "row", row: line.row, as: "criterion" })}>
                    {t("crit.row.criterion")}
                  </Link>
                  {line.reason === "unread" && (
                    <Link as="button" onClick={() => correct({ kind: "row", row: line.row, as: "left-out" })}>
                      {t("crit.row.leave")}
                    </Link>
                  )}
                </span>
              </div>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
