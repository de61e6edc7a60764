import { Button, mergeClasses, MessageBar, MessageBarBody } from "@fluentui/react-components";
import { ArrowSync20Regular } from "@fluentui/react-icons/svg/arrow-sync";
import { FolderZip20Regular } from "@fluentui/react-icons/svg/folder-zip";
import { Footer } from "../components/footer";
import { useActions, useTexts } from "../components/pane-context";
import { StatusIcon } from "../components/status-icon";
import type { BatchSubject, FinishedBatch } from "../store";
import { DeliveryWays } from "./delivery-ways";
import { useDossierStyles } from "./dossier.styles";

export interface BatchResultsProps {
  readonly run: FinishedBatch;
  /** A sheet changed after the documents were made. */
  readonly isStale: boolean;
}

/** What was made for each subject, who was left out and why; the zip to fetch again. */
export function BatchResults({ run, isStale }: BatchResultsProps) {
  const { t } = useTexts();
  const { closeAll, createAll, downloadAll } = useActions();
  const styles = useDossierStyles();
  const { made, asked, delivered } = run;
  return (
    <>
      <div className={styles.blocks}>
        {isStale && (
          <MessageBar intent="warning" layout="multiline">
            <MessageBarBody>{t("dos.done.stale")}</MessageBarBody>
          </MessageBar>
        )}
        <div className={styles.doneHead}>
          <StatusIcon icon={made === asked ? "pass" : "warning"} className={styles.rowIcon} />
          <div>
            <span className={styles.doneTitle}>
              {run.wasStopped
                ? t("dos.stopped", { i: made, n: asked })
                : t("dos.done", { n: made, time: run.at.slice(11, 16) })}
            </span>
            {delivered === "downloaded" && <span className={styles.hint}>{t("dos.done.where")}</span>}
          </div>
        </div>
        <DeliveryWays scope="all" delivered={delivered} />
        <ul className={styles.list}>
          {run.subjects.map((s) => (
            <SubjectRow key={s.sheetId} made={s} />
          ))}
        </ul>
      </div>
      <Footer>
        <div className={styles.buttons}>
          <Button className={styles.button} onClick={closeAll}>
            {t("dos.all.again")}
          </Button>
          {delivered === "downloaded" && (
            <Button
              className={styles.button}
              icon={<FolderZip20Regular />}
              onClick={() => void downloadAll()}
            >
              {t("dos.zip")}
            </Button>
          )}
          <Button
            className={styles.button}
            appearance={isStale ? "primary" : "secondary"}
            icon={<ArrowSync20Regular />}
            onClick={() => void createAll()}
          >
            {t("dos.recreate")}
          </Button>
        </div>
      </Footer>
    </>
  );
}

function SubjectRow({ made }: { readonly made: BatchSubject }) {
  const { t } = useTexts();
  const styles = useDossierStyles();
  const { documents, skippedBecause } = made;
  const files = documents.filter((d) => d.file !== undefined).length;
  const failures = documents.filter((d) => d.file === undefined);
  const icon = skippedBecause !== undefined ? "warning" : failures.length > 0 ? "error" : "pass";
  return (
    <li className={mergeClasses(styles.row, styles.statusRow)}>
      <StatusIcon icon={icon} />
      <span className={styles.rowText}>
        {made.subject.name}
        <span className={styles.second}>
          {skippedBecause === undefined
            ? t("dos.all.made", { n: files })
            : t("dos.all.skipped", { reason: skippedBecause })}
        </span>
        {failures.map((d) => (
          <span key={d.id} className={styles.second}>
            {t("dos.fail.one", { doc: d.title })}. {d.failure}
          </span>
        ))}
      </span>
    </li>
  );
}
