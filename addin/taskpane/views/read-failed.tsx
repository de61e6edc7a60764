import { Button } from "@fluentui/react-components";
import { ArrowClockwise20Regular } from "@fluentui/react-icons/svg/arrow-clockwise";
import { ErrorCircle24Regular } from "@fluentui/react-icons/svg/error-circle";
import { useActions, useTexts } from "../components/pane-context";
import { StatePage } from "../components/state-page";
import { TechnicalDetails } from "../components/technical-details";
import type { Trouble } from "../store";

/** Nothing could be read and there is nothing older to show. */
export function ReadFailed({ trouble }: { readonly trouble: Trouble | undefined }) {
  const { t } = useTexts();
  const { checkAgain } = useActions();
  return (
    <StatePage
      isDanger
      icon={<ErrorCircle24Regular />}
      title={t("st.error")}
      body={`${t("st.error.body")} ${trouble?.sentence ?? ""}`.trim()}
    >
      <Button appearance="primary" icon={<ArrowClockwise20Regular />} onClick={() => void checkAgain()}>
        {t("st.retry")}
      </Button>
      {trouble !== undefined && <TechnicalDetails detail={trouble.detail} />}
    </StatePage>
  );
}
