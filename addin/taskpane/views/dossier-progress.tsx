import { Button, mergeClasses, ProgressBar, Spinner } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import type { DocumentPlan } from "../../../src/dossier";
import { Footer } from "../components/footer";
import { useActions, usePane, useTexts } from "../components/pane-context";
import { StatusIcon } from "../components/status-icon";
import type { DossierRun } from "../store";
import { useDossierStyles } from "./dossier.styles";

export interface DossierProgressProps {
  readonly run: Extract<DossierRun, { kind: "running" }>;
  readonly plans: readonly DocumentPlan[];
}

/** Documents being made. A run under 400 ms shows nothing: a flash would only worry. */
export function DossierProgress({ run, plans }: DossierProgressProps) {
  const { t } = useTexts();
  const { locale } = usePane();
  const { stopDossier } = useActions();
  const styles = useDossierStyles();
  const [isSlow, setSlow] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setSlow(true), 400);
    return () => clearTimeout(timer);
  }, []);
  if (!isSlow) return null;
  const documents = run.documents.flatMap((id) => plans.find((p) => p.id === id) ?? []);
  const titles = documents.map((p) => (locale === "vi" ? p.title : p.english));
  const total = documents.length;
  const words = t("dos.busy", { i: Math.min(run.done + 1, total), n: total, doc: titles[run.done] ?? "" });
  return (
    <>
      <div className={styles.blocks}>
        <ul className={styles.list}>
          {titles.map((title, i) => (
            <li key={title} className={mergeClasses(styles.row, styles.statusRow)}>
              {i < run.done ? (
                <StatusIcon icon="pass" />
              ) : i === run.done ? (
                <Spinner size="extra-tiny" />
              ) : (
                <StatusIcon icon="blank" />
              )}
              <span className={i > run.done ? styles.pendingText : undefined}>{title}</span>
            </li>
          ))}
        </ul>
      </div>
      <Footer>
        <div>{words}</div>
        <ProgressBar thickness="large" value={run.done} max={total} aria-label={words} />
        <Button onClick={stopDossier}>{t("dos.stop")}</Button>
      </Footer>
    </>
  );
}
