import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
} from "@fluentui/react-components";
import type { AssessedCard } from "../store";
import { useActions, usePane, useTexts } from "./pane-context";

const useStyles = makeStyles({
  place: { padding: "12px 16px 0", "@media (max-width: 339px)": { padding: "12px 12px 0" } },
});

/** The sheet itself was changed: what is safe, and the way to a whole one. */
export function BrokenSheet({ card }: { readonly card: AssessedCard }) {
  const { t } = useTexts();
  const { isInserting, isReadOnly } = usePane();
  const { repairSheet } = useActions();
  const styles = useStyles();
  const isBroken = card.self.findings.some(
    (f) => f.severity === "error" && f.detail.code.startsWith("sheet."),
  );
  if (!isBroken) return null;
  return (
    <div className={styles.place}>
      <MessageBar intent="warning" layout="multiline" politeness="polite">
        <MessageBarBody>
          <MessageBarTitle>{t("st.broken")}.</MessageBarTitle> {t("st.broken.body")}
        </MessageBarBody>
        <MessageBarActions>
          <Button disabledFocusable={isInserting || isReadOnly} onClick={() => void repairSheet()}>
            {t("st.broken.fix")}
          </Button>
        </MessageBarActions>
      </MessageBar>
    </div>
  );
}
