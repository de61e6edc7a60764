import { Button, Checkbox, Spinner } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import { Footer } from "../components/footer";
import { useActions, usePane, useStore, useTexts } from "../components/pane-context";
import { StatusIcon } from "../components/status-icon";
import { changePreviews } from "../logic/change-report";
import { PointsPage } from "./points-page";
import { usePointsStyles } from "./points.styles";

/** “Đổi sang thang điểm mới”: what would go over and what would not, before anything is written. */
export function PointsChange() {
  const { t } = useTexts();
  const { cards, points, isReadOnly, locale } = usePane();
  const { showPointsList, changeSheets } = useActions();
  const store = useStore();
  const styles = usePointsStyles();
  const previews = useMemo(() => changePreviews(cards, store.criteriaSets(), locale), [cards, store, locale]);
  const [unwanted, setUnwanted] = useState<ReadonlySet<string>>(new Set());
  const { changed, isBusy } = points;
  const wanted = previews.filter((p) => !unwanted.has(p.sheetId)).map((p) => p.sheetId);

  function toggle(sheetId: string): void {
    const next = new Set(unwanted);
    if (!next.delete(sheetId)) next.add(sheetId);
    setUnwanted(next);
  }

  return (
    <>
      <PointsPage title={t("crit.change")} onBack={showPointsList}>
        {changed.length === 0 && (
          <p className={styles.lead}>{t(previews.length === 0 ? "crit.change.none" : "crit.change.lead")}</p>
        )}
        {changed.map((sheet) => (
          <section key={sheet.newSheet} aria-label={sheet.newSheet} className={styles.check}>
            <StatusIcon icon="pass" className={styles.checkIcon} />
            <div className={styles.text}>
              {t("crit.change.result", { sheet: sheet.newSheet, n: sheet.carried })}
              <LeftList sentences={sheet.left} />
            </div>
          </section>
        ))}
        {changed.length === 0 && previews.length > 0 && (
          <ul className={styles.list}>
            {previews.map((p) => (
              <li key={p.sheetId} className={styles.row}>
                <div className={styles.text}>
                  <Checkbox
                    label={p.name}
                    checked={!unwanted.has(p.sheetId)}
                    onChange={() => toggle(p.sheetId)}
                  />
                  <span className={styles.second}>{t("crit.change.to", { title: p.title })}</span>
                  <span className={styles.second}>
                    {t("crit.change.carry", { n: p.carried })} ·{" "}
                    {p.left.length === 0 ? t("crit.change.all") : t("crit.change.rest", { n: p.left.length })}
                  </span>
                  <LeftList sentences={p.left} />
                </div>
              </li>
            ))}
          </ul>
        )}
      </PointsPage>
      {changed.length === 0 && previews.length > 0 && (
        <Footer>
          <Button
            appearance="primary"
            disabledFocusable={isBusy || isReadOnly || wanted.length === 0}
            {...(isBusy ? { icon: <Spinner size="extra-tiny" /> } : {})}
            onClick={() => void changeSheets(wanted)}
          >
            {isBusy ? t("crit.change.doing") : t("crit.change.do", { n: wanted.length })}
          </Button>
        </Footer>
      )}
    </>
  );
}

function LeftList({ sentences }: { readonly sentences: readonly string[] }) {
  const styles = usePointsStyles();
  return sentences.length === 0 ? null : (
    <ul className={styles.details}>
      {sentences.map((s) => (
        <li key={s}>{s}</li>
      ))}
    </ul>
  );
}
