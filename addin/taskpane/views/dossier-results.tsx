import { Button, Link, mergeClasses, Tooltip } from "@fluentui/react-components";
import { ArrowDownload20Regular } from "@fluentui/react-icons/svg/arrow-download";
import { Checkmark20Regular } from "@fluentui/react-icons/svg/checkmark";
import { Copy20Regular } from "@fluentui/react-icons/svg/copy";
import { DocumentText20Regular } from "@fluentui/react-icons/svg/document-text";
import { Open20Regular } from "@fluentui/react-icons/svg/open";
import type { ReactElement } from "react";
import { useActions, usePane, useStore, useTexts } from "../components/pane-context";
import { StatusIcon } from "../components/status-icon";
import type { DossierModel } from "../logic/dossier-model";
import type { FinishedRun, MadeDocument } from "../store";
import { CopyByHand, DeliveryWays } from "./delivery-ways";
import { useDossierStyles } from "./dossier.styles";
import { RunResults } from "./run-results";

export interface DossierResultsProps {
  readonly run: FinishedRun;
  readonly model: DossierModel;
  /** The sheet changed after the documents were made. */
  readonly isStale: boolean;
  onEdit(): void;
}

/** What was made, to fetch again one by one or together. */
export function DossierResults({ run, model, isStale, onEdit }: DossierResultsProps) {
  const { t } = useTexts();
  const { createDossier, downloadAgain, openInWord } = useActions();
  const isInWord = useStore().services.openInWord !== undefined;
  const styles = useDossierStyles();
  const made = run.documents.filter((d) => d.file !== undefined).length;
  const wasStopped = run.documents.length < run.asked;
  const isDownloaded = run.delivered === "downloaded";
  return (
    <RunResults
      isWhole={made === run.asked}
      title={
        wasStopped
          ? t("dos.stopped", { i: made, n: run.asked })
          : t("dos.done", { n: made, time: run.at.slice(11, 16) })
      }
      where={isDownloaded ? t(made > 1 ? "dos.done.where" : "dos.done.where.one") : undefined}
      isStale={isStale}
      firstButtons={
        isInWord &&
        made > 0 && (
          <Button
            appearance="primary"
            className={styles.button}
            icon={<Open20Regular />}
            onClick={() => void openInWord(run.documents.map((d) => d.id))}
          >
            {t("word.open.all", { n: made })}
          </Button>
        )
      }
      zip={
        isDownloaded
          ? { label: t(made > 1 ? "dos.zip" : "dos.again"), get: () => void downloadAgain() }
          : undefined
      }
      makeAgain={() => void createDossier(model.wanted.map((p) => p.id))}
    >
      <DeliveryWays scope="one" delivered={run.delivered} />
      <ul className={styles.list}>
        {run.documents.map((d) => (
          <ResultRow key={d.id} made={d} model={model} startsDownloads={isDownloaded} />
        ))}
      </ul>
      <CopyByHand />
      <Link as="button" className={styles.edit} onClick={onEdit}>
        {t("dos.edit", { n: model.fields.length })}
      </Link>
    </RunResults>
  );
}

interface ResultRowProps {
  readonly made: MadeDocument;
  readonly model: DossierModel;
  readonly startsDownloads: boolean;
}

function ResultRow({ made, model, startsDownloads }: ResultRowProps) {
  const { t } = useTexts();
  const { locale, dossier } = usePane();
  const { copyDocument, downloadOne, openInWord, retryDocument } = useActions();
  const { services } = useStore();
  const styles = useDossierStyles();
  const title =
    locale === "vi" ? made.title : (model.plans.find((p) => p.id === made.id)?.english ?? made.title);
  if (made.file === undefined)
    return (
      <li className={mergeClasses(styles.row, styles.statusRow)}>
        <StatusIcon icon="error" />
        <span className={styles.rowText}>
          {t("dos.fail.one", { doc: title })}
          <span className={styles.second}>{made.failure}</span>
        </span>
        <Button size="small" onClick={() => void retryDocument(made.id)}>
          {t("st.retry")}
        </Button>
      </li>
    );
  const { name, data } = made.file;
  return (
    <li className={mergeClasses(styles.row, styles.statusRow)}>
      <DocumentText20Regular aria-hidden className={styles.fileIcon} />
      <span className={styles.rowText}>
        {title}
        <span className={mergeClasses(styles.second, styles.oneLine)} title={name}>
          {Math.max(1, Math.round(data.length / 1024))} KB · {name}
        </span>
      </span>
      <span className={styles.rowButtons}>
        <RowButton
          label={`${t(dossier.copied === made.id ? "dos.copied" : "dos.copy")}: ${title}`}
          icon={dossier.copied === made.id ? <Checkmark20Regular /> : <Copy20Regular />}
          onClick={() => void copyDocument(made.id)}
        />
        {services.openInWord !== undefined && (
          <RowButton
            label={`${t("word.open")}: ${title}`}
            icon={<Open20Regular />}
            onClick={() => void openInWord([made.id])}
          />
        )}
        {startsDownloads && (
          <RowButton
            label={`${t("dos.again")}: ${title}`}
            icon={<ArrowDownload20Regular />}
            onClick={() => void downloadOne(made.id)}
          />
        )}
      </span>
    </li>
  );
}

interface RowButtonProps {
  readonly label: string;
  readonly icon: ReactElement;
  onClick(): void;
}

const RowButton = ({ label, icon, onClick }: RowButtonProps) => (
  <Tooltip content={label} relationship="label">
    <Button appearance="subtle" icon={icon} onClick={onClick} />
  </Tooltip>
);
