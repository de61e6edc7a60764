import { Link } from "@fluentui/react-components";
import { useState } from "react";
import type { TemplatePlace } from "../../../src/docx";
import { usePane, useTexts } from "../components/pane-context";
import { StatusIcon } from "../components/status-icon";
import type { CheckedTemplate } from "../store";
import type { Translate } from "../strings";
import { useDossierStyles } from "./dossier.styles";

/** What is wrong in a template, each with its place, and the fields it uses. */
export function TemplateCheck({ own }: { readonly own: CheckedTemplate }) {
  const { t } = useTexts();
  const { locale } = usePane();
  const styles = useDossierStyles();
  const [copied, setCopied] = useState<string>();
  return (
    <>
      <ul className={styles.checks}>
        {own.problems.map((p, i) => (
          <li key={i} className={styles.check}>
            <StatusIcon icon={p.severity} className={styles.rowIcon} />
            <span className={styles.rowText}>
              {locale === "vi" ? p.message : p.messageEn}
              <span className={styles.second}>{placeText(p.place, t)}</span>
            </span>
          </li>
        ))}
      </ul>
      <h2 className={styles.heading}>{t("tpl.fields")}</h2>
      <ul>
        {own.fields.map((name) => (
          <li key={name} className={styles.check}>
            <code className={styles.rowText}>{name}</code>
            <Link
              as="button"
              aria-label={`${t("st.copy")}: ${name}`}
              onClick={() => void navigator.clipboard.writeText(`{{${name}}}`).then(() => setCopied(name))}
            >
              {t(copied === name ? "st.copied" : "st.copy")}
            </Link>
          </li>
        ))}
      </ul>
    </>
  );
}

/** Table, row and cell where there are any, and the paragraph as it reads in Word. */
function placeText({ part, paragraph, table, row, cell }: TemplatePlace, t: Translate): string {
  const where =
    table === undefined
      ? part.includes("header")
        ? t("tpl.loc.header")
        : ""
      : t("tpl.loc.table", { t: table, r: row ?? "?", c: cell ?? "?" });
  const quoted = paragraph === "" ? "" : `“${paragraph}”`;
  return [where, quoted].filter((x) => x !== "").join(": ");
}
