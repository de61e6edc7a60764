import { DocumentText20Regular } from "@fluentui/react-icons/svg/document-text";
import { FileButton, POINTS_FILES } from "../components/file-button";
import { useActions, useTexts } from "../components/pane-context";
import { TYPE_NAMES } from "../logic/deadline";
import type { ImportWork } from "../store";
import { usePointsStyles } from "./points.styles";

/** The file an import comes from, and the way to another. */
export function ImportFileHead({ work }: { readonly work: ImportWork }) {
  const { t, say } = useTexts();
  const { readPointsFile } = useActions();
  const styles = usePointsStyles();
  return (
    <div className={styles.fileHead}>
      <DocumentText20Regular aria-hidden className={styles.icon} />
      <div className={styles.text}>
        <span className={styles.name}>{work.source.name === "" ? t("crit.pasted") : work.source.name}</span>
        <span className={styles.second}>{say({ key: TYPE_NAMES[work.type] })}</span>
      </div>
      <FileButton
        label={t("crit.other")}
        accept={POINTS_FILES}
        appearance="link"
        onFile={(file) => void readPointsFile(file)}
      />
    </div>
  );
}
