import { Checkbox, mergeClasses } from "@fluentui/react-components";
import { useEffect } from "react";
import type { DocumentId } from "../../../src/dossier";
import { StatusIcon } from "../components/status-icon";
import { useActions, usePane, useTexts } from "../components/pane-context";
import type { DossierModel } from "../logic/dossier-model";
import { useDossierStyles } from "./dossier.styles";

export interface DossierDocumentsProps {
  readonly model: DossierModel;
  readonly isNoneError: boolean;
}

/** Which documents; one that cannot exist now says why. */
export function DossierDocuments({ model, isNoneError }: DossierDocumentsProps) {
  const { t } = useTexts();
  const { locale, dossier, templates } = usePane();
  const { loadTemplates, toggleDocument } = useActions();
  const styles = useDossierStyles();
  useEffect(() => void loadTemplates(), [loadTemplates]);
  const templateOf = (id: DocumentId) => {
    const own = templates.find((x) => x.id === id);
    if (own === undefined) return t("dos.tpl.builtin");
    return own.errors === 0 ? t("dos.tpl.own") : t("dos.tpl.bad", { n: own.errors });
  };
  return (
    <section aria-labelledby="dossier-documents">
      <h2 id="dossier-documents" className={styles.heading}>
        {t("dos.docs")}
      </h2>
      <ul className={styles.list}>
        {model.plans.map((plan) => (
          <li key={plan.id} className={styles.row}>
            <Checkbox
              checked={model.wanted.includes(plan)}
              disabled={plan.blockedBecause !== undefined}
              onChange={() => toggleDocument(plan.id)}
              label={
                <>
                  {locale === "vi" ? plan.title : plan.english}
                  <span className={styles.second}>
                    {plan.blockedBecause === undefined
                      ? templateOf(plan.id)
                      : locale === "vi"
                        ? plan.blockedBecause
                        : t("dos.doc.onlyPass")}
                  </span>
                </>
              }
            />
          </li>
        ))}
        {dossier.dossier === "registration" && !dossier.isAppraisal && (
          <li className={mergeClasses(styles.row, styles.statusRow)}>
            <StatusIcon icon="note" />
            <span>{t("dos.doc.party")}</span>
          </li>
        )}
      </ul>
      {isNoneError && (
        <span role="alert" className={styles.error}>
          {t("dos.none")}
        </span>
      )}
    </section>
  );
}
