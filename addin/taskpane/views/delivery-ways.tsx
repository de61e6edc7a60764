import { Button, Link, Textarea } from "@fluentui/react-components";
import { Open20Regular } from "@fluentui/react-icons/svg/open";
import { useActions, usePane, useStore, useTexts } from "../components/pane-context";
import type { RunScope } from "../store";
import { useDossierStyles } from "./dossier.styles";

export interface DeliveryWaysProps {
  readonly scope: RunScope;
  readonly delivered: "downloaded" | "manual" | "nothing";
}

/** Where a file goes when no download starts, or none was seen: a page in the browser, or Word. */
export function DeliveryWays({ scope, delivered }: DeliveryWaysProps) {
  const { t } = useTexts();
  const { dossier } = usePane();
  const { openDownloadPage, saveHandOver } = useActions();
  const { services } = useStore();
  const styles = useDossierStyles();
  if (delivered === "nothing" || services.openInWord !== undefined) return null;
  return (
    <div className={styles.ways}>
      {delivered === "manual" ? (
        <>
          <p className={styles.hint}>{t("dos.manual")}</p>
          <Button appearance="primary" icon={<Open20Regular />} onClick={() => void openDownloadPage(scope)}>
            {t("dos.page")}
          </Button>
        </>
      ) : (
        <>
          <Link as="button" onClick={() => void openDownloadPage(scope)}>
            {t("dos.mac")}
          </Link>
          <Link as="button" onClick={() => void saveHandOver(scope)}>
            {t("dos.handover")}
          </Link>
        </>
      )}
      {dossier.pageAsked === "paste" && <p className={styles.hint}>{t("dos.page.paste")}</p>}
    </div>
  );
}

/** The text that could not be put on the clipboard, to be copied by hand. */
export function CopyByHand() {
  const { t } = useTexts();
  const { dossier } = usePane();
  const { closeCopy } = useActions();
  const styles = useDossierStyles();
  const { copying } = dossier;
  if (copying === undefined) return null;
  return (
    <section aria-label={copying.title} className={styles.ways}>
      <p className={styles.hint}>{t("dos.copy.byHand")}</p>
      <Textarea
        readOnly
        rows={8}
        aria-label={copying.title}
        value={copying.text}
        onFocus={(event) => event.target.select()}
      />
      <Button onClick={closeCopy}>{t("dos.copy.close")}</Button>
    </section>
  );
}
