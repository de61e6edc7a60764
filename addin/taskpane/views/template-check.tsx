import { Link, mergeClasses } from "@fluentui/react-components";
import { useState } from "react";
import type { TemplatePlace, TemplateProblem } from "../../../src/docx";
import { problemInEnglish } from "../../../src/docx/english";
import { usePane, useStore, useTexts } from "../components/pane-context";
import { StatusIcon } from "../components/status-icon";
import { aroundTag, correctTag } from "../logic/correct-tag";
import type { CheckedTemplate } from "../store";
import type { Translate } from "../strings";
import { useDossierStyles } from "./dossier.styles";

/** What is wrong in a template: where, the text with the tag marked, and the correct tag to copy. */
export function TemplateCheck({ own }: { readonly own: CheckedTemplate }) {
  const styles = useDossierStyles();
  return (
    <ol className={styles.checks}>
      {own.problems.map((problem, i) => (
        <Problem key={i} problem={problem} number={i + 1} />
      ))}
    </ol>
  );
}

function Problem({ problem, number }: { readonly problem: TemplateProblem; readonly number: number }) {
  const { t } = useTexts();
  const { locale } = usePane();
  const { services } = useStore();
  const styles = useDossierStyles();
  const [isCopied, setCopied] = useState(false);
  const { severity, place, message } = problem;
  const { before, tag, after } = aroundTag(place.paragraph, place.tag);
  const correct = correctTag(problem);
  return (
    <li className={styles.problem}>
      <span className={styles.second}>
        {number}. {placeText(place, t)}
      </span>
      <span className={styles.check}>
        <StatusIcon icon={severity} className={styles.rowIcon} />
        <span className={styles.rowText}>{locale === "vi" ? message : problemInEnglish(problem)}</span>
      </span>
      {place.paragraph !== "" && (
        <span className={styles.quote}>
          {before}
          {tag !== "" && <mark className={styles.mark}>{tag}</mark>}
          {after}
        </span>
      )}
      {correct !== undefined && (
        <span className={mergeClasses(styles.check, styles.correct)}>
          <code className={styles.tag}>{correct}</code>
          <Link
            as="button"
            aria-label={`${t("tpl.copy")}: ${correct}`}
            onClick={() => void services.delivery.copy(correct).then(setCopied)}
          >
            {t(isCopied ? "st.copied" : "tpl.copy")}
          </Link>
        </span>
      )}
    </li>
  );
}

/** Table, row and cell where there are any; counts are those a reader sees in Word. */
function placeText({ part, table, row, cell }: TemplatePlace, t: Translate): string {
  if (table !== undefined) return t("tpl.loc.table", { t: table, r: row ?? "?", c: cell ?? "?" });
  return t(part.includes("header") ? "tpl.loc.header" : "tpl.loc.para");
}
