import { Spinner } from "@fluentui/react-components";
import { Footer } from "../components/footer";
import { FileButton, POINTS_FILES } from "../components/file-button";
import { useActions, useTexts } from "../components/pane-context";
import { StatusIcon } from "../components/status-icon";
import type { PointsStep } from "../store";
import { PointsPage } from "./points-page";
import { usePointsStyles } from "./points.styles";

export function PointsReading({ name }: { readonly name: string }) {
  const { t } = useTexts();
  const { showPointsList } = useActions();
  return (
    <PointsPage title={t("nav.criteria")} onBack={showPointsList}>
      <Spinner
        size="small"
        labelPosition="after"
        label={t("crit.reading", { name: name === "" ? t("crit.pasted") : name })}
      />
    </PointsPage>
  );
}

/** The chosen file is none that can be imported: why, and what to do. */
export function PointsRefused({ step }: { readonly step: Extract<PointsStep, { kind: "refused" }> }) {
  const { t, say } = useTexts();
  const { showPointsList, readPointsFile } = useActions();
  const styles = usePointsStyles();
  return (
    <>
      <PointsPage title={t("crit.refused")} onBack={showPointsList}>
        <div role="alert" className={styles.check}>
          <StatusIcon icon="error" className={styles.checkIcon} />
          <div className={styles.text}>
            {step.name !== "" && <span className={styles.name}>{step.name}</span>}
            {say(step.reason)}
          </div>
        </div>
        {step.details.length > 0 && (
          <ul className={styles.details}>
            {step.details.map((d) => (
              <li key={d}>{d}</li>
            ))}
          </ul>
        )}
      </PointsPage>
      <Footer>
        <FileButton
          label={t("crit.other")}
          accept={POINTS_FILES}
          onFile={(file) => void readPointsFile(file)}
        />
      </Footer>
    </>
  );
}
