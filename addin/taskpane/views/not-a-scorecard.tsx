import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { ChevronRight20Regular } from "@fluentui/react-icons/svg/chevron-right";
import { TableSearch24Regular } from "@fluentui/react-icons/svg/table-search";
import { useActions, usePane, useTexts } from "../components/pane-context";
import { StatePage } from "../components/state-page";
import { SubjectIcon } from "../components/subject-icon";

const useStyles = makeStyles({
  list: {
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    overflow: "hidden",
    marginBottom: "12px",
  },
  row: { width: "100%", justifyContent: "flex-start", minHeight: "44px", borderRadius: 0, fontWeight: 400 },
  name: { flexGrow: 1, textAlign: "start" },
});

/** The sheet in front is not a scoring sheet: the ones of this file to choose from. */
export function NotAScorecard() {
  const { t } = useTexts();
  const { cards } = usePane();
  const { switchSubject, openNewSheet } = useActions();
  const styles = useStyles();
  return (
    <StatePage icon={<TableSearch24Regular />} title={t("st.notSheet")} body={t("st.notSheet.body")}>
      <ul className={styles.list}>
        {cards.map(({ sheetId, identity }) => (
          <li key={sheetId}>
            <Button
              appearance="subtle"
              className={styles.row}
              icon={<SubjectIcon type={identity.subject.type} />}
              onClick={() => void switchSubject(sheetId)}
            >
              <span className={styles.name}>
                {identity.subject.name} · {identity.subject.year}
              </span>
              <ChevronRight20Regular aria-hidden />
            </Button>
          </li>
        ))}
      </ul>
      <Button onClick={openNewSheet}>{t("nav.newSheet")}</Button>
    </StatePage>
  );
}
