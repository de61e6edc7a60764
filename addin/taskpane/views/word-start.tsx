import { Button, Field, makeStyles, MessageBar, MessageBarBody, Textarea } from "@fluentui/react-components";
import { DocumentArrowUp20Regular } from "@fluentui/react-icons/svg/document-arrow-up";
import { useRef, useState, type DragEvent } from "react";
import { usePane, useTexts } from "../components/pane-context";
import { readCode, readWordFile, type WordFile } from "../logic/read-word-file";
import { useDossierStyles } from "./dossier.styles";

const useStyles = makeStyles({
  page: { display: "flex", flexDirection: "column", gap: "16px", padding: "16px" },
  group: { display: "flex", flexDirection: "column", gap: "8px", alignItems: "flex-start" },
  code: { alignSelf: "stretch" },
});

export interface WordStartProps {
  /** What was given last, where nothing could be made of it. */
  readonly file: WordFile | undefined;
  onTake(file: WordFile): Promise<void>;
}

/** The first page in Word: choose, drop or paste what the documents are made from. */
export function WordStart({ file, onTake }: WordStartProps) {
  const { t } = useTexts();
  const { locale } = usePane();
  const styles = useStyles();
  const shared = useDossierStyles();
  const input = useRef<HTMLInputElement>(null);
  const [code, setCode] = useState("");
  const trouble =
    file?.kind === "unreadable" ? file.reason : file?.kind === "workbook" ? t("word.none") : undefined;

  async function take(chosen: File | undefined): Promise<void> {
    if (chosen !== undefined) await onTake(readWordFile(new Uint8Array(await chosen.arrayBuffer()), locale));
  }

  function drop(event: DragEvent): void {
    event.preventDefault();
    void take(event.dataTransfer.files[0]);
  }

  return (
    <main className={styles.page} onDragOver={(event) => event.preventDefault()} onDrop={drop}>
      <div>
        <h1 className={shared.pageTitle}>{t("word.title")}</h1>
        <p>{t("word.lead")}</p>
      </div>
      {trouble !== undefined && (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>{trouble}</MessageBarBody>
        </MessageBar>
      )}
      <div className={styles.group}>
        <input
          ref={input}
          type="file"
          accept=".xlsx,.txt"
          hidden
          aria-label={t("word.choose")}
          onChange={(event) => {
            void take(event.target.files?.[0]);
            event.target.value = "";
          }}
        />
        <Button
          appearance="primary"
          icon={<DocumentArrowUp20Regular />}
          onClick={() => input.current?.click()}
        >
          {t("word.choose")}
        </Button>
        <span className={shared.hint}>{t("word.drop")}</span>
      </div>
      <div className={styles.group}>
        <Field label={t("word.code")} className={styles.code}>
          <Textarea rows={4} value={code} onChange={(_, { value }) => setCode(value)} />
        </Field>
        <Button disabledFocusable={code.trim() === ""} onClick={() => void onTake(readCode(code))}>
          {t("word.read")}
        </Button>
      </div>
    </main>
  );
}
