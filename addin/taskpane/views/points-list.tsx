import { Badge, Button, Link } from "@fluentui/react-components";
import { ArrowImport20Regular } from "@fluentui/react-icons/svg/arrow-import";
import { CheckmarkCircle12Filled } from "@fluentui/react-icons/svg/checkmark-circle";
import { ClipboardPaste20Regular } from "@fluentui/react-icons/svg/clipboard-paste";
import { Info20Regular } from "@fluentui/react-icons/svg/info";
import { FileButton, POINTS_FILES } from "../components/file-button";
import { Footer } from "../components/footer";
import { useActions, usePane, useStore, useTexts } from "../components/pane-context";
import { StatusIcon } from "../components/status-icon";
import { SubjectIcon } from "../components/subject-icon";
import { TYPE_NAMES } from "../logic/deadline";
import { sheetsToChange, typeRows } from "../logic/points-tables";
import { PointsPage } from "./points-page";
import { usePointsStyles } from "./points.styles";
import { StoredSetList, OfferList } from "./points-sets";

/** Which table each type of subject is scored with, and the ways to bring another. */
export function PointsList() {
  const { t, say } = useTexts();
  const { cards, points, stored } = usePane();
  const { closePage, openPaste, openChange, readPointsFile } = useActions();
  const store = useStore();
  const styles = usePointsStyles();
  const rows = typeRows(store.criteriaSets(), store.services.today());
  const toChange = sheetsToChange(cards, store.criteriaSets());
  const isIllustrative = rows.every((r) => !r.isOfficial);
  return (
    <>
      <PointsPage title={t("nav.criteria")} onBack={closePage}>
        <p className={styles.lead}>{t("crit.lead")}</p>
        <ul className={styles.list}>
          {rows.map((row) => (
            <li key={row.type} className={styles.row}>
              <SubjectIcon type={row.type} className={styles.icon} />
              <div className={styles.text}>
                <span className={styles.name}>{say({ key: TYPE_NAMES[row.type] })}</span>
                <span className={styles.second}>{say(row.meta)}</span>
              </div>
              <StatusBadge isOfficial={row.isOfficial} />
            </li>
          ))}
        </ul>
        {toChange.length > 0 && (
          <Button className={styles.button} onClick={openChange}>
            {t("crit.apply", { n: toChange.length })}
          </Button>
        )}
        {stored.problems.map((problem) => (
          <div key={problem} role="alert" className={styles.check}>
            <StatusIcon icon="error" className={styles.checkIcon} />
            <span>{problem}</span>
          </div>
        ))}
        {isIllustrative && (
          <div role="note" className={styles.note}>
            <Info20Regular aria-hidden className={styles.icon} />
            {t("sample.long")}
          </div>
        )}
        <StoredSetList />
        <OfferList />
      </PointsPage>
      <Footer>
        {points.last !== undefined && <AgainLink />}
        <FileButton
          label={t("crit.import")}
          accept={POINTS_FILES}
          icon={<ArrowImport20Regular />}
          onFile={(file) => void readPointsFile(file)}
        />
        <Button appearance="subtle" icon={<ClipboardPaste20Regular />} onClick={openPaste}>
          {t("crit.paste")}
        </Button>
      </Footer>
    </>
  );
}

/** The other tables of the file chosen last, or an import that was left half done. */
function AgainLink() {
  const { t } = useTexts();
  const { last } = usePane().points;
  const { resumeImport } = useActions();
  const styles = usePointsStyles();
  if (last === undefined) return null;
  const name = last.work.source.name === "" ? t("crit.pasted") : last.work.source.name;
  return (
    <Link as="button" className={styles.button} onClick={resumeImport}>
      {last.isUsed ? t("crit.again", { name }) : t("crit.resume", { name })}
    </Link>
  );
}

/** A sign and a word, never a colour alone. */
export function StatusBadge({ isOfficial }: { readonly isOfficial: boolean }) {
  const { t } = useTexts();
  const styles = usePointsStyles();
  return isOfficial ? (
    <Badge appearance="outline" color="success" icon={<CheckmarkCircle12Filled />} className={styles.badge}>
      {t("crit.official")}
    </Badge>
  ) : (
    <Badge appearance="outline" color="informative" className={styles.badge}>
      {t("crit.sample")}
    </Badge>
  );
}
