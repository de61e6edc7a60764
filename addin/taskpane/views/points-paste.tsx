import { Button, Field, Textarea } from "@fluentui/react-components";
import { useState } from "react";
import { Footer } from "../components/footer";
import { useActions, useTexts } from "../components/pane-context";
import { PointsPage } from "./points-page";
import { usePointsStyles } from "./points.styles";

/** A table copied in Word or Excel comes in as text with tabs. */
export function PointsPaste() {
  const { t } = useTexts();
  const { showPointsList, readPastedPoints } = useActions();
  const styles = usePointsStyles();
  const [text, setText] = useState("");
  return (
    <>
      <PointsPage title={t("crit.paste")} onBack={showPointsList}>
        <p className={styles.lead}>{t("crit.paste.lead")}</p>
        <Field label={t("crit.paste.label")}>
          <Textarea
            name="pasted"
            rows={12}
            resize="vertical"
            value={text}
            onChange={(_, { value }) => setText(value)}
          />
        </Field>
      </PointsPage>
      <Footer>
        <Button
          appearance="primary"
          disabledFocusable={text.trim() === ""}
          onClick={() => void readPastedPoints(text)}
        >
          {t("crit.paste.read")}
        </Button>
      </Footer>
    </>
  );
}
