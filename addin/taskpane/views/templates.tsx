import { Button, Link, mergeClasses } from "@fluentui/react-components";
import { ArrowLeft20Regular } from "@fluentui/react-icons/svg/arrow-left";
import { useEffect, useRef, useState, type DragEvent } from "react";
import { DOCUMENT_KINDS, type DocumentKind } from "../../../src/dossier";
import { useActions, usePane, useTexts } from "../components/pane-context";
import { StatusIcon } from "../components/status-icon";
import type { CheckedTemplate } from "../store";
import { CopyByHand } from "./delivery-ways";
import { useDossierStyles } from "./dossier.styles";
import { FieldList } from "./field-list";
import { TemplateCheck } from "./template-check";

/** “Mẫu văn bản”: the unit's own Word templates, each checked before it is used. */
export default function Templates() {
  const { t } = useTexts();
  const { templates } = usePane();
  const { closePage, loadTemplates } = useActions();
  const styles = useDossierStyles();
  useEffect(() => void loadTemplates(), [loadTemplates]);
  return (
    <div className={styles.blocks}>
      <div>
        <Button appearance="subtle" icon={<ArrowLeft20Regular />} onClick={closePage}>
          {t("nav.back")}
        </Button>
        <h1 className={styles.pageTitle}>{t("nav.templates")}</h1>
        <p className={styles.hint}>{t("tpl.lead")}</p>
      </div>
      <ul className={styles.list}>
        {DOCUMENT_KINDS.map((kind) => (
          <TemplateRow key={kind.id} kind={kind} own={templates.find((x) => x.id === kind.id)} />
        ))}
      </ul>
      <CopyByHand />
      <TemplateSet />
    </div>
  );
}

/** All own templates as one file, out and in. */
function TemplateSet() {
  const { t } = useTexts();
  const { templates, templateSetTaken } = usePane();
  const { exportTemplates, importTemplates } = useActions();
  const styles = useDossierStyles();
  const input = useRef<HTMLInputElement>(null);
  return (
    <section aria-labelledby="template-set" className={styles.ways}>
      <h2 id="template-set" className={styles.heading}>
        {t("tpl.set")}
      </h2>
      <p className={styles.hint}>{t("tpl.set.hint")}</p>
      <input
        ref={input}
        type="file"
        accept=".zip"
        hidden
        aria-label={t("tpl.set.load")}
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          void file?.arrayBuffer().then((data) => importTemplates(new Uint8Array(data)));
          event.target.value = "";
        }}
      />
      <div className={styles.buttons}>
        {templates.length > 0 && (
          <Button className={styles.button} onClick={() => void exportTemplates()}>
            {t("tpl.set.save", { n: templates.length })}
          </Button>
        )}
        <Button className={styles.button} onClick={() => input.current?.click()}>
          {t("tpl.set.load")}
        </Button>
      </div>
      {templateSetTaken !== undefined && (
        <p className={templateSetTaken === 0 ? styles.error : styles.hint}>
          {templateSetTaken === 0 ? t("tpl.set.none") : t("tpl.set.taken", { n: templateSetTaken })}
        </p>
      )}
    </section>
  );
}

interface TemplateRowProps {
  readonly kind: DocumentKind;
  readonly own: CheckedTemplate | undefined;
}

function TemplateRow({ kind, own }: TemplateRowProps) {
  const { t } = useTexts();
  const { locale } = usePane();
  const { addTemplate, removeTemplate, downloadStock, previewTemplate } = useActions();
  const styles = useDossierStyles();
  const input = useRef<HTMLInputElement>(null);
  const [isOpen, setOpen] = useState(false);
  const [showsFields, setShowsFields] = useState(false);
  const title = locale === "vi" ? kind.title : kind.english;
  const state =
    own === undefined
      ? t("dos.tpl.builtin")
      : `${own.fileName}: ${own.errors > 0 ? t("tpl.err.count", { n: own.errors }) : t("tpl.ok", { n: own.fields.length })}`;

  async function take(file: File | undefined): Promise<void> {
    if (file === undefined) return;
    const data = new Uint8Array(await file.arrayBuffer());
    await addTemplate({ id: kind.id, fileName: file.name.normalize("NFC"), data });
    setOpen(true);
  }

  function drop(event: DragEvent): void {
    event.preventDefault();
    void take(event.dataTransfer.files[0]);
  }

  return (
    <li
      className={mergeClasses(styles.row, styles.statusRow)}
      onDragOver={(event) => event.preventDefault()}
      onDrop={drop}
    >
      <StatusIcon icon={own === undefined ? "note" : own.errors > 0 ? "error" : "pass"} />
      <div className={styles.rowText}>
        {title}
        <span className={styles.second}>{state}</span>
        {own !== undefined && own.errors > 0 && <span className={styles.error}>{t("tpl.err.body")}</span>}
        <span className={styles.summary}>
          <input
            ref={input}
            type="file"
            accept=".docx"
            hidden
            onChange={(event) => {
              void take(event.target.files?.[0]);
              // The same file, mended in Word, can be chosen again.
              event.target.value = "";
            }}
          />
          <Link as="button" aria-label={`${t("tpl.add")}: ${title}`} onClick={() => input.current?.click()}>
            {t("tpl.add")}
          </Link>
          <Link
            as="button"
            aria-label={`${t("tpl.stock")}: ${title}`}
            onClick={() => void downloadStock(kind.id)}
          >
            {t("tpl.stock")}
          </Link>
          <Link
            as="button"
            aria-label={`${t("tpl.preview")}: ${title}`}
            onClick={() => void previewTemplate(kind.id)}
          >
            {t("tpl.preview")}
          </Link>
          <Link
            as="button"
            aria-label={`${t("tpl.fields")}: ${title}`}
            aria-expanded={showsFields}
            onClick={() => setShowsFields(!showsFields)}
          >
            {t("tpl.fields")}
          </Link>
          {own !== undefined && (
            <>
              <Link
                as="button"
                aria-label={`${t("tpl.check")}: ${title}`}
                aria-expanded={isOpen}
                onClick={() => setOpen(!isOpen)}
              >
                {t("tpl.check")}
              </Link>
              <Link
                as="button"
                aria-label={`${t("tpl.builtin.use")}: ${title}`}
                onClick={() => void removeTemplate(kind.id)}
              >
                {t("tpl.builtin.use")}
              </Link>
            </>
          )}
        </span>
        {own !== undefined && isOpen && <TemplateCheck own={own} />}
        {showsFields && <FieldList kind={kind} />}
      </div>
    </li>
  );
}
