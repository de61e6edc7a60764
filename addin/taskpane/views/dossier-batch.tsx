import { Button, Checkbox, Link, mergeClasses } from "@fluentui/react-components";
import { DocumentAdd20Regular } from "@fluentui/react-icons/svg/document-add";
import { DOCUMENT_KINDS } from "../../../src/dossier";
import { Footer } from "../components/footer";
import { useActions, usePane, useTexts } from "../components/pane-context";
import { StatusIcon } from "../components/status-icon";
import { useBatchRows } from "../components/use-batch-rows";
import type { BatchRow } from "../logic/dossier-batch";
import { BatchProgress } from "./batch-progress";
import { BatchResults } from "./batch-results";
import { useDossierStyles } from "./dossier.styles";
import { Loading } from "./loading";

/** “Tất cả đối tượng trong tệp”: choose documents, see who is ready, one click. */
export function DossierBatch() {
  const { cards, dossier } = usePane();
  const { batch, dossier: kind } = dossier;
  const rows = useBatchRows();
  if (batch.kind === "running") return <BatchProgress run={batch} />;
  if (batch.kind === "finished" && batch.dossier === kind)
    return <BatchResults run={batch} isStale={batch.madeFrom !== cards} />;
  return rows === undefined ? <Loading /> : <BatchForm rows={rows} />;
}

function BatchForm({ rows }: { readonly rows: readonly BatchRow[] }) {
  const { t } = useTexts();
  const { locale, dossier } = usePane();
  const { chooseScope, createAll, switchSubject, toggleDocument } = useActions();
  const styles = useDossierStyles();
  const documents = DOCUMENT_KINDS.filter((d) => d.kind === dossier.dossier);
  const subjects = rows.map((row) => ({ row, reason: row.blockedBecause(locale) }));
  const ready = subjects.filter((s) => s.reason === undefined).length;
  const [first] = subjects;

  async function open(sheetId: string): Promise<void> {
    await switchSubject(sheetId);
    chooseScope("one");
  }

  return (
    <>
      <div className={styles.blocks}>
        <section aria-labelledby="batch-documents">
          <h2 id="batch-documents" className={styles.heading}>
            {t("dos.docs")}
          </h2>
          <ul className={styles.list}>
            {documents.map((d) => (
              <li key={d.id} className={styles.row}>
                <Checkbox
                  checked={!dossier.unwanted.has(d.id)}
                  onChange={() => toggleDocument(d.id)}
                  label={locale === "vi" ? d.title : d.english}
                />
              </li>
            ))}
          </ul>
        </section>
        <section aria-labelledby="batch-subjects">
          <h2 id="batch-subjects" className={styles.heading}>
            {t("dos.all.subjects")}
          </h2>
          <ul className={styles.list}>
            {subjects.map(({ row, reason }) => (
              <li key={row.sheetId} className={mergeClasses(styles.row, styles.statusRow)}>
                <StatusIcon icon={reason === undefined ? "pass" : "warning"} />
                <span className={styles.rowText}>
                  {row.subject.name}
                  <span className={styles.second}>{reason ?? t("dos.all.ready")}</span>
                </span>
                {reason !== undefined && (
                  <Link
                    as="button"
                    aria-label={t("dos.all.blocked", { name: row.subject.name })}
                    onClick={() => void open(row.sheetId)}
                  >
                    {t("dos.all.open")}
                  </Link>
                )}
              </li>
            ))}
          </ul>
        </section>
      </div>
      <Footer>
        {ready === 0 && first !== undefined ? (
          <Button appearance="primary" onClick={() => void open(first.row.sheetId)}>
            {t("dos.all.blocked", { name: first.row.subject.name })}
          </Button>
        ) : (
          <Button
            appearance="primary"
            icon={<DocumentAdd20Regular />}
            className={styles.create}
            onClick={() => void createAll()}
          >
            {t("dos.all.create", { n: ready })}
          </Button>
        )}
      </Footer>
    </>
  );
}
