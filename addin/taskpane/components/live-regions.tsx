import { usePane, useTexts } from "./pane-context";
import { useVisuallyHidden } from "./use-visually-hidden";

/** What screen readers are told without moving the focus. Always in the page, so that changes are heard. */
export function LiveRegions() {
  const { announcements, trouble, phase } = usePane();
  const { t, say } = useTexts();
  const hidden = useVisuallyHidden();
  return (
    <div className={hidden}>
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
