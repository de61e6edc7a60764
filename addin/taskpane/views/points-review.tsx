import { Button, Link, Spinner } from "@fluentui/react-components";
import { ArrowRight20Regular } from "@fluentui/react-icons/svg/arrow-right";
import { useMemo, useState } from "react";
import { Footer } from "../components/footer";
import { useActions, usePane, useStore, useTexts } from "../components/pane-context";
import { StatusIcon } from "../components/status-icon";
import { isProposed, itemsOf, reviewOf, stampProblems, type CheckLine } from "../logic/import-review";
import type { ImportWork } from "../store";
import { ImportFileHead } from "./points-file-head";
import { PointsPage } from "./points-page";
import { ReviewRows } from "./points-review-rows";
import { PointsStamp } from "./points-stamp";
import { usePointsStyles } from "./points.styles";

/** “Kiểm tra bản nhập”: what was understood beside the source; errors block, doubts are shown with their reason. */
export function PointsReview({ work }: { readonly work: ImportWork }) {
  const { t } = useTexts();
  const { points, isReadOnly } = usePane();
  const { showPointsList, openChoice, correct, useTable } = useActions();
  const styles = usePointsStyles();
  const reference = useStore().criteriaSets().at(-1);
  const review = useMemo(
    () => (reference === undefined ? undefined : reviewOf(work, reference)),
    [work, reference],
  );
  const [openLine, setOpenLine] = useState<string>();
  const [wasAsked, setAsked] = useState(false);
  if (review === undefined || reference === undefined) return null;
  const [error] = review.errors;
  const missing = stampProblems(points.stamp);

  function open(id: string): void {
    setOpenLine(id);
    // The line is drawn before it is looked for.
    setTimeout(() => document.getElementById(`line-${id}`)?.scrollIntoView({ block: "center" }));
  }

  function confirmAll(action: NonNullable<CheckLine["action"]>): void {
    const items = review === undefined ? [] : itemsOf(review.proposal);
    if (action === "confirm-cites")
      correct(
        ...items
          .filter(({ cite }) => cite.value !== undefined && isProposed(cite))
          .map(({ id }) => ({ kind: "confirm-cite", id }) as const),
      );
    else
      correct(
        ...items
          .filter(({ measure }) => measure.value !== undefined && measure.why === "similar-text")
          .map(({ id, measure }) => ({ kind: "measure", id, value: measure.value }) as const),
      );
  }

  function submit(): void {
    if (error?.id !== undefined) return open(error.id);
    if (error !== undefined) return window.scrollTo(0, 0);
    setAsked(true);
    if (missing.length === 0) void useTable();
    else document.querySelector<HTMLElement>("[data-stamp] [aria-invalid=true]")?.focus();
  }

  return (
    <>
      <PointsPage title={t("crit.check")} onBack={showPointsList}>
        <div>
          <ImportFileHead work={work} />
          <Link as="button" onClick={openChoice}>
            {t("crit.map.change")}
          </Link>
        </div>
        <ul className={styles.checks}>
          {review.lines.map((line, i) => (
            <Check key={i} line={line} onFix={open} onConfirm={confirmAll} />
          ))}
        </ul>
        <PointsStamp work={work} problems={wasAsked ? missing : missing.filter((p) => p === "date")} />
        <ReviewRows review={review} reference={reference} openLine={openLine} onOpen={setOpenLine} />
      </PointsPage>
      <Footer>
        <Button
          appearance="primary"
          className={error === undefined ? styles.create : styles.step}
          disabledFocusable={points.isBusy || isReadOnly}
          {...(points.isBusy ? { icon: <Spinner size="extra-tiny" /> } : {})}
          {...(error === undefined ? {} : { icon: <ArrowRight20Regular />, iconPosition: "after" as const })}
          onClick={submit}
        >
          {error === undefined
            ? t("crit.use")
            : error.row === undefined
              ? t("crit.use.fix")
              : t("crit.use.blocked", { r: error.row })}
        </Button>
      </Footer>
    </>
  );
}

interface CheckProps {
  readonly line: CheckLine;
  onFix(id: string): void;
  onConfirm(action: NonNullable<CheckLine["action"]>): void;
}

/** One line of what the check found, with the way to its place or to confirm what was proposed. */
function Check({ line: { icon, text, id, action }, onFix, onConfirm }: CheckProps) {
  const { t, say } = useTexts();
  const styles = usePointsStyles();
  const sentence = typeof text === "string" ? text : say(text);
  return (
    <li className={styles.check}>
      <StatusIcon icon={icon} className={styles.checkIcon} />
      <span className={styles.checkText}>
        {sentence}{" "}
        {id !== undefined && (
          <Link as="button" aria-label={`${t("crit.c.fix")}: ${sentence}`} onClick={() => onFix(id)}>
            {t("crit.c.fix")}
          </Link>
        )}
        {action !== undefined && (
          <Link
            as="button"
            aria-label={`${t("crit.c.confirm")}: ${sentence}`}
            onClick={() => onConfirm(action)}
          >
            {t("crit.c.confirm")}
          </Link>
        )}
      </span>
    </li>
  );
}
