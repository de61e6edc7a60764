import { Button, Field, makeStyles, Select } from "@fluentui/react-components";
import { ArrowLeft20Regular } from "@fluentui/react-icons/svg/arrow-left";
import { Suspense } from "react";
import { Notices } from "../components/notices";
import { useActions, usePane, useTexts } from "../components/pane-context";
import { SampleStrip } from "../components/sample-strip";
import { currentCard, isAssessed } from "../store";
import { Dossier } from "./lazy-views";
import { Loading } from "./loading";
import { LiveRegions } from "../components/live-regions";
import { useDossierStyles } from "./dossier.styles";

const useStyles = makeStyles({
  main: { display: "flex", flexDirection: "column", minHeight: "100vh" },
  head: { display: "flex", flexDirection: "column", gap: "8px", padding: "8px 16px 0" },
  back: { alignSelf: "flex-start" },
});

/** Documents of a scored file, made and opened in Word. */
export function WordDossier({ onBack }: { readonly onBack: () => void }) {
  const { t } = useTexts();
  const state = usePane();
  const { switchSubject } = useActions();
  const styles = useStyles();
  const shared = useDossierStyles();
  const card = currentCard(state);
  return (
    <main className={styles.main}>
      <div className={styles.head}>
        <Button appearance="subtle" className={styles.back} icon={<ArrowLeft20Regular />} onClick={onBack}>
          {t("word.other")}
        </Button>
        <h1 className={shared.pageTitle}>{t("word.title")}</h1>
        <Field label={t("word.subject")}>
          <Select value={card?.sheetId ?? ""} onChange={(_, { value }) => void switchSubject(value)}>
            {state.cards.map(({ sheetId, identity }) => (
              <option key={sheetId} value={sheetId}>
                {identity.subject.name}, {identity.subject.year}
              </option>
            ))}
          </Select>
        </Field>
        <p className={shared.hint}>{t("word.notKept")}</p>
      </div>
      {card?.identity.isIllustrative === true && <SampleStrip />}
      <Notices />
      {isAssessed(card) ? (
        <Suspense fallback={<Loading />}>
          <Dossier key={card.sheetId} card={card} />
        </Suspense>
      ) : (
        <p className={styles.head}>{t("st.unknownSet")}</p>
      )}
      <LiveRegions />
    </main>
  );
}
