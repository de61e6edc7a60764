import { Link } from "@fluentui/react-components";
import { acceptanceKey, acceptedReason, type DossierInput, type DossierProblem } from "../../../src/dossier";
import { usePane, useTexts } from "../components/pane-context";
import { StatusIcon } from "../components/status-icon";
import type { DossierModel } from "../logic/dossier-model";
import { problemText } from "../logic/problem-text";
import { DossierAcceptance } from "./dossier-acceptance";
import { useDossierStyles } from "./dossier.styles";

export interface DossierChecksProps {
  readonly problems: DossierModel["problems"];
  readonly input: DossierInput;
  onMend(problem: DossierProblem): void;
}

/** “Trước khi tạo”: what blocks, what to look at, what the documents will say. */
export function DossierChecks({ problems, input, onMend }: DossierChecksProps) {
  const { t } = useTexts();
  const { locale } = usePane();
  const styles = useDossierStyles();
  if (problems.length === 0) return null;
  return (
    <section aria-labelledby="dossier-checks">
      <h2 id="dossier-checks" className={styles.heading}>
        {t("dos.before")}
      </h2>
      <ul className={styles.checks}>
        {problems.map((problem) => {
          const { fix } = problem;
          const text = problemText(problem, locale);
          const key = acceptanceKey(input.subject.id, problem);
          const reason = acceptedReason(input.profile, input.subject.id, problem);
          return (
            <li key={`${problem.code} ${problem.message}`} className={styles.check}>
              <StatusIcon
                icon={reason === undefined ? problem.severity : "note"}
                className={styles.rowIcon}
              />
              <span className={styles.rowText}>
                {text}
                {key !== undefined && <DossierAcceptance storeKey={key} reason={reason} warning={text} />}
              </span>
              {fix !== undefined && (
                <Link as="button" onClick={() => onMend(problem)}>
                  {t(problem.code === "evaluation.open" ? "dos.score" : "dos.fix")}
                </Link>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** The line above the button: what is left, in figures. */
export function DossierSummary({ counts }: { readonly counts: DossierModel["counts"] }) {
  const { t } = useTexts();
  const styles = useDossierStyles();
  const { errors, open, missing, warnings } = counts;
  if (errors + open + missing + warnings === 0) return null;
  return (
    <div className={styles.summary}>
      {errors > 0 && (
        <span className={styles.summaryPart}>
          <StatusIcon icon="error" />
          {t("dos.sum.error", { n: errors })}
        </span>
      )}
      {open > 0 && (
        <span className={styles.summaryPart}>
          <StatusIcon icon="blank" />
          {t("dos.sum.open", { n: open })}
        </span>
      )}
      {missing > 0 && <span className={styles.summaryPart}>{t("dos.sum.missing", { n: missing })}</span>}
      {errors + open === 0 && warnings > 0 && (
        <span className={styles.summaryPart}>
          <StatusIcon icon="warning" />
          {t("dos.sum.warning", { n: warnings })}
        </span>
      )}
    </div>
  );
}
