import {
  Button,
  makeStyles,
  mergeClasses,
  MessageBar,
  MessageBarBody,
  Spinner,
} from "@fluentui/react-components";
import { ArrowLeft20Regular } from "@fluentui/react-icons/svg/arrow-left";
import { DocumentText20Regular } from "@fluentui/react-icons/svg/document-text";
import { Open20Regular } from "@fluentui/react-icons/svg/open";
import { useEffect, useState } from "react";
import { documentKind, type HandOver } from "../../../src/dossier";
import { makeDocuments, type MadeHere } from "../../download/make-documents";
import { Footer } from "../components/footer";
import { usePane, useStore, useTexts } from "../components/pane-context";
import { useDossierStyles } from "./dossier.styles";

const useStyles = makeStyles({
  main: { display: "flex", flexDirection: "column", minHeight: "100vh" },
  back: { alignSelf: "flex-start" },
});

export interface WordDocumentsProps {
  readonly handOver: HandOver;
  onBack(): void;
}

/** Documents of a dossier file, filled here and opened one by one or together. */
export function WordDocuments({ handOver, onBack }: WordDocumentsProps) {
  const { t } = useTexts();
  const { locale } = usePane();
  const { services } = useStore();
  const styles = useStyles();
  const shared = useDossierStyles();
  const [made, setMade] = useState<readonly MadeHere[]>();
  const [trouble, setTrouble] = useState<string>();
  const [opened, setOpened] = useState(0);

  useEffect(() => {
    makeDocuments(handOver, (id) => services.loadTemplate(id)).then(setMade, (error: unknown) =>
      setTrouble(error instanceof Error ? error.message : String(error)),
    );
  }, [handOver, services]);

  async function open(documents: readonly MadeHere[]): Promise<void> {
    setTrouble(undefined);
    try {
      for (const { file } of documents) await services.openInWord?.(file.data);
      setOpened(documents.length);
    } catch (error) {
      setTrouble(error instanceof Error ? error.message : String(error));
    }
  }

  const replaced = handOver.ownTemplates.map((id) => {
    const { title, english } = documentKind(id);
    return locale === "vi" ? title : english;
  });
  return (
    <main className={styles.main}>
      <div className={shared.blocks}>
        <Button appearance="subtle" className={styles.back} icon={<ArrowLeft20Regular />} onClick={onBack}>
          {t("word.other")}
        </Button>
        <h1 className={shared.pageTitle}>{t("word.documents", { n: handOver.documents.length })}</h1>
        {trouble !== undefined && (
          <MessageBar intent="error" layout="multiline">
            <MessageBarBody>{trouble}</MessageBarBody>
          </MessageBar>
        )}
        {replaced.length > 0 && (
          <p className={shared.hint}>{t("word.ownTemplates", { documents: replaced.join(", ") })}</p>
        )}
        {made === undefined && trouble === undefined && <Spinner size="tiny" />}
        <ul className={shared.list}>
          {made?.map((document) => (
            <li
              key={`${document.folder}/${document.file.name}`}
              className={mergeClasses(shared.row, shared.statusRow)}
            >
              <DocumentText20Regular aria-hidden className={shared.fileIcon} />
              <span className={shared.rowText}>
                {document.title}
                <span className={mergeClasses(shared.second, shared.oneLine)} title={document.file.name}>
                  {document.file.name}
                </span>
              </span>
              <Button
                size="small"
                aria-label={`${t("word.open")}: ${document.title}`}
                onClick={() => void open([document])}
              >
                {t("word.open")}
              </Button>
            </li>
          ))}
        </ul>
        <p role="status" className={shared.hint}>
          {opened > 0 && t("word.opened", { n: opened })}
        </p>
      </div>
      {made !== undefined && made.length > 1 && (
        <Footer>
          <Button appearance="primary" icon={<Open20Regular />} onClick={() => void open(made)}>
            {t("word.open.all", { n: made.length })}
          </Button>
        </Footer>
      )}
    </main>
  );
}
