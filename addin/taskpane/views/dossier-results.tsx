import { Button, Link, mergeClasses, MessageBar, MessageBarBody, Tooltip } from "@fluentui/react-components";
import { ArrowDownload20Regular } from "@fluentui/react-icons/svg/arrow-download";
import { ArrowSync20Regular } from "@fluentui/react-icons/svg/arrow-sync";
import { DocumentText20Regular } from "@fluentui/react-icons/svg/document-text";
import { FolderZip20Regular } from "@fluentui/react-icons/svg/folder-zip";
import { Footer } from "../components/footer";
import { useActions, usePane, useTexts } from "../components/pane-context";
import { StatusIcon } from "../components/status-icon";
import type { DossierModel } from "../logic/dossier-model";
import type { FinishedRun, MadeDocument } from "../store";
import { useDossierStyles } from "./dossier.styles";

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
  const { createDossier, downloadAgain } = useActions();
  const styles = useDossierStyles();
  const made = run.documents.filter((d) => d.file !== undefined).length;
  const wasStopped = run.documents.length < run.asked;
  return (
    <>
      <div className={styles.blocks}>
        {isStale && (
          <MessageBar intent="warning" layout="multiline">
            <MessageBarBody>{t("dos.done.stale")}</MessageBarBody>
          </MessageBar>
        )}
        <div className={styles.doneHead}>
          <StatusIcon icon={made === run.asked ? "pass" : "warning"} className={styles.rowIcon} />
          <div>
            <span className={styles.doneTitle}>
              {wasStopped
                ? t("dos.stopped", { i: made, n: run.asked })
                : t("dos.done", { n: made, time: run.at.slice(11, 16) })}
            </span>
            {run.delivered === "downloaded" && (
              <span className={styles.hint}>{t(made > 1 ? "dos.done.where" : "dos.done.where.one")}</span>
            )}
            {run.delivered === "manual" && <span className={styles.hint}>{t("dos.manual")}</span>}
          </div>
        </div>
        <ul className={mergeClasses(styles.list)}>
          {run.documents.map((d) => (
            <ResultRow key={d.id} made={d} model={model} />
          ))}
        </ul>
        <Link as="button" className={styles.edit} onClick={onEdit}>
          {t("dos.edit", { n: model.fields.length })}
        </Link>
      </div>
      <Footer>
        <div className={styles.buttons}>
          {made > 0 && (
            <Button
              className={styles.button}
              icon={<FolderZip20Regular />}
              onClick={() => void downloadAgain()}
            >
              {t(made > 1 ? "dos.zip" : "dos.again")}
            </Button>
          )}
          <Button
            className={styles.button}
            appearance={isStale ? "primary" : "secondary"}
            icon={<ArrowSync20Regular />}
            onClick={() => void createDossier(model.wanted.map((p) => p.id))}
          >
            {t("dos.recreate")}
          </Button>
        </div>
      </Footer>
    </>
  );
}

function ResultRow({ made, model }: { readonly made: MadeDocument; readonly model: DossierModel }) {
  const { t } = useTexts();
  const { locale } = usePane();
  const { downloadOne, retryDocument } = useActions();
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
  const label = `${t("dos.again")}: ${title}`;
  return (
    <li className={mergeClasses(styles.row, styles.statusRow)}>
      <DocumentText20Regular aria-hidden className={styles.fileIcon} />
      <span className={styles.rowText}>
        {title}
        <span className={mergeClasses(styles.second, styles.oneLine)} title={name}>
          {Math.max(1, Math.round(data.length / 1024))} KB · {name}
        </span>
      </span>
      <Tooltip content={label} relationship="label">
        <Button
          appearance="subtle"
          icon={<ArrowDownload20Regular />}
          onClick={() => void downloadOne(made.id)}
        />
      </Tooltip>
    </li>
  );
}
