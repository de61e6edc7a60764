import { makeStyles, tokens } from "@fluentui/react-components";
import { Info16Regular } from "@fluentui/react-icons/svg/info";
import { useTexts } from "./pane-context";

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
});

/** Says that the points in use are illustrative, for as long as they are. */
export function SampleStrip() {
  const { t } = useTexts();
  const styles = useStyles();
  return (
    <div role="note" className={styles.strip} title={t("sample.long")}>
      <Info16Regular aria-hidden className={styles.icon} />
      {t("sample.strip")}
    </div>
  );
}
