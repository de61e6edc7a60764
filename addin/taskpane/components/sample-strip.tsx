import { Link, makeStyles, tokens } from "@fluentui/react-components";
import { Info16Regular } from "@fluentui/react-icons/svg/info";
import { useActions, useTexts } from "./pane-context";

const useStyles = makeStyles({
  strip: {
    display: "flex",
    alignItems: "center",
    gap: "8px",
    padding: "4px 16px",
    fontSize: "12px",
    lineHeight: "18px",
    color: tokens.colorNeutralForeground2,
    backgroundColor: tokens.colorNeutralBackground2,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    "@media (max-width: 339px)": { paddingLeft: "12px", paddingRight: "12px" },
  },
  icon: { flexShrink: 0 },
  text: { flexGrow: 1 },
  link: { fontSize: "12px", lineHeight: "18px", flexShrink: 0 },
});

/** Says that the points in use are illustrative, for as long as they are, and where official ones come in. */
export function SampleStrip() {
  const { t } = useTexts();
  const { openPoints } = useActions();
  const styles = useStyles();
  return (
    <div role="note" className={styles.strip} title={t("sample.long")}>
      <Info16Regular aria-hidden className={styles.icon} />
      <span className={styles.text}>{t("sample.strip")}</span>
      <Link as="button" className={styles.link} onClick={openPoints}>
        {t("sample.action")}
      </Link>
    </div>
  );
}
