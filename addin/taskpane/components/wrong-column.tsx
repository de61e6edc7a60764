import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
} from "@fluentui/react-components";
import { FIELD_CELL } from "../../../src/council";
import { useActions, usePane, useTexts } from "./pane-context";

const useStyles = makeStyles({
  place: { padding: "12px 16px 0", "@media (max-width: 339px)": { padding: "12px 12px 0" } },
});

/** Cells of the other side were edited in this window: put back, or keep and say so in the log. */
export function WrongColumnNotice() {
  const { t } = useTexts();
  const { cards, council } = usePane();
  const { keepWrongColumn, undoWrongColumn } = useActions();
  const styles = useStyles();
  const { wrongColumn } = council;
  if (wrongColumn === undefined) return null;
  const { changes, role, sheetId } = wrongColumn;
  const reading = cards.find((c) => c.sheetId === sheetId)?.reading;
  const cells = changes.map(({ code, field }) => reading?.addressOf(code, FIELD_CELL[field]) ?? code);
  const values = { n: changes.length, cells: cells.join(", ") };
  return (
    <div className={styles.place}>
      <MessageBar intent="warning" layout="multiline" politeness="polite">
        <MessageBarBody>
          <MessageBarTitle>{t("cou.wrong")}</MessageBarTitle>{" "}
          {role === "self" ? t("cou.wrong.self", values) : t("cou.wrong.council", values)}
        </MessageBarBody>
        <MessageBarActions>
          <Button onClick={() => void undoWrongColumn()}>{t("cou.wrong.undo")}</Button>
          <Button onClick={() => void keepWrongColumn()}>{t("cou.wrong.keep")}</Button>
        </MessageBarActions>
      </MessageBar>
    </div>
  );
}
