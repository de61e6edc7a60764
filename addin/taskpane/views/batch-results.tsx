import { Button, mergeClasses } from "@fluentui/react-components";
import { useActions, useTexts } from "../components/pane-context";
import { StatusIcon } from "../components/status-icon";
import type { BatchSubject, FinishedBatch } from "../store";
import { DeliveryWays } from "./delivery-ways";
import { useDossierStyles } from "./dossier.styles";
import { RunResults } from "./run-results";

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
  const isDownloaded = delivered === "downloaded";
  return (
    <RunResults
      isWhole={made === asked}
      title={
        run.wasStopped
          ? t("dos.stopped", { i: made, n: asked })
          : t("dos.done", { n: made, time: run.at.slice(11, 16) })
      }
      where={isDownloaded ? t("dos.done.where") : undefined}
      isStale={isStale}
      firstButtons={
        <Button className={styles.button} onClick={closeAll}>
          {t("dos.all.again")}
        </Button>
      }
      zip={isDownloaded ? { label: t("dos.zip"), get: () => void downloadAll() } : undefined}
      makeAgain={() => void createAll()}
    >
      <DeliveryWays scope="all" delivered={delivered} />
      <ul className={styles.list}>
        {run.subjects.map((s) => (
          <SubjectRow key={s.sheetId} made={s} />
        ))}
      </ul>
    </RunResults>
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
