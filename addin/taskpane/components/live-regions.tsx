import { makeStyles } from "@fluentui/react-components";
import { usePane, useTexts } from "./pane-context";

const useStyles = makeStyles({
  hidden: {
    position: "absolute",
    width: "1px",
    height: "1px",
    margin: "-1px",
    overflow: "hidden",
    clip: "rect(0 0 0 0)",
    whiteSpace: "nowrap",
  },
});

/** What screen readers are told without moving the focus. Always in the page, so that changes are heard. */
export function LiveRegions() {
  const { announcements, trouble, phase } = usePane();
  const { t, say } = useTexts();
  const styles = useStyles();
  return (
    <div className={styles.hidden}>
      <div role="status" aria-live="polite" aria-atomic="true">
        {announcements.verdict && say(announcements.verdict)}
      </div>
      <div role="status" aria-live="polite" aria-atomic="true">
        {announcements.action && say(announcements.action)}
      </div>
      <div role="alert">{trouble !== undefined && phase === "failed" && t("st.error")}</div>
    </div>
  );
}
